/** One answered stay, as far as the comparison with the truth needs it. */
interface Answered {
  readonly outcome: string
  readonly asks: number
  readonly withheld: boolean
}

/** Counts of answers held against the truth. */
export interface Tally {
  readonly asserted: number
  readonly wrong: number
  add(stay: Answered, truth: string): void
  figures(): Readonly<Record<string, number>>
}

const assertedOutcomes: ReadonlySet<string> = new Set([
  'WITHIN',
  'DEPARTED_ON_TIME',
  'DEPARTED_LATE',
  'PRESENT_AFTER_AUTHORISED_STAY',
])

/**
 * Truths that each asserted outcome agrees with. `WITHIN` says that the authorised time still runs, not where the
 * person is: somebody who left without a record stands there until the time ends, and is counted apart. A stay that
 * no rule counts (territory that had not joined yet) cannot have been late.
 */
const agrees: Readonly<Record<string, readonly string[]>> = {
  WITHIN: ['within', 'on-time', 'outside'],
  DEPARTED_ON_TIME: ['on-time', 'outside'],
  DEPARTED_LATE: ['late'],
  PRESENT_AFTER_AUTHORISED_STAY: ['after'],
}

export function tally(): Tally {
  const outcomes = new Map<string, number>()
  let [stays, asserted, wrong, falseLate, late, missedLate, withinButGone, toPerson] = [0, 0, 0, 0, 0, 0, 0, 0]
  return {
    get asserted() {
      return asserted
    },
    get wrong() {
      return wrong
    },
    add({ outcome, asks, withheld }, truth) {
      stays++
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (asks > 0 || withheld) toPerson++
      // An answer that asks a person, or that is taken back while an identity is open, asserts nothing.
      if (!assertedOutcomes.has(outcome) || asks > 0 || withheld) return
      asserted++
      if (outcome === 'DEPARTED_LATE') late++
      if (outcome === 'WITHIN' && truth === 'on-time') withinButGone++
      if (agrees[outcome]?.includes(truth)) return
      wrong++
      if (outcome === 'DEPARTED_LATE') falseLate++
      else missedLate++
    },
    figures: () => ({
      stays,
      asserted,
      wrong,
      wrongShare: share(wrong, asserted),
      falseLate,
      falseLatePerTenThousandAsserted: round(share(falseLate, asserted) * 10_000),
      assertedLate: late,
      wrongInFavour: missedLate,
      withinButGone,
      toPersonShare: share(toPerson, stays),
      ...Object.fromEntries([...outcomes].sort()),
    }),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : round(part / whole)
}

function round(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000
}

/** Wilson's interval of 95 % for a share. */
export function interval(part: number, whole: number): { readonly low: number; readonly high: number } {
  if (whole === 0) return { low: 0, high: 1 }
  const z = 1.959964
  const p = part / whole
  const middle = p + (z * z) / (2 * whole)
  const reach = z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))
  const scale = 1 + (z * z) / whole
  return { low: round(Math.max(0, (middle - reach) / scale)), high: round((middle + reach) / scale) }
}
