import { randomUUID } from 'node:crypto'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { say } from './say.ts'
import { hashOfSecret, newSecret } from './secret.ts'

/** How long a session lives: without a request, and at most. Milliseconds. */
export const sessionLimits = { idleMs: 30 * 60 * 1000, absoluteMs: 10 * 60 * 60 * 1000 } as const
/** A session is noted as seen at most this often, so that reading does not write. */
const seenEveryMs = 60_000

/** A session that is open, with who it belongs to as the account stands now. */
export interface OpenSession {
  readonly hash: Buffer
  /** Names the session to its owner; opens nothing. */
  readonly handle: string
  readonly accountId: string
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly beganAt: Date
  readonly endsAt: Date
}

interface SessionRow {
  session_hash: Buffer
  handle: string
  account_id: string
  user_name: string
  display_name: string
  roles: string[]
  began_at: Date
  seen_at: Date
  ends_at: Date
  device: string
}

export interface NewSession {
  readonly accountId: string
  readonly userName: string
  /** The session at the identity provider, for its sign-out to reach ours. */
  readonly issuerSession?: string | undefined
  /** Browser and device as they call themselves, shortened; shown to the owner only. */
  readonly device: string
  /** The session that this one takes the place of. */
  readonly instead?: string | undefined
}

/** Begins a session under a new secret and ends the one it replaces. The account must be active in the same moment. */
export async function beginSession(pools: Pools, given: NewSession, now: Date): Promise<string | undefined> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const active = await tx.query('select 1 from sign_in.account where account_id = $1 and active for share', [
      given.accountId,
    ])
    if (active.rowCount !== 1) return undefined
    if (given.instead !== undefined) {
      await tx.query('delete from sign_in.session where session_hash = $1', [hashOfSecret(given.instead)])
    }
    const secret = newSecret()
    const handle = randomUUID()
    await tx.query(
      `insert into sign_in.session (session_hash, handle, account_id, issuer_session, device, began_at, seen_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [
        secret.hash,
        handle,
        given.accountId,
        given.issuerSession ?? null,
        given.device.slice(0, 200),
        now,
        new Date(now.getTime() + sessionLimits.absoluteMs),
      ],
    )
    await say(tx, given.userName, { type: 'session-began', body: { session: handle }, now })
    return secret.text
  })
}

/** Gives an open session a new secret (after a step-up): what was overheard before opens nothing after. */
export async function rotateSession(tx: Tx, hash: Buffer): Promise<string | undefined> {
  const secret = newSecret()
  const moved = await tx.query('update sign_in.session set session_hash = $2 where session_hash = $1', [
    hash,
    secret.hash,
  ])
  return moved.rowCount === 1 ? secret.text : undefined
}

/**
 * The open session of a secret: neither ended, idle nor over, of an account that is active now. Asked with every
 * request, so that what is revoked is revoked for the very next one. `counts`: whether this request is somebody's doing.
 */
export async function findSession(
  pools: Pools,
  secret: string,
  now: Date,
  counts = true,
): Promise<OpenSession | undefined> {
  const hash = hashOfSecret(secret)
  const found = await pools.sign.query<SessionRow>({
    name: 'find-session',
    text: `select s.session_hash, s.handle, s.account_id, a.user_name, a.display_name, a.roles, s.began_at, s.seen_at,
              s.ends_at, s.device
             from sign_in.session s join sign_in.account a on a.account_id = s.account_id
            where s.session_hash = $1 and s.ends_at > $2 and s.seen_at > $3 and a.active`,
    values: [hash, now, new Date(now.getTime() - sessionLimits.idleMs)],
  })
  const row = found.rows[0]
  if (row === undefined) return undefined
  if (counts && now.getTime() - row.seen_at.getTime() >= seenEveryMs) {
    await pools.sign.query('update sign_in.session set seen_at = $2 where session_hash = $1 and seen_at < $2', [
      hash,
      now,
    ])
  }
  return {
    hash: row.session_hash,
    handle: row.handle,
    accountId: row.account_id,
    userName: row.user_name,
    displayName: row.display_name,
    roles: row.roles,
    beganAt: row.began_at,
    endsAt: row.ends_at,
  }
}

/** Which of these sessions are open still. One question for all streams of a process. */
export async function stillOpen(pools: Pools, hashes: readonly Buffer[], now: Date): Promise<ReadonlySet<string>> {
  const found = await pools.sign.query<{ session_hash: Buffer }>({
    name: 'still-open',
    text: `select s.session_hash from sign_in.session s join sign_in.account a on a.account_id = s.account_id
            where s.session_hash = any($1::bytea[]) and s.ends_at > $2 and s.seen_at > $3 and a.active`,
    values: [[...hashes], now, new Date(now.getTime() - sessionLimits.idleMs)],
  })
  return new Set(found.rows.map((row) => row.session_hash.toString('base64url')))
}

/** Ends one session by itself: its owner signed out. */
export async function endSession(pools: Pools, session: OpenSession, why: string, now: Date): Promise<void> {
  await endByHandle(pools, session, session.handle, why, now)
}

/** Ends one session of an account by its handle; false when there is none. */
export async function endByHandle(
  pools: Pools,
  owner: Pick<OpenSession, 'accountId' | 'userName'>,
  handle: string,
  why: string,
  now: Date,
): Promise<boolean> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const ended = await tx.query('delete from sign_in.session where account_id = $1 and handle = $2', [
      owner.accountId,
      handle,
    ])
    if (ended.rowCount !== 1) return false
    await say(tx, owner.userName, { type: 'session-ended', body: { session: handle, why }, now })
    return true
  })
}

/** Ends everything that an account holds open. Part of the transaction that says why. */
export async function endSessionsOf(tx: Tx, accountId: string): Promise<number> {
  const ended = await tx.query('delete from sign_in.session where account_id = $1', [accountId])
  await tx.query('delete from sign_in.challenge where account_id = $1', [accountId])
  return ended.rowCount ?? 0
}

export interface ListedSession {
  readonly handle: string
  readonly device: string
  readonly beganAt: Date
  readonly seenAt: Date
}

/** The open sessions of an account, newest first. */
export async function listSessions(pools: Pools, accountId: string, now: Date): Promise<ListedSession[]> {
  const found = await pools.sign.query<SessionRow>(
    `select handle, device, began_at, seen_at from sign_in.session
      where account_id = $1 and ends_at > $2 and seen_at > $3 order by began_at desc, handle`,
    [accountId, now, new Date(now.getTime() - sessionLimits.idleMs)],
  )
  return found.rows.map((row) => ({
    handle: row.handle,
    device: row.device,
    beganAt: row.began_at,
    seenAt: row.seen_at,
  }))
}
