import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { departureTriggersBar } from '../../src/stay/us/advance-parole.rule.ts'
import { barClock } from '../../src/stay/us/bar-clock.rule.ts'
import { anniversaryReached, barAfterProceedings, barByCount, daysToAnniversary } from '../../src/stay/us/bars.rule.ts'
import { lastDayUnderEighteen } from '../../src/stay/us/exceptions.rule.ts'
import { fixedPeriodConcerns } from '../../src/stay/us/fixed-period.rule.ts'
import { hasSixtyDayGrace, type StatusMoment, statusPeriodEnd } from '../../src/stay/us/grace.rule.ts'
import { usLawOn } from '../../src/stay/us/law.ts'
import { lastDayUnderMemo, memoApplies } from '../../src/stay/us/memo-2018.rule.ts'
import { tolledDays } from '../../src/stay/us/pending-filing.rule.ts'
import { isVisitor, lastDayOfSixMonths, revalidation } from '../../src/stay/us/revalidation.rule.ts'
import { isVisaWaiver, lastSatisfactoryDay, mayExtend, ninetiethDay } from '../../src/stay/us/visa-waiver.rule.ts'
import { workAuthorisedThrough } from '../../src/stay/us/work-authorisation.rule.ts'
import { day } from './support/facts.ts'

const written = (value: ReturnType<typeof day> | undefined): string | undefined =>
  value === undefined ? undefined : formatDay(value)

function statusEnds(held: string, moments: readonly [string, StatusMoment['event']][], until?: string) {
  const list = moments.map(([on, event]) => ({ on: day(on), event }))
  const end = statusPeriodEnd(held, list, until === undefined ? undefined : day(until))
  return { last: written(end.lastDay), other: written(end.lastDayIfCountedFromEvent), refused: end.secondGraceRefused }
}

describe('U5: where the status period ends (8 CFR 214.1(l), 214.2)', () => {
  test.each([
    ['US-A7: a student keeps 60 days after the programme', 'F-1', '2026-05-15', 'programme-ended', '2026-07-14'],
    ['a student’s dependant keeps them too', 'F-2', '2026-05-15', 'programme-ended', '2026-07-14'],
    ['15 days after an authorised withdrawal', 'F-1', '2026-05-15', 'withdrawal-authorised', '2026-05-30'],
    ['none after failing to maintain status', 'F-1', '2026-05-15', 'failed-status', '2026-05-15'],
    ['none after stopping the studies', 'F-1', '2026-05-15', 'stopped-studying', '2026-05-15'],
    ['US-A8: an exchange visitor keeps 30 days', 'J-1', '2026-06-30', 'programme-ended', '2026-07-30'],
    [
      'an authorised withdrawal gives 15 days to students only',
      'J-1',
      '2026-06-30',
      'withdrawal-authorised',
      '2026-06-30',
    ],
    ['a vocational student keeps 30 days', 'M-1', '2026-06-30', 'programme-ended', '2026-07-30'],
    ['a journalist keeps none', 'I', '2026-06-30', 'programme-ended', '2026-06-30'],
    ['a visitor keeps none after work that was never allowed', 'B-2', '2026-06-30', 'employment-ended', '2026-06-30'],
  ] as const)('%s', (_name, held, on, event, expected) => {
    expect(statusEnds(held, [[on, event]]).last).toBe(expected)
  })

  test('US-A10: the 60 days end with the validity, (l)(2)', () => {
    expect(statusEnds('H-1B', [['2026-03-02', 'employment-ended']], '2026-04-15')).toEqual({
      last: '2026-04-15',
      other: '2026-04-15',
      refused: false,
    })
  })
  test('US-A9: the 60 days end first; day 1 is the day after by one reading and the day itself by the other', () => {
    expect(statusEnds('H-1B', [['2026-03-02', 'employment-ended']], '2026-12-31')).toEqual({
      last: '2026-05-01',
      other: '2026-04-30',
      refused: false,
    })
  })
  test('the 60 days are given once in a validity period', () => {
    const twice = [
      ['2026-01-10', 'employment-ended'],
      ['2026-06-20', 'employment-ended'],
    ] as const
    expect(
      statusEnds(
        'L-1',
        twice.map((one) => [...one]),
        '2026-12-31',
      ),
    ).toEqual({ last: '2026-06-20', other: '2026-06-20', refused: true })
  })
  test('the same loss told twice is one loss', () => {
    expect(
      statusEnds('O-1', [
        ['2026-01-10', 'employment-ended'],
        ['2026-01-10', 'employment-ended'],
      ]),
    ).toMatchObject({
      last: '2026-03-11',
      refused: false,
    })
  })
  test('failing to maintain status before the programme ends takes the 60 days away', () => {
    const events = [
      ['2026-01-10', 'failed-status'],
      ['2026-05-15', 'programme-ended'],
    ] as const
    expect(
      statusEnds(
        'F-1',
        events.map((one) => [...one]),
      ).last,
    ).toBe('2026-01-10')
  })
  test('nothing on record ends no status', () => {
    expect(statusEnds('F-1', [])).toEqual({ last: undefined, other: undefined, refused: false })
  })
  test.each([
    ['E-1', true],
    ['E-2', true],
    ['E-3', true],
    ['H-1B', true],
    ['H-1B1', true],
    ['H-4', true],
    ['L-1', true],
    ['L-1A', true],
    ['L-2', true],
    ['O-1', true],
    ['O-3', true],
    ['TN', true],
    ['TD', true],
    ['O-2', false],
    ['P-1', false],
    ['H-2A', false],
    ['H-2B', false],
    ['H-3', false],
    ['B-1', false],
    ['F-1', false],
    ['R-1', false],
  ])('(l)(2) and %s: %s', (held, expected) => expect(hasSixtyDayGrace(held)).toBe(expected))
})

