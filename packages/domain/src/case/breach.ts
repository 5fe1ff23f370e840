import { design, standing } from '../rules/cite.ts'
import type { CaseEvent } from './case.ts'
import type { DutyKind, Pack, Transition } from './pack.ts'
import type { FailedGate } from './refusal.ts'

/**
 * What is owed after a step against the person that a source reports and no rule allowed: it is recorded, marked in breach, and
 * opens a remedy (Passage design, section 6; trust invariants).
 */
export const breachDuty: DutyKind = {
  id: 'case.answer-breach',
  words: 'answer for a step that no rule allowed: undo it or say why not, and tell the person',
  owner: 'agency',
}

/** The step that meets it. @param region any part of the case: it moves nothing. @param by who answers */
export const breachAnswered = (region: string, by: readonly string[]): Transition => ({
  id: 'case.breach-answered',
  event: 'breach-answered',
  text: 'Somebody answers for a step that no rule allowed: what was undone, or why not, and what the person was told.',
  authority: [design('Passage design, section 6')],
  ...standing,
  by,
  gates: [],
  protective: true,
  moves: [{ region, from: '*', to: 'same' }],
  meets: [breachDuty.id],
})

/** Duties that a step opens beyond those of its row. */
export function owedFor(
  pack: Pack,
  row: Transition,
  event: CaseEvent,
  failing: readonly FailedGate[],
): readonly string[] {
  const isBreach = event.mode === 'report' && failing.length > 0 && row.adverse !== undefined
  return isBreach && pack.duties.some(({ id }) => id === breachDuty.id) ? [breachDuty.id] : []
}
