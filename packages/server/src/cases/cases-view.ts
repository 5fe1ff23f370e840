import { executable } from '@passage/domain/case/executable'
import type { Audience } from '@passage/domain/case/fact'
import { allPacks, dayInForce, packOf } from '@passage/domain/case/packs'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { CasesView } from '../views/case.ts'
import type { Turn } from '../views/turn.ts'
import { plural, writtenInstant } from '../words/dates.ts'
import { caseLabel } from './case-label.ts'
import { leftBy } from './consequences.ts'
import { failedRows } from './gates.ts'

/** The cases of one person, newest first, and what can be opened. */
export function casesView(
  recordId: string,
  files: readonly CaseFile[],
  { now, open, audience }: { readonly now: Date; readonly open: Turn; readonly audience: Audience },
): CasesView {
  const whom = audience === 'person' ? 'you' : 'this person'
  const title =
    files.length === 0
      ? `No case stands about ${whom}.`
      : `${plural(files.length, 'case stands', 'cases stand')} about ${whom}.`
  return {
    recordId,
    title,
    lead: ['A case is one procedure. Each step of it, and each refusal of a step, is a line that stays.'],
    cases: files.toReversed().map((file) => caseRow(file, now, audience)),
    packs: allPacks.map((code) => ({ code, words: packOf(code)?.words ?? code })),
    open,
  }
}

function caseRow(file: CaseFile, now: Date, audience: Audience): CasesView['cases'][number] {
  const { opened, openedAt, head, pack, state } = file
  const today = dayInForce(head, now.getTime())
  const left = leftBy(file, today)
  const held = failedRows(pack, executable(pack, state, today, {}).reasons, audience).length
  return {
    caseId: opened.case,
    recordId: opened.record,
    label: caseLabel(opened.case),
    words: head.words,
    opened: writtenInstant(openedAt, today),
    stands:
      left?.words ??
      (held === 0
        ? 'Nothing stands against the execution of the order'
        : `${plural(held, 'rule holds', 'rules hold')} the execution of an order`),
    reason: opened.reason,
  }
}
