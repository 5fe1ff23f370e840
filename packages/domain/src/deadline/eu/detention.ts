import { addDays, type Day, dayOf } from '../../calendar/day.ts'
import { addMonths } from '../add.ts'
import type { StateLaw } from './state-law.ts'

/** A stretch of detention: first and last day, both counted. The last day is absent while it goes on. */
export interface Held {
  readonly from: Day
  readonly to?: Day
}

/** The last permitted day. Where readings differ the earlier one binds, and both are shown. */
export interface Limit {
  readonly last: Day
  readonly otherReading?: Day
  /** Days used up before the present stretch. */
  readonly usedBefore: number
}

/**
 * Last permitted day of so many months of detention, counted over every stretch in one State under one return decision, gaps or
 * not (Aroja, C-150/24). The first day counts, and no closed day moves it. One stretch is counted by the calendar; where there are
 * gaps, months become days by the shortest reading, which is ours and protects.
 * @param earlier stretches that are over; overlapping ones are counted once
 */
export function detentionLimit(months: number, earlier: readonly Held[], since: Day): Limit {
  const used = daysHeld(earlier, since)
  const calendar = addDays(addMonths(since, months), -1)
  if (used === 0) return { last: calendar, usedBefore: 0 }
  const last = addDays(since, shortest(months) - used - 1)
  const other = addDays(since, longest(months) - used - 1)
  return { last, ...(other === last ? {} : { otherReading: other }), usedBefore: used }
}

/** Days of detention before a day, each once. */
export function daysHeld(stretches: readonly Held[], before: Day): number {
  let [total, counted] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, to = addDays(before, -1) } of stretches.toSorted((a, b) => a.from - b.from)) {
    const first = Math.max(from, counted + 1)
    const last = Math.min(to, before - 1)
    if (last >= first) {
      total += last - first + 1
      counted = last
    }
  }
  return total
}

/** The first limit of a State and the absolute one, never above six and eighteen months (art. 15(5) and (6)). */
export function limitsOf(law: StateLaw): { readonly first: number; readonly absolute: number } | undefined {
  const own = law.detention?.value
  if (own === undefined) return undefined
  const first = Math.min(own.firstLimit, 6)
  return { first, absolute: Math.min(first + Math.min(own.extension, 12), 18) }
}

const known = new Map<number, readonly number[]>()

/** Every length that so many months can have within four years, worked out once. */
function lengths(months: number): readonly number[] {
  const found = known.get(months)
  if (found !== undefined) return found
  const all = Array.from({ length: 48 }, (_, index) => {
    const first = dayOf(2025 + Math.floor(index / 12), (index % 12) + 1, 1)
    return addMonths(first, months) - first
  })
  known.set(months, all)
  return all
}
const shortest = (months: number): number => Math.min(...lengths(months))
const longest = (months: number): number => Math.max(...lengths(months))
