import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { moveRoles } from './roles.ts'
import { say } from './say.ts'
import { endSessionsOf } from './sessions.ts'

/** Somebody who works here, or worked here. */
export interface Account {
  readonly accountId: string
  /** As looks and signatures name them; never changes and is never given to somebody else. */
  readonly userName: string
  readonly externalId: string | undefined
  readonly displayName: string
  readonly roles: readonly string[]
  readonly active: boolean
  readonly issuer: string | undefined
  readonly subject: string | undefined
  readonly version: number
  readonly createdAt: Date
  readonly changedAt: Date
}

interface AccountRow {
  account_id: string
  user_name: string
  external_id: string | null
  display_name: string
  roles: string[]
  active: boolean
  issuer: string | null
  subject: string | null
  version: number
  created_at: Date
  changed_at: Date
}

const columns =
  'account_id, user_name, external_id, display_name, roles, active, issuer, subject, version, created_at, changed_at'

const accountOf = (row: AccountRow): Account => ({
  accountId: row.account_id,
  userName: row.user_name,
  externalId: row.external_id ?? undefined,
  displayName: row.display_name,
  roles: row.roles,
  active: row.active,
  issuer: row.issuer ?? undefined,
  subject: row.subject ?? undefined,
  version: row.version,
  createdAt: row.created_at,
  changedAt: row.changed_at,
})

/** The id of a user name. Names that differ in case alone are the same name (RFC 7643, `caseExact` false). */
export function accountIdOf(userName: string): string {
  return derivedId('passage/account', userName.normalize('NFC').toLowerCase())
}

export interface NewAccount {
  readonly userName: string
  readonly externalId?: string | undefined
  readonly displayName: string
  readonly roles: readonly string[]
  readonly active: boolean
}

/** Who acts on an account: a person by user name, or a system as `client:<id>`. */
export type By = string

/** Opens an account. Undefined: the name was given before, also when its holder has left. */
export async function openAccount(pools: Pools, given: NewAccount, by: By, now: Date): Promise<Account | undefined> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const made = await tx.query<AccountRow>(
      `insert into sign_in.account (account_id, user_name, external_id, display_name, roles, active, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing returning ${columns}`,
      [
        accountIdOf(given.userName),
        given.userName,
        given.externalId ?? null,
        given.displayName,
        [...given.roles],
        given.active,
        now,
      ],
    )
    const row = made.rows[0]
    if (row === undefined) return undefined
    const body = { by, active: given.active, roles: [...given.roles] }
    await say(tx, row.user_name, { type: 'account-opened', body, now })
    const account = accountOf(row)
    await moveRoles(tx, undefined, account, { by, now })
    return account
  })
}

/** One account by its id; undefined when there is none, or it was removed. */
export async function readAccount(pools: Pools, accountId: string): Promise<Account | undefined> {
  const found = await pools.sign.query<AccountRow>(
    `select ${columns} from sign_in.account where account_id = $1 and removed_at is null`,
    [accountId],
  )
  const row = found.rows[0]
  return row === undefined ? undefined : accountOf(row)
}

/** As `readAccount`, also where it was removed: what its holder did and had stays. */
export async function readFormerAccount(pools: Pools, accountId: string): Promise<Account | undefined> {
  const found = await pools.sign.query<AccountRow>(`select ${columns} from sign_in.account where account_id = $1`, [
    accountId,
  ])
  const row = found.rows[0]
  return row === undefined ? undefined : accountOf(row)
}

export interface AccountPage {
  readonly total: number
  readonly accounts: readonly Account[]
}

/** Accounts by name, a page at a time. `externalId` narrows to those of that id, `roles` to those of whom the directory names one of them. */
export async function listAccounts(
  pools: Pools,
  page: {
    readonly offset: number
    readonly limit: number
    readonly externalId?: string
    readonly roles?: readonly string[]
  },
): Promise<AccountPage> {
  const where = `removed_at is null and ($1::text is null or external_id = $1 collate "C") and ($2::text[] is null or roles && $2)`
  const narrow = [page.externalId ?? null, page.roles ?? null]
  const counted = await pools.sign.query<{ n: number }>(
    `select count(*)::int as n from sign_in.account where ${where}`,
    narrow,
  )
  const found = await pools.sign.query<AccountRow>(
    `select ${columns} from sign_in.account where ${where} order by user_name, account_id limit $3 offset $4`,
    [...narrow, page.limit, page.offset],
  )
  return { total: counted.rows[0]?.n ?? 0, accounts: found.rows.map(accountOf) }
}

export interface AccountChange {
  readonly externalId?: string | undefined
  readonly displayName?: string
  readonly roles?: readonly string[]
  readonly active?: boolean
  /** Takes the account out of every list. Its name stays given. */
  readonly removed?: true
}

export type ChangeAnswer =
  | { readonly ok: true; readonly account: Account; readonly ended: number }
  | { readonly ok: false; readonly code: 'account.unknown' | 'account.moved' }

/**
 * Changes an account and, where less is allowed than before, ends everything that hangs on it in the same
 * transaction: roles in the ledger, sessions, signatures that wait. `expected`: the version that the caller has seen.
 */
export async function changeAccount(
  pools: Pools,
  accountId: string,
  decide: (now: Account) => AccountChange,
  { by, now, expected }: { readonly by: By; readonly now: Date; readonly expected?: number | undefined },
): Promise<ChangeAnswer> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const before = await lockAccount(tx, accountId)
    if (before === undefined) return { ok: false, code: 'account.unknown' }
    if (expected !== undefined && expected !== before.version) return { ok: false, code: 'account.moved' }
    const change = decide(before)
    const after = await writeChange(tx, before, change, now)
    const narrows = !after.active || !sameRoles(before.roles, after.roles) || change.removed === true
    const ended = narrows ? await endSessionsOf(tx, before.accountId) : 0
    if (narrows) await tx.query('delete from sign_in.role_proposal where account_id = $1', [before.accountId])
    const body = {
      by,
      active: after.active,
      roles: [...after.roles],
      sessionsEnded: ended,
      ...(change.removed === true ? { removed: true as const } : {}),
    }
    await say(tx, before.userName, { type: 'account-changed', body, now })
    await moveRoles(tx, before, after, { by, now })
    return { ok: true, account: after, ended }
  })
}

const sameRoles = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

async function lockAccount(tx: Tx, accountId: string): Promise<Account | undefined> {
  const found = await tx.query<AccountRow>(
    `select ${columns} from sign_in.account where account_id = $1 and removed_at is null for update`,
    [accountId],
  )
  const row = found.rows[0]
  return row === undefined ? undefined : accountOf(row)
}

async function writeChange(tx: Tx, before: Account, change: AccountChange, now: Date): Promise<Account> {
  const externalId = 'externalId' in change ? change.externalId : before.externalId
  const written = await tx.query<AccountRow>(
    `update sign_in.account set external_id = $2, display_name = $3, roles = $4, active = $5, changed_at = $6,
       version = version + 1, removed_at = $7 where account_id = $1 returning ${columns}`,
    [
      before.accountId,
      externalId ?? null,
      change.displayName ?? before.displayName,
      [...(change.roles ?? before.roles)],
      (change.active ?? before.active) && change.removed !== true,
      now,
      change.removed === true ? now : null,
    ],
  )
  const row = written.rows[0]
  if (row === undefined) throw new Error('a locked account is gone')
  return accountOf(row)
}
