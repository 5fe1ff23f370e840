import { type Static, Type } from 'typebox'
import { Pill, Term, Tone } from './common.ts'
import { ref } from './ref.ts'
import { Why } from './why.ts'

/** One line of the timeline. Facts that came late say both times. */
export const Moment = Type.Object(
  {
    id: Type.String(),
    day: Type.String({ description: 'Day of the month' }),
    on: Type.String({ format: 'date' }),
    group: Type.Union([Type.Literal('border'), Type.Literal('decisions'), Type.Literal('other')]),
    marker: Type.Union([Type.Literal('fact'), Type.Literal('unknown'), Type.Literal('act')]),
    title: Type.String(),
    lines: Type.Array(Type.String()),
    source: Type.String(),
    chosen: Type.Boolean({ description: 'The answer that the position card shows' }),
  },
  { $id: 'Moment' },
)
export type Moment = Static<typeof Moment>

export const Month = Type.Object({ words: Type.String(), moments: Type.Array(ref(Moment)) }, { $id: 'Month' })
export type Month = Static<typeof Month>

/** A stretch of the stay ribbon. Positions are per mille of its length, so that no screen does date arithmetic. */
export const Stretch = Type.Object(
  {
    from: Type.Number(),
    to: Type.Number(),
    kind: Type.Union([
      Type.Literal('authorised'),
      Type.Literal('not-confirmed'),
      Type.Literal('beyond'),
      Type.Literal('other'),
    ]),
    words: Type.String(),
    label: Type.Optional(Type.String()),
  },
  { $id: 'Stretch' },
)
export const Ribbon = Type.Object(
  {
    description: Type.String({ description: 'The ribbon as one sentence' }),
    stretches: Type.Array(ref(Stretch)),
    ticks: Type.Array(Type.Object({ at: Type.Number(), words: Type.String() })),
    limit: Type.Optional(Type.Object({ at: Type.Number(), words: Type.String() })),
    today: Type.Number(),
    legend: Type.Array(Type.Object({ kind: Type.String(), words: Type.String() })),
  },
  { $id: 'Ribbon' },
)
export type Ribbon = Static<typeof Ribbon>

export const StayRow = Type.Object(
  {
    stayId: Type.String(),
    pill: ref(Pill),
    mark: Type.Optional(Type.String({ description: 'It rests on something that is disputed' })),
    period: Type.String(),
    lead: Type.String(),
    determination: Type.Integer(),
    determinedWords: Type.String(),
  },
  { $id: 'StayRow' },
)
export type StayRow = Static<typeof StayRow>

/** A travel document as one identity record has it. */
export const DocumentRow = Type.Object(
  {
    recordId: Type.String(),
    recordLabel: Type.String(),
    number: Type.String(),
    issuer: Type.String(),
    type: Type.String(),
    name: Type.String(),
    linked: Type.String({ description: 'How this record came to this person, in words' }),
  },
  { $id: 'DocumentRow' },
)
export type DocumentRow = Static<typeof DocumentRow>

/** One look: who, why, when. */
export const LookRow = Type.Object(
  {
    lookId: Type.String({ description: 'Names the line. It says nothing about any other record' }),
    times: Type.Integer({ description: 'How often within the quarter of an hour' }),
    at: Type.String({ format: 'date-time' }),
    when: Type.String(),
    who: Type.String(),
    purpose: Type.String(),
  },
  { $id: 'LookRow' },
)
export type LookRow = Static<typeof LookRow>

/** Access to a further record of the person, asked for after a link: who, why, when, and what was answered. */
export const ExtensionLine = Type.Object(
  {
    request: Type.String(),
    when: Type.String(),
    who: Type.String(),
    purpose: Type.String(),
    answer: Type.String(),
  },
  { $id: 'ExtensionLine' },
)
export type ExtensionLine = Static<typeof ExtensionLine>

export const Position = Type.Object(
  {
    stayId: Type.String(),
    pill: ref(Pill),
    lead: Type.String(),
    consequence: Type.String(),
    mark: Type.Optional(Type.String({ description: 'It rests on something that is disputed' })),
    open: Type.Optional(Type.String({ description: 'What is open beside the answer: links that nobody has decided' })),
    due: Type.Optional(Type.Object({ words: Type.String(), aside: Type.String() })),
  },
  { $id: 'Position' },
)

/** The person file: a view of all identity records linked to one person, addressed by any of them. */
export const PersonFile = Type.Object(
  {
    recordId: Type.String(),
    recordLabel: Type.String(),
    version: Type.String({ description: 'Changes when anything on this page changes' }),
    name: Type.String(),
    facts: Type.Array(ref(Term)),
    tone: Tone,
    corrections: Type.Object({
      open: Type.Integer({ description: 'Requests that wait for an answer' }),
      mark: Type.Optional(Type.String({ description: 'Something on the record is disputed' })),
    }),
    position: Type.Optional(ref(Position)),
    ribbon: Type.Optional(ref(Ribbon)),
    months: Type.Array(ref(Month)),
    stays: Type.Array(ref(StayRow)),
    documents: Type.Array(ref(DocumentRow)),
    looks: Type.Optional(
      Type.Array(ref(LookRow), { description: 'Who looked: for the authority, the person and auditors' }),
    ),
    extensions: Type.Optional(
      Type.Array(ref(ExtensionLine), {
        description: 'Access to a further record that was asked for after a link: for those who see who looked',
      }),
    ),
    inside: Type.Optional(
      Type.Object(
        {
          stops: Type.Integer({ description: 'Stops that stand' }),
          mark: Type.Optional(Type.String({ description: 'How the way to a finding stands' })),
        },
        { description: 'For the authority, the person and auditors' },
      ),
    ),
    withheldWords: Type.Optional(
      Type.String({ description: 'How many looks are kept back by law, and how long at most' }),
    ),
    why: Type.Optional(ref(Why)),
    readWords: Type.String({ description: 'When this was read' }),
  },
  { $id: 'PersonFile' },
)
export type PersonFile = Static<typeof PersonFile>
