import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { calendarOf } from '../../src/deadline/closed-days.ts'
import { compute } from '../../src/deadline/compute.ts'
import { computeHours, dayOfMinute, minuteOf } from '../../src/deadline/hours.ts'
import { recompute } from '../../src/deadline/recompute.ts'
import type { DeadlineRule } from '../../src/deadline/rule.ts'
import { federalCalendar, usSurroundings } from '../../src/deadline/us/calendars.ts'
import { type UsDeadlineId, usDeadline, usDeadlines } from '../../src/deadline/us/deadlines.ts'
import { california, d, deadline, ends } from './support.ts'

/** Rule, trigger, told end, end before which nothing adverse follows, and the authority. */
const table: readonly (readonly [UsDeadlineId, string, string, string, string])[] = [
  [
    'us.d18-after-hearing',
    '2021-10-12',
    '2021-12-13',
    '2021-12-13',
    'Monsalvo v. Bondi: Saturday 11 December runs to Monday',
  ],
  ['us.d17-before-hearing', '2026-01-05', '2026-05-05', '2026-05-05', '8 USC 1229c(a)(2)(A)'],
  ['us.d12-appeal', '2025-03-03', '2025-04-02', '2025-04-02', '8 CFR 1003.38(b)'],
  ['us.d12-appeal', '2020-11-12', '2020-12-14', '2020-12-14', '8 CFR 1003.38(b), 12 December 2020 was a Saturday'],
  // 4 July 2026 is a Saturday. Friday is its substitute for pay and leave: the earlier end is told, the later one is waited for.
  ['us.d12-appeal', '2026-06-03', '2026-07-03', '2026-07-06', '5 USC 6103(b)'],
  ['us.d12-appeal', '2026-06-04', '2026-07-06', '2026-07-06', '8 CFR 1003.38(b)'],
  ['us.d14-reopen', '2026-01-02', '2026-04-02', '2026-04-02', '8 USC 1229a(c)(7)(C)(i)'],
  ['us.d14-in-absentia', '2026-01-02', '2026-07-01', '2026-07-01', '8 USC 1229a(b)(5)(C)(i)'],
  ['us.d15-battered', '2024-02-29', '2025-02-28', '2025-02-28', '8 USC 1229a(c)(7)(C)(iv)(III)'],
  [
    'us.d16-petition',
    '2026-03-01',
    '2026-04-01',
    '2026-04-01',
    '8 USC 1252(b)(1); FRAP 26(a): 31 March is a holiday of California',
  ],
  ['us.d10-asylum-year', '2025-11-27', '2026-11-27', '2026-11-27', '8 CFR 1208.4(a)(2)(ii)'],
  ['us.d20-bond', '2026-11-20', '2026-11-30', '2026-11-30', '8 CFR 1240.26(c)(3)(i): Thanksgiving is no business day'],
  ['us.d20-bond-board-mail', '2026-01-05', '2026-01-20', '2026-01-20', '8 CFR 1240.26(k)(4)'],
  ['us.d21-leave-25', '2026-01-09', '2026-02-03', '2026-02-03', '8 CFR 1240.26(c)(4)'],
  ['us.d4-ten-days', '2026-01-07', '2026-01-17', '2026-01-17', '8 USC 1229(b)(1): a first day is not moved'],
  ['us.d7-not-executed', '2026-01-03', '2026-01-17', '2026-01-17', '8 USC 1228(b)(3)'],
  ['us.d23-removal-period', '2026-01-03', '2026-04-03', '2026-04-03', '8 USC 1231(a)(1)(A): a counter never rolls'],
  ['us.d25-six-months', '2026-08-31', '2027-02-28', '2027-02-28', 'Zadvydas v. Davis'],
  ['us.d26-stay-notice', '2026-07-02', '2026-07-03', '2026-07-06', '8 CFR 1003.19(i)(2)'],
  ['us.n14-penalty-appeal', '2026-01-05', '2026-01-27', '2026-01-27', '8 CFR 281.1(c)(2)(i)'],
  ['us.d8-address-board', '2026-11-23', '2026-12-01', '2026-12-01', '8 CFR 1003.38(e)'],
  [
    'us.d8-address-court',
    '2026-11-23',
    '2026-11-30',
    '2026-11-30',
    '8 CFR 1003.15(d)(2): calendar days are the safe reading',
  ],
  ['us.d30-foia', '2026-01-02', '2026-02-02', '2026-02-02', '5 USC 552(a)(6)(A)(i)'],
  ['us.d27-one-year', '2024-02-29', '2025-02-28', '2025-02-28', '8 USC 1182(a)(9)(B)(i)(II): a year, not 365 days'],
]

