import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { register } from '../register/register.ts'

/** Tables with a column that tells of a person, by the register of stored fields. */
function tablesAboutPersons(): readonly string[] {
  const columns = register.filter(({ field, class: kind }) => kind !== 'operational' && !/^(fact|entry)\./.test(field))
  return [...new Set(columns.map(({ field }) => field.slice(0, field.lastIndexOf('.'))))]
}

const STATISTICS = 'pg_catalog.pg_statistic'
const BETWEEN_MS = 200

/** Something holds an old snapshot, so PostgreSQL still keeps what was erased. */
export class ScrubBlocked extends Error {}

/**
 * Rewrites the tables that tell of persons, so that no page keeps the bytes of what was erased, and makes the planner's
 * statistics again, which hold common values. Each table is locked while it is rewritten: do it in a quiet hour, once
 * after erasures. Until the checkpoint after next, the write-ahead log still holds what was written before.
 * @param connectionString the migration login
 * @param attempts how often a table is rewritten before it is given up, five times a second
 * @returns the tables that were rewritten
 * @throws ScrubBlocked when a transaction from before the erasure does not end
 */
export async function scrub(connectionString: string, attempts = 50): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const tables = tablesAboutPersons()
    for (const table of tables) await rewrite(client, table, 'full, analyze', attempts)
    await rewrite(client, STATISTICS, 'full', attempts)
    return tables
  } finally {
    await client.end()
  }
}

/** A row that a transaction under way may still see is copied along: then it is done again. */
async function rewrite(client: pg.Client, table: string, how: string, attempts: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    let kept = 0
    const count = (notice: { readonly detail?: string | undefined }) => {
      // "3 dead row versions cannot be removed yet.", in whatever language.
      kept += Number(/^(\d+) /.exec(notice.detail ?? '')?.[1] ?? 0)
    }
    client.on('notice', count)
    await client.query(`vacuum (${how}, verbose) ${table}`)
    client.off('notice', count)
    if (kept === 0) return
    if (attempt >= attempts) throw new ScrubBlocked(`${table} keeps ${kept} rows that a transaction under way may see`)
    await sleep(BETWEEN_MS)
  }
}
