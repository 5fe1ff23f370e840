import { type Static, Type } from 'typebox'
import { Pill, RuleRow } from './common.ts'
import { ref } from './ref.ts'

/** One field of two identity records, side by side, in a fixed order. */
export const Compared = Type.Object(
  {
    field: Type.String(),
    one: Type.String(),
    other: Type.String(),
    result: Type.String({ description: 'In words: Same, Differs, 1 character, Not recorded' }),
    tone: Type.Union([Type.Literal('settled'), Type.Literal('unknown'), Type.Literal('plain')]),
    exact: Type.Boolean({ description: 'A number or date: kept left to right, characters compared one by one' }),
  },
  { $id: 'Compared' },
)
export type Compared = Static<typeof Compared>

export const Comparison = Type.Object(
  {
    oneHead: Type.String(),
    otherHead: Type.String(),
    otherRecord: Type.String({ description: 'The record that may be the same person' }),
    rows: Type.Array(ref(Compared)),
  },
  { $id: 'Comparison' },
)

/** One run of days with the same answer. */
export const DayRow = Type.Object(
  {
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    words: Type.String({ description: 'The days, written out' }),
    days: Type.Integer(),
    state: Type.String(),
    stateWords: Type.String(),
    rules: Type.Array(Type.String()),
    facts: Type.Array(Type.String()),
  },
  { $id: 'DayRow' },
)
export type DayRow = Static<typeof DayRow>

/** Why an answer is what it is: the panel, the API and `passage explain` say the same rule ids. */
export const Why = Type.Object(
  {
    stayId: Type.String(),
    determination: Type.Integer({ description: 'Number of the stored answer' }),
    pill: ref(Pill),
    mark: Type.Optional(Type.String({ description: 'It rests on something that is disputed' })),
    title: Type.String(),
    lead: Type.String(),
    comparisons: Type.Array(ref(Comparison)),
    rules: Type.Array(ref(RuleRow)),
    asks: Type.Array(
      Type.Object({
        words: Type.String(),
        readings: Type.Array(Type.Object({ name: Type.String(), words: Type.String() })),
      }),
    ),
    wouldChange: Type.Array(Type.String()),
    next: Type.Optional(Type.String()),
    days: Type.Array(ref(DayRow)),
    rulebook: Type.String(),
    rulebookWords: Type.String(),
    factsAt: Type.String({ format: 'date-time' }),
    factsAtWords: Type.String(),
  },
  { $id: 'Why' },
)
export type Why = Static<typeof Why>
