import { isPower } from '@passage/domain/access/role-grant'
import { type Role, roles } from '@passage/domain/access/roles'
import type { Pools } from '@passage/ledger/pools/open'
import { accountIdOf, listAccounts, readFormerAccount } from '@passage/ledger/sign-in/accounts'
import type { HeldRole } from '@passage/ledger/sign-in/list-roles'
import { roleWords } from '../session/users.ts'

/** People who work here, as a screen names them. */
export interface People {
  /** Accounts by user name, at most a page of them. */
  readonly choices: readonly { readonly code: string; readonly words: string }[]
  /** Name and roles. */
  nameOf(actor: string): string
  /** The name alone. */
  plainName(actor: string): string
}

/** As many as are suggested; whoever comes after them is written by user name. */
const MOST = 500
/** Whoever is concerned works nowhere here: no page of oversight names them. */
const powers = (Object.keys(roles) as Role[]).filter(isPower)
/** What is done by its own end, or because a time has come, nobody does. */
const ITSELF = 'passage'

const wordsOf = (name: string, held: readonly Role[]): string =>
  held.length === 0 ? name : `${name}, ${roleWords(held)}`

/** Names of everybody whom a page mentions, with the roles that they hold now. `more`: names beyond the first page. */
export async function readPeople(pools: Pools, held: readonly HeldRole[], more: readonly string[]): Promise<People> {
  const { accounts } = await listAccounts(pools, { offset: 0, limit: MOST, roles: powers })
  const listed = new Set(accounts.map(({ userName }) => userName))
  const others = [...new Set(more)].filter((name) => !listed.has(name) && name !== ITSELF)
  const former = await Promise.all(others.map((name) => readFormerAccount(pools, accountIdOf(name))))
  const names = new Map(
    [...accounts, ...former.filter((one) => one !== undefined)].map((one) => [one.userName, one.displayName]),
  )
  const rolesOf = Map.groupBy(held, ({ actor }) => actor)
  const plainName = (actor: string): string => (actor === ITSELF ? 'Passage' : (names.get(actor) ?? actor))
  const nameOf = (actor: string): string => {
    const own = (rolesOf.get(actor) ?? []).map(({ role }) => role)
    return wordsOf(plainName(actor), [...new Set(own)])
  }
  return {
    choices: accounts.map(({ userName }) => ({ code: userName, words: nameOf(userName) })),
    nameOf,
    plainName,
  }
}