describe('deadlines of the United States', () => {
  test.each(table)('%s from %s is %s, nothing adverse before %s ends (%s)', (id, on, due, adverse) => {
    expect(ends(id, on)).toEqual([due, adverse])
  })
  test('every rule says whose clock it is, what sets it running and what follows', () => {
    expect(usDeadlines.length).toBeGreaterThan(60)
    for (const rule of usDeadlines) {
      expect(rule.trigger.words.length, rule.id).toBeGreaterThan(4)
      expect(rule.ifMissed.length, rule.id).toBeGreaterThan(4)
    }
    expect(new Set(usDeadlines.map(({ owner }) => owner))).toEqual(new Set(['person', 'agency', 'court']))
  })
  test('the arithmetic is visible', () => {
    expect(
      deadline(usDeadline('us.d18-after-hearing'), '2021-10-12').steps.map(
        ({ kind, on, words }) => `${kind} ${formatDay(on)} ${words}`,
      ),
    ).toEqual([
      'trigger 2021-10-12 grant of voluntary departure, Tuesday',
      'count 2021-12-11 60 days, the day of the trigger is day 0',
      'closed 2021-12-12 the day before is closed (Saturday)',
      'closed 2021-12-13 the day before is closed (Sunday)',
    ])
  })
  test('three days more by mail, only where the rule says so', () => {
    expect(ends('us.d7-answer', '2026-01-05', { byMail: true })[0]).toBe('2026-01-20')
    expect(ends('us.d7-answer', '2026-01-05')[0]).toBe('2026-01-15')
    expect(ends('us.d12-appeal', '2025-03-03', { byMail: true })[0]).toBe('2025-04-02')
  })
  test('an extension never passes the cap', () => {
    const longer = (amount: number) =>
      ends('us.d17-before-hearing', '2026-01-05', { extended: { unit: 'days', amount } })[0]
    expect(longer(30)).toBe('2026-05-05')
    expect(ends('us.d16-petition', '2026-02-02', { extended: { unit: 'days', amount: 30 } })[0]).toBe('2026-03-04')
    expect(ends('us.d13-brief', '2026-02-02', { extended: { unit: 'days', amount: 14 } })[0]).toBe('2026-03-09')
  })
  test('an outage on the last day moves an electronic filing, and an announced one only if it was announced late', () => {
    const around = (announcedOn: string | undefined) =>
      usSurroundings({
        state: 'CA',
        outages: [
          {
            system: 'ECAS',
            from: d('2025-04-02'),
            until: d('2025-04-04'),
            announcedOn: announcedOn === undefined ? undefined : d(announcedOn),
          },
        ],
      })
    expect(ends('us.d12-appeal', '2025-03-03', { filed: 'electronic' }, around(undefined))[0]).toBe('2025-04-07')
    expect(ends('us.d12-appeal', '2025-03-03', { filed: 'paper' }, around(undefined))[0]).toBe('2025-04-02')
    expect(ends('us.d12-appeal', '2025-03-03', { filed: 'electronic' }, around('2025-03-26'))[0]).toBe('2025-04-07')
    expect(ends('us.d12-appeal', '2025-03-03', { filed: 'electronic' }, around('2025-03-25'))[0]).toBe('2025-04-02')
  })
  test('a clerk who cannot be reached moves a deadline of a federal court and no other', () => {
    const clerkClosed = calendarOf('us-clerk-closed', 'told', [[d('2018-12-05'), 'closed by order']], {
      from: d('2018-01-01'),
      until: d('2018-12-31'),
      substitutes: false,
    })
    const around = usSurroundings({ state: 'CA', clerkClosed })
    expect(ends('us.d16-petition', '2018-11-05', {}, around)[0]).toBe('2018-12-06')
    expect(ends('us.d12-appeal', '2018-11-05', {}, around)[0]).toBe('2018-12-05')
  })
  test('what is not known is not computed', () => {
    const started = { entry: 'e', on: d('2026-01-05') }
    expect(compute(usDeadline('us.d16-petition'), started, usSurroundings({}))).toMatchObject({
      kind: 'not-computable',
      because: 'no calendar us-state is known',
    })
    expect(compute(usDeadline('us.d16-petition'), { ...started, on: d('2036-12-20') }, california)).toMatchObject({
      because: 'a calendar does not reach that far',
    })
  })
  test('a vacated number is warned about, never applied', () => {
    const found = deadline(usDeadline('us.d12-appeal'), '2026-03-10')
    expect(found.warnOn === undefined ? '' : formatDay(found.warnOn)).toBe('2026-03-20')
    expect(formatDay(found.due)).toBe('2026-04-09')
  })
})

