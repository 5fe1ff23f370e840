import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, formatDay } from '../../src/calendar/day.ts'
import { closedBecause } from '../../src/deadline/closed-days.ts'
import {
  euDeadline,
  euDeadlineIds,
  euSurroundings,
  fileKeptUntil,
  lastWorkingDay,
  otherDays,
  statesToldOn,
} from '../../src/deadline/eu/deadlines.ts'
import { daysHeld, detentionLimit, limitsOf } from '../../src/deadline/eu/detention.ts'
import { periodRule } from '../../src/deadline/eu/procedure.rules.ts'
import { stateXa } from '../../src/deadline/eu/state-xa.data.ts'
import type { DeadlineRule } from '../../src/deadline/rule.ts'
import { d, deadline } from './support.ts'

const around = euSurroundings(stateXa)
const noRoll = { ...stateXa, computation: { ...required(stateXa.computation), value: 'national:no-roll' as const } }

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not in the fictional State')
  return value
}
function rule(id: string): DeadlineRule {
  const found = euDeadline(id, stateXa)
  if ('kind' in found) throw new Error(found.missing)
  return found
}
const ends = (of: DeadlineRule, on: string) => formatDay(deadline(of, on, {}, around).due)

describe('deadlines of European return law', () => {
  test.each([
    [30, '2026-03-02', '2026-04-01', '2026-04-01', 'X1'],
    [7, '2026-03-02', '2026-03-09', '2026-03-09', 'X1'],
    [30, '2026-03-06', '2026-04-07', '2026-04-05', 'X2: Easter Sunday and Monday'],
    [7, '2025-12-18', '2025-12-29', '2025-12-25', 'X3: Christmas and a weekend'],
  ] as const)(
    'a period of %s days served on %s ends %s, by a State that never rolls %s (%s)',
    (days, on, rolled, fixed, _case) => {
      expect(ends(periodRule(days, stateXa), on)).toBe(rolled)
      expect(ends(periodRule(days, noRoll), on)).toBe(fixed)
    },
  )
  test.each([
    ['eu.ed3-short', '2026-03-02', '2026-03-08', 'RD 7(4)'],
    ['eu.ed4-border-period', '2026-07-01', '2026-07-16', 'Reg. 2024/1349'],
    ['eu.ed5-border', '2026-06-15', '2026-09-07', 'Reg. 2024/1349 art. 4(2), X8'],
    ['eu.ed5-border-crisis', '2026-06-15', '2026-10-19', 'Reg. 2024/1349 art. 6(1), X8'],
    ['eu.ed6-appeal', '2026-03-02', '2026-03-16', 'RD 13, figure of XA'],
    ['eu.ed7-speedy-review', '2026-03-06', '2026-03-09', 'RD 15(2), figure of XA'],
    ['eu.ed8-interval', '2026-03-02', '2026-03-30', 'RD 15(3), figure of XA'],
    ['eu.ed9-first-limit', '2025-08-31', '2026-02-27', 'RD 15(5): the first day counts, and the month has no 31st'],
    ['eu.ed10-absolute', '2025-08-31', '2027-02-27', 'RD 15(6)'],
    ['eu.ed10-absolute', '2026-01-01', '2027-06-30', 'RD 15(6)'],
    ['eu.ed11-ban', '2024-02-29', '2029-02-28', 'RD 11(2); Ouhrami, X6'],
    ['eu.ed13-answer', '2026-09-15', '2026-10-30', 'EES 52(1), X9'],
    ['eu.ed14-check', '2026-09-15', '2026-10-15', 'EES 52(2), X9'],
    ['eu.ed14-contact', '2026-09-15', '2026-09-22', 'EES 52(2), X9'],
    ['eu.ed14-responsible', '2026-09-22', '2026-10-22', 'EES 52(2)'],
    ['eu.ed15-contact', '2026-09-15', '2026-09-22', 'EES 35(3)'],
    ['eu.ed15-check', '2026-08-31', '2026-09-30', 'EES 35(3): one month'],
    ['eu.ed16-erase', '2026-12-23', '2026-12-31', 'EES 35(6): working days'],
    ['eu.ed17-record', '2025-10-12', '2028-10-12', 'EES 34(1), X10'],
    ['eu.ed17-no-exit', '2026-01-10', '2031-01-10', 'EES 34(3), X10'],
    ['eu.ed17-family', '2026-01-10', '2027-01-10', 'EES 34(4)'],
    ['eu.ed17-family-no-exit', '2026-01-10', '2031-01-10', 'EES 34(4)'],
    ['eu.ed19-confirmation', '2026-04-03', '2026-04-09', 'RD 14(2): three working days, ours'],
  ] as const)('%s from %s is %s (%s)', (id, on, due, _law) => {
    expect(ends(rule(id), on)).toBe(due)
  })
  test('all twenty are there, and each names its law', () => {
    const ids = [...euDeadlineIds, ...otherDays.map(({ id }) => id)]
    const numbers = new Set(ids.map((id) => Number(/^eu\.ed(\d+)-/.exec(id)?.[1])))
    expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    for (const id of euDeadlineIds) expect(rule(id).authority.length, id).toBeGreaterThan(0)
  })
  test('without the figure of the State nothing is determinable, and no number stands in for it', () => {
    const { appeal: _appeal, computation: _computation, detention: _detention, period, ...bare } = stateXa
    const none = (missing: string) => ({ kind: 'NOT_DETERMINABLE', missing })
    expect(euDeadline('eu.ed1-period', undefined)).toEqual(none('national law'))
    expect(euDeadline('eu.ed1-period', bare)).toEqual(none('period'))
    expect(euDeadline('eu.ed1-period', { ...bare, period: required(period) })).toEqual(none('computation'))
    expect(euDeadline('eu.ed6-appeal', bare)).toEqual(none('appeal'))
    for (const id of ['eu.ed7-speedy-review', 'eu.ed8-interval', 'eu.ed9-first-limit', 'eu.ed10-absolute']) {
      expect(euDeadline(id, bare)).toEqual(none('detention'))
    }
    expect(() => euDeadline('eu.ed99', stateXa)).toThrow('no deadline eu.ed99')
  })
  test('ED18 is counted backwards, and the file is kept a day longer', () => {
    const holidays = required(stateXa.holidays)
    expect(formatDay(lastWorkingDay(d('2026-04-06'), holidays))).toBe('2026-04-03')
    expect(formatDay(fileKeptUntil(d('2028-10-12')))).toBe('2028-10-13')
  })
  test('ED17: States are told three months before erasure (EES 34(3), X10)', () => {
    expect(formatDay(statesToldOn(d('2031-01-10')))).toBe('2030-10-10')
    expect(formatDay(statesToldOn(d('2029-02-28')))).toBe('2028-11-28')
    expect(formatDay(statesToldOn(d('2031-05-31')))).toBe('2031-02-28')
  })
  test.each([
    ['eu.ed2-extension', 'date-given', 'RD 7(2): the Union sets no maximum', 'art. 7(2)'],
    ['eu.ed12-go-to-state', 'date-given', 'RD 6(2): immediately', 'art. 6(2)'],
    ['eu.ed17-states-told', 'backwards', 'EES 34(3)', 'art. 34(3)'],
    ['eu.ed18-extension-request', 'backwards', 'CISA 20(2a)', 'art. 20(2a)'],
    ['eu.ed20-rolling', 'stay-engine', 'SBC 6', 'art. 6(1)'],
  ] as const)('%s is no term of its own: %s (%s)', (id, kind, _law, cited) => {
    const found = otherDays.find((one) => one.id === id)
    expect(found?.kind).toBe(kind)
    expect(found?.authority[0]?.citation).toContain(cited)
    expect(() => euDeadline(id, stateXa)).toThrow(`no deadline ${id}`)
  })
  test.each([
    ['eu.ed1-period', '2010-12-24'],
    ['eu.ed9-first-limit', '2010-12-24'],
    ['eu.ed19-confirmation', '2010-12-24'],
    ['eu.ed4-border-period', '2026-06-12'],
    ['eu.ed5-border-crisis', '2026-06-12'],
    ['eu.ed13-answer', '2025-10-12'],
    ['eu.ed17-record', '2025-10-12'],
  ])('%s is law from %s, and no human has checked it yet', (id, from) => {
    expect(rule(id).inForce.from).toBe(from)
    expect(rule(id).lastCheckedOn).toBeUndefined()
  })
  test('a period never ends on a closed day, never gets shorter by rolling, and does not fall as its start rises', () => {
    const holidays = required(stateXa.holidays)
    const start = fc.integer({ min: d('2024-01-01'), max: d('2030-09-30') }).map((day) => addDays(d('1970-01-01'), day))
    fc.assert(
      fc.property(start, fc.integer({ min: 7, max: 30 }), (on, days) => {
        const end = (day: Day) => deadline(periodRule(days, stateXa), formatDay(day), {}, around).due
        expect(closedBecause(end(on), [holidays], 'wide')).toBeUndefined()
        expect(end(on)).toBeGreaterThanOrEqual(on + days)
        expect(end(addDays(on, 1))).toBeGreaterThanOrEqual(end(on))
      }),
    )
  })
})

