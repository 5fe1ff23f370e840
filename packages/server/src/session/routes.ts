import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Problem, Refused } from '../app/problem.ts'
import { PurposeCode, purposesOf } from '../app/purpose.ts'
import type { App, Service } from '../app/service.ts'
import { type DemoUser, demoUsers, findDemoUser } from './users.ts'

export const sessionCookie = 'passage_session'

const User = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    role: Type.Union([Type.Literal('reviewer'), Type.Literal('supervisor')]),
    roleWords: Type.String(),
    purposes: Type.Array(Type.Object({ code: PurposeCode, words: Type.String() })),
  },
  { $id: 'User' },
)
const shown = (user: DemoUser) => ({ ...user, purposes: purposesOf(user.role) })

/** Who is asking, by the session cookie; undefined when nobody is signed in. */
export const findUser = (service: Service, request: FastifyRequest): DemoUser | undefined =>
  service.sessions.userOf(request.cookies[sessionCookie], Date.parse(service.clock()))

/** Who is asking; refused with 401 when nobody is signed in. */
export function requireUser(service: Service, request: FastifyRequest): DemoUser {
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
  return user
}

/** Demo sign-in: choosing a name is enough, and the page says so. */
export function sessionRoutes(app: App, service: Service): void {
  const Body = Type.Object({ user: Type.String({ maxLength: 100 }) }, { additionalProperties: false })
  const response = { 200: User, default: Problem }
  app.get(
    '/v1/demo-users',
    {
      schema: {
        tags: ['session'],
        summary: 'The demo users',
        response: {
          200: Type.Object({ users: Type.Array(Type.Pick(User, ['id', 'name', 'role', 'roleWords'])) }),
        },
      },
    },
    async () => ({ users: [...demoUsers] }),
  )
  app.post(
    '/v1/session',
    { schema: { tags: ['session'], summary: 'Sign in as a demo user', body: Body, response } },
    async (request, reply) => {
      const user = findDemoUser(request.body.user)
      if (user === undefined) {
        throw new Refused({
          status: 403,
          code: 'session.unknown-user',
          title: 'There is no demo user of that name',
          detail: 'Nobody was signed in.',
          remedy: `Choose one of ${demoUsers.map((each) => each.id).join(', ')}.`,
        })
      }
      const secret = service.sessions.begin(user, Date.parse(service.clock()))
      reply.setCookie(sessionCookie, secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: service.secureCookies,
      })
      return shown(user)
    },
  )
  app.get('/v1/session', { schema: { tags: ['session'], summary: 'Who is signed in', response } }, async (request) =>
    shown(requireUser(service, request)),
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
