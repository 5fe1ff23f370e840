import type { Pools } from '../pools/open.ts'
import { hashOfSecret, newSecret } from './secret.ts'

/** What the answer of the identity provider is held against. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  /** PKCE code verifier. */
  readonly verifier: string
  readonly returnPath: string
}

const lifetimeMs = 10 * 60 * 1000

/** Keeps a begun sign-in; returns the secret that goes into the browser's cookie. */
export async function beginAttempt(pools: Pools, attempt: Attempt, now: Date): Promise<string> {
  const secret = newSecret()
  await pools.sign.query(
    `insert into sign_in.attempt (attempt_hash, state, nonce, verifier, return_path, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      secret.hash,
      attempt.state,
      attempt.nonce,
      attempt.verifier,
      attempt.returnPath,
      new Date(now.getTime() + lifetimeMs),
    ],
  )
  await pools.sign.query('delete from sign_in.attempt where expires_at < $1', [now])
  return secret.text
}

/** Takes a begun sign-in out, whatever comes of it: an answer is believed once. */
export async function takeAttempt(pools: Pools, secret: string, now: Date): Promise<Attempt | undefined> {
  const found = await pools.sign.query<{ state: string; nonce: string; verifier: string; return_path: string }>(
    `delete from sign_in.attempt where attempt_hash = $1 and expires_at > $2 returning state, nonce, verifier, return_path`,
    [hashOfSecret(secret), now],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  return { state: row.state, nonce: row.nonce, verifier: row.verifier, returnPath: row.return_path }
}
