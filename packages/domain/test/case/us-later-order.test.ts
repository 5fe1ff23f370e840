import { describe, expect, test } from 'vitest'
import { clocksOf, type TimeOfPack } from '../../src/case/clocks.ts'
import { alertsOn, executable } from '../../src/case/executable.ts'
import { packOf } from '../../src/case/packs.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { d } from './toy.ts'
import { called, ready, Story } from './us-story.ts'

/* A grant, an order and custody that came before say nothing of the order that stands now. */

const timeOfUs = packOf('us')?.time as TimeOfPack
/** The story with parts of the case as they stand. */
function standing(story: Story, regions: Record<string, string>): Story {
  story.state = { ...story.state, regions: { ...story.state.regions, ...regions } }
  return story
}
/** Voluntary departure until 3 April; the Board remands, and the judge orders removal on 1 June. */
const orderedAfter = () =>
  standing(new Story(), { charging: 'docketed', proceeding: 'pending' })
    .facts('2026-01-05', 'officer', { identity: 'confirmed-by-two', 'citizenship-asked': 'yes' })
    .does('vd-requested', '2026-02-02', 'person')
    .does('vd-granted-after', '2026-02-02', 'judge', {
      'vd-until': d('2026-04-03'),
      'vd-granted-on': d('2026-02-02'),
      'decided-on': d('2026-02-02'),
    })

describe('an alternate order', () => {
  test('8 CFR 1241.1(f): becomes final when its own period is over (witness)', () => {
    expect(orderedAfter().asks('vd-overstayed', '2026-04-06', 'officer')).toEqual([])
    expect(orderedAfter().asks('left-after-vd-time', '2026-04-06', 'officer', { 'left-on': d('2026-04-05') })).toEqual(
      [],
    )
  })
  test('is none of an order that a judge made later: that one has its time to appeal', () => {
    const remanded = orderedAfter()
      .does('appeal-filed', '2026-02-20', 'person')
      .does('appeal-remanded', '2026-03-20', 'board')
      .does('order-made', '2026-06-01', 'judge', { 'decided-on': d('2026-06-01') })
    expect(remanded.asks('vd-overstayed', '2026-06-02', 'officer')).toEqual(['us.t25-vd-over'])
    expect(remanded.asks('left-after-vd-time', '2026-06-02', 'officer', { 'left-on': d('2026-06-02') })).toEqual([
      'us.t39-after-period',
    ])
  })
})

describe('a day that was written down too early', () => {
  test('8 CFR 1241.1(c): the time to appeal is not over before it began with the order', () => {
    const early = new Story()
      .facts('2026-01-05', 'officer', { 'served-for': 'person' })
      .does('order-made', '2026-06-01', 'judge', { 'decided-on': d('2026-04-01') })
      .served('order', '2026-06-01')
      .facts('2026-06-01', 'officer', { 'language-understood': 'yes' })
    expect(early.asks('appeal-time-over', '2026-06-02', 'officer')).toEqual(['us.d12-window-over'])
    expect(early.asks('appeal-time-over', '2026-07-02', 'officer')).toEqual([])
    const [clock] = clocksOf(usPack, early.state, timeOfUs, d('2026-06-02')).filter(
      ({ deadline }) => deadline === 'us.d12-appeal',
    )
    expect(clock?.from).toBe(d('2026-06-01'))
  })
  test('8 USC 1229a(b)(5)(A): nobody is ordered removed in absentia before the day of the hearing', () => {
    expect(called().asks('not-appeared', '2026-02-01', 'judge')).toEqual(['us.t13-hearing-day'])
    expect(called().asks('not-appeared', '2026-02-02', 'judge')).toEqual([])
  })
  test('8 USC 1252(b)(1): the time to ask a court runs from no day before the order was made', () => {
    const early = ready().does('order-made', '2026-06-01', 'judge', { 'decided-on': d('2026-06-01') })
    const final = early.does('appeal-waived', '2026-06-01', 'person', { 'final-on': d('2026-01-01') })
    const clocks = clocksOf(usPack, standing(final, { order: 'final' }).state, timeOfUs, d('2026-06-02'))
    expect(clocks.find(({ deadline }) => deadline === 'us.d16-petition')?.from).toBe(d('2026-06-01'))
  })
  test('8 USC 1229(b)(1): the ten days run from no day before the notice was issued', () => {
    const issued = new Story().does('nta-issued', '2026-06-01', 'officer')
    const served = standing(issued.does('nta-served', '2026-06-01', 'officer', { 'nta-served-on': d('2026-05-01') }), {
      proceeding: 'pending',
    })
    const set = (day: string) => served.asks('hearing-set', '2026-06-02', 'judge', { 'hearing-on': d(day) })
    expect(set('2026-06-10')).toEqual(['us.g14-ten-days'])
    expect(set('2026-06-11')).toEqual([])
  })
})

describe('a case that is terminated', () => {
  test.each(['case-terminated', 'case-terminated-by-law'])('8 CFR 1003.18(d): no order of it is left (%s)', (event) => {
    const decided = standing(ready(), { proceeding: 'decided' })
    const ended = decided.does(event, '2026-03-12', 'judge', { 'termination-ground': 'other-discretionary' })
    expect(ended.state.regions['proceeding']).toBe('terminated')
    expect(ended.state.regions['order']).toBe('rescinded')
    const { reasons } = executable(usPack, ended.state, d('2026-03-13'), { 'removal-country': 'A' })
    expect(reasons.map(({ code }) => code)).toContain('us.g1-final')
  })
})

describe('8 CFR 241.4(k): custody beyond ninety days of a final order', () => {
  const held = (custody: string) => {
    return standing(ready(), { custody })
      .does('custody-and-charges-decided', '2026-03-10', 'officer')
      .facts('2026-03-10', 'officer', { 'bond-paid': 'no' })
  }
  test.each(['held-arriving', 'held-discretion', 'held-mandatory', 'bond-set', 'held-order', 'held-after-period'])(
    'is reviewed, whatever it began as: %s',
    (custody) => {
      expect(held(custody).asks('custody-continued', '2026-06-01', 'officer')).toEqual([])
      const late = held(custody).asks('custody-continued', '2026-06-08', 'officer')
      expect(late).toEqual(['us.g25-custody-review'])
      const reviewed = held(custody).reviewed('2026-06-08')
      expect(reviewed.asks('custody-continued', '2026-06-08', 'officer')).toEqual([])
      expect(reviewed.asks('custody-continued', '2026-09-07', 'officer')).toEqual(['us.g25-six-months'])
    },
  )
  test.each(['er-approved', 'reinstated', 'admin-ordered', 'vwp-removal'])(
    '8 USC 1231(a)(1): an order that an officer made has its removal period, too: %s',
    (charging) => {
      const quick = standing(ready(), { charging, order: 'none', custody: 'released' })
      const { 'final-on': _, ...facts } = quick.state.facts
      quick.state = { ...quick.state, facts }
      expect(quick.asks('removal-period-begun', '2026-03-12', 'officer')).toEqual([])
    },
  )
  test.each(['released', 'supervision', 'never'])('is none of whoever is free: %s', (custody) => {
    const alerts = alertsOn(usPack, standing(ready(), { custody }).state, d('2026-12-01')).map(({ code }) => code)
    expect(alerts.filter((code) => code.startsWith('us.g25'))).toEqual([])
  })
})
