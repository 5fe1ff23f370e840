import type { Day } from '../calendar/day.ts'
import type { Case, CaseEntry, CaseEvent } from './case.ts'
import { decide } from './decide.ts'
import { lawOfDay } from './law.ts'
import { heldOutside, type Outside } from './outside.ts'
import type { Pack } from './pack.ts'
import type { PackHead } from './packs.ts'

/** How many people sign a step; 0: it is no act against the person, or the law of that day knows none. */
export const signersOf = (pack: Pack, type: string, lawOf: Day): 0 | 1 | 2 =>
  lawOfDay(pack, lawOf).byEvent.get(type)?.adverse ?? 0

/**
 * As `decide`, with what holds an act against the person from outside the case. The refusal names all of it, each rule once.
 */
export function decideBarred(
  head: Pick<PackHead, 'pack' | 'personal'>,
  state: Case,
  event: CaseEvent,
  { lawOf, outside }: { readonly lawOf: Day; readonly outside: Outside },
): CaseEntry {
  const entry = decide(head.pack, state, event, lawOf)
  const isAgainst = event.mode === 'act' && signersOf(head.pack, event.type, lawOf) > 0
  if (!isAgainst || entry.kind === 'told') return entry
  const own = entry.kind === 'refused' ? entry.failing : []
  const named = new Set(own.map(({ code }) => code))
  const failing = [...own, ...heldOutside(head, event, lawOf, outside).filter(({ code }) => !named.has(code))]
  const [first] = failing
  return first === undefined ? entry : { kind: 'refused', event, under: entry.under, code: first.code, failing }
}

/** What stands against a step but for signatures that are still to come. Undefined: it is open to whoever signs. */
export function beforeSigning(entry: CaseEntry): Extract<CaseEntry, { kind: 'refused' }> | undefined {
  if (entry.kind !== 'refused') return undefined
  const failing = entry.failing.filter(({ code }) => code !== 'case.signatures')
  const [first] = failing
  return first === undefined ? undefined : { ...entry, code: first.code, failing }
}
