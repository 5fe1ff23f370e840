import {
  type Account,
  type AccountChange,
  accountIdOf,
  changeAccount,
  listAccounts,
  openAccount,
  readAccount,
} from '@passage/ledger/sign-in/accounts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Service } from '../app/service.ts'
import { staffRoles, wordsOfRole } from '../session/staff-user.ts'
import { findBearer } from '../systems/bearer.ts'
import { listOf, mostResults, resourceTypes, schemas, serviceProviderConfig } from './describe.ts'
import { readFilter } from './filter.ts'
import { groupView, patchGroup, roleOf } from './groups.ts'
import { answerScimErrors, noSuch, ScimRefused } from './scim-error.ts'
import { etagOf, readNewUser, readPatch, readReplacement, userView } from './user.ts'

const clientOf = new WeakMap<FastifyRequest, string>()
const byOf = (request: FastifyRequest): string => `client:${clientOf.get(request) ?? ''}`

const Any = Type.Unknown({ description: 'As RFC 7643 describes it' })
const ScimError = Type.Object(
  { schemas: Type.Array(Type.String()), status: Type.String(), detail: Type.String() },
  { description: 'RFC 7644, 3.12', additionalProperties: true },
)
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Paged = Type.Object({
  filter: Type.Optional(Type.String({ maxLength: 500 })),
  startIndex: Type.Optional(Type.String({ pattern: '^-?\\d{1,9}$' })),
  count: Type.Optional(Type.String({ pattern: '^-?\\d{1,9}$' })),
})
const about = (summary: string) => ({
  tags: ['scim'],
  summary,
  produces: ['application/scim+json'],
  response: { 200: Any, 201: Any, default: ScimError },
})

async function requireProvisioner(service: Service, request: FastifyRequest): Promise<void> {
  const grant = await findBearer(service, request)
  if (grant === undefined) {
    throw new ScimRefused(401, 'Send an access token of a registered system.', undefined, {
      'www-authenticate': 'Bearer',
    })
  }
  if (!grant.scopes.includes('scim')) throw new ScimRefused(403, 'This token does not have the scope scim.')
  clientOf.set(request, grant.clientId)
}

/** The version that the caller has seen, where it says so. */
function expectedOf(request: FastifyRequest): number | undefined {
  const given = request.headers['if-match']
  if (given === undefined || given === '*') return undefined
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given)?.[1]
  if (version === undefined) throw new ScimRefused(412, 'This version is not known.')
  return Number(version)
}

const show = (reply: FastifyReply, account: Account) => reply.header('etag', etagOf(account)).send(userView(account))

async function change(
  service: Service,
  request: FastifyRequest<{ Params: { id: string } }>,
  decide: (now: Account) => AccountChange,
): Promise<Account> {
  const answer = await changeAccount(service.pools, request.params.id, decide, {
    by: byOf(request),
    now: new Date(service.clock()),
    expected: expectedOf(request),
  })
  service.sessions.nudge()
  if (answer.ok) return answer.account
  if (answer.code === 'account.unknown') throw noSuch('This user')
  throw new ScimRefused(412, 'The user was changed meanwhile. Read it again.')
}

