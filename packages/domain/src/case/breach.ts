import { design, standing } from '../rules/cite.ts'
import type { Case, CaseEvent } from './case.ts'
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

/**
 * Whether somebody would answer for what they did or signed themselves, while an answer for it is owed. Names are compared as they
 * were written down, whatever their case: whose act it was is as good as the report of it.
 */
export function answersForOwn({ meets = [] }: Transition, { breaches, duties }: Case, event: CaseEvent): boolean {
  if (!meets.includes(breachDuty.id)) return false
  const names = namesOf(event).map(plain)
  const owed = duties.filter(({ duty }) => duty === breachDuty.id)
  return breaches.some(
    ({ event: done, on, by = [] }) =>
      owed.some(({ from, since }) => from === done && since === on) && by.some((name) => names.includes(plain(name))),
  )
}

/** Whoever does and signs a step. */
export const namesOf = ({ by, signers = [] }: CaseEvent): readonly string[] => [
  ...new Set([by, ...signers].map(({ name }) => name)),
]
/** A name as names are compared: one person is not two for how it was written down. */
export const plain = (name: string): string => name.trim().toLowerCase()

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
