import { describe, expect, test } from 'vitest'
import { namedDaysOf } from '../../../src/case/clocks.ts'
import { decide } from '../../../src/case/decide.ts'
import { euNamedDays } from '../../../src/case/eu-rd/clocks.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { alertsOn } from '../../../src/case/executable.ts'
import type { Facts } from '../../../src/case/fact.ts'
import { act, d } from '../toy.ts'
import { asks, caseWith, codesOf, enforceableRegions, pack } from './support.ts'

/* FMS, C-924/19 PPU; BZ, C-546/19: what rests on a return decision does not outlive it. */
const ON = '2026-10-01'
const changed = (regions: Readonly<Record<string, string>>, facts: Facts = {}) => {
  const state = caseWith(pack, { regions: { ...enforceableRegions, ...regions }, facts })
  const entry = asks('destination-changed', state, ON)
  expect(codesOf(entry)).toEqual([])
  return evolve(state, entry)
}

describe('another country of return is another decision', () => {
  test.each(['proposed', 'issued-not-started', 'running', 'suspended'])(
    'BZ: a ban that is %s falls with the one before',
    (ban) => {
      const after = changed({ ban })
      expect(after.regions.ban).toBe('fallen')
      expect(after.duties.map(({ duty }) => duty)).toContain('eu.correct-record')
    },
  )
  test('RD 11(2): the new decision may have a ban of its own, with length and reasons of its own', () => {
    const after = changed({ ban: 'running' })
    expect(after.facts).not.toHaveProperty('ban-individual')
    expect(after.facts).not.toHaveProperty('ban-months')
    const again = caseWith(pack, { regions: { ...enforceableRegions, ban: 'fallen' } })
    expect(codesOf(asks('ban-issued', again))).toEqual([])
    const bare = { ...again, facts: { ...again.facts, 'ban-individual': 'no' } }
    expect(codesOf(asks('ban-issued', bare))).toEqual(['eu.eg17-individual'])
  })
  test.each(['detained', 'extended', 'prison-exception'])(
    'RD 15(1), (3): somebody who is %s is examined anew for that country',
    (detention) => {
      const after = changed({ detention })
      expect(after.regions.detention).toBe('review-due')
      expect(alertsOn(pack, after, d(ON)).map(({ code }) => code)).toEqual(
        expect.arrayContaining(['eu.eg20-release', 'eu.ed8-review']),
      )
    },
  )
  test('RD 13: it has its own service, from which its own window is counted', () => {
    expect(changed({}).facts).not.toHaveProperty('decision-served-on')
  })
})

describe('a permit for which the decision is suspended', () => {
  test('RD 6(4): detention, a planned removal and a ban have no effect meanwhile', () => {
    const regions = { ...enforceableRegions, detention: 'detained', removal: 'scheduled', ban: 'running' }
    const state = caseWith(pack, { regions })
    expect(evolve(state, asks('regularisation-suspended', state)).regions).toMatchObject({
      return: 'regularisation-suspended',
      detention: 'released',
      removal: 'none',
      ban: 'suspended',
    })
  })
})

