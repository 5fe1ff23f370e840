import type { Role } from '@passage/domain/access/roles'
import type { Account, AccountChange, NewAccount } from '@passage/ledger/sign-in/accounts'
import { staffRoles, wordsOfRole } from '../session/staff-user.ts'
import { userSchema } from './describe.ts'
import { ScimRefused } from './scim-error.ts'

type Given = Readonly<Record<string, unknown>>

const longest = 200
const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const wrong = (detail: string): ScimRefused => new ScimRefused(400, detail, 'invalidValue')

export const etagOf = (account: Account): string => `W/"${account.version}"`

/** An account as SCIM shows it. */
export function userView(account: Account) {
  const roles = account.roles.map((role) => ({ value: role, display: wordsOfRole(role as Role) ?? role }))
  return {
    schemas: [userSchema],
    id: account.accountId,
    ...(account.externalId === undefined ? {} : { externalId: account.externalId }),
    userName: account.userName,
    displayName: account.displayName,
    name: { formatted: account.displayName },
    active: account.active,
    roles,
    groups: roles,
    meta: {
      resourceType: 'User',
      created: account.createdAt.toISOString(),
      lastModified: account.changedAt.toISOString(),
      location: `/scim/v2/Users/${account.accountId}`,
      version: etagOf(account),
    },
  }
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest || !value.isWellFormed()) {
    throw wrong(`${name} is a text of at most ${longest} characters.`)
  }
  return value
}

/** Some providers write booleans as words. */
function activeOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw wrong('active is true or false.')
}

export function rolesOf(value: unknown): Role[] {
  const given = (Array.isArray(value) ? value : [value]).map((each) => (isObject(each) ? each.value : each))
  const roles = given.map((each) => staffRoles.find((role) => role === each))
  if (roles.includes(undefined)) throw wrong(`Roles are: ${staffRoles.join(', ')}.`)
  return [...new Set(roles as Role[])]
}

function displayNameOf(given: Given): string | undefined {
  if (given.displayName !== undefined) return textOf(given.displayName, 'displayName')
  const name = isObject(given.name) ? given.name : {}
  if (name.formatted !== undefined) return textOf(name.formatted, 'name.formatted')
  const parts = [name.givenName, name.familyName].filter((part) => typeof part === 'string' && part !== '')
  return parts.length === 0 ? undefined : textOf(parts.join(' '), 'name')
}

/** A joiner. Without roles nothing is open to them, whoever they are elsewhere. */
export function readNewUser(body: unknown): NewAccount {
  if (!isObject(body)) throw wrong('A user is an object.')
  const userName = textOf(body.userName, 'userName')
  return {
    userName,
    externalId: body.externalId === undefined ? undefined : textOf(body.externalId, 'externalId'),
    displayName: displayNameOf(body) ?? userName,
    roles: body.roles === undefined ? [] : rolesOf(body.roles),
    active: body.active === undefined ? true : activeOf(body.active),
  }
}

const isSameName = (value: unknown, account: Account): boolean =>
  typeof value === 'string' && value.normalize('NFC').toLowerCase() === account.userName.normalize('NFC').toLowerCase()

const nameStays = (): ScimRefused =>
  new ScimRefused(400, 'userName never changes: looks and signatures name it.', 'mutability')

/** The whole user anew (PUT). What is left out of `roles` is taken away; what is not in the body stays as it is. */
export function readReplacement(body: unknown, account: Account): AccountChange {
  if (!isObject(body)) throw wrong('A user is an object.')
  if (!isSameName(body.userName, account)) throw nameStays()
  const { displayName, externalId, active } = readNewUser(body)
  return { displayName, externalId, active, ...(body.roles === undefined ? {} : { roles: rolesOf(body.roles) }) }
}

function changeOf(path: string, value: unknown, op: string, now: Account): AccountChange {
  switch (path.toLowerCase()) {
    case 'active':
      return { active: op === 'remove' ? false : activeOf(value) }
    case 'displayname':
    case 'name.formatted':
      return { displayName: textOf(value, path) }
    case 'externalid':
      return { externalId: op === 'remove' ? undefined : textOf(value, path) }
    case 'roles': {
      const roles = op === 'remove' && value === undefined ? [...now.roles] : rolesOf(value)
      if (op === 'replace') return { roles }
      const rest = now.roles.filter((role) => !(roles as string[]).includes(role))
      return { roles: op === 'add' ? [...rest, ...roles] : rest }
    }
    case 'username':
      if (isSameName(value, now)) return {}
      throw nameStays()
    default:
      // What is not kept here is not kept: providers send phone numbers and managers along.
      return {}
  }
}

/** The change of a PATCH (RFC 7644, 3.5.2), each operation on what the ones before it left. */
export function readPatch(body: unknown, account: Account): AccountChange {
  const operations = isObject(body) ? (body.Operations ?? body.operations) : undefined
  if (!Array.isArray(operations)) throw new ScimRefused(400, 'A patch holds Operations.', 'invalidSyntax')
  let change: AccountChange = {}
  for (const operation of operations) {
    const op = isObject(operation) && typeof operation.op === 'string' ? operation.op.toLowerCase() : ''
    if (!isObject(operation) || !['add', 'replace', 'remove'].includes(op)) {
      throw new ScimRefused(400, 'op is add, replace or remove.', 'invalidSyntax')
    }
    const parts: [string, unknown][] =
      typeof operation.path === 'string'
        ? [[operation.path, operation.value]]
        : isObject(operation.value)
          ? Object.entries(operation.value)
          : []
    for (const [path, value] of parts) {
      const now = { ...account, ...change } as Account
      change = { ...change, ...changeOf(path, value, op, now) }
    }
  }
  return change
}
