import type pg from 'pg'
import type { Pools } from '../pools/open.ts'
import { guardLookUp } from './look-up-guard.ts'

export type GuardCode =
  | 'guard.superuser'
  | 'guard.bypass-rls'
  | 'guard.owner'
  | 'guard.fsync-off'
  | 'guard.full-page-writes-off'
  | 'guard.synchronous-commit-off'
  | 'guard.row-security-not-forced'
  | 'guard.view-runs-as-owner'
  | 'guard.restore-unfinished'
  | 'guard.look-up-keys'

/** Why the server does not start on this database, and what would clear it. */
export interface GuardRefusal {
  readonly code: GuardCode
  readonly subject: string
  readonly remedy: string
}

/**
 * Looks for the ways in which the promises of the database are silently void: a login that row-level security does
 * not bind, a table or view that steps round it, a setting that loses what was acknowledged, records that are looked up by
 * keys which nobody makes any more. Empty: may start.
 */
export async function startGuard(pools: Pools): Promise<readonly GuardRefusal[]> {
  const refusals: GuardRefusal[] = []
  const { write, read, rules, erase, integrate, publish, sign } = pools
  for (const pool of [write, read, rules, erase, integrate, publish, sign]) refusals.push(...(await guardLogin(pool)))
  refusals.push(...(await guardSettings(write)))
  refusals.push(...(await guardRelations(read)))
  refusals.push(...(await guardRestore(write)))
  refusals.push(...(await guardLookUp(write)))
  return refusals
}

/** A backup was read in, and what was erased since is not erased again yet: nothing may be served. */
export async function guardRestore(pool: pg.Pool | pg.Client): Promise<readonly GuardRefusal[]> {
  const found = await pool.query<{ backup: string }>('select backup from ops.restore')
  return found.rows.map(({ backup }) =>
    refusal('guard.restore-unfinished', backup.slice(0, 12), 'run the same passage restore again'),
  )
}

/** What the login itself may do. */
export async function guardLogin(pool: pg.Pool | pg.Client): Promise<readonly GuardRefusal[]> {
  const found = await pool.query<{ name: string; super: boolean; bypass: boolean; owns: boolean }>(`
    select r.rolname as name, r.rolsuper as super, r.rolbypassrls as bypass, exists (
      select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('ledger', 'identity', 'proj', 'access', 'ops', 'tlog', 'sign_in') and pg_has_role(r.oid, c.relowner, 'member')) as owns
      from pg_roles r where r.rolname = current_user`)
  const row = found.rows[0]
  if (row === undefined) return []
  const refusals: GuardRefusal[] = []
  if (row.super) refusals.push(refusal('guard.superuser', row.name, `alter role ${row.name} nosuperuser`))
  if (row.bypass) refusals.push(refusal('guard.bypass-rls', row.name, `alter role ${row.name} nobypassrls`))
  if (row.owns) refusals.push(refusal('guard.owner', row.name, 'log in as a role that owns no table of Passage'))
  return refusals
}

/** What SIGKILL tests cannot see: settings under which an acknowledged commit can be lost. */
export async function guardSettings(pool: pg.Pool | pg.Client): Promise<readonly GuardRefusal[]> {
  const found = await pool.query<{ fsync: string; pages: string; commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
            current_setting('synchronous_commit') as commit`,
  )
  const row = found.rows[0]
  const refusals: GuardRefusal[] = []
  if (row?.fsync !== 'on') refusals.push(refusal('guard.fsync-off', 'fsync', 'set fsync = on'))
  if (row?.pages !== 'on') {
    refusals.push(refusal('guard.full-page-writes-off', 'full_page_writes', 'set full_page_writes = on'))
  }
  if (row?.commit === 'off') {
    refusals.push(refusal('guard.synchronous-commit-off', 'synchronous_commit', 'set synchronous_commit = on'))
  }
  return refusals
}

/** Every table and view that the reading role can select from is fenced, or holds nothing about persons. */
export async function guardRelations(pool: pg.Pool | pg.Client): Promise<readonly GuardRefusal[]> {
  const found = await pool.query<{ name: string; kind: string; forced: boolean; invoker: boolean }>(`
    select n.nspname || '.' || c.relname as name, c.relkind as kind,
           c.relrowsecurity and c.relforcerowsecurity as forced,
           coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false)
             as invoker
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('ledger', 'identity', 'proj', 'access', 'ops', 'tlog', 'sign_in', 'public')
       and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and has_table_privilege('passage_read', c.oid, 'select') order by 1`)
  return found.rows.flatMap((row) => {
    if (row.kind === 'v') {
      if (row.invoker) return []
      return [refusal('guard.view-runs-as-owner', row.name, `alter view ${row.name} set (security_invoker = true)`)]
    }
    if (row.forced || withoutPersons.has(row.name)) return []
    return [refusal('guard.row-security-not-forced', row.name, `alter table ${row.name} force row level security`)]
  })
}

/** Tables that hold ids, versions, counts and positions, and nothing about a person. */
export const withoutPersons: ReadonlySet<string> = new Set([
  'proj.change',
  'ops.migration',
  'ops.source_health',
  'ops.candidate_overflow',
  'ops.import',
  'ops.import_lane',
  'ops.job',
  'ops.restore',
  'tlog.log',
  'tlog.tile',
  'tlog.checkpoint',
  'tlog.cosignature',
  'tlog.witness',
])

function refusal(code: GuardCode, subject: string, remedy: string): GuardRefusal {
  return { code, subject, remedy }
}
