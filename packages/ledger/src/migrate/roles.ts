import type { Client } from 'pg'
import { scramVerifier } from './scram.ts'

/** The roles that the server logs in as. None owns anything, none bypasses row-level security. */
export const LOGIN_ROLES = [
  'passage_write',
  'passage_read',
  'passage_rules',
  'passage_erase',
  'passage_integrate',
  'passage_publish',
  'passage_backup',
  'passage_sign',
] as const
export type LoginRole = (typeof LOGIN_ROLES)[number]

/** Owns the few functions that look past the fence in order to answer with ids. Nobody logs in as it. */
export const GATE_ROLE = 'passage_gate'

/**
 * Creates what is missing and, where a password is given, sets it (as a verifier: the password itself never
 * travels in a statement that a server may log). Roles belong to the whole cluster; running twice changes nothing.
 */
export async function ensureRoles(client: Client, passwordOf: (role: LoginRole) => string | undefined): Promise<void> {
  for (const role of LOGIN_ROLES) {
    await createRole(client, role, 'login')
    await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`).catch(ignoreRace)
    const password = passwordOf(role)
    if (password !== undefined) {
      await client.query(`alter role ${role} password '${scramVerifier(password)}'`).catch(ignoreRace)
    }
  }
  // The writer asks for rows by key, thousands at a time. A plan made while the tables were empty would scan them.
  await client.query('alter role passage_write set enable_seqscan = off').catch(ignoreRace)
  // The reader asks the same few questions with every answer; to plan one anew takes longer than to answer it.
  await client.query('alter role passage_read set plan_cache_mode = force_generic_plan').catch(ignoreRace)
  await client.query('alter role passage_read set jit = off').catch(ignoreRace)
  // And it asks by key: a plan that is kept must not be one that was made while the tables were small.
  await client.query('alter role passage_read set enable_seqscan = off').catch(ignoreRace)
  await createRole(client, GATE_ROLE, 'nologin')
  const member = await client.query<{ member: boolean }>(`select pg_has_role(current_user, $1, 'usage') as member`, [
    GATE_ROLE,
  ])
  if (member.rows[0]?.member !== true) await client.query(`grant ${GATE_ROLE} to current_user`).catch(ignoreRace)
}

async function createRole(client: Client, role: string, kind: 'login' | 'nologin'): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (known.rowCount === 1) return
  const attributes = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
  await client.query(`create role ${role} ${kind} ${attributes}`).catch(ignoreRace)
}

/** Somebody else created or changed the same role in the same moment, with the same outcome. */
function ignoreRace(error: unknown): void {
  const code = (error as { code?: string }).code ?? ''
  const message = error instanceof Error ? error.message : ''
  const raced = ['42710', '23505'].includes(code) || message.includes('tuple concurrently updated')
  if (!raced) throw error
}
