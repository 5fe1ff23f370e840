import type { Outside } from '@passage/domain/case/outside'
import { appendEntry, type Receipt } from '../append/append.ts'
import { headsOf } from '../append/heads.ts'
import { determinePersons } from '../determine/determine-persons.ts'
import { EMPTY, type Head } from '../entry/stream.ts'
import { readFactsBeneath } from '../finding/read-matter.ts'
import { type GuardedPersons, holdPersons } from '../guard-rows/guard.ts'
import { standingStopsOn } from '../guard-rows/stop-rows.ts'
import type { Tx } from '../pools/transaction.ts'
import { refuseIfDisputed } from '../redress/adverse-use.ts'
import { barsFrom } from './bars-from.ts'
import type { CaseBodies, CaseEntryType } from './entries.ts'
import { otherCases } from './other-cases.ts'
import { projectCase } from './project-case.ts'
import { type CaseFile, readCase } from './read-case.ts'
import { tellDays } from './tell-days.ts'

/** A case whose person is held by this transaction: nothing that stops a step can come between reading and writing. */
export interface HeldCase {
  readonly caseId: string
  readonly recordId: string
  readonly person: GuardedPersons
  /** Where the stream ended before it was read: whatever is said in between takes the place that the entry would get. */
  readonly head: Head
  readonly file: CaseFile
}

/**
 * Holds the guard rows of everybody whom the case is about, counts them up, and reads the case. Undefined: there is no such
 * case about that person. Run it in `inTransactionAgain`, before anything else that waits.
 * @param recordId any record of the person
 */
export async function holdCase(tx: Tx, recordId: string, caseId: string): Promise<HeldCase | undefined> {
  const person = await holdPersons(tx, [recordId], 1)
  const head = (await headsOf(tx, [caseId])).get(caseId) ?? EMPTY
  const file = await readCase(tx, caseId)
  if (file === undefined || !person.members.includes(file.opened.record)) return undefined
  return { caseId, recordId, person, head, file }
}

/** After these entries last days may begin, end or be counted anew. */
const MOVES_DAYS: readonly CaseEntryType[] = ['case-step', 'case-told']

/** Writes an entry at the end of a held case, folds it into the read model, and lets open screens hear of it. */
export async function writeInCase<T extends CaseEntryType>(
  tx: Tx,
  held: HeldCase,
  entry: { readonly type: T; readonly body: CaseBodies[T]; readonly requestId: string },
  now: Date,
): Promise<Receipt> {
  const recorded = now.toISOString()
  const appended = await appendEntry(tx, { kind: 'case', id: held.caseId }, held.head.seq, { ...entry, recorded })
  if (!appended.ok) throw Object.assign(new Error('the case changed in the same moment'), { code: '40001' })
  const { seq } = appended.receipt
  if (MOVES_DAYS.includes(entry.type))
    await tellDays(tx, { caseId: held.caseId, guard: held.person.guard }, { seq, because: String(seq) }, now)
  await projectCase(tx, held.caseId)
  await determinePersons(tx, held.person.members, now, { fresh: false, announce: true })
  return appended.receipt
}

/** What holds an act against the person from outside the case, asked under the guard rows. */
export async function outsideOf(tx: Tx, { person, file: { opened } }: HeldCase, now: Date): Promise<Outside> {
  const rests = opened.stay === undefined ? [] : await readFactsBeneath(tx, opened.stay)
  const disputed = await refuseIfDisputed(tx, person.members, rests, now)
  return {
    bars: barsFrom(await standingStopsOn(tx, person), disputed),
    others: await otherCases(tx, person.members, opened),
  }
}
