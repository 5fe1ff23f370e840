import { usualPurpose } from '@passage/domain/access/purposes'
import { roles } from '@passage/domain/access/roles'
import { endByHandle, listSessions } from '@passage/ledger/sign-in/sessions'
import { Type } from 'typebox'
import { PurposeCode, purposesOf } from '../access/purpose.ts'
import { notFound, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { writtenInstant } from '../words/dates.ts'
import { clearSession } from './cookies.ts'
import { Place, placesOf } from './places.ts'
import { findOpenSession, requireSession, requireUser } from './recognise.ts'
import type { User } from './user.ts'
import { named } from './users.ts'

type RoleCode = keyof typeof roles
const RoleCode = Type.Unsafe<RoleCode>(Type.Union(Object.keys(roles).map((role) => Type.Literal(role))))
const UserView = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    roles: Type.Array(RoleCode, { description: 'What the ledger says now: a role that is taken back ends at once' }),
    roleWords: Type.String(),
    purposes: Type.Array(Type.Object({ code: PurposeCode, words: Type.String() })),
    usualPurpose: Type.Optional(PurposeCode),
    places: Type.Array(Place, { description: 'Where the console leads this role, the first one first' }),
    sandbox: Type.Boolean({ description: 'True where everybody on record is synthetic' }),
  },
  { $id: 'User' },
)
const usually = ({ roles: held }: User) => {
  const purpose = usualPurpose(held)
  return purpose === undefined ? {} : { usualPurpose: purpose }
}
const shown = (service: Service, user: User) => ({
  ...named(user),
  purposes: purposesOf(user.roles),
  ...usually(user),
  places: [...placesOf(user.roles)],
  sandbox: service.signIn?.kind === 'demo',
})

const SessionRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  device: Type.String(),
  beganAt: Type.String({ format: 'date-time' }),
  since: Type.String({ description: '`beganAt` as people read it' }),
  seenAt: Type.String({ format: 'date-time' }),
  own: Type.Boolean({ description: 'The session that asks' }),
})

/** Who is signed in, and the way out: of this session or of another one of the same person. */
export function sessionRoutes(app: App, service: Service): void {
  const now = (): Date => new Date(service.clock())
  app.get(
    '/v1/session',
    { schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: UserView, default: Problem } } },
    async (request) => shown(service, await requireUser(service, request)),
  )
  app.delete(
    '/v1/session',
    { schema: { tags: ['session'], summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const session = findOpenSession(request)
      if (session !== undefined) {
        await endByHandle(service.pools, session, session.handle, 'signed out', now())
        service.sessions.nudge()
      }
      clearSession(service, reply)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/v1/sessions',
    {
      schema: {
        tags: ['session'],
        summary: 'Your own open sessions',
        response: { 200: Type.Object({ sessions: Type.Array(SessionRow) }), default: Problem },
      },
    },
    async (request) => {
      const session = requireSession(request)
      const listed = await listSessions(service.pools, session.accountId, now())
      return {
        sessions: listed.map(({ handle, device, beganAt, seenAt }) => ({
          id: handle,
          device,
          beganAt: beganAt.toISOString(),
          since: writtenInstant(beganAt.toISOString(), todayOf(service)),
          seenAt: seenAt.toISOString(),
          own: handle === session.handle,
        })),
      }
    },
  )
  app.delete(
    '/v1/sessions/:id',
    {
      schema: {
        tags: ['session'],
        summary: 'End one of your own sessions, at once',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 204: Type.Null(), default: Problem },
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      const ended = await endByHandle(service.pools, session, request.params.id, 'ended by its owner', now())
      if (!ended) throw notFound('This session')
      service.sessions.nudge()
      return reply.code(204).send(null)
    },
  )
}
