import { roles } from '@passage/domain/access/roles'
import { rolesOf } from '@passage/ledger/access/standing'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { PurposeCode, purposesOf } from '../access/purpose.ts'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import type { SignedIn, User } from './user.ts'
import { roleWords } from './users.ts'

export const sessionCookie = 'passage_session'

type RoleCode = keyof typeof roles
const RoleCode = Type.Unsafe<RoleCode>(Type.Union(Object.keys(roles).map((role) => Type.Literal(role))))
const UserView = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    roles: Type.Array(RoleCode, { description: 'What the ledger says now: a role that is taken back ends at once' }),
    roleWords: Type.String(),
    purposes: Type.Array(Type.Object({ code: PurposeCode, words: Type.String() })),
  },
  { $id: 'User' },
)
const named = ({ id, name, roles: held }: User) => ({ id, name, roles: [...held], roleWords: roleWords(held) })
const shown = (user: User) => ({ ...named(user), purposes: purposesOf(user.roles) })

/** Who is asking, by the session cookie; undefined when nobody is signed in. */
export const findUser = (service: Service, request: FastifyRequest): SignedIn | undefined =>
  service.sessions.userOf(request.cookies[sessionCookie], Date.parse(service.clock()))

/** Somebody who is signed in, with the roles that hold now. */
export async function withRoles(service: Service, { id, name }: SignedIn): Promise<User> {
  return { id, name, roles: await rolesOf(service.pools.read, id, new Date(service.clock())) }
}

/** Who is asking; refused with 401 when nobody is signed in. */
export async function requireUser(service: Service, request: FastifyRequest): Promise<User> {
  const user = findUser(service, request)
  if (user === undefined) {
    throw new Refused({
      status: 401,
      code: 'session.none',
      title: 'You are not signed in',
      detail: 'This address answers signed-in users only.',
      remedy: 'Sign in with one of the demo users.',
    })
  }
  return withRoles(service, user)
}

/** Demo sign-in: choosing a name is enough, and the page says so. */
export function sessionRoutes(app: App, service: Service): void {
  const Body = Type.Object({ user: Type.String({ maxLength: 100 }) }, { additionalProperties: false })
  const response = { 200: UserView, default: Problem }
  app.get(
    '/v1/demo-users',
    {
      schema: {
        tags: ['session'],
        summary: 'The demo users',
        response: {
          200: Type.Object({ users: Type.Array(Type.Pick(UserView, ['id', 'name', 'roles', 'roleWords'])) }),
        },
      },
    },
    async () => ({ users: service.users.map(named) }),
  )
  app.post(
    '/v1/session',
    { schema: { tags: ['session'], summary: 'Sign in as a demo user', body: Body, response } },
    async (request, reply) => {
      const user = service.users.find(({ id }) => id === request.body.user)
      if (user === undefined) {
        throw new Refused({
          status: 403,
          code: 'session.unknown-user',
          title: 'There is no demo user of that name',
          detail: 'Nobody was signed in.',
          remedy: `Choose one of ${service.users.map((each) => each.id).join(', ')}.`,
        })
      }
      const secret = service.sessions.begin(user, Date.parse(service.clock()))
      reply.setCookie(sessionCookie, secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: service.secureCookies,
      })
      return shown(await withRoles(service, user))
    },
  )
  app.get('/v1/session', { schema: { tags: ['session'], summary: 'Who is signed in', response } }, async (request) =>
    shown(await requireUser(service, request)),
  )
  app.delete(
    '/v1/session',
    { schema: { tags: ['session'], summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      service.sessions.end(request.cookies[sessionCookie])
      reply.clearCookie(sessionCookie, { path: '/' })
      return reply.code(204).send(null)
    },
  )
}
