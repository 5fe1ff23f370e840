import { addDays, type Day } from '@passage/domain/calendar/day'
import { compute, type Deadline } from '@passage/domain/deadline/compute'
import { recompute } from '@passage/domain/deadline/recompute'
import { usSurroundings } from '@passage/domain/deadline/us/calendars'
import { usDeadlines } from '@passage/domain/deadline/us/deadlines'
import { d } from './actions.ts'

/** What was tried: every pair of triggers within two months, for every deadline of the person. */
export interface ToldDates {
  readonly rules: number
  readonly pairs: number
  /** Computed again, the day was earlier, and the told one stood. */
  readonly held: number
  /** It was later, and the later one stood. */
  readonly open: number
  readonly broken: number
}

const FIRST = d('2026-01-01')
const DAYS = 62

/** The fourteenth invariant: an earlier day than was told never binds the person. @param again what computes it again */
export function toldDates(again: typeof recompute = recompute): ToldDates {
  let [rules, pairs, held, open, broken] = [0, 0, 0, 0, 0]
  for (const rule of usDeadlines) {
    if (rule.owner !== 'person' || rule.sense !== 'latest') continue
    const days = Array.from({ length: DAYS }, (_, index) => computed(rule, addDays(FIRST, index)))
    if (days.some((day) => day === undefined)) continue
    rules += 1
    for (const told of days)
      for (const now of days) {
        if (told === undefined || now === undefined) continue
        pairs += 1
        const { binding, adverseAfter, notice } = again(rule, told, now, 'the trigger was another day')
        const earlier = now.due < told.due
        const bad = binding < told.due || adverseAfter < told.adverseAfter || (earlier && notice === undefined)
        if (bad) broken += 1
        else if (earlier) held += 1
        else open += 1
      }
  }
  return { rules, pairs, held, open, broken }
}

function computed(rule: (typeof usDeadlines)[number], on: Day): Deadline | undefined {
  const found = compute(rule, { entry: '', on }, usSurroundings({}))
  return found.kind === 'deadline' ? found : undefined
}
