import { type Static, Type } from 'typebox'
import { ref } from './ref.ts'

/** One source in one lane: what arrived, how far behind, what was not taken. */
export const SourceRow = Type.Object(
  {
    source: Type.String(),
    lane: Type.String(),
    laneWords: Type.String(),
    accepted: Type.Integer(),
    quarantined: Type.Integer(),
    refused: Type.Integer(),
    lastEvent: Type.String(),
    lag: Type.String(),
    state: Type.Union([
      Type.Literal('current'),
      Type.Literal('behind'),
      Type.Literal('silent'),
      Type.Literal('loaded'),
    ]),
    stateWords: Type.String(),
  },
  { $id: 'SourceRow' },
)
export type SourceRow = Static<typeof SourceRow>

export const Sources = Type.Object(
  {
    title: Type.String(),
    lead: Type.Array(Type.String()),
    rows: Type.Array(ref(SourceRow)),
    reasons: Type.Array(Type.Object({ code: Type.String(), words: Type.String(), count: Type.Integer() })),
    madeAt: Type.String(),
  },
  { $id: 'Sources' },
)
export type Sources = Static<typeof Sources>

export const Found = Type.Object(
  {
    title: Type.String(),
    lead: Type.String(),
    results: Type.Array(
      Type.Object({
        recordId: Type.String(),
        recordLabel: Type.String(),
        name: Type.String(),
        born: Type.String(),
        document: Type.String(),
      }),
    ),
  },
  { $id: 'Found' },
)
export type Found = Static<typeof Found>

export const RuleView = Type.Object(
  {
    id: Type.String(),
    text: Type.String(),
    authority: Type.Array(
      Type.Object({
        citation: Type.String(),
        quote: Type.Optional(Type.String()),
        read: Type.Optional(Type.String()),
        kind: Type.String(),
        basis: Type.String(),
        words: Type.String({ description: 'How we came to know the text' }),
      }),
    ),
    inForce: Type.Object({ from: Type.Optional(Type.String()), until: Type.Optional(Type.String()) }),
    inForceWords: Type.String(),
    legalStatus: Type.String(),
    statusWords: Type.String(),
    lastCheckedOn: Type.Optional(Type.String()),
    checkedWords: Type.String(),
  },
  { $id: 'RuleView' },
)
export type RuleView = Static<typeof RuleView>

export const Rules = Type.Object(
  { rulebook: Type.String(), words: Type.String(), rules: Type.Array(ref(RuleView)) },
  { $id: 'Rules' },
)

/** Who may be opened by an assignment, for the purpose that was stated. */
export const EntrustedList = Type.Object(
  {
    title: Type.String(),
    lead: Type.Array(Type.String()),
    purpose: Type.String(),
    rows: Type.Array(
      Type.Object({
        recordId: Type.String(),
        recordLabel: Type.String(),
        name: Type.String(),
        bond: Type.String({ description: 'By what tie, in words' }),
        case: Type.Optional(Type.String()),
        until: Type.String({ description: 'How long it holds, in words' }),
      }),
    ),
    next: Type.Optional(Type.String({ description: 'Hand it in as `after` for the next page' })),
  },
  { $id: 'EntrustedList' },
)
export type EntrustedList = Static<typeof EntrustedList>