describe('U6: visa waiver (8 USC 1187(a)(1), 8 CFR 217.3)', () => {
  test('US-A12: day 90, the day of arrival being day 1', () =>
    expect(written(ninetiethDay(day('2026-01-01')))).toBe('2026-03-31'))
  test('satisfactory departure: at most 30 days', () =>
    expect(written(lastSatisfactoryDay(day('2026-03-31')))).toBe('2026-04-30'))
  test.each(['WT', 'WB', 'VWT', 'VWB', 'GT', 'GB', 'GMT', 'GMB'])('%s is a waiver class', (held) => {
    expect([isVisaWaiver(held), mayExtend(held)]).toEqual([true, false])
  })
  test.each(['C-1', 'C-2', 'C-3', 'D', 'D-1', 'D-2', 'K-1', 'K-2'])('%s cannot be extended', (held) => {
    expect([isVisaWaiver(held), mayExtend(held)]).toEqual([false, false])
  })
  test.each(['B-1', 'B-2', 'H-1B', 'F-1', 'K-3', 'CW-1', 'DT'])('%s can be extended', (held) =>
    expect(mayExtend(held)).toBe(true),
  )
})

describe('U7: automatic revalidation (22 CFR 41.112(d), 8 CFR 214.1(b))', () => {
  const trip = {
    class: 'H-1B',
    admittedUntil: day('2026-11-30'),
    departedTo: 'CA',
    alsoIn: [] as readonly string[],
    departedOn: day('2026-06-01'),
    returnedOn: day('2026-06-13'),
    appliedForVisaAbroad: false,
    nationality: undefined,
  } as const
  test('US-A14: twelve days in Canada', () => {
    expect(revalidation(trip)).toEqual({
      daysAway: 12,
      eligible: true,
      eligibleOtherwiseCounted: true,
      because: 'eligible',
    })
  })
  test.each([
    [['CA', 'MX'], true],
    [['FR'], false],
    [['CA', 'FR'], false],
  ])('"solely in contiguous territory": also in %s: %s', (alsoIn, eligible) => {
    expect(revalidation({ ...trip, alsoIn })).toMatchObject({
      eligible,
      because: eligible ? 'eligible' : 'other-territory',
    })
  })
  test('US-A15: not after a visa application abroad', () => {
    expect(revalidation({ ...trip, appliedForVisaAbroad: true })).toMatchObject({
      eligible: false,
      because: 'visa-applied-for',
    })
  })
  test.each([
    [29, true, true],
    [30, true, false],
    [31, false, true],
    [32, false, false],
  ])('%i nights away: %s, otherwise counted %s', (nights, eligible, otherwise) => {
    const returnedOn = (trip.departedOn + nights) as typeof trip.returnedOn
    expect(revalidation({ ...trip, returnedOn })).toMatchObject({ eligible, eligibleOtherwiseCounted: otherwise })
  })
  test.each([
    ['B-2', 'BS', false],
    ['F-1', 'BS', true],
    ['J-2', 'JM', true],
    ['M-1', 'BS', false],
    ['M-1', 'MX', true],
    ['B-2', 'MX', true],
    ['F-1', 'CU', false],
    ['F-1', 'FR', false],
    ['H-1B', undefined, false],
  ])('US-A17: %s and %s: %s', (held, departedTo, eligible) => {
    const result = revalidation({ ...trip, class: held, departedTo })
    expect(result.eligible).toBe(eligible)
    if (!eligible) expect(result.because).toBe('other-territory')
  })
  test('the admission must be unexpired on the day of return', () => {
    expect(revalidation({ ...trip, admittedUntil: trip.returnedOn }).eligible).toBe(true)
    const expired = (trip.returnedOn - 1) as typeof trip.returnedOn
    expect(revalidation({ ...trip, admittedUntil: expired })).toMatchObject({ eligible: false, because: 'expired' })
    expect(revalidation({ ...trip, admittedUntil: 'duration-of-status' }).eligible).toBe(true)
  })
  test.each(['CU', 'IR', 'KP', 'SY'])('nationals of listed States are left out: %s', (nationality) => {
    expect(revalidation({ ...trip, nationality })).toEqual({
      daysAway: 12,
      eligible: false,
      eligibleOtherwiseCounted: false,
      because: 'listed-state',
    })
  })
  test.each([
    ['2026-01-10', '2026-07-09'],
    ['2025-08-02', '2026-02-01'],
    ['2026-08-31', '2027-02-27'],
    ['2026-07-15', '2027-01-14'],
  ])('six months from %s end on %s', (from, until) => expect(written(lastDayOfSixMonths(day(from)))).toBe(until))
  test.each([
    ['B-1', true],
    ['B-2', true],
    ['B2', true],
    ['H-1B', false],
    ['WB', false],
  ])('%s is a visitor: %s', (held, expected) => {
    expect(isVisitor(held)).toBe(expected)
  })
})

