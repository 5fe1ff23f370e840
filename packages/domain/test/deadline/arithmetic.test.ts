import { describe, expect, test } from 'vitest'
import { addDays, formatDay } from '../../src/calendar/day.ts'
import { addTerm } from '../../src/deadline/add.ts'
import { allKnow, calendarOf, closedBecause } from '../../src/deadline/closed-days.ts'
import { compute, type Deadline, type Started } from '../../src/deadline/compute.ts'
import { computeHours, minuteOf } from '../../src/deadline/hours.ts'
import { outageOn } from '../../src/deadline/outage.ts'
import { recompute } from '../../src/deadline/recompute.ts'
import type { DeadlineRule } from '../../src/deadline/rule.ts'
import { usDeadline } from '../../src/deadline/us/deadlines.ts'
import { d } from './support.ts'

/** Saturday 4 July 2026 is a holiday, and the Friday before it a substitute for pay and leave; Wednesday 8 July is another. */
const court = calendarOf(
  'court',
  '7',
  [
    [d('2026-07-04'), 'Independence Day'],
    [d('2026-07-08'), 'Founders Day'],
  ],
  { from: d('2026-01-01'), until: d('2026-12-31'), substitutes: true },
)
const { warnAt: _warnAt, ...plain } = usDeadline('us.d12-appeal')
const rule: DeadlineRule = {
  ...plain,
  id: 'test',
  term: { unit: 'days', amount: 5 },
  trigger: { kind: 'decision', words: 'the decision' },
  owner: 'person',
  sense: 'latest',
  counts: 'next-day',
  rolls: ['court'],
  extension: { by: 'the court', how: 'on request' },
}
const system = { system: 'ECAS', from: d('2026-07-14'), until: d('2026-07-15'), announcedOn: undefined }
const around = { calendars: { court }, outages: [system] }
const on = (date: string, more: Partial<Started> = {}, of: Partial<DeadlineRule> = {}): Deadline => {
  const found = compute({ ...rule, ...of }, { entry: 'case:1/1', on: d(date), ...more }, around)
  if (found.kind !== 'deadline') throw new Error(found.because)
  return found
}
const lines = ({ steps }: Deadline) => steps.map((step) => `${step.kind} ${formatDay(step.on)} ${step.words}`)
const ends = ({ due, adverseAfter }: Deadline) => [formatDay(due), formatDay(adverseAfter)]

