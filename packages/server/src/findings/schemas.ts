import { type Static, Type } from 'typebox'
import { Instant, strict } from '../acts/words.ts'

export const StayParams = strict({
  record: Type.String({ maxLength: 60 }),
  key: Type.String({ maxLength: 20, pattern: '^[0-9]+(\\.[0-9]+)?$' }),
})
export type StayParams = Static<typeof StayParams>
export const NoticeParams = strict({ ...StayParams.properties, notice: Type.String({ format: 'uuid' }) })
export const FindingParams = strict({ ...StayParams.properties, finding: Type.String({ format: 'uuid' }) })

const Day = Type.String({ format: 'date' })
export const NewNotice = strict({
  means: Type.Union(
    (['in-person', 'post', 'portal', 'representative'] as const).map((code) => Type.Literal(code)),
    { description: 'How it reached the person' },
  ),
  servedOn: Day,
  answerBy: Type.String({
    format: 'date',
    description: 'At least 30 days after service; over when the day is over everywhere',
  }),
  text: Type.String({ minLength: 20, maxLength: 5000, description: 'What the person was told' }),
})
export const NewAnswer = strict({ receivedOn: Day, text: Type.String({ minLength: 1, maxLength: 20_000 }) })
export const NewProposal = strict({
  notice: Type.String({ format: 'uuid' }),
  determination: Type.Integer({ minimum: 1, description: 'Number of the stored answer that it rests on' }),
  answers: Type.Array(Type.String({ format: 'uuid' }), {
    maxItems: 50,
    uniqueItems: true,
    description: 'What was weighed',
  }),
  reasons: Type.String({ minLength: 20, maxLength: 10_000 }),
})
export const Withdrawal = strict({
  authority: Type.String({ minLength: 3, maxLength: 300 }),
  reason: Type.String({ minLength: 3, maxLength: 2000 }),
})
export const Nothing = strict({})

/** Where what was done stands in the ledger, and its id. */
export const Said = Type.Object({
  id: Type.String({ format: 'uuid' }),
  recorded: Instant,
  seq: Type.Integer({ description: 'Position in the stream of the record that the stay is named by' }),
  commitment: Type.String({ description: '64 hex digits' }),
})
export const Step = Type.Object({
  type: Type.String(),
  recorded: Instant,
  seq: Type.Integer(),
  said: Type.Unknown({
    description:
      'The body of the entry, with signatures, mark, and the guard as far as its records are of this person now',
  }),
})
