import type pg from 'pg'

/** A table of ours with the columns that are backed up. */
export interface TableShape {
  /** `schema.table`. */
  readonly table: string
  readonly columns: readonly string[]
  /** Columns of the primary key: rows are written in its order, so that the same state gives the same bytes. */
  readonly key: readonly string[]
  readonly rowSecurity: boolean
}

/** Our schemas. */
export const SCHEMAS = ['ledger', 'identity', 'proj', 'access', 'ops', 'tlog', 'sign_in'] as const

/**
 * Told to screens that were open then; the state of the restore itself; and what opens the door for minutes or hours: a
 * session or token that was ended after the backup would be open again.
 */
const NOT_BACKED_UP: ReadonlySet<string> = new Set([
  'proj.change',
  'ops.restore',
  'sign_in.attempt',
  'sign_in.session',
  'sign_in.assertion',
  'sign_in.token',
  'sign_in.challenge',
])

/**
 * Every table of ours, in order of name. Transaction numbers (`xid`) are left out: they count in one cluster only, and a
 * look that came back with a number of the future would open its rows again.
 */
export async function tablesOf(client: pg.Client): Promise<readonly TableShape[]> {
  const found = await client.query<{ table: string; columns: string[]; key: string[]; secured: boolean }>(
    `select n.nspname || '.' || c.relname as table, c.relrowsecurity as secured,
            array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                    and not a.attisdropped and a.attname <> 'xid' order by a.attnum) as columns,
            array(select a.attname::text from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k(attnum, place)
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                   where i.indrelid = c.oid and i.indisprimary order by k.place) as key
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = any($1::text[]) order by 1`,
    [SCHEMAS],
  )
  return found.rows
    .filter(({ table }) => !NOT_BACKED_UP.has(table))
    .map(({ table, columns, key, secured }) => ({ table, columns, key, rowSecurity: secured }))
}

/** Column names as they stand in a statement. */
export function columnList(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ')
}
