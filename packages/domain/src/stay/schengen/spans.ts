import type { Day } from '../../calendar/day.ts'

/** Days from `from` to `to`, both included. `to` may be `FOREVER`. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** Later than any day that a record can name. */
export const FOREVER = 100_000_000 as Day

/** The days that at least one span covers, as spans in order that neither touch nor overlap. */
export function union(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return spans.slice()
  const sorted = spans.slice().sort((a, b) => a.from - b.from)
  const result: Span[] = []
  let current = sorted[0] as Span
  for (let i = 1; i < sorted.length; i++) {
    const next = sorted[i] as Span
    if (next.from <= current.to + 1) {
      if (next.to > current.to) current = { from: current.from, to: next.to }
    } else {
      result.push(current)
      current = next
    }
  }
  result.push(current)
  return result
}

/** The union of two lists in order. Stays mostly follow one another, so joining the ends is mostly enough. */
export function merge(earlier: readonly Span[], later: readonly Span[]): readonly Span[] {
  const last = earlier.at(-1)
  const next = later[0]
  if (next === undefined) return earlier
  if (last === undefined) return later
  const together = [...earlier, ...later]
  return next.from > last.to + 1 ? together : union(together)
}

/** The days of `spans` that `holes` do not cover. Both in order, without overlap. */
export function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  if (holes.length === 0) return spans.slice()
  const result: Span[] = []
  for (const span of spans) {
    let from = span.from
    for (const hole of holes) {
      if (hole.to < from || hole.from > span.to) continue
      if (hole.from > from) result.push({ from, to: (hole.from - 1) as Day })
      from = (hole.to + 1) as Day
      if (from > span.to) break
    }
    if (from <= span.to) result.push({ from, to: span.to })
  }
  return result
}

/** The part of `spans` on or before `last`. */
export function until(spans: readonly Span[], last: Day): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    if (span.from > last) break
    result.push(span.to <= last ? span : { from: span.from, to: last })
  }
  return result
}

/** The part of `spans` inside `from`..`to`. */
export function within(spans: readonly Span[], from: Day, to: Day): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const start = span.from > from ? span.from : from
    const end = span.to < to ? span.to : to
    if (start <= end) result.push({ from: start, to: end })
  }
  return result
}

/** Number of days. */
export function lengthOf(spans: readonly Span[]): number {
  let days = 0
  for (const span of spans) days += span.to - span.from + 1
  return days
}

/** Number of days of `spans` inside `from`..`to`, without making new spans. Spans are in order. */
export function daysWithin(spans: readonly Span[], from: number, to: number): number {
  let days = 0
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i] as Span
    if (span.to < from) break
    const start = Math.max(span.from, from)
    const end = Math.min(span.to, to)
    if (start <= end) days += end - start + 1
  }
  return days
}

export function covers(spans: readonly Span[], day: Day): boolean {
  return daysWithin(spans, day, day) === 1
}
