import type { Day } from '../calendar/day.ts'
import type { Rule } from '../rules/rule.ts'
import { askGate } from './ask.ts'
import type { Case, CaseEvent } from './case.ts'
import { evaluate } from './condition.ts'
import { holdsIn, lawOfDay } from './law.ts'
import type { PackHead } from './packs.ts'
import type { FailedGate } from './refusal.ts'
import { readerOf } from './view.ts'

/** Something outside the case that bars an act against the person: a stop, a dispute. */
export interface Bar {
  readonly code: string
  readonly rule: Rule
  /** What would clear it, and who can. */
  readonly remedy: string
  /** What stands, in words. */
  readonly stands: readonly { readonly name: string; readonly words: string }[]
}
/** All that is outside a case and can hold an act against its person. */
export interface Outside {
  readonly bars: readonly Bar[]
  /** Other cases of the same person under the same law. */
  readonly others: readonly Case[]
}
export const NOTHING_OUTSIDE: Outside = { bars: [], others: [] }

/** A bar as a case says it, beside its own gates. */
export function failedBar({ code, rule, remedy, stands }: Bar): FailedGate {
  const { text, authority, legalStatus, lastCheckedOn } = rule
  return {
    code,
    class: 'core',
    why: 'holds',
    text,
    authority,
    legalStatus,
    lastCheckedOn,
    reads: stands,
    wayOn: remedy,
  }
}

/**
 * What holds a step from outside: bars, and gates of the step that are about the person and do not hold in this case but in
 * another one: a claim, a stay or a grant protects whoever has it, in every case. What is merely unknown there says nothing here.
 */
export function heldOutside(
  { pack, personal }: Pick<PackHead, 'pack' | 'personal'>,
  event: CaseEvent,
  lawOf: Day,
  { bars, others }: Outside,
): readonly FailedGate[] {
  const law = lawOfDay(pack, lawOf)
  const asked = (law.byEvent.get(event.type)?.gates ?? []).filter((id) => personal.includes(id))
  const elsewhere = asked.flatMap((id) => {
    const gate = law.gates.get(id)
    if (gate === undefined) return []
    for (const state of others) {
      const reader = readerOf(pack, state, { on: event.on, lawOf }, event)
      if (!holdsIn(gate, state.forum) || evaluate(gate.clear, reader) !== 'no') continue
      const answer = askGate(gate, { pack, state, reader, event })
      if (!answer.open) return [inAnotherCase(answer.why)]
    }
    return []
  })
  return [...elsewhere, ...bars.map(failedBar)]
}

const inAnotherCase = (gate: FailedGate): FailedGate => ({
  ...gate,
  wayOn: `It stands in another case of this person. ${gate.wayOn}`,
})
