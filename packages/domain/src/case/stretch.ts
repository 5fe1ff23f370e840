import { type Day, formatDay } from '../calendar/day.ts'
import type { Case, Moved } from './case.ts'
import type { Facts } from './fact.ts'
import type { Transition } from './pack.ts'

/**
 * The stretch that ends with a step, added to those that are known: whoever lets somebody go does not have to write it down, and
 * cannot leave it out. Nothing, where its region does not move, where nobody knows when it began, or which came before.
 */
export function endedStretch(
  { stretch }: Transition,
  { facts }: Case,
  { brought, moved, on }: { readonly brought: Facts; readonly moved: readonly Moved[]; readonly on: Day },
): Facts {
  if (stretch === undefined || !moved.some(({ region }) => region === stretch.region)) return {}
  const [since, known] = [facts[stretch.from], brought[stretch.into] ?? facts[stretch.into]]
  if (typeof since !== 'number' || since > on || !Array.isArray(known)) return {}
  const first = `${formatDay(since as Day)}/`
  const same = known.filter((one) => one.startsWith(first))
  // Of those that began on one day the longest holds the others.
  const ended = [...same, `${first}${formatDay(on)}`].toSorted().at(-1) ?? ''
  return { [stretch.into]: [...known.filter((one) => !same.includes(one)), ended].toSorted() }
}
