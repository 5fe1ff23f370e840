import type { Pools } from '../pools/open.ts'
import { type Account, accountIdOf, readAccount } from './accounts.ts'

/** Whom an identity provider has recognised. */
export interface Recognised {
  readonly issuer: string
  readonly subject: string
  /** The claim that names the account. */
  readonly userName: string
}

export type SubjectAnswer =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly code: 'sign-in.no-account' | 'sign-in.left' | 'sign-in.other-subject' }

/**
 * The account of somebody whom the identity provider has recognised. The first sign-in fixes issuer and subject; a
 * name that the provider later gives to somebody else opens nothing.
 */
export async function accountOfSubject(pools: Pools, given: Recognised): Promise<SubjectAnswer> {
  const account = await readAccount(pools, accountIdOf(given.userName))
  if (account === undefined) return { ok: false, code: 'sign-in.no-account' }
  if (!account.active) return { ok: false, code: 'sign-in.left' }
  const fixed = await pools.sign.query(
    `update sign_in.account set issuer = $2, subject = $3
      where account_id = $1 and coalesce(issuer, $2) = $2 and coalesce(subject, $3) = $3`,
    [account.accountId, given.issuer, given.subject],
  )
  return fixed.rowCount === 1 ? { ok: true, account } : { ok: false, code: 'sign-in.other-subject' }
}

/** Ends the sessions that hang on a subject, or on one session of it, at the identity provider. */
export async function endIssuerSessions(
  pools: Pools,
  given: {
    readonly issuer: string
    readonly subject?: string | undefined
    readonly issuerSession?: string | undefined
  },
): Promise<number> {
  const ended = await pools.sign.query(
    `delete from sign_in.session s using sign_in.account a
      where a.account_id = s.account_id and a.issuer = $1 and ($2::text is null or a.subject = $2)
        and ($3::text is null or s.issuer_session = $3)`,
    [given.issuer, given.subject ?? null, given.issuerSession ?? null],
  )
  return ended.rowCount ?? 0
}
