import type { Side } from '../case/family/foresee.ts'
import type { Pair } from '../case/family/hold-pair.ts'
import { onePersonIn } from '../case/family/one-person.ts'
import { type CaseFile, readCase } from '../case/read-case.ts'
import type { LookTx } from './look.ts'
import { membersUnder } from './members.ts'

/** A case of the same family with the record that it was opened on, which the reader may or may not open. */
export interface RelativeRecord {
  readonly case: string
  readonly record: string
}

/** Under which records the lead and the riders of a case stand. It is for finding out who may open them, and for nothing else. */
export async function readRelatives(tx: LookTx, caseId: string): Promise<readonly RelativeRecord[]> {
  const found = await tx.query<RelativeRecord>({
    name: 'relatives-of',
    text: `select lead_case as case, lead_record as record from proj.case_family where rider_case = $1
      union all select rider_case, rider_record from proj.case_family where lead_case = $1`,
    values: [caseId],
  })
  return found.rows
}

/** Those of the same family that are about the same person as this case, by a link made since: a question for somebody. */
export const readOnePerson = (tx: LookTx, recordId: string, { family }: CaseFile): Promise<readonly string[]> =>
  onePersonIn(tx, family, membersUnder(tx, recordId))

/** Two cases under a look that names both persons; undefined: there is no such case about one of them. */
export async function readPairUnder(
  tx: LookTx,
  pair: Pair,
): Promise<{ readonly rider: Side; readonly lead: Side } | undefined> {
  const side = async ({ recordId, caseId }: Pair['rider']): Promise<Side | undefined> => {
    const file = await readCase(tx, caseId)
    const members = membersUnder(tx, recordId)
    return file === undefined || !members.includes(file.opened.record) ? undefined : { file, members }
  }
  const [rider, lead] = [await side(pair.rider), await side(pair.lead)]
  return rider === undefined || lead === undefined ? undefined : { rider, lead }
}
