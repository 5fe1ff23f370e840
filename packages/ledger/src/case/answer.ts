import type { CaseEntry } from '@passage/domain/case/case'
import type { FailedGate } from '@passage/domain/case/refusal'
import { entryToText } from '@passage/domain/case/text/entry-text'
import type { FamilyFault } from '@passage/domain/case/us/family/refuse-family'
import type { Receipt } from '../append/append.ts'
import type { Tx } from '../pools/transaction.ts'
import type { StepToSign } from './entries.ts'
import { type HeldCase, writeInCase } from './hold-case.ts'

/** What came of it. A refusal is an entry of the case, with a receipt of its own. */
export type CaseAnswer =
  | {
      readonly ok: true
      readonly what: 'done' | 'told' | 'proposed' | 'ended' | 'joined' | 'severed' | 'withdrawn'
      readonly receipt: Receipt
      readonly proposal?: string
    }
  | { readonly ok: 'open'; readonly over: StepToSign }
  | { readonly ok: false; readonly code: string; readonly failing: readonly FailedGate[]; readonly receipt: Receipt }
  /** Nothing of this name waits any more, or two cases were named wrongly: nothing was written. */
  | { readonly ok: false; readonly code: 'case.proposal-over' | FamilyFault }

/** Writes down what was tried and refused, with everything that stands against it. */
export async function refuseInCase(
  tx: Tx,
  held: HeldCase,
  refused: Extract<CaseEntry, { kind: 'refused' }>,
  {
    requestId,
    writtenBy,
    proposal,
  }: { readonly requestId: string; readonly writtenBy: string; readonly proposal?: string },
  now: Date,
): Promise<CaseAnswer> {
  const text = entryToText(held.file.pack, refused)
  if (text.kind !== 'refused') throw new Error('only a refusal is written as one')
  const { kind: _kind, ...said } = text
  const body = { ...said, guard: held.person.guard, writtenBy, ...(proposal === undefined ? {} : { proposal }) }
  const receipt = await writeInCase(tx, held, { type: 'case-refused', body, requestId }, now)
  return { ok: false, code: refused.code, failing: refused.failing, receipt }
}
