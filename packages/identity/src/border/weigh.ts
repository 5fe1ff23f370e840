import { plainOfKey } from '../compare/kinds.ts'
import type { IdentityAsRead } from '../identity.ts'
import { toGrain } from '../model/bits.ts'
import { type Explanation, explain } from '../model/explain.ts'
import { frequencyBits } from '../model/frequency.ts'
import { borderModel } from './border-model.ts'
import { type BorderReading, borderLayouts, outcomesOf, readingOf } from './compare.ts'

/**
 * How much two readings speak for one person, by the frozen border model: every comparison in words with its bits, which
 * add up exactly, and the probability that they stand for. What a reading does not give is neutral.
 */
export function weighBorder(a: IdentityAsRead, b: IdentityAsRead): Explanation {
  const [one, other] = [readingOf(a), readingOf(b)]
  const outcomes = outcomesOf(one, other)
  return explain(borderModel, borderLayouts, outcomes, [commonName(one, other, outcomes[0] ?? 0)])
}

/** Share of what a common name takes away that an agreement keeps, by level: the same, nearly the same. */
const KEPT = [1, 0.5]

/**
 * What common names take away. A name that is not among the common ones adds nothing: that it was rare among generated
 * people proves nothing about anybody.
 */
function commonName([a = []]: BorderReading, [b = []]: BorderReading, outcome: number): number {
  const [layout] = borderLayouts
  const levels = layout?.outcomes[outcome]
  if (levels === undefined) return toGrain(Math.max(takenSwapped(a), takenSwapped(b)))
  const [given, family] = levels.map((level) => KEPT[level] ?? 0)
  return toGrain((given ?? 0) * taken('given', a[0], b[0]) + (family ?? 0) * taken('family', a[1], b[1]))
}

type Part = BorderReading[number][number] | undefined
const takenFrom = (given: Part, family: Part) => taken('given', given, given) + taken('family', family, family)

/** In each other's place: which of both is the given name is not known. */
function takenSwapped([given, family]: readonly Part[]): number {
  return Math.min(takenFrom(given, family), takenFrom(family, given))
}

function taken(column: 'given' | 'family', a: Part, b: Part): number {
  const table = borderModel.frequencies[column]
  if (table === undefined || a === undefined || b === undefined) return 0
  const bits = [a, b].map(({ folded }) => frequencyBits(table, table.common[plainOfKey(folded)] ?? 0, column))
  return Math.min(0, ...bits)
}
