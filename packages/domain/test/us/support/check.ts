import { formatDay } from '../../../src/calendar/day.ts'
import type { Answer } from '../../../src/stay/determination.ts'
import { aggregateUnlawfulPresence } from '../../../src/stay/us/aggregate.ts'
import type { Fixture } from '../fixtures/fixture.ts'
import { inWords, readingsOf, runsInWords } from './ask.ts'

/** What an answer says where a fixture expects something, in the fixture's own keys: equal objects mean agreement. */
export function actualFor(fixture: Fixture, answer: Answer): Record<string, unknown> {
  const last = answer.determinations.at(-1)
  if (last === undefined) return { outcome: 'no stay' }
  const words = inWords(last)
  const actual: Record<string, unknown> = {}
  for (const key of Object.keys(fixture.expected)) if (key in words) actual[key] = words[key]
  const { readings, flags, runs, next, needsHumanReview, aggregate, firstStayDays } = fixture.expected
  if (readings !== undefined) {
    actual.readings = Object.fromEntries(Object.keys(readings).map((code) => [code, readingsOf(last, code)]))
  }
  if (flags !== undefined) actual.flags = flags.filter((flag) => last.flags.includes(flag))
  if (runs !== undefined) actual.runs = runsInWords(last)
  if (next !== undefined) {
    actual.next = last.next === undefined ? undefined : `${formatDay(last.next.on)} ${last.next.what}`
  }
  if (needsHumanReview !== undefined) actual.needsHumanReview = last.asks.length > 0
  if (aggregate !== undefined) actual.aggregate = aggregateUnlawfulPresence(answer.determinations).max
  if (firstStayDays !== undefined) {
    actual.firstStayDays = answer.determinations[0]?.unlawfulPresence?.daysWithDepartureDay.min
  }
  return actual
}
