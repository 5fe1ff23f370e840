import type { Day } from '@passage/domain/calendar/day'
import { executable } from '@passage/domain/case/executable'
import { heldOutside, type Outside } from '@passage/domain/case/outside'
import type { FailedGate } from '@passage/domain/case/refusal'
import { gatesOf } from '@passage/domain/case/survey'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { CaseView } from '../views/case.ts'
import type { Pill } from '../views/common.ts'
import { countWord, plural } from '../words/dates.ts'
import { leftBy } from './consequences.ts'
import { askedRows } from './gates.ts'
import type { Viewing } from './lines.ts'
import { sentence } from './words.ts'

/** Gates of the execution; what the execution itself would bring is not asked before somebody names it. */
export function executionOf(
  { head, pack, state }: CaseFile,
  outside: Outside,
  { audience, today }: Viewing,
): CaseView['execution'] {
  const row = pack.transitions.find(({ event }) => event === pack.execution)
  const asked = row === undefined ? [] : gatesOf(pack, state, row, today)
  const event = { type: pack.execution, on: today, by: { role: '', name: '' }, mode: 'act' } as const
  const others = [...notBegun(pack, state, today), ...heldOutside(head, event, today, outside)]
  const gates = askedRows(pack, asked, audience, others)
  const holding = gates.filter((gate) => gate.state !== 'met').length
  const met = gates.length - holding
  const title =
    holding === 0
      ? 'All are met. Two people sign it, each with reasons.'
      : `${sentence(countWord(holding))} ${holding === 1 ? 'holds' : 'hold'}, ${countWord(met)} ${met === 1 ? 'is' : 'are'} met`
  return { words: row?.text ?? 'This law knows no execution', title, gates }
}

function notBegun(pack: CaseFile['pack'], state: CaseFile['state'], today: Day): readonly FailedGate[] {
  return executable(pack, state, today, {}).reasons.filter(({ code }) => code === 'case.step-not-open')
}

/** One sentence that says where a case stands, and what is said under it. */
export function titleOf(
  file: CaseFile,
  execution: CaseView['execution'],
  today: Day,
): { title: string; pill: Pill; lead: string[] } {
  const left = leftBy(file, today)
  const breach = file.state.breaches.length
  const breached =
    breach === 0
      ? []
      : [`${sentence(plural(breach, 'step was', 'steps were'))} reported that no rule allowed. That calls for redress.`]
  if (left !== undefined) {
    return {
      title: `${sentence(left.words)}.`,
      pill: { code: 'case-left', words: 'Left', tone: 'plain' },
      lead: ['What may follow is below, with the facts that it rests on. None of it is a finding.', ...breached],
    }
  }
  const holding = execution.gates.filter(({ state }) => state !== 'met').length
  if (holding === 0) {
    return {
      title: 'Nothing stands against the execution of the order.',
      pill: { code: 'case-open', words: 'Two signatures', tone: 'unknown' },
      lead: ['It takes two people who sign, and everything is asked again when they do.', ...breached],
    }
  }
  return {
    title: `The order cannot be executed. ${sentence(plural(holding, 'rule holds', 'rules hold'))} it.`,
    pill: { code: 'case-held', words: 'Held by law', tone: 'settled' },
    lead: ['Nobody can switch a rule off. Each says below what would clear it, and who can.', ...breached],
  }
}
