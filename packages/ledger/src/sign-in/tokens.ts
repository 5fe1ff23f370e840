import { hash } from 'node:crypto'
import type { Pools } from '../pools/open.ts'
import { inTransaction } from '../pools/transaction.ts'
import { hashOfSecret, newSecret } from './secret.ts'

/** How long an access token of a system opens anything. Seconds. */
export const tokenSeconds = 300

/** What a token opens, and to whom. */
export interface Grant {
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly sources: readonly string[]
  readonly expiresAt: Date
}

export interface Proven {
  readonly clientId: string
  readonly kid: string
  /** Id of the assertion; the same one is believed once. */
  readonly jti: string
  /** When the assertion would have expired. */
  readonly until: Date
  readonly scopes: readonly string[]
}

/**
 * Gives a token for an assertion that was verified. Undefined: this assertion was used before, or system or key have
 * ended meanwhile. Use and token are one transaction.
 */
export async function issueToken(pools: Pools, proven: Proven, now: Date): Promise<string | undefined> {
  const secret = newSecret()
  return inTransaction(pools.sign, async (tx) => {
    const used = await tx.query(
      'insert into sign_in.assertion (client_id, jti_hash, expires_at) values ($1, $2, $3) on conflict do nothing',
      [proven.clientId, hash('sha256', proven.jti, 'buffer'), proven.until],
    )
    if (used.rowCount !== 1) return undefined
    const given = await tx.query(
      `insert into sign_in.token (token_hash, client_id, kid, scopes, expires_at)
       select $1, c.client_id, k.kid, $4, $5 from sign_in.client c join sign_in.client_key k on k.client_id = c.client_id
        where c.client_id = $2 and c.active and k.kid = $3 and k.ended_at is null for share of c, k`,
      [secret.hash, proven.clientId, proven.kid, [...proven.scopes], new Date(now.getTime() + tokenSeconds * 1000)],
    )
    await tx.query('delete from sign_in.assertion where client_id = $1 and expires_at < $2', [proven.clientId, now])
    await tx.query('delete from sign_in.token where client_id = $1 and expires_at < $2', [proven.clientId, now])
    return given.rowCount === 1 ? secret.text : undefined
  })
}

/** What a token opens now; undefined when it is none, or has ended. */
export async function findGrant(pools: Pools, token: string, now: Date): Promise<Grant | undefined> {
  const found = await pools.sign.query<{ client_id: string; scopes: string[]; sources: string[]; expires_at: Date }>({
    name: 'find-grant',
    text: `select t.client_id, t.scopes, c.sources, t.expires_at
             from sign_in.token t join sign_in.client c on c.client_id = t.client_id
            where t.token_hash = $1 and t.expires_at > $2 and c.active`,
    values: [hashOfSecret(token), now],
  })
  const row = found.rows[0]
  if (row === undefined) return undefined
  return { clientId: row.client_id, scopes: row.scopes, sources: row.sources, expiresAt: row.expires_at }
}
