import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { SignatureText } from './entries.ts'
import { say } from './say.ts'
import type { OpenSession } from './sessions.ts'

/** A device or key by which somebody signs. */
export interface Authenticator {
  readonly credentialId: string
  readonly publicKey: Buffer
  /** As the authenticator counted at its last signature; 0 where it does not count. */
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly addedAt: Date
  readonly usedAt: Date | undefined
}

interface Row {
  credential_id: string
  public_key: Buffer
  counter: string
  transports: string[]
  name: string
  added_at: Date
  used_at: Date | null
}

/** The authenticators of an account that are in use. */
export async function listAuthenticators(pools: Pools, accountId: string): Promise<Authenticator[]> {
  const found = await pools.sign.query<Row>(
    `select credential_id, public_key, counter, transports, name, added_at, used_at from sign_in.authenticator
      where account_id = $1 and ended_at is null order by added_at, credential_id`,
    [accountId],
  )
  return found.rows.map((row) => ({
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    name: row.name,
    addedAt: row.added_at,
    usedAt: row.used_at ?? undefined,
  }))
}

type Owner = Pick<OpenSession, 'accountId' | 'userName'>

/** Registers an authenticator. False: this credential is registered already, here or for somebody else. */
export async function addAuthenticator(
  pools: Pools,
  owner: Owner,
  given: Omit<Authenticator, 'addedAt' | 'usedAt'>,
  now: Date,
): Promise<boolean> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const added = await tx.query(
      `insert into sign_in.authenticator (credential_id, account_id, public_key, counter, transports, name, added_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [given.credentialId, owner.accountId, given.publicKey, given.counter, [...given.transports], given.name, now],
    )
    if (added.rowCount !== 1) return false
    const body = { credential: given.credentialId, publicKey: given.publicKey.toString('base64url'), name: given.name }
    await say(tx, owner.userName, { type: 'authenticator-added', body, now })
    return true
  })
}

/**
 * Notes a signature. False: the counter did not go on, so the same key is somewhere twice, and this signature may not
 * count. An authenticator that does not count says 0 for ever.
 */
export async function countSignature(pools: Pools, credentialId: string, counter: number, now: Date): Promise<boolean> {
  const counted = await pools.sign.query(
    `update sign_in.authenticator set counter = $2, used_at = $3
      where credential_id = $1 and ended_at is null and (counter < $2 or (counter = 0 and $2 = 0))`,
    [credentialId, counter, now],
  )
  return counted.rowCount === 1
}

/** Ends one authenticator of an account, with the reason; `more` goes into the entry. False: there is none in use. */
export async function endAuthenticator(
  pools: Pools,
  owner: Owner,
  credentialId: string,
  more: { readonly why: string; readonly signature?: SignatureText },
  now: Date,
): Promise<boolean> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const ended = await tx.query(
      `update sign_in.authenticator set ended_at = $3 where account_id = $1 and credential_id = $2 and ended_at is null`,
      [owner.accountId, credentialId, now],
    )
    if (ended.rowCount !== 1) return false
    await say(tx, owner.userName, { type: 'authenticator-ended', body: { credential: credentialId, ...more }, now })
    return true
  })
}

/** Ends all authenticators of an account. Part of the transaction that says why. */
export async function endAuthenticatorsOf(tx: Tx, accountId: string, now: Date): Promise<number> {
  const ended = await tx.query(
    'update sign_in.authenticator set ended_at = $2 where account_id = $1 and ended_at is null',
    [accountId, now],
  )
  return ended.rowCount ?? 0
}
