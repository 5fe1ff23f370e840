import type { Outside } from '@passage/domain/case/outside'
import { uuids } from '../append/binary-array.ts'
import { barsFrom } from '../case/bars-from.ts'
import { otherCases } from '../case/other-cases.ts'
import { type CaseFile, readCase } from '../case/read-case.ts'
import { readFactsBeneath } from '../finding/read-matter.ts'
import { readStops } from '../guard-rows/read-stops.ts'
import { disputedAmong } from '../redress/adverse-use.ts'
import type { LookTx } from './look.ts'
import { membersUnder } from './members.ts'

/** The cases of one person under a look, oldest first. */
export async function readCasesOf(tx: LookTx, recordId: string): Promise<readonly CaseFile[]> {
  const found = await tx.query<{ id: string }>(
    'select case_id as id from proj.case_file where record_id = any($1::uuid[]) order by opened_at, case_id',
    [uuids(membersUnder(tx, recordId))],
  )
  const files: CaseFile[] = []
  for (const { id } of found.rows) {
    const file = await readCase(tx, id)
    if (file !== undefined) files.push(file)
  }
  return files
}

/** A case with what holds an act against its person from outside of it. */
export interface CaseRead {
  readonly file: CaseFile
  readonly outside: Outside
}

/** One case of a person under a look; undefined: that person has no such case. */
export async function readCaseUnder(
  tx: LookTx,
  recordId: string,
  caseId: string,
  now: Date,
): Promise<CaseRead | undefined> {
  const file = await readCase(tx, caseId)
  const members = membersUnder(tx, recordId)
  if (file === undefined || !members.includes(file.opened.record)) return undefined
  const { stay } = file.opened
  const disputed =
    stay === undefined ? undefined : await disputedAmong(tx, members, await readFactsBeneath(tx, stay), now)
  const bars = barsFrom(await readStops(tx, recordId), disputed)
  return { file, outside: { bars, others: await otherCases(tx, members, file.opened) } }
}