describe('the arithmetic of a last day, line by line', () => {
  test('what it was counted by is named: rule, entry and the state of each calendar', () => {
    expect(on('2026-03-02')).toMatchObject({ rule: 'test', entry: 'case:1/1', calendars: ['court@7'] })
    expect(on('2026-03-02')).not.toHaveProperty('warnOn')
  })
  test('the day of the trigger is day 0, or day 1 where the law says so', () => {
    expect(lines(on('2026-03-02', {}, { counts: 'same-day' }))).toEqual([
      'trigger 2026-03-02 the decision, Monday',
      'count 2026-03-06 5 days, the day of the trigger is day 1',
    ])
    expect(lines(on('2026-03-01'))).toEqual([
      'trigger 2026-03-01 the decision, Sunday',
      'count 2026-03-06 5 days, the day of the trigger is day 0',
    ])
  })
  test('days for the mail', () => {
    expect(lines(on('2026-03-01', { byMail: true }, { mailDays: 3 })).slice(2)).toEqual([
      'mail 2026-03-09 3 days more, because it came by mail',
    ])
    expect(on('2026-03-01', { byMail: false }, { mailDays: 3 }).due).toBe(d('2026-03-06'))
  })
  test('at least so many working days', () => {
    const short = { term: { unit: 'days', amount: 1 }, workingDaysAtLeast: 2 } as const
    expect(lines(on('2026-03-06', {}, short)).slice(2)).toEqual([
      'working-days 2026-03-10 the period holds at least 2 working days',
    ])
    // Exactly two of them are enough, and then nothing is said.
    const two = { ...short, term: { unit: 'days', amount: 2 } } as const
    expect(lines(on('2026-03-02', {}, two)).slice(2)).toEqual([])
  })
  test('what was granted is added, up to the cap, which may be reached and not passed', () => {
    const capped = { extension: { by: 'c', how: 'h', cap: { unit: 'days', amount: 10 } } } as const
    const granted = (amount: number, of: Partial<DeadlineRule> = {}) =>
      lines(on('2026-03-02', { extended: { unit: 'days', amount } }, of)).slice(2)
    expect(granted(4, { rolls: [], ...capped })).toEqual(['extension 2026-03-11 4 days more, granted'])
    expect(granted(5, capped)).toEqual(['extension 2026-03-12 5 days more, granted'])
    expect(granted(6, capped)).toEqual([
      'extension 2026-03-13 6 days more, granted',
      'cap 2026-03-12 at most 10 days in all',
    ])
    expect(granted(30)).toEqual(['extension 2026-04-06 30 days more, granted'])
    expect(granted(4, { extension: 'nobody' })).toEqual(lines(on('2026-03-02')).slice(2))
  })
  test('where no closed day moves it, that is said: a rule without a calendar, a first day, a counter', () => {
    const still = (of: Partial<DeadlineRule>) => lines(on('2026-03-02', {}, of)).slice(2)
    const { rolls: _rolls, ...unmoved } = rule
    const found = compute(unmoved, { entry: 'e', on: d('2026-03-02') }, around)
    const line = 'nothing-moves 2026-03-07 No closed day moves it.'
    expect(found.kind === 'deadline' ? lines(found).slice(2) : found).toEqual([line])
    expect(still({ sense: 'earliest' })).toEqual([line])
    expect(still({ sense: 'counter' })).toEqual([line])
    expect(still({})).toEqual([
      'closed 2026-03-08 the day before is closed (Saturday)',
      'closed 2026-03-09 the day before is closed (Sunday)',
    ])
  })
  test('an outage moves an electronic filing past its last day, where the rule lets it, and then past closed days', () => {
    const late = { ...system, from: d('2026-07-16'), until: d('2026-07-17') }
    const found = (of: Partial<DeadlineRule>, filed?: Started['filed'], outages = [system]) => {
      const started = { entry: 'e', on: d('2026-07-09'), ...(filed === undefined ? {} : { filed }) }
      const one = compute({ ...rule, ...of }, started, { calendars: { court }, outages })
      return one.kind === 'deadline' ? lines(one).slice(2) : one
    }
    expect(found({ outage: true }, 'electronic')).toEqual(['outage 2026-07-16 ECAS could not be reached'])
    expect(found({ outage: true }, 'electronic', [system, late])).toEqual([
      'outage 2026-07-16 ECAS could not be reached',
      'outage 2026-07-18 ECAS could not be reached',
      'closed 2026-07-19 the day before is closed (Saturday)',
      'closed 2026-07-20 the day before is closed (Sunday)',
    ])
    expect(found({ outage: true }, 'paper')).toEqual([])
    expect(found({ outage: true })).toEqual([])
    const { outage: _outage, ...none } = rule
    const without = compute(none, { entry: 'e', on: d('2026-07-09'), filed: 'electronic' }, around)
    expect(without).toMatchObject({ due: d('2026-07-14') })
  })
})

describe('two readings of what is closed', () => {
  test('the earlier end is told and nothing adverse follows before the later one', () => {
    expect(ends(on('2026-06-28'))).toEqual(['2026-07-03', '2026-07-06'])
    expect(lines(on('2026-06-28')).slice(2)).toEqual([])
    expect(ends(on('2026-06-29'))).toEqual(['2026-07-06', '2026-07-06'])
  })
  test('a number that is warned about is counted in plain days', () => {
    expect(on('2026-06-28', {}, { warnAt: { unit: 'days', amount: 5 } }).warnOn).toBe(d('2026-07-03'))
  })
  test('a substitute is closed by the wide reading alone, a holiday by both, and a weekend without any calendar', () => {
    const because = (date: string, reading: 'narrow' | 'wide') => closedBecause(d(date), [court], reading)
    expect(because('2026-07-03', 'narrow')).toBeUndefined()
    expect(because('2026-07-03', 'wide')).toBe('Independence Day (observed)')
    expect([because('2026-07-08', 'narrow'), because('2026-07-08', 'wide')]).toEqual(['Founders Day', 'Founders Day'])
    expect([closedBecause(d('2026-07-04'), [], 'narrow'), closedBecause(d('2026-07-05'), [], 'wide')]).toEqual([
      'Saturday',
      'Sunday',
    ])
    expect(closedBecause(d('2026-07-06'), [court], 'wide')).toBeUndefined()
  })
  test('a calendar that makes no substitutes makes none', () => {
    const bare = calendarOf('b', '1', [[d('2026-07-04'), 'Day']], {
      from: d('2026-01-01'),
      until: d('2026-12-31'),
      substitutes: false,
    })
    expect([...bare.days.keys()]).toEqual([d('2026-07-04')])
  })
  test('a calendar knows its days from the first to the last, and what it does not know gives no answer', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(days.map((day) => allKnow(d(day), [court]))).toEqual([false, true, true, false])
    expect(allKnow(d('2027-01-01'), [])).toBe(true)
    const not = { kind: 'not-computable', rule: 'test', because: 'a calendar does not reach that far' }
    expect(compute(rule, { entry: 'e', on: d('2025-12-31') }, around)).toEqual(not)
    expect(compute(rule, { entry: 'e', on: d('2026-12-30') }, around)).toEqual(not)
  })
})

