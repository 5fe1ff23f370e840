import type { Role } from '@passage/domain/access/roles'
import { type Account, changeAccount, listAccounts } from '@passage/ledger/sign-in/accounts'
import type { Service } from '../app/service.ts'
import { staffRoles, wordsOfRole } from '../session/staff-user.ts'
import { groupSchema, mostResults } from './describe.ts'
import { noSuch, ScimRefused } from './scim-error.ts'

/** A role as a group: its members hold it. Which roles there are is fixed by this version, with what each opens. */
export async function groupView(service: Service, role: Role) {
  const { accounts } = await listAccounts(service.pools, { offset: 0, limit: mostResults, roles: [role] })
  return {
    schemas: [groupSchema],
    id: role,
    displayName: wordsOfRole(role),
    members: accounts.map(({ accountId, displayName }) => ({ value: accountId, display: displayName })),
    meta: { resourceType: 'Group', location: `/scim/v2/Groups/${role}` },
  }
}

export function roleOf(id: string): Role {
  const role = staffRoles.find((each) => each === id)
  if (role === undefined) throw noSuch(`The group ${id.slice(0, 60)}`)
  return role
}

interface MemberChange {
  readonly accountId: string
  readonly holds: boolean
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((each) => {
    const id = isObject(each) ? each.value : each
    if (typeof id === 'string' && uuid.test(id)) return id.toLowerCase()
    throw new ScimRefused(400, 'A member is named by the id of its user.', 'invalidValue')
  })

/** Who joins and who leaves a group, from the operations of a PATCH. */
function readMembers(body: unknown): MemberChange[] {
  const operations = isObject(body) ? body.Operations : undefined
  if (!Array.isArray(operations)) throw new ScimRefused(400, 'A patch holds Operations.', 'invalidSyntax')
  return operations.flatMap((operation: unknown): MemberChange[] => {
    if (!isObject(operation)) return []
    const op = String(operation.op).toLowerCase()
    const path = String(operation.path ?? 'members')
    const named = /^members\[value eq "([^"]+)"\]$/i.exec(path)?.[1]
    if (named !== undefined && op === 'remove') return [{ accountId: named, holds: false }]
    if (path.toLowerCase() !== 'members' || (op !== 'add' && op !== 'remove')) {
      throw new ScimRefused(400, 'Members of a role are added or removed one by one.', 'invalidPath')
    }
    const value = isObject(operation.value) && 'members' in operation.value ? operation.value.members : operation.value
    return idsOf(value).map((accountId) => ({ accountId, holds: op === 'add' }))
  })
}

/** Gives a role to accounts or takes it from them; each change ends that account's sessions. */
export async function patchGroup(service: Service, role: Role, body: unknown, by: string): Promise<void> {
  for (const { accountId, holds } of readMembers(body)) {
    const rolesFor = ({ roles }: Account): string[] => [
      ...roles.filter((each) => each !== role),
      ...(holds ? [role] : []),
    ]
    const now = new Date(service.clock())
    const answer = await changeAccount(service.pools, accountId, (account) => ({ roles: rolesFor(account) }), {
      by,
      now,
    })
    if (!answer.ok) throw noSuch(`The user ${accountId}`)
  }
  service.sessions.nudge()
}
