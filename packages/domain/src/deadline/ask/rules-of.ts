import { euDeadline, euDeadlineIds } from '../eu/deadlines.ts'
import type { NotDeterminable, StateLaw } from '../eu/state-law.ts'
import { stateXa } from '../eu/state-xa.data.ts'
import type { DeadlineRule } from '../rule.ts'
import { usDeadlines } from '../us/deadlines.ts'

const states: readonly StateLaw[] = [stateXa]

/** The law of a Member State that was entered; undefined: none was, and what needs it is not determinable. */
export const memberState = (code: string | undefined): StateLaw | undefined =>
  states.find(({ state }) => state === code?.toUpperCase())

/** Codes of the Member States whose law was entered. */
export const memberStates: readonly string[] = states.map(({ state }) => state)

const known = new Set(euDeadlineIds)

/** The rule of an id, under the law of a Member State where it needs one; undefined: there is no such deadline. */
export function ruleNamed(id: string, law: StateLaw | undefined): DeadlineRule | NotDeterminable | undefined {
  return known.has(id) ? euDeadline(id, law) : usDeadlines.find((rule) => rule.id === id)
}

/** Every deadline that is counted forwards, by its id, as it stands under the law of a Member State. */
export const deadlineList = (
  law: StateLaw | undefined,
): readonly { readonly id: string; readonly rule: DeadlineRule | NotDeterminable }[] => [
  ...usDeadlines.map((rule) => ({ id: rule.id, rule })),
  ...euDeadlineIds.map((id) => ({ id, rule: euDeadline(id, law) })),
]
