import { type Static, Type } from 'typebox'
import { Term } from './common.ts'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'

/** A case of the same family. Of its person only the label of the case is said, unless the reader may open it as well. */
export const CaseRelative = Type.Object(
  {
    label: Type.String(),
    since: Type.String({ description: 'The day of the ruling' }),
    relief: Type.String({ description: 'Whether the relief of the rider rests on the application of the lead' }),
    ruling: Type.String({ description: 'The judge, and the paper that the ruling is known from' }),
    opens: Type.Optional(
      Type.Object(
        { recordId: Type.String(), caseId: Type.String({ format: 'uuid' }) },
        { description: 'Where the reader may open it as well' },
      ),
    ),
  },
  { $id: 'CaseRelative' },
)
export type CaseRelative = Static<typeof CaseRelative>

/** What would take something from a rider, signed by one, waiting for another. */
export const FamilyWaiting = Type.Object(
  {
    proposal: Type.String({ format: 'uuid' }),
    title: Type.String(),
    by: Type.String(),
    when: Type.String(),
    terms: Type.Array(ref(Term)),
    effects: Type.Array(Type.Object({ words: Type.String(), takes: Type.Boolean() })),
    lead: Type.Optional(
      Type.Object(
        { record: Type.String(), case: Type.String({ format: 'uuid' }) },
        { description: 'Where the reader may open it as well' },
      ),
    ),
    sign: ref(Turn),
    end: ref(Turn),
  },
  { $id: 'FamilyWaiting' },
)
export type FamilyWaiting = Static<typeof FamilyWaiting>

/** Lead or riders of a case, and what waits about them. */
export const CaseFamily = Type.Object(
  {
    title: Type.String(),
    own: Type.String({ description: 'What stays each person’s own' }),
    lead: Type.Optional(ref(CaseRelative)),
    riders: Type.Array(ref(CaseRelative)),
    unsettled: Type.Optional(
      Type.Object(
        { words: Type.String(), remedy: Type.String() },
        {
          description:
            'Lead and rider are on record as one person. Nothing else about the family is written down till then',
        },
      ),
    ),
    waiting: Type.Array(ref(FamilyWaiting)),
    last: Type.Optional(
      Type.Object(
        {
          line: Type.Integer(),
          words: Type.String(),
          label: Type.String({ description: 'Number of the lead that it names' }),
        },
        { description: 'Of a rider: the line that would be withdrawn if it is wrong' },
      ),
    ),
  },
  { $id: 'CaseFamily', description: 'Lead or riders of this case; absent where its law knows no families' },
)
export type CaseFamily = Static<typeof CaseFamily>