describe('what is not computed', () => {
  const started = { entry: 'e', on: d('2026-03-02') }
  test('every calendar that is not known is named', () => {
    const two = { ...rule, rolls: ['court', 'east'], business: ['west', 'east'] }
    expect(compute(two, started, around)).toMatchObject({ because: 'no calendar east, west is known' })
  })
  test.each(['hours', 'open-hours'] as const)('%s are no days', (unit) => {
    expect(() => addTerm(d('2026-03-02'), { unit, amount: 48 }, [], 'narrow')).toThrow(
      new RangeError(`hours are not days: 48 ${unit}`),
    )
  })
})

describe('hours', () => {
  const lasting = (unit: 'hours' | 'open-hours', amount: number, from: string, hour: number) => {
    const { due, steps } = computeHours({ ...rule, term: { unit, amount } }, minuteOf(d(from), hour, 0), [court])
    return [due, ...steps.map((step) => `${step.kind} ${formatDay(step.on)} ${step.words}`)]
  }
  test('run through weekends', () => {
    expect(lasting('hours', 48, '2026-07-03', 9)).toEqual([
      minuteOf(d('2026-07-05'), 9, 0),
      'trigger 2026-07-03 the decision',
      'count 2026-07-05 48 hours, weekends included',
    ])
  })
  test('open hours leave out whole closed days, and only those that the words of the text name', () => {
    expect(lasting('open-hours', 48, '2026-07-02', 9)).toEqual([
      minuteOf(d('2026-07-06'), 9, 0),
      'trigger 2026-07-02 the decision',
      'closed 2026-07-04 not counted (Saturday)',
      'closed 2026-07-05 not counted (Sunday)',
      'count 2026-07-06 48 open hours, until Monday',
    ])
  })
})

describe('an outage', () => {
  const moved = (day: string, announcedOn?: string) => {
    const one = { ...system, announcedOn: announcedOn === undefined ? undefined : d(announcedOn) }
    return outageOn(d(day), [one], [court], 'narrow') !== undefined
  }
  test('moves the days from its first to its last', () => {
    const days = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16']
    expect(days.map((day) => moved(day))).toEqual([false, true, true, false])
  })
  test('that was announced moves nothing, unless only five business days or fewer were left', () => {
    // Business days before 14 July: 13, 10, 9, 7, 6; the 8th is a holiday.
    expect([moved('2026-07-14', '2026-07-06'), moved('2026-07-14', '2026-07-03')]).toEqual([true, false])
    expect(moved('2026-07-14', '2026-07-20')).toBe(true)
  })
})

describe('a deadline computed again', () => {
  const told = on('2026-06-28')
  const [earlier, later] = [on('2026-06-22'), on('2026-07-05')]
  test.each<[string, Partial<DeadlineRule>, boolean]>([
    ['the person, who is to have done something', {}, true],
    ['the person, who may not do something before', { sense: 'earliest' }, false],
    ['an agency', { owner: 'agency' }, false],
    ['a court', { owner: 'court' }, false],
  ])('an earlier day than was told: %s', (_whose, of, stands) => {
    const again = recompute({ ...rule, ...of }, told, earlier, 'why')
    expect(again).toMatchObject({ change: 'earlier', told: told.due, now: earlier.due })
    expect(again.binding).toBe(stands ? told.due : earlier.due)
    expect(again.adverseAfter).toBe(stands ? told.adverseAfter : earlier.adverseAfter)
    expect(again.notice).toEqual({ because: 'why', before: told.steps, after: earlier.steps })
  })
  test('a later day binds, and is told', () => {
    const again = recompute(rule, told, later, 'why')
    expect(again).toMatchObject({ change: 'later', binding: later.due, adverseAfter: later.adverseAfter })
    expect(again.notice).toBeDefined()
  })
  test('the same day needs no notice, unless the day moves after which something adverse may follow', () => {
    expect(recompute(rule, told, told, 'why')).not.toHaveProperty('notice')
    const moved = { ...told, adverseAfter: addDays(told.adverseAfter, 1) }
    expect(recompute(rule, told, moved, 'why')).toMatchObject({
      change: 'none',
      binding: told.due,
      adverseAfter: moved.adverseAfter,
      notice: { because: 'why' },
    })
    const sooner = recompute(rule, moved, told, 'why')
    expect(sooner).toMatchObject({ change: 'none', adverseAfter: moved.adverseAfter, notice: { because: 'why' } })
  })
})