function readRoutes(scope: App, service: Service): void {
  scope.get('/Users', { schema: { ...about('Staff accounts'), querystring: Paged } }, async (request) => {
    const { filter: text, startIndex, count } = request.query
    const filter = readFilter(text, ['userName', 'externalId', 'id'])
    const offset = Math.max(1, Number(startIndex ?? 1)) - 1
    const limit = Math.min(mostResults, Math.max(0, Number(count ?? mostResults)))
    if (filter !== undefined && filter.attribute !== 'externalId') {
      const id = filter.attribute === 'id' ? filter.value.toLowerCase() : accountIdOf(filter.value)
      const account = /^[0-9a-f-]{36}$/.test(id) ? await readAccount(service.pools, id) : undefined
      return listOf(account === undefined ? [] : [userView(account)])
    }
    const narrow = filter === undefined ? {} : { externalId: filter.value }
    const { total, accounts } = await listAccounts(service.pools, { offset, limit, ...narrow })
    return listOf(accounts.map(userView), total, offset + 1)
  })
  scope.get('/Users/:id', { schema: { ...about('One staff account'), params: Id } }, async (request, reply) => {
    const account = await readAccount(service.pools, request.params.id)
    if (account === undefined) throw noSuch('This user')
    return show(reply, account)
  })
  scope.get('/Groups', { schema: { ...about('Roles, as groups'), querystring: Paged } }, async (request) => {
    const filter = readFilter(request.query.filter, ['displayName', 'id'])
    const found = staffRoles.filter(
      (role) => filter === undefined || filter.value === (filter.attribute === 'id' ? role : wordsOfRole(role)),
    )
    return listOf(await Promise.all(found.map((role) => groupView(service, role))))
  })
  scope.get(
    '/Groups/:id',
    { schema: { ...about('One role with who holds it'), params: Type.Object({ id: Type.String() }) } },
    (request) => groupView(service, roleOf(request.params.id)),
  )
  scope.get('/ServiceProviderConfig', { schema: about('What this provider can do') }, async () => serviceProviderConfig)
  scope.get('/ResourceTypes', { schema: about('What there is') }, async () => listOf(resourceTypes))
  scope.get('/Schemas', { schema: about('Its attributes') }, async () => listOf(schemas))
}

function writeRoutes(scope: App, service: Service): void {
  scope.post('/Users', { schema: { ...about('A joiner'), body: Any } }, async (request, reply) => {
    const given = readNewUser(request.body)
    const account = await openAccount(service.pools, given, byOf(request), new Date(service.clock()))
    if (account === undefined) {
      throw new ScimRefused(409, 'This user name was given before. It is never given to somebody else.', 'uniqueness')
    }
    return show(reply.code(201).header('location', `/scim/v2/Users/${account.accountId}`), account)
  })
  scope.put('/Users/:id', { schema: { ...about('A user anew'), params: Id, body: Any } }, async (request, reply) =>
    show(reply, await change(service, request, (now) => readReplacement(request.body, now))),
  )
  scope.patch(
    '/Users/:id',
    { schema: { ...about('A change of a user; active false ends all that is open'), params: Id, body: Any } },
    async (request, reply) => show(reply, await change(service, request, (now) => readPatch(request.body, now))),
  )
  scope.delete(
    '/Users/:id',
    {
      schema: {
        tags: ['scim'],
        summary: 'A leaver: ends all that is open; the name stays taken',
        params: Id,
        response: { 204: Type.Null(), default: ScimError },
      },
    },
    async (request, reply) => {
      await change(service, request, () => ({ removed: true }))
      return reply.code(204).send(null)
    },
  )
  scope.patch(
    '/Groups/:id',
    { schema: { ...about('Give a role, or take it'), params: Type.Object({ id: Type.String() }), body: Any } },
    async (request) => {
      const role = roleOf(request.params.id)
      await patchGroup(service, role, request.body, byOf(request))
      return groupView(service, role)
    },
  )
}

/** SCIM 2.0 (RFC 7643, RFC 7644): joiners and leavers, from the authority's own directory. */
export function scimRoutes(app: App, service: Service): void {
  app.register(
    async (scope: App) => {
      answerScimErrors(scope)
      const json = scope.getDefaultJsonParser('error', 'error')
      // Some clients name a type also where they send nothing, as with DELETE.
      scope.addContentTypeParser('application/scim+json', { parseAs: 'string' }, (request, body, done) =>
        body === '' ? done(null) : json(request, String(body), done),
      )
      scope.addHook('onRequest', (request) => requireProvisioner(service, request))
      scope.addHook('onSend', async (_request, reply) => {
        if (reply.getHeader('content-type') !== undefined) reply.type('application/scim+json')
        reply.header('cache-control', 'no-store')
      })
      readRoutes(scope, service)
      writeRoutes(scope, service)
    },
    { prefix: '/scim/v2' },
  )
}
