import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import type { Account } from './accounts.ts'
import { endAuthenticatorsOf } from './authenticators.ts'
import type { SignatureText } from './entries.ts'
import { say } from './say.ts'
import { endSessionsOf, type OpenSession } from './sessions.ts'

const lifetimeMs = 24 * 60 * 60 * 1000

export interface RecoveryAct {
  readonly of: Account
  readonly by: Pick<OpenSession, 'accountId' | 'userName'>
  /** The signature over the act, as it goes into the entry. */
  readonly signature: SignatureText
  readonly now: Date
}

/** A supervisor says that somebody has lost their authenticators, and why. An earlier one that waits is replaced. */
export async function openRecovery(
  pools: Pools,
  { of, by, signature, now }: RecoveryAct,
  reason: string,
): Promise<void> {
  await inTransactionAgain(pools.sign, async (tx) => {
    await tx.query(
      `insert into sign_in.recovery (account_id, opened_by, reason, opened_at) values ($1, $2, $3, $4)
       on conflict (account_id) do update set opened_by = $2, reason = $3, opened_at = $4`,
      [of.accountId, by.accountId, reason, now],
    )
    const body = { by: by.userName, reason, signature }
    await say(tx, of.userName, { type: 'recovery-opened', body, now })
  })
}

/**
 * A second person confirms: every authenticator and every session of the account ends. False: nothing waits, it is
 * older than a day, or the same person opened it.
 */
export async function confirmRecovery(pools: Pools, { of, by, signature, now }: RecoveryAct): Promise<boolean> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const found = await tx.query(
      `delete from sign_in.recovery where account_id = $1 and opened_by <> $2 and account_id <> $2 and opened_at > $3`,
      [of.accountId, by.accountId, new Date(now.getTime() - lifetimeMs)],
    )
    if (found.rowCount !== 1) return false
    const authenticatorsEnded = await endAuthenticatorsOf(tx, of.accountId, now)
    const sessionsEnded = await endSessionsOf(tx, of.accountId)
    const body = { by: by.userName, authenticatorsEnded, sessionsEnded, signature }
    await say(tx, of.userName, { type: 'recovery-done', body, now })
    return true
  })
}
