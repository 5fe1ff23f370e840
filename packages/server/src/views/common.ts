import { type Static, Type } from 'typebox'

/** What a mark on the page means. Never a judgement of a person: amber is "not known", green is "met or in time". */
export const Tone = Type.Union([Type.Literal('settled'), Type.Literal('unknown'), Type.Literal('plain')])
export type Tone = Static<typeof Tone>

/** Status in words with the shape beside it. */
export const Pill = Type.Object({ code: Type.String(), words: Type.String(), tone: Tone }, { $id: 'Pill' })
export type Pill = Static<typeof Pill>

/** A term and what stands for it. `exact`: an id or number, to be kept left to right. */
export const Term = Type.Object(
  {
    term: Type.String(),
    words: Type.String(),
    exact: Type.Optional(Type.Boolean()),
    aside: Type.Optional(Type.String({ description: 'Said after it, in quieter ink' })),
  },
  { $id: 'Term' },
)
export type Term = Static<typeof Term>

/** A rule as applied: the sentence, its state, and where it stands in law. */
export const RuleRow = Type.Object(
  {
    id: Type.String(),
    sentence: Type.String(),
    citation: Type.String(),
    state: Type.Union([Type.Literal('met'), Type.Literal('not-yet'), Type.Literal('not-used')]),
  },
  { $id: 'RuleRow' },
)
export type RuleRow = Static<typeof RuleRow>

/** The one thing to do next, as a verb and an object. Absent where nothing is to be done. */
export const Act = Type.Object({ words: Type.String(), href: Type.String() }, { $id: 'Act' })
