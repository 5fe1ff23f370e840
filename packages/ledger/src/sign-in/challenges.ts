import { hash, randomBytes } from 'node:crypto'
import type { Pools } from '../pools/open.ts'
import type { OpenSession } from './sessions.ts'

/** How long an authenticator may take, and how fresh a signature is at most. Milliseconds. */
export const challengeMs = 5 * 60 * 1000

/** What an authenticator is asked to sign, for one session. */
export interface Challenge {
  readonly challenge: Buffer
  readonly nonce: Buffer
}

/**
 * What stands in the challenge of an act: SHA-256 over a version tag, chance and the digest of the act. So the signature
 * itself is about this act, and whoever has the entry can check that without us.
 */
export function challengeOf(nonce: Buffer, digest: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from('passage/act/v1\0'), nonce, digest]), 'buffer')
}

type Owner = Pick<OpenSession, 'handle' | 'accountId'>

/** Makes a challenge for one session: to register an authenticator, or (with a digest) to sign an act. */
export async function makeChallenge(
  pools: Pools,
  owner: Owner,
  digest: Buffer | undefined,
  now: Date,
): Promise<Challenge> {
  const nonce = randomBytes(16)
  const challenge = digest === undefined ? randomBytes(32) : challengeOf(nonce, digest)
  await pools.sign.query('delete from sign_in.challenge where expires_at < $1', [now])
  await pools.sign.query(
    `insert into sign_in.challenge (challenge, session, account_id, kind, digest, nonce, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      challenge,
      owner.handle,
      owner.accountId,
      digest === undefined ? 'register' : 'sign',
      digest ?? null,
      nonce,
      new Date(now.getTime() + challengeMs),
    ],
  )
  return { challenge, nonce }
}

export type Taken =
  | { readonly kind: 'register' }
  | { readonly kind: 'sign'; readonly digest: Buffer; readonly nonce: Buffer }

/** Takes a challenge of this very session out, once. Undefined: none is open, it is too old, or it is another session's. */
export async function takeChallenge(
  pools: Pools,
  owner: Owner,
  challenge: Buffer,
  now: Date,
): Promise<Taken | undefined> {
  const found = await pools.sign.query<{ kind: 'register' | 'sign'; digest: Buffer | null; nonce: Buffer }>(
    `delete from sign_in.challenge where challenge = $1 and session = $2 and account_id = $3 and expires_at > $4
     returning kind, digest, nonce`,
    [challenge, owner.handle, owner.accountId, now],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  return row.digest === null ? { kind: 'register' } : { kind: 'sign', digest: row.digest, nonce: row.nonce }
}
