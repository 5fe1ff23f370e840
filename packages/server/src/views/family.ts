import { type Static, Type } from 'typebox'
import { GateRow } from './case.ts'
import { ref } from './ref.ts'

/** What joining or severing would do to two cases. Nothing is changed by asking. */
export const FamilyPreview = Type.Object(
  {
    what: Type.Union([Type.Literal('join'), Type.Literal('sever'), Type.Literal('withdraw')]),
    rider: Type.String({ description: 'Label of this case' }),
    lead: Type.String({ description: 'Label of the other case' }),
    effects: Type.Array(
      Type.Object({
        code: Type.String(),
        on: Type.String({ description: 'Label of the case that it is on' }),
        words: Type.String(),
        rule: Type.String({ description: 'The rule in a sentence' }),
        citation: Type.String(),
        takes: Type.Boolean({ description: 'It takes something from the person of that case' }),
      }),
    ),
    keeps: Type.Object(
      { words: Type.String(), rule: Type.String(), citation: Type.String() },
      { description: 'What stays as it is in both' },
    ),
    byTwo: Type.Boolean({ description: 'It takes something away, so one proposes it and another signs' }),
    gates: Type.Array(ref(GateRow), { description: 'What stands against writing the ruling down' }),
    ruling: Type.Object(
      { rule: Type.String(), citation: Type.String() },
      { description: 'By whom cases are joined and severed' },
    ),
  },
  { $id: 'FamilyPreview' },
)
export type FamilyPreview = Static<typeof FamilyPreview>

/** Cases among which the reader names the lead: those of the reader's own assignments, by number. */
export const FamilyLeads = Type.Object(
  {
    cases: Type.Array(
      Type.Object({
        caseId: Type.String({ format: 'uuid' }),
        recordId: Type.String({ description: 'The record that the assignment names' }),
        label: Type.String(),
        opened: Type.String(),
      }),
    ),
    words: Type.String({ description: 'What the list holds, and what it does not' }),
    more: Type.Boolean({ description: 'There are older ones, each found by its whole number' }),
  },
  { $id: 'FamilyLeads' },
)
export type FamilyLeads = Static<typeof FamilyLeads>
