import type { Day } from '@passage/domain/calendar/day'
import { rolesOf } from '@passage/ledger/access/standing'
import { type Account, accountIdOf, readAccount, readFormerAccount } from '@passage/ledger/sign-in/accounts'
import { type BegunTask, passOn } from '@passage/ledger/sign-in/hand-over'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { noted } from '../access/gateway.ts'
import { queueReader, type Reader } from '../access/reader.ts'
import { notFound, Problem, Refused } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { whoIs } from '../records/looks.ts'
import { requireSession, withRoles } from '../session/recognise.ts'
import { requireSupervisor } from '../session/require-supervisor.ts'
import { requireStepUp } from '../step-up/require-step-up.ts'
import { countWord, writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { kindWords } from '../work/words.ts'
import { handedTo, MOST_AT_ONCE, mayTakeOver, workInHand } from './work-in-hand.ts'

const tags = ['work']
const Name = Type.String({ minLength: 1, maxLength: 200 })
const TaskRow = Type.Object({
  taskId: Type.String(),
  recordId: Type.String(),
  recordLabel: Type.String(),
  kind: Type.String(),
  kindWords: Type.String(),
  openedAt: Type.String({ format: 'date-time' }),
  openedWords: Type.String(),
})

const shown = ({ openedAt, ...task }: BegunTask, today: Day) => ({
  ...task,
  recordLabel: recordLabel(task.recordId),
  kindWords: kindWords(task.kind),
  openedAt: openedAt.toISOString(),
  openedWords: writtenInstant(openedAt.toISOString(), today),
})

/** Who reads, where a supervisor must. Whoever else tries leaves an entry. The purpose is stated by the system. */
async function supervisor(service: Service, request: FastifyRequest): Promise<Reader> {
  const reader = await queueReader(service, request)
  await noted(service, reader, () => requireSupervisor(service, request))
  return reader
}

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

/** Work about somebody whom the colleague may not know of goes to somebody else. Which of them it is, is not said. */
async function requireTakes(service: Service, to: Account, tasks: readonly BegunTask[]): Promise<void> {
  const user = await withRoles(service, { id: to.userName, name: to.displayName })
  if (await mayTakeOver(service, user, tasks)) return
  throw new Refused({
    status: 422,
    code: 'hand-over.not-theirs',
    title: 'This colleague cannot take all of it over',
    detail: 'Their own queue would not show them every one of these tasks. Nothing was passed on.',
    remedy: 'Name somebody else for some of it, or pass it on one by one.',
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
        summary: 'What somebody has begun and not finished: a page of ids; supervisors',
        description: 'Writes one look that names every record on the page.',
        params: Type.Object({ user: Name }),
        response: {
          200: Type.Object({ user: Type.String(), tasks: Type.Array(TaskRow), more: Type.Boolean() }),
          default: Problem,
        },
      },
    },
    async (request) => {
      const reader = await supervisor(service, request)
      const worker = await former(service, request.params.user)
      const { rows, more } = await workInHand(service, reader, worker)
      const tasks = rows.map((task) => shown(task, todayOf(service)))
      return { user: worker.userName, tasks, more }
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
            tasks: Type.Array(Type.String({ format: 'uuid' }), {
              minItems: 1,
              maxItems: MOST_AT_ONCE,
              uniqueItems: true,
            }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ handOver: Type.String(), tasks: Type.Integer() }), default: Problem },
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      const reader = await supervisor(service, request)
      const from = await former(service, request.body.from)
      const to = await colleague(service, request.body.to, from)
      const { reason } = request.body
      const tasks = chosenOf((await workInHand(service, reader, from)).rows, request.body.tasks)
      await requireTakes(service, to, tasks)
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

function passedTitle(count: number): string {
  if (count === 0) return 'Nothing that was passed on to you waits.'
  return count === 1
    ? 'One task was passed on to you, and waits.'
    : `${countWord(count)} tasks were passed on to you, and wait.`
}

/** What a colleague finds in their hands after a hand-over. */
export function handedOverRoute(app: App, service: Service): void {
  app.get(
    '/v1/work/handed-over',
    {
      schema: {
        tags,
        summary: 'What was passed to you and still waits, newest first: a page of ids',
        description: 'Writes one look that names every record on the page.',
        response: {
          200: Type.Object({
            title: Type.String(),
            more: Type.Boolean(),
            tasks: Type.Array(
              Type.Object({
                handOver: Type.String(),
                taskId: Type.String(),
                recordId: Type.String(),
                recordLabel: Type.String(),
                from: Type.String(),
                at: Type.String({ format: 'date-time' }),
                words: Type.String({ description: 'By whom it was begun, and when it was passed on' }),
              }),
            ),
          }),
          default: Problem,
        },
      },
    },
    async (request) => {
      const { rows, more } = await handedTo(service, await queueReader(service, request))
      return {
        title: passedTitle(rows.length),
        more,
        tasks: rows.map(({ handOverId, taskId, recordId, from, at }) => ({
          handOver: handOverId,
          taskId,
          recordId,
          recordLabel: recordLabel(recordId),
          from,
          at: at.toISOString(),
          words: `Begun by ${whoIs(from)}. Passed on ${writtenInstant(at.toISOString(), todayOf(service))}.`,
        })),
      }
    },
  )
}
