import { type Static, Type } from 'typebox'
import { purposeQuery } from '../../access/reader.ts'
import { strict } from '../../acts/words.ts'

const Judge = Type.String({ minLength: 1, maxLength: 120, description: 'By name. Judges do not sign in' })
const ADay = Type.String({ format: 'date' })
const Source = Type.String({ minLength: 3, maxLength: 400, description: 'The paper that the ruling is known from' })
const ruling = { judge: Judge, on: ADay, source: Source }
const Line = Type.Integer({ minimum: 1, description: 'Position, in this case, of the line that is wrong' })
const Lead = strict({ record: Type.String({ maxLength: 60 }), case: Type.String({ format: 'uuid' }) })

export const RulingBody = Type.Union([
  strict({
    what: Type.Literal('join'),
    lead: Lead,
    derivative: Type.Boolean({ description: 'The relief of this case rests on the application of the lead' }),
    ...ruling,
  }),
  strict({
    what: Type.Literal('sever'),
    lead: Lead,
    child: Type.Optional(
      Type.Object(ruling, {
        additionalProperties: false,
        description:
          'The decision whether the child stays with the parent, made first. Without one no child is severed',
      }),
    ),
    ...ruling,
  }),
  strict({
    what: Type.Literal('withdraw'),
    lead: Lead,
    line: Line,
    why: Type.String({ minLength: 3, maxLength: 1000, description: 'What is wrong about the line' }),
    source: Type.String({ minLength: 3, maxLength: 400, description: 'The paper or message by which that is known' }),
  }),
])
export type RulingBody = Static<typeof RulingBody>

export const PreviewQuery = strict({
  ...purposeQuery,
  lead: Type.String({ format: 'uuid', description: 'The case that this one is joined to or severed from' }),
  record: Type.String({ maxLength: 60, description: 'A record of the person of that case' }),
  what: Type.Union([Type.Literal('join'), Type.Literal('sever'), Type.Literal('withdraw')]),
  line: Type.Optional(
    Type.String({ pattern: '^[1-9][0-9]{0,5}$', description: 'Position, in this case, of the line that is wrong' }),
  ),
  derivative: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('no')])),
  on: Type.Optional(ADay),
  child: Type.Optional(Type.String({ format: 'date', description: 'The day of the decision about the child' })),
})
export type PreviewQuery = Static<typeof PreviewQuery>

export const SecondBody = strict({ lead: Lead })
export type SecondBody = Static<typeof SecondBody>

export const LeadsQuery = strict({
  ...purposeQuery,
  number: Type.Optional(
    Type.String({ pattern: '^[Cc]-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}$', description: 'Number of a case: `C-0000-0000`' }),
  ),
})
export type LeadsQuery = Static<typeof LeadsQuery>
