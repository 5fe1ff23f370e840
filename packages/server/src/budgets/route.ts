import { MOST_TIMES_THE_BUDGET } from '@passage/domain/access/raised-budget'
import { type RaiseRefusal, raiseBudget, weighRaise } from '@passage/ledger/access/raise-budget'
import { type Static, Type } from 'typebox'
import { strict } from '../acts/words.ts'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireWitness } from '../log/witnessing.ts'
import { requireUser } from '../session/recognise.ts'
import { requireStepUp } from '../step-up/require-step-up.ts'

const Of = strict({ user: Type.String({ minLength: 1, maxLength: 200 }) })
const Raise = strict({
  day: Type.String({ format: 'date', description: 'Today or tomorrow, UTC' }),
  persons: Type.Integer({ minimum: 1, maximum: 10_000, description: 'How many persons may be read on that day' }),
  reason: Type.String({ minLength: 10, maxLength: 500 }),
})

const words: Readonly<Record<RaiseRefusal, readonly [status: number, detail: string, remedy: string]>> = {
  'budget.by-oneself': [403, 'Nobody raises their own budget.', 'Ask another supervisor.'],
  'budget.not-a-supervisor': [403, 'Budgets are raised by supervisors.', 'Ask a supervisor.'],
  'budget.none': [422, 'This user has no budget of persons.', 'Name somebody who reads for their work.'],
  'budget.no-more': [422, 'This is no more than the usual number.', 'Give a larger number.'],
  'budget.too-much': [
    422,
    `A budget is raised to ${MOST_TIMES_THE_BUDGET} times the usual number at most.`,
    'Give a smaller number, or give part of the work to somebody else.',
  ],
  'budget.other-day': [422, 'A budget is raised for today or tomorrow.', 'Give one of these days, in UTC.'],
  'budget.nobody-to-tell': [
    409,
    'A second person is told, and there is nobody else who could be.',
    'Name a security officer or another supervisor first.',
  ],
}

const refused = (code: RaiseRefusal): Refused => {
  const [status, detail, remedy] = words[code]
  return new Refused({
    status,
    code,
    title: 'This budget was not raised',
    detail: `${detail} Nothing was changed.`,
    rule: 'access.budget',
    citation: 'Passage design, section 7, row 9',
    remedy,
  })
}

/** More persons for somebody on one day: signed by a supervisor, told to a second person, over with the day. */
export function budgetRoutes(app: App, service: Service): void {
  app.post<{ Params: Static<typeof Of>; Body: Static<typeof Raise> }>(
    '/v1/budgets/:user',
    {
      schema: {
        tags: ['access'],
        summary: 'Raise how many persons somebody may read on one day; supervisors, signed, told to a second person',
        description: 'It gives power, so it waits for a witness. It ends with the day.',
        params: Of,
        body: Raise,
        response: { 200: Type.Object({ told: Type.Integer() }), default: Problem },
      },
    },
    async (request, reply) => {
      const { id: by } = await requireUser(service, request)
      const raised = { actor: request.params.user, ...request.body }
      const now = new Date(service.clock())
      const fault = await weighRaise(service.pools, raised, { by, now })
      if (fault !== undefined) throw refused(fault)
      await requireWitness(service, 'policy-change')
      const signature = await requireStepUp({ service, request, reply }, { kind: 'budget-raise', ...raised })
      const done = await raiseBudget(service.pools, raised, { by, signature, now })
      if (!done.ok) throw refused(done.fault)
      return { told: done.told.length }
    },
  )
}
