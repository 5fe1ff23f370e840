import { dayOf } from '@passage/domain/calendar/day'
import { allPacks } from '@passage/domain/case/packs'
import { type Static, Type } from 'typebox'
import { PurposeHeader, purposeQuery } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { Problem } from '../app/problem.ts'
import { idempotencyHeader } from '../app/request-key.ts'

const Id = Type.String({ maxLength: 60 })
const Code = Type.String({ minLength: 1, maxLength: 80 })
const Name = Type.String({ minLength: 1, maxLength: 120 })
const Words = Type.String({ maxLength: 4000 })
const ADay = Type.String({ format: 'date' })

export const CasesOf = strict({ id: Id })
export const CaseOf = strict({ id: Id, case: Type.String({ format: 'uuid' }) })
export type CaseOf = Static<typeof CaseOf>
export const ProposalOf = strict({ ...CaseOf.properties, proposal: Type.String({ format: 'uuid' }) })

const packs = Type.Unsafe<string>(Type.Union(allPacks.map((code) => Type.Literal(code))))
export const NewCaseBody = strict({
  pack: packs,
  places: Type.Optional(
    Type.Array(Type.String({ pattern: '^[a-z]+-[A-Za-z0-9]+$', maxLength: 40 }), {
      maxItems: 8,
      uniqueItems: true,
      description:
        'Where the case stands, such as `circuit-9` and `state-CA`; absent: not known, and every rule tied to a place applies',
    }),
  ),
  stay: Type.Optional(Type.String({ maxLength: 60, description: 'The stay that gives rise to it' })),
  reason: Type.String({ minLength: 3, maxLength: 1000 }),
})

const FactIn = strict({
  name: Code,
  value: Type.Optional(
    Type.Union([
      Type.String({ maxLength: 400 }),
      Type.Integer({
        minimum: dayOf(1, 1, 1),
        maximum: dayOf(9999, 12, 31),
        description: 'A number; of a day, in days since 1970-01-01, and within the calendar',
      }),
      Type.Array(Type.String({ maxLength: 80 }), { maxItems: 60 }),
    ]),
  ),
  day: Type.Optional(ADay),
})
export type FactIn = Static<typeof FactIn>
const Facts = Type.Optional(Type.Array(FactIn, { maxItems: 20 }))
const Who = Type.Optional(
  Type.Object(
    { role: Code, name: Name },
    {
      additionalProperties: false,
      description: 'Whose act or word it is, where somebody else than the caller writes it down',
    },
  ),
)
const source = Type.Optional(
  Type.String({ minLength: 3, maxLength: 400, description: 'The paper or message that it is known from' }),
)

export const StepBody = strict({
  event: Code,
  mode: Type.Union([Type.Literal('act'), Type.Literal('report')], {
    description:
      '`act`: it is done now, or refused. `report`: it has happened; it is never refused, and what stood against it is kept',
  }),
  on: Type.Optional(ADay),
  by: Who,
  facts: Facts,
  reasons: Type.Optional(Words),
  source,
})
export type StepBody = Static<typeof StepBody>

const told = { on: Type.Optional(ADay), by: Who, source }
const literal = <T extends string>(...all: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(all.map((one) => Type.Literal(one))))
export const ToldBody = Type.Union([
  strict({ type: Type.Literal('fact-recorded'), fact: FactIn, ...told }),
  strict({ type: Type.Literal('fact-unknown'), fact: Code, ...told }),
  strict({
    type: Type.Literal('service-recorded'),
    document: Code,
    recipient: literal('person', 'counsel', 'adult'),
    servedOn: ADay,
    method: literal('in-person', 'mail', 'electronic', 'other'),
    proof: literal('proven', 'attempted', 'none', 'unknown'),
    address: literal('last-given', 'other', 'not-needed', 'unknown'),
    ...told,
  }),
  strict({ type: Type.Literal('service-returned'), service: Code, ...told }),
  strict({
    type: Type.Literal('appearance-entered'),
    counsel: Name,
    scope: literal('whole', 'custody', 'one-hearing', 'appeal', 'limited'),
    endsByPermission: Type.Boolean(),
    ...told,
  }),
  strict({ type: Type.Literal('appearance-ended'), appearance: Code, permittedBy: Type.Optional(Name), ...told }),
  strict({
    type: Type.Literal('finding-signed'),
    gate: Code,
    event: Code,
    reasons: Type.String({ minLength: 3, maxLength: 4000 }),
    facts: Facts,
    rival: Type.Optional(Code),
    ...told,
  }),
  strict({ type: Type.Literal('finding-withdrawn'), finding: Code, ...told }),
  strict({
    type: Type.Literal('forum-told'),
    places: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 8, uniqueItems: true }),
    ...told,
  }),
])
export type ToldBody = Static<typeof ToldBody>

export const Nothing = strict({})
export const EndBody = strict({ reason: Type.String({ minLength: 3, maxLength: 1000 }) })

/** What came of it, with the place of the entry. */
export const CaseDone = Type.Object({
  what: literal('done', 'told', 'proposed', 'ended', 'opened', 'joined', 'severed', 'withdrawn'),
  caseId: Type.String(),
  recorded: Type.String(),
  seq: Type.Integer(),
  commitment: Type.String(),
  proposal: Type.Optional(Type.String()),
})
export type CaseDone = Static<typeof CaseDone>

/** The description of a route that reads. */
export const reading = { tags: ['cases'], querystring: strict(purposeQuery), headers: PurposeHeader }
/** The description of a route that writes. */
export const writing = {
  tags: ['cases'],
  querystring: strict(purposeQuery),
  headers: Type.Object({ ...PurposeHeader.properties, ...idempotencyHeader }),
  response: { 200: CaseDone, default: Problem },
}
