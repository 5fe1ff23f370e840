import { LONGEST_WORDS, MOST_ITEMS } from '@passage/domain/redress/decide'
import { classesOfShown } from '@passage/domain/redress/items'
import type { ItemAnswer } from '@passage/domain/redress/request'
import { type StaffStep, staffStep } from '@passage/ledger/redress/step'
import { type Static, type TObject, Type } from 'typebox'
import { act } from '../access/may-act.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { OfRequest } from './person-route.ts'
import { valueOrRefused } from './sent.ts'

const Answer = strict({
  item: Type.Integer({ minimum: 0, maximum: MOST_ITEMS }),
  granted: Type.Boolean(),
  value: Type.Optional(Type.Union([Type.String({ maxLength: 100 }), Type.Number(), Type.Boolean()])),
  evidence: Type.Optional(Type.Union(classesOfShown.map((code) => Type.Literal(code)))),
  reason: Type.Optional(Type.String({ maxLength: LONGEST_WORDS + 1 })),
})
const Answers = strict({ answers: Type.Array(Answer, { maxItems: MOST_ITEMS }) })
const Nothing = strict({})
const Stepped = Type.Object({
  request: Type.String({ format: 'uuid' }),
  recorded: Type.String({ format: 'date-time' }),
})

/** A refusal without a reason is refused by the rule, which says so for each field. */
function answersOf({ answers }: Static<typeof Answers>): readonly ItemAnswer[] {
  return answers.map(({ item, granted, value, evidence, reason }) => {
    if (!granted) return { item, granted: false, reason: reason ?? '' }
    return {
      item,
      granted: true,
      ...(value === undefined ? {} : { value }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(reason === undefined ? {} : { reason }),
    } as ItemAnswer
  })
}

/** What the authority does about a request: takes it up, decides it; and another person decides the review. */
export function redressStaffRoutes(app: App, service: Service): void {
  const step = <B extends TObject>(
    path: string,
    summary: string,
    operation: 'examine-redress' | 'review-redress',
    body: B,
    of: (said: Static<B>) => StaffStep,
  ) =>
    app.post<{ Params: Static<typeof OfRequest>; Body: Static<B> }>(
      `/v1/records/:id/redress/:request/${path}`,
      {
        schema: {
          tags: ['redress'],
          summary,
          description:
            'Needs a purpose. One entry of the record; what is granted is appended as corrections in the same transaction.',
          params: OfRequest,
          body,
          headers: PurposeHeader,
          querystring: strict(purposeQuery),
          response: { 200: Stepped, default: Problem },
        },
      },
      async (request) => {
        const reader = await readerOf(service, request)
        const { id: recordId, request: named } = request.params
        const sent = { recordId, request: named, by: reader.user.id }
        const said = of(request.body as Static<B>)
        const write = () => staffStep(service.pools, sent, said, new Date(service.clock()))
        const stepped = valueOrRefused(await act(service, reader, operation, recordId, write))
        service.changes.nudge()
        return stepped
      },
    )
  step('examination', 'Take a request up', 'examine-redress', Nothing, () => ({ step: 'examine' }))
  step('decision', 'Decide a request, each thing for itself', 'examine-redress', Answers, (said) => ({
    step: 'decide',
    answers: answersOf(said),
  }))
  step('review-decision', 'Decide the review; never by whoever decided before', 'review-redress', Answers, (said) => ({
    step: 'review',
    answers: answersOf(said),
  }))
}
