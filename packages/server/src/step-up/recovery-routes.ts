import { type Account, accountIdOf, readAccount } from '@passage/ledger/sign-in/accounts'
import { confirmRecovery, openRecovery } from '@passage/ledger/sign-in/recovery'
import type { OpenSession } from '@passage/ledger/sign-in/sessions'
import { Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireSession } from '../session/recognise.ts'
import { requireSupervisor } from '../session/require-supervisor.ts'
import { requireStepUp } from './require-step-up.ts'

async function accountNamed(service: Service, userName: string): Promise<Account> {
  const account = await readAccount(service.pools, accountIdOf(userName))
  if (account === undefined) throw notFound('This account')
  return account
}

/** Nobody takes part in the recovery of their own account. */
function refuseOwn(session: OpenSession, account: Account): void {
  if (session.accountId !== account.accountId) return
  throw new Refused({
    status: 403,
    code: 'recovery.own',
    title: 'This is your own account',
    detail: 'A recovery takes two other people. Nothing was done.',
    remedy: 'Ask a supervisor and one more colleague.',
  })
}

/** Lost authenticators: a supervisor says so, a second person confirms, and the owner begins anew at the next sign-in. */
export function recoveryRoutes(app: App, service: Service): void {
  const params = Type.Object({ user: Type.String({ maxLength: 200 }) })
  const response = { 204: Type.Null(), default: Problem }
  app.post(
    '/v1/recoveries/:user',
    {
      schema: {
        tags: ['step-up'],
        summary: 'Open the recovery of somebody who lost their authenticators; supervisors, signed',
        params,
        body: Type.Object({ reason: Type.String({ minLength: 10, maxLength: 500 }) }, { additionalProperties: false }),
        response,
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      await requireSupervisor(service, request)
      const of = await accountNamed(service, request.params.user)
      refuseOwn(session, of)
      const { reason } = request.body
      const act = { kind: 'recovery-open', account: of.userName, reason }
      const signature = await requireStepUp({ service, request, reply }, act)
      await openRecovery(service.pools, { of, by: session, signature, now: new Date(service.clock()) }, reason)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/recoveries/:user/confirm',
    {
      schema: {
        tags: ['step-up'],
        summary:
          'Confirm a recovery that somebody else opened, signed: ends every authenticator and session of the account',
        params,
        response,
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      const of = await accountNamed(service, request.params.user)
      refuseOwn(session, of)
      const act = { kind: 'recovery-confirm', account: of.userName }
      const signature = await requireStepUp({ service, request, reply }, act)
      const done = await confirmRecovery(service.pools, { of, by: session, signature, now: new Date(service.clock()) })
      service.sessions.nudge()
      if (done) return reply.code(204).send(null)
      throw new Refused({
        status: 409,
        code: 'recovery.none-waits',
        title: 'No recovery waits for you',
        detail: 'None is open for this account, it is older than a day, or you opened it yourself.',
        remedy: 'A supervisor opens it; somebody else confirms it within a day.',
      })
    },
  )
}
