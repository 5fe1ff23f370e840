import { type Static, Type } from 'typebox'
import { GateRow } from './case.ts'
import { ref } from './ref.ts'

/** What joining or severing would do to two cases. Nothing is changed by asking. */
export const FamilyPreview = Type.Object(
  {
    what: Type.Union([Type.Literal('join'), Type.Literal('sever')]),
    rider: Type.String({ description: 'Label of this case' }),
    lead: Type.String({ description: 'Label of the other case' }),
    effects: Type.Array(
      Type.Object({
        code: Type.String(),
        on: Type.String({ description: 'Label of the case that it is on' }),
        words: Type.String(),
        rule: Type.String({ description: 'The rule in a sentence' }),
        citation: Type.String(),
      }),
    ),
    gates: Type.Array(ref(GateRow), { description: 'What stands against writing the ruling down' }),
    ruling: Type.Object(
      { rule: Type.String(), citation: Type.String() },
      { description: 'By whom cases are joined and severed' },
    ),
  },
  { $id: 'FamilyPreview' },
)
export type FamilyPreview = Static<typeof FamilyPreview>