describe('clock hours', () => {
  const at = (date: string, hour: number) => minuteOf(d(date), hour, 30)
  const shown = (minute: number) =>
    `${formatDay(dayOfMinute(minute))} ${Math.floor((minute % 1440) / 60)}:${minute % 60}`
  test('48 hours run through a weekend', () =>
    expect(shown(computeHours(usDeadline('us.d1-charging-decision'), at('2026-11-27', 16), []).due)).toBe(
      '2026-11-29 16:30',
    ))
  test('a detainer counts no Saturday, Sunday or holiday', () => {
    const hours = computeHours(usDeadline('us.d3-detainer'), at('2026-11-25', 16), [federalCalendar])
    expect(shown(hours.due)).toBe('2026-11-30 16:30')
    expect(hours.steps.filter(({ kind }) => kind === 'closed').map(({ words }) => words)).toEqual([
      'not counted (Thanksgiving Day)',
      'not counted (Saturday)',
      'not counted (Sunday)',
    ])
  })
})

describe('hours of which only the day is known on which they began', () => {
  const bothEnds = (id: Parameters<typeof usDeadline>[0], on: string) => {
    const found = deadline(usDeadline(id), on)
    return [found.due, found.adverseAfter].map(formatDay)
  }
  test('48 hours from an arrest on a Friday: due on Saturday whatever the hour was, and over on Sunday at the latest', () => {
    expect(bothEnds('us.d1-charging-decision', '2026-11-27')).toEqual(['2026-11-28', '2026-11-29'])
    expect(bothEnds('us.d2-child-transfer', '2026-11-27')).toEqual(['2026-11-29', '2026-11-30'])
    expect(bothEnds('us.d3-detainer', '2026-11-23')).toEqual(['2026-11-24', '2026-11-25'])
  })
  test('a detainer of the day before Thanksgiving: Friday at the safest, Monday at the latest', () => {
    expect(bothEnds('us.d3-detainer', '2026-11-25')).toEqual(['2026-11-27', '2026-11-30'])
    const { steps, calendars } = deadline(usDeadline('us.d3-detainer'), '2026-11-25')
    expect(steps.map(({ kind, on }) => `${kind} ${formatDay(on)}`)).toEqual([
      'trigger 2026-11-25',
      'closed 2026-11-26',
      'count 2026-11-27',
    ])
    expect(steps.at(-1)?.words).toMatch(/^48 hours; the hour is not known/)
    expect(calendars).toHaveLength(1)
  })
  test('a holiday that stands in for one on Saturday gives the later end only (5 USC 6103(b) speaks of pay and leave)', () => {
    // 4 July 2026 is a Saturday; Friday the 3rd is observed.
    expect(bothEnds('us.d3-detainer', '2026-07-01')).toEqual(['2026-07-02', '2026-07-06'])
  })
})

describe('a deadline that is computed again', () => {
  const rule = usDeadline('us.d12-appeal')
  const told = deadline(rule, '2025-03-10')
  test('an earlier day never binds the person: the told day stands, and the change is shown', () => {
    const again = recompute(rule, told, deadline(rule, '2025-03-03'), 'the decision was oral')
    expect(again).toMatchObject({
      change: 'earlier',
      told: told.due,
      binding: told.due,
      adverseAfter: told.adverseAfter,
    })
    expect(again.notice?.because).toBe('the decision was oral')
  })
  test('a later day binds, and the same day needs no notice', () => {
    expect(recompute(rule, told, deadline(rule, '2025-03-17'), 'served later')).toMatchObject({
      change: 'later',
      binding: d('2025-04-16'),
    })
    expect(recompute(rule, told, told, 'nothing')).toEqual({
      change: 'none',
      told: told.due,
      now: told.due,
      binding: told.due,
      adverseAfter: told.due,
    })
  })
  test('an earlier day binds an agency', () => {
    const review = usDeadline('us.d24-review-90')
    const again = recompute(
      review,
      deadline(review, '2025-03-10'),
      deadline(review, '2025-03-03'),
      'the order was final earlier',
    )
    expect(again.binding).toBe(again.now)
  })
})

describe('Regulation 1182/71 beside it', () => {
  const rule: DeadlineRule = {
    ...usDeadline('us.d12-appeal'),
    id: 'test.eu',
    term: { unit: 'months', amount: 1 },
    rolls: ['eu'],
    workingDaysAtLeast: 2,
  }
  const eu = calendarOf(
    'eu',
    'test',
    [
      [d('2026-12-25'), 'Christmas'],
      [d('2026-12-26'), 'Christmas'],
    ],
    { from: d('2026-01-01'), until: d('2027-12-31'), substitutes: false },
  )
  const around = { calendars: { eu }, outages: [] }
  test('a month ends on the same date, or on the last day of the month', () => {
    expect(formatDay(deadline(rule, '2026-01-31', {}, around).due)).toBe('2026-03-02')
    expect(formatDay(deadline(rule, '2026-11-25', {}, around).due)).toBe('2026-12-28')
  })
  test('a period holds at least two working days', () => {
    const short = { ...rule, term: { unit: 'days', amount: 2 } } as const
    expect(formatDay(deadline(short, '2026-12-24', {}, around).due)).toBe('2026-12-29')
  })
})
