import { expect, test } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { LONGEST_HOLD_DAYS, MOST_HOLDS, refuseHold, refuseTakeUp } from '../../src/linking/hold.ts'

const today = 20_000 as Day
const asked = { today, disputed: false, before: 0 }
const until = (days: number): Day => (today + days) as Day

test('to a day that is near, twice, and never what the person asked', () => {
  expect(refuseHold({ ...asked, until: until(1) })).toBeUndefined()
  expect(refuseHold({ ...asked, until: until(LONGEST_HOLD_DAYS), before: MOST_HOLDS - 1 })).toBeUndefined()
  expect(refuseHold({ ...asked, until: until(0) })?.code).toBe('match.hold-day')
  expect(refuseHold({ ...asked, until: until(LONGEST_HOLD_DAYS + 1) })?.code).toBe('match.hold-day')
  expect(refuseHold({ ...asked, until: until(1), before: MOST_HOLDS })?.code).toBe('match.held-enough')
  expect(refuseHold({ ...asked, until: until(1), disputed: true })?.code).toBe('match.hold-disputed')
})

test('what is not put aside is not taken up: no day, today, and a day that has gone', () => {
  expect(refuseTakeUp(until(1), today)).toBeUndefined()
  for (const day of [undefined, until(0), until(-3)]) expect(refuseTakeUp(day, today)?.code).toBe('match.not-held')
})