describe('U11, D27: bars by count (8 USC 1182(a)(9)(B)(i))', () => {
  test.each([
    [0, 'none'],
    [180, 'none'],
    [181, '3-year'],
    [364, '3-year'],
    [365, '10-year'],
    [731, '10-year'],
  ])('%i days: %s', (days, bar) => expect(barByCount(days)).toBe(bar))
  test('tolling shortens only the count for the 3-year bar', () => {
    expect(barByCount(300, 120)).toBe('none')
    expect(barByCount(301, 120)).toBe('3-year')
    expect(barByCount(365, 120)).toBe('10-year')
  })
  test('at most 120 days are tolled, and never less than none', () => {
    expect([tolledDays(-5), tolledDays(0), tolledDays(119), tolledDays(120), tolledDays(121)]).toEqual([
      0, 0, 119, 120, 120,
    ])
  })
  test('one year to the anniversary is 366 days across a 29 February', () => {
    expect([daysToAnniversary(day('2024-01-01')), daysToAnniversary(day('2025-01-01'))]).toEqual([366, 365])
    expect([barByCount(365, 0, 366), barByCount(366, 0, 366)]).toEqual(['3-year', '10-year'])
  })
  test('US-A6: the anniversary is not reached on its eve', () => {
    expect(anniversaryReached(day('2024-01-01'), day('2024-12-31'))).toBe(false)
    expect(anniversaryReached(day('2024-01-01'), day('2025-01-01'))).toBe(true)
  })
  test.each([
    ['3-year', '2026-01-02', '3-year'],
    ['3-year', '2026-01-01', 'undetermined'],
    ['3-year', '2025-12-31', 'none'],
    ['10-year', '2025-12-31', '10-year'],
    ['none', '2025-12-31', 'none'],
  ] as const)('a %s bar, left on 1 January 2026, proceedings begun on %s: %s', (bar, began, expected) => {
    expect(barAfterProceedings(bar, day('2026-01-01'), day(began))).toBe(expected)
  })
  test('without proceedings the 3-year bar stays', () => {
    expect(barAfterProceedings('3-year', day('2026-01-01'), undefined)).toBe('3-year')
  })
})

describe('U12: the clock of a bar', () => {
  test('US-E3: it runs inside or outside, and has ended on the day after the anniversary', () => {
    expect(barByCount(200)).toBe('3-year')
    const clock = barClock('3-year', day('2023-01-10'), day('2026-01-11'))
    expect([written(clock.endsOn), clock.running, clock.sensitive]).toEqual(['2026-01-10', false, false])
  })
  test('the anniversary itself is inside by one reading only', () => {
    expect(barClock('3-year', day('2023-01-10'), day('2026-01-10'))).toMatchObject({ running: true, sensitive: true })
  })
  test('ten years, and nothing where there is no bar', () => {
    expect(written(barClock('10-year', day('2023-01-10'), day('2026-01-10')).endsOn)).toBe('2033-01-10')
    expect(barClock('none', day('2023-01-10'), day('2023-01-10'))).toEqual({
      endsOn: undefined,
      running: false,
      sensitive: false,
    })
    expect(barClock('3-year', day('2023-01-10'), day('2023-01-09')).running).toBe(false)
    expect(barClock('3-year', day('2023-01-10'), day('2023-01-10')).running).toBe(true)
  })
})

