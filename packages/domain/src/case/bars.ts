import type { Day } from '../calendar/day.ts'
import type { Rule } from '../rules/rule.ts'
import type { Case, CaseEntry, CaseEvent } from './case.ts'
import { decide } from './decide.ts'
import { lawOfDay } from './law.ts'
import type { Pack } from './pack.ts'
import type { FailedGate } from './refusal.ts'

/** Something outside the case that bars an act against the person: a stop, a dispute, another case. */
export interface Bar {
  readonly code: string
  readonly rule: Rule
  /** What would clear it, and who can. */
  readonly remedy: string
  /** What stands, in words. */
  readonly stands: readonly { readonly name: string; readonly words: string }[]
}

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

/** How many people sign a step; 0: it is no act against the person, or the law of that day knows none. */
export const signersOf = (pack: Pack, type: string, lawOf: Day): 0 | 1 | 2 =>
  lawOfDay(pack, lawOf).byEvent.get(type)?.adverse ?? 0

/** As `decide`, for an act that something outside the case bars as well. The refusal names all of it. */
export function decideBarred(
  pack: Pack,
  state: Case,
  event: CaseEvent,
  { lawOf, bars }: { readonly lawOf: Day; readonly bars: readonly Bar[] },
): CaseEntry {
  const entry = decide(pack, state, event, lawOf)
  const barred = event.mode === 'act' ? bars.map(failedBar) : []
  const [first] = barred
  if (first === undefined || entry.kind === 'told') return entry
  const failing = entry.kind === 'refused' ? [...entry.failing, ...barred] : barred
  return { kind: 'refused', event, under: entry.under, code: failing[0]?.code ?? first.code, failing }
}

/**
 * What stands against a step but for signatures that are still to come. Undefined: it is open to whoever signs.
 */
export function beforeSigning(entry: CaseEntry): Extract<CaseEntry, { kind: 'refused' }> | undefined {
  if (entry.kind !== 'refused') return undefined
  const failing = entry.failing.filter(({ code }) => code !== 'case.signatures')
  const [first] = failing
  return first === undefined ? undefined : { ...entry, code: first.code, failing }
}