describe('detention that adds up', () => {
  test('X4: one stretch, six and eighteen months', () => {
    expect(formatDay(detentionLimit(6, [], d('2025-08-31')).last)).toBe('2026-02-27')
    expect(formatDay(detentionLimit(18, [], d('2025-08-31')).last)).toBe('2027-02-27')
  })
  test('X5, Aroja: stretches under one decision are added across the gap; a fresh count would be wrong', () => {
    const found = detentionLimit(6, [{ from: d('2025-01-10'), to: d('2025-03-20') }], d('2025-09-01'))
    expect(found.usedBefore).toBe(70)
    expect(formatDay(found.last)).toBe('2025-12-20')
    expect(formatDay(required(found.otherReading))).toBe('2025-12-23')
    expect(formatDay(detentionLimit(6, [], d('2025-09-01')).last)).toBe('2026-02-28')
  })
  test('X11, Kadzoev: 1,124 days with the first one counted', () => {
    expect(daysHeld([{ from: d('2006-11-03'), to: d('2009-11-30') }], d('2009-12-01'))).toBe(1124)
  })
  test('a day is counted once, and the Directive caps what a State may say', () => {
    const twice = [
      { from: d('2026-01-01'), to: d('2026-01-10') },
      { from: d('2026-01-05'), to: d('2026-01-12') },
    ]
    expect(daysHeld(twice, d('2026-02-01'))).toBe(12)
    const own = required(stateXa.detention)
    const wild = { ...stateXa, detention: { ...own, value: { ...own.value, firstLimit: 9, extension: 24 } } }
    expect(limitsOf(wild)).toEqual({ first: 6, absolute: 18 })
  })
  test('more earlier detention never gives a later limit', () => {
    const since = d('2026-06-01')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 29 }), (days, more) => {
        const held = (length: number) => [{ from: d('2025-06-01'), to: addDays(d('2025-06-01'), length - 1) }]
        expect(detentionLimit(6, held(days + more), since).last).toBe(detentionLimit(6, held(days), since).last - more)
      }),
    )
  })
})
