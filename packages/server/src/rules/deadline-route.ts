import { answerOf } from '@passage/domain/deadline/ask/answer'
import type { DeadlineAnswer } from '@passage/domain/deadline/ask/question'
import { type QuestionText, readQuestion } from '@passage/domain/deadline/ask/read-question'
import { deadlineList, memberState } from '@passage/domain/deadline/ask/rules-of'
import { type Static, Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App } from '../app/service.ts'
import { CountedDeadline, Deadlines } from '../views/deadline.ts'
import { ref } from '../views/ref.ts'
import { plural } from '../words/dates.ts'
import { countedView, deadlineRow } from './deadline-view.ts'

const text = (description: string) => Type.Optional(Type.String({ maxLength: 40, description }))
const several = (description: string) =>
  Type.Optional(Type.String({ maxLength: 1000, description: `${description}; more than one with commas between` }))
const STATE = 'State of the court, for its holidays; of return: the Member State, `XA` being a fictional one'

const Params = Type.Object({ id: Type.String({ maxLength: 100 }) }, { additionalProperties: false })
const ListQuery = Type.Object({ state: text(STATE) }, { additionalProperties: false })
const Query = Type.Object(
  {
    on: Type.String({ maxLength: 40, description: 'Day of the event that law counts it from' }),
    at: text('Time of that event, for a deadline of hours'),
    state: text(STATE),
    byMail: Type.Optional(Type.Literal('true', { description: 'The notice came by mail' })),
    extended: text('An extension that was granted, such as `30 days`'),
    closed: several('Days on which the clerk could not be reached'),
    outage: several('The filing system was out, such as `2026-03-02..2026-03-05`'),
    announced: text('The day on which that outage was announced, if it was planned'),
    period: text('Days that the decision grants, of `eu.ed1-period`'),
    held: several('Earlier stretches of detention, of `eu.ed9-first-limit` and `eu.ed10-absolute`'),
  },
  { additionalProperties: false },
)

/** What stands in the address, as the one who counts reads it. */
function textOf({ byMail, closed, outage, held, ...query }: Static<typeof Query>): QuestionText {
  return {
    ...query,
    ...(byMail === undefined ? {} : { byMail: true }),
    ...(closed === undefined ? {} : { closed: closed.split(',') }),
    ...(outage === undefined ? {} : { outage: outage.split(',') }),
    ...(held === undefined ? {} : { held: held.split(',') }),
  }
}

const unread = (detail: string, part: string): Refused =>
  new Refused({
    status: 422,
    code: 'deadline.unread',
    title: 'The question cannot be read',
    detail,
    errors: [{ pointer: `/${part}`, detail }],
  })
const noDay = (code: string, detail: string, remedy: string): Refused =>
  new Refused({ status: 422, code, title: 'There is no such day', detail, remedy })

/** @throws Refused where no day can be given: why, and what would help */
function dayOr(id: string, answer: DeadlineAnswer): CountedDeadline {
  switch (answer.kind) {
    case 'no-such-deadline':
      throw notFound('This deadline')
    case 'does-not-apply':
      throw noDay('deadline.in-vain', `Of ${id}, ${answer.because}.`, 'Ask without it: nothing is left out in silence.')
    case 'not-determinable':
      throw noDay(
        'deadline.not-determinable',
        `NOT_DETERMINABLE: no ${answer.missing} is known.`,
        'Name a Member State whose law was entered: `XA`, which is fictional.',
      )
    case 'not-computable':
      throw noDay(
        'deadline.not-computable',
        `It cannot be computed: ${answer.because}.`,
        'Name the State of the court; else a person has to count it.',
      )
    default:
      return countedView(answer)
  }
}

/** Deadlines of the law, and what day they give. Law is public: no sign-in, and nothing about a person is asked or kept. */
export function deadlineRoutes(app: App): void {
  app.get<{ Querystring: Static<typeof ListQuery> }>(
    '/v1/deadlines',
    {
      schema: {
        tags: ['rules'],
        summary: 'Every deadline of both laws of cases, with what it is counted from and who may lengthen it',
        querystring: ListQuery,
        response: { 200: ref(Deadlines), default: Problem },
      },
    },
    async ({ query: { state } }) => {
      const rows = deadlineList(memberState(state)).map(({ id, rule }) => deadlineRow(id, rule))
      const words = `${plural(rows.length, 'deadline')}. None is law by being here: each names where it stands.`
      return { words, rows }
    },
  )
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/v1/deadlines/:id',
    {
      schema: {
        tags: ['rules'],
        summary: 'The last day of one deadline, with every line of its arithmetic',
        params: Params,
        querystring: Query,
        response: { 200: ref(CountedDeadline), default: Problem },
      },
    },
    async ({ params: { id }, query }) => {
      const question = readQuestion(id, textOf(query))
      if ('kind' in question) {
        throw unread(`${question.part} ${question.given} is not ${question.wanted}.`, question.part)
      }
      return dayOr(id, answerOf(question))
    },
  )
}
