import { rolesOf } from '@passage/ledger/access/standing'
import { type Account, accountIdOf, readAccount, readFormerAccount } from '@passage/ledger/sign-in/accounts'
import { type BegunTask, listHandedTo, passOn } from '@passage/ledger/sign-in/hand-over'
import { Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireSession, requireUser } from '../session/recognise.ts'
import { requireSupervisor } from '../session/require-supervisor.ts'
import { requireStepUp } from '../step-up/require-step-up.ts'
import { workInHand } from './work-in-hand.ts'

const tags = ['work']
const Name = Type.String({ minLength: 1, maxLength: 200 })
const TaskRow = Type.Object({
  taskId: Type.String(),
  recordId: Type.String(),
  kind: Type.String(),
  openedAt: Type.String({ format: 'date-time' }),
})

async function former(service: Service, userName: string): Promise<Account> {
  const account = await readFormerAccount(service.pools, accountIdOf(userName))
  if (account === undefined) throw notFound('This account')
  return account
}

/** The colleague who takes over: somebody who works here now, and somebody else. */
async function colleague(service: Service, userName: string, from: Account): Promise<Account> {
  const account = await readAccount(service.pools, accountIdOf(userName))
  const held =
    account?.active === true ? await rolesOf(service.pools.read, account.userName, new Date(service.clock())) : []
  if (account !== undefined && held.length > 0 && account.accountId !== from.accountId) return account
  throw new Refused({
    status: 422,
    code: 'hand-over.nobody',
    title: 'This colleague cannot take it over',
    detail: 'Work goes to somebody who has an open account and a role, and is not the one who leaves.',
    remedy: 'Name somebody else. Nothing was passed on.',
  })
}

function chosenOf(begun: readonly BegunTask[], wanted: readonly string[]): readonly BegunTask[] {
  const chosen = begun.filter(({ taskId }) => wanted.includes(taskId))
  if (chosen.length === new Set(wanted).size) return chosen
  throw new Refused({
    status: 409,
    code: 'hand-over.moved',
    title: 'This work is not in that person’s hands',
    detail: 'A task was finished, taken up by somebody else or passed on meanwhile. Nothing was passed on.',
    remedy: 'Read the list again, and choose from it.',
  })
}

/** The work of a leaver, or of somebody who is away: listed by ids, and passed to a named colleague by a signed act. */
export function handOverRoutes(app: App, service: Service): void {
  const now = (): Date => new Date(service.clock())
  app.get(
    '/v1/work-in-hand/:user',
    {
      schema: {
        tags,
        summary: 'What somebody has begun and not finished: ids alone; supervisors',
        params: Type.Object({ user: Name }),
        response: { 200: Type.Object({ user: Type.String(), tasks: Type.Array(TaskRow) }), default: Problem },
      },
    },
    async (request) => {
      await requireSupervisor(service, request)
      const worker = await former(service, request.params.user)
      const tasks = await workInHand(service.pools, worker, now())
      return { user: worker.userName, tasks: tasks.map((task) => ({ ...task, openedAt: task.openedAt.toISOString() })) }
    },
  )
  app.post(
    '/v1/hand-overs',
    {
      schema: {
        tags,
        summary: 'Pass work to a colleague; supervisors, signed',
        body: Type.Object(
          {
            from: Name,
            to: Name,
            reason: Type.String({ minLength: 10, maxLength: 500 }),
            tasks: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 500, uniqueItems: true }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ handOver: Type.String(), tasks: Type.Integer() }), default: Problem },
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      await requireSupervisor(service, request)
      const from = await former(service, request.body.from)
      const to = await colleague(service, request.body.to, from)
      const { reason } = request.body
      const tasks = chosenOf(await workInHand(service.pools, from, now()), request.body.tasks)
      const act = {
        kind: 'hand-over',
        from: from.userName,
        to: to.userName,
        reason,
        tasks: tasks.map(({ taskId }) => taskId).sort(),
      }
      const signature = await requireStepUp({ service, request, reply }, act)
      const handOver = await passOn(service.pools, { from, to, by: session, reason, tasks, signature, now: now() })
      return reply.code(201).send({ handOver, tasks: tasks.length })
    },
  )
}

/** What a colleague finds in their hands after a hand-over. */
export function handedOverRoute(app: App, service: Service): void {
  app.get(
    '/v1/work/handed-over',
    {
      schema: {
        tags,
        summary: 'What was passed to you, newest first: ids alone',
        response: {
          200: Type.Object({
            tasks: Type.Array(
              Type.Object({
                handOver: Type.String(),
                taskId: Type.String(),
                recordId: Type.String(),
                from: Type.String(),
                at: Type.String({ format: 'date-time' }),
              }),
            ),
          }),
          default: Problem,
        },
      },
    },
    async (request) => {
      await requireUser(service, request)
      const listed = await listHandedTo(service.pools, requireSession(request).accountId, new Date(service.clock()))
      return {
        tasks: listed.map(({ handOverId, taskId, recordId, from, at }) => ({
          handOver: handOverId,
          taskId,
          recordId,
          from,
          at: at.toISOString(),
        })),
      }
    },
  )
}