describe('another Member State', () => {
  test('M and Others: whom it protects keeps a right to remain here that stood, and nobody is removed by an earlier decision', () => {
    const state = caseWith(pack, { regions: { ...enforceableRegions, protection: 'application-pending' } })
    const after = evolve(state, asks('protected-elsewhere', state))
    const detained = asks('detained', after, ON, { facts: { 'detained-since': d(ON) } })
    expect(codesOf(detained)).toEqual(['eu.eg4-right-to-remain'])
    expect(codesOf(asks('removal-carried-out', after))).toEqual(['eu.eg4-right-to-remain', 'eu.eg12-refugee-elsewhere'])
  })
  test('RD 6(2): the order to go there names its day, and counts once it was told whole', () => {
    const permit = caseWith(pack, { facts: { 'other-permit': 'valid', 'go-to-state-by': d('2026-01-01') } })
    const ordered = evolve(
      permit,
      asks('go-to-state-ordered', permit, ON, { facts: { 'go-to-state-by': d('2026-10-05') } }),
    )
    const failed = (state: typeof permit, on: string) => codesOf(asks('go-to-state-failed', state, on))
    expect(failed(ordered, '2026-10-06')).toEqual(['eu.ed12-day'])
    const facts = { 'notice-holds': ['the State', 'the day'], 'notice-language': 'understood' }
    const given = { ...act('go-to-state-notice-given', '2026-10-02', { facts }), by: { role: 'officer', name: 'N' } }
    const told = evolve(ordered, decide(pack, ordered, given, d('2026-10-02')))
    expect(failed(told, '2026-10-05')).toEqual(['eu.ed12-day'])
    expect(failed(told, '2026-10-06')).toEqual([])
    expect(failed({ ...ordered, facts: { ...ordered.facts, 'order-risk': 'yes' } }, '2026-10-02')).toEqual([])
  })
  test('M and Others: a transfer follows a refusal to go, and not the order alone', () => {
    const regions = { protection: 'protected-in-other-state', 'go-to-state': 'ordered' }
    expect(codesOf(asks('transferred-to-protecting-state', caseWith(pack, { regions })))).toEqual([
      'case.step-not-open',
    ])
  })
})

describe('Reg. 2024/1349 art. 4(2): the term at the border', () => {
  test.each([
    ['at-location', '2026-09-23', '2026-09-24'],
    ['crisis-extended', '2026-11-04', '2026-11-05'],
  ])('%s: is over after %s, and says so by itself', (border, last, after) => {
    const state = caseWith(pack, { regions: { border }, facts: { 'right-ended-on': d('2026-07-01') } })
    const alerts = (on: string) => alertsOn(pack, state, d(on)).map(({ code }) => code)
    expect(alerts(last)).toEqual([])
    expect(alerts(after)).toEqual(['eu.border-within'])
    expect(asks('border-term-over', state, after)).toMatchObject({ kind: 'done', meets: ['eu.end-border-stay'] })
  })
  test('in a crisis it is longer only while it is not over', () => {
    const state = caseWith(pack, { regions: { border: 'at-location' }, facts: { 'right-ended-on': d('2026-07-01') } })
    expect(codesOf(asks('border-crisis-extended', state, '2026-09-23'))).toEqual([])
    expect(codesOf(asks('border-crisis-extended', state, '2026-09-24'))).toEqual(['eu.border-within'])
  })
})

describe('last days that are shown while they matter', () => {
  const facts = {
    'detention-examined-on': d('2026-07-01'),
    'right-ended-on': d('2026-07-01'),
    'go-to-state-by': d('2026-07-02'),
  }
  const time = {
    clocks: [],
    named: euNamedDays,
    ruleOf: () => undefined,
    around: () => ({ calendars: {}, outages: [] }),
  }
  test.each([
    ['go-to-state-by', { 'go-to-state': 'ordered' }, '2026-07-02', 'RD 6(2)'],
    ['protection-window-ends', { protection: 'refused-window-open' }, '2026-01-01', 'Gnandi'],
    ['border-last-day', { border: 'at-location' }, '2026-09-23', 'Reg. 2024/1349 art. 4(2)'],
    ['detention-review-by', { detention: 'extended' }, '2026-07-29', 'RD 15(3)'],
  ])('%s, how it stood %o: %s (%s)', (fact, regions, day, _law) => {
    const shown = (stood: Readonly<Record<string, string>>) =>
      namedDaysOf(pack, caseWith(pack, { regions: stood, facts }), time, d('2026-07-01')).find(
        (one) => one.fact === fact,
      )
    expect(shown(regions)?.day).toBe(d(day))
    expect(shown({})).toBeUndefined()
  })
})