describe('U13: a trip on advance parole (25 I&N Dec. 771)', () => {
  test('US-E4: 400 days, no bar is triggered, and a person confirms it', () => {
    expect(departureTriggersBar(barByCount(400), true)).toEqual({
      barTriggered: false,
      restsOn: 'holding',
      needsPerson: true,
    })
  })
  test('for the 3-year bar it rests on practice', () => {
    expect(departureTriggersBar('3-year', true)).toEqual({
      barTriggered: false,
      restsOn: 'agency-practice',
      needsPerson: true,
    })
  })
  test('without it the bar is triggered; without a bar nothing is', () => {
    expect(departureTriggersBar('3-year', false)).toEqual({
      barTriggered: true,
      restsOn: 'departure',
      needsPerson: false,
    })
    expect(departureTriggersBar('none', true)).toEqual({
      barTriggered: false,
      restsOn: 'departure',
      needsPerson: false,
    })
  })
})

describe('work authorisation is no rule of stay (8 CFR 274a.12(b)(20))', () => {
  const through = (held: string, filedOn: string, decidedOn?: string) =>
    written(
      workAuthorisedThrough(
        held,
        day('2026-01-31'),
        day(filedOn),
        decidedOn === undefined ? undefined : day(decidedOn),
      ),
    )
  test('US-F7: 240 days past the date on the record', () => expect(through('H-1B', '2026-01-15')).toBe('2026-09-28'))
  test('an earlier decision ends it, a later one does not lengthen it', () => {
    expect([through('H-1B', '2026-01-15', '2026-05-01'), through('H-1B', '2026-01-15', '2026-10-01')]).toEqual([
      '2026-05-01',
      '2026-09-28',
    ])
  })
  test('not for a late filing, nor for a class that is not named', () => {
    expect([through('H-1B', '2026-01-31'), through('H-1B', '2026-02-01'), through('B-2', '2026-01-15')]).toEqual([
      '2026-09-28',
      undefined,
      undefined,
    ])
  })
})

describe('rules with dates', () => {
  test('U9: the day before the 18th birthday is the last under 18; 29 February counts as 28', () => {
    expect(written(lastDayUnderEighteen(day('2007-06-15')))).toBe('2025-06-14')
    expect(written(lastDayUnderEighteen(day('2008-02-29')))).toBe('2026-02-27')
  })
  test('U3: the memo counts from 9 August 2018, and later for later failures', () => {
    expect(written(lastDayUnderMemo(day('2018-06-01')))).toBe('2018-08-08')
    expect(written(lastDayUnderMemo(day('2018-10-01')))).toBe('2018-10-01')
    expect(['F-1', 'J-2', 'M-1', 'I', 'H-1B'].map(memoApplies)).toEqual([true, true, true, false, false])
  })
  test('U4: whom the final rule concerns', () => {
    expect(['F-1', 'F-2', 'J-1', 'I', 'M-1', 'IR', 'B-2'].map(fixedPeriodConcerns)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
  test.each([
    [
      '2000-03-02',
      { memo2018: false, fixedPeriodAdopted: false, pendencyAuthorises: false, advanceParoleSpares: false },
    ],
    [
      '2000-03-03',
      { memo2018: false, fixedPeriodAdopted: false, pendencyAuthorises: true, advanceParoleSpares: false },
    ],
    ['2012-04-17', { memo2018: false, fixedPeriodAdopted: false, pendencyAuthorises: true, advanceParoleSpares: true }],
    ['2018-08-08', { memo2018: false }],
    ['2018-08-09', { memo2018: true }],
    ['2019-05-02', { memo2018: true }],
    ['2019-05-03', { memo2018: false }],
    ['2026-06-16', { fixedPeriodAdopted: false }],
    ['2026-06-17', { fixedPeriodAdopted: true, memo2018: false }],
  ])('the law on %s', (on, expected) => expect(usLawOn(day(on))).toMatchObject(expected))
})
