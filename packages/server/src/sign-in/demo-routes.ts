import { Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import type { User } from '../session/user.ts'
import { named } from '../session/users.ts'
import { openDemoAccounts } from './demo-accounts.ts'
import { demoProviderPath } from './demo-provider.ts'

const unknownUser = (users: readonly User[]): Refused =>
  new Refused({
    status: 403,
    code: 'session.unknown-user',
    title: 'There is no demo user of that name',
    detail: 'Nobody was signed in.',
    remedy: `Choose one of ${users.map((each) => each.id).join(', ')}.`,
  })

/** The sandbox alone: the demo provider, and the answer of the page on which a demo user is chosen. */
export function demoRoutes(app: App, service: Service): void {
  const UserRow = Type.Object({
    id: Type.String(),
    name: Type.String(),
    roles: Type.Array(Type.String()),
    roleWords: Type.String(),
  })
  app.get(
    '/v1/demo-users',
    {
      schema: {
        tags: ['session'],
        summary: 'The demo users, in a sandbox',
        response: { 200: Type.Object({ users: Type.Array(UserRow) }), default: Problem },
      },
    },
    async () => {
      if (service.signIn?.kind !== 'demo') throw notFound('A demo')
      return { users: service.users.map(named) }
    },
  )
  app.post(
    '/sign-in/:uid',
    {
      schema: {
        hide: true,
        body: Type.Object({ user: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
      },
    },
    async (request, reply) => {
      const demo = await service.signIn?.demo()
      if (demo === undefined || !(await demo.isAsked(request, reply))) throw notFound('This sign-in')
      const user = service.users.find(({ id }) => id === request.body.user)
      if (user === undefined) throw unknownUser(service.users)
      await openDemoAccounts(service.pools, [user], new Date(service.clock()))
      return reply.redirect(await demo.answer(request, reply, user.id), 303)
    },
  )
  app.register(async (scope) => {
    // The provider reads bodies itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all(`${demoProviderPath}/*`, { schema: { hide: true } }, async (request, reply) => {
      const demo = await service.signIn?.demo()
      if (demo === undefined) throw notFound('A demo')
      await demo.handle(request, reply)
    })
  })
}
