import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { euRd } from '../../../src/case/eu-rd/pack.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { alertsOn } from '../../../src/case/executable.ts'
import type { Facts } from '../../../src/case/fact.ts'
import { stateXa } from '../../../src/deadline/eu/state-xa.data.ts'
import { act, d } from '../toy.ts'
import { caseWith, codesOf, enforceableRegions, pack } from './support.ts'

/* RD 15(3)-(6) with the law of XA: an examination carries detention for twenty-eight days, six months, and twelve more. */
const judge = { role: 'judge', name: 'J' }
const EXAMINED: Facts = {
  'less-coercive-examined': 'yes',
  'detention-order': 'complete',
  'removal-work': 'in-hand',
  'removal-prospect': 'reasonable',
}
const EXTENDED: Facts = { ...EXAMINED, 'extension-ground': 'non-cooperation', 'judge-seized': 'yes' }
const none = { 'extension-made': undefined, 'extension-ground': undefined, 'judge-seized': 'yes' } as const
/** Held since 1 July, and examined then. */
const held = (facts: Readonly<Record<string, Facts[string] | undefined>> = {}, detention = 'detained'): Case =>
  caseWith(pack, {
    regions: { ...enforceableRegions, detention },
    facts: { ...none, 'detention-examined-on': d('2026-07-01'), ...facts },
  })
const step = (state: Case, type: string, on: string, facts: Facts = {}, by = judge) =>
  decide(pack, state, { ...act(type, on, { facts }), by }, d(on))
const codes = (...given: Parameters<typeof step>) => codesOf(step(...given))
const alerts = (state: Case, on: string, of = pack) => alertsOn(of, state, d(on)).map(({ code }) => code)

describe('RD 15(3): each review stands on its own examination', () => {
  test('nothing of the examination before is read, and each part is asked for', () => {
    expect(codes(held(), 'detention-continued', '2026-07-28')).toEqual(['eu.eg20-grounds'])
    expect(codes(held(), 'detention-continued', '2026-07-28', EXAMINED)).toEqual([])
    for (const name of Object.keys(EXAMINED)) {
      const { [name]: _, ...rest } = EXAMINED
      expect(codes(held(), 'detention-continued', '2026-07-28', rest), name).toEqual(['eu.eg20-grounds'])
    }
  })
  test('RD 17: last resort, place and the interest of the child are examined again', () => {
    const child = { 'last-resort': 'yes', 'separate-place': 'yes', 'child-interest': 'yes' }
    const family = held({ 'minors-held': 'yes', ...child })
    expect(codes(family, 'detention-continued', '2026-07-28', EXAMINED)).toEqual(['eu.eg23-minors'])
    expect(codes(family, 'detention-continued', '2026-07-28', { ...EXAMINED, ...child })).toEqual([])
  })
  test('a review ends the duty that was owed, and the next one is owed from its day', () => {
    const entry = step(held(), 'detention-continued', '2026-07-28', EXAMINED)
    expect(entry).toMatchObject({ opens: ['eu.review-detention'], meets: ['eu.review-detention'] })
    const owed = { duty: 'eu.review-detention', since: d('2026-07-01'), from: 'detained' }
    const after = evolve({ ...held(), duties: [owed] }, entry)
    expect(after.duties).toEqual([{ ...owed, since: d('2026-07-28'), from: 'detention-continued' }])
  })
})

describe('RD 15(3): an examination that is older than the interval carries detention no longer', () => {
  test('it raises a review by itself from the day after', () => {
    expect(alerts(held(), '2026-07-29')).not.toContain('eu.ed8-review')
    expect(alerts(held(), '2026-07-30')).toContain('eu.ed8-review')
    for (const state of ['review-due', 'extended', 'prison-exception'])
      expect(alerts(held({}, state), '2026-07-30'), state).toContain('eu.ed8-review')
    for (const state of ['none', 'released', 'less-coercive-measure'])
      expect(alerts(held({}, state), '2026-07-30'), state).not.toContain('eu.ed8-review')
    const again = evolve(held(), step(held(), 'detention-continued', '2026-07-30', EXAMINED))
    expect(alerts(again, '2026-08-27')).not.toContain('eu.ed8-review')
    expect(alerts(again, '2026-08-28')).toContain('eu.ed8-review')
  })
  test('nothing further is done to whoever is held before it is reviewed', () => {
    expect(codes(held(), 'detention-extended', '2026-07-29', EXTENDED)).toEqual([])
    expect(codes(held(), 'detention-extended', '2026-07-30', EXTENDED)).toEqual(['eu.ed8-review'])
    const officer = { role: 'officer', name: 'O' }
    expect(codes(held(), 'prison-accommodation', '2026-07-30', {}, officer)).toEqual(['eu.ed8-review'])
    expect(codes(held(), 'released', '2026-07-30', {}, officer)).toEqual([])
  })
  test('where the State has set no interval, or nobody knows of an examination, none carries it', () => {
    expect(alerts(held({ 'detention-examined-on': undefined }), '2026-07-01')).toContain('eu.ed8-review')
    const { detention: _, ...silent } = stateXa
    expect(alerts(held(), '2026-07-02', euRd(silent))).toContain('eu.ed8-review')
  })
})

describe('RD 15(4): release without a prospect or a condition', () => {
  test.each([
    [{ 'removal-prospect': 'none' }, {}, 'Kadzoev'],
    [{ 'removal-prospect': undefined }, {}, 'unknown is not proven'],
    [{ 'removal-work': 'none' }, {}, 'RD 15(1)'],
    [{}, { protection: 'application-pending' }, 'Gnandi'],
    [{}, { return: 'regularisation-suspended' }, 'RD 6(4), 15(1)'],
  ])('%o, %o raises release by itself (%s)', (facts, regions, _law) => {
    const state = held(facts)
    expect(alerts(held(), '2026-07-20')).toEqual([])
    expect(alerts({ ...state, regions: { ...state.regions, ...regions } }, '2026-07-20')).toEqual(['eu.eg20-release'])
    const free = { ...state, regions: { ...state.regions, ...regions, detention: 'released' } }
    expect(alerts(free, '2026-07-20')).toEqual([])
  })
})

describe('RD 15(5), (6): an extension stands on its own', () => {
  test('with its own ground, its own judge and its own examination', () => {
    const before = held({ 'extension-ground': 'non-cooperation' })
    expect(codes(before, 'detention-extended', '2026-07-20')).toEqual(
      expect.arrayContaining(['eu.eg20-grounds', 'eu.eg22-judge', 'eu.eg22-extension-ground']),
    )
    const { 'judge-seized': _judge, ...noJudge } = EXTENDED
    // The judge of the order is not the judge of the extension (Aroja).
    expect(codes(before, 'detention-extended', '2026-07-20', noJudge)).toEqual(['eu.eg22-judge'])
    const { 'extension-ground': _ground, ...noGround } = EXTENDED
    expect(codes(before, 'detention-extended', '2026-07-20', noGround)).toEqual(['eu.eg22-extension-ground'])
    const once = evolve(before, step(before, 'detention-extended', '2026-07-20', EXTENDED))
    expect(codes(once, 'detention-extended', '2026-07-21')).toContain('eu.eg22-judge')
    expect(once.facts['detention-examined-on']).toBe(d('2026-07-20'))
  })
  test('past the first limit a ground on record is no extension: release is due until it was made', () => {
    const facts = { 'detention-examined-on': d('2026-12-31'), 'extension-ground': 'non-cooperation' }
    const late = held(facts)
    expect(alerts(late, '2026-12-31')).toEqual([])
    expect(alerts(late, '2027-01-01')).toEqual(['eu.eg21-alert'])
    expect(codes(late, 'detention-continued', '2027-01-01', EXAMINED)).toEqual(['eu.eg21-alert'])
    expect(alerts(evolve(late, step(late, 'detention-extended', '2027-01-01', EXTENDED)), '2027-01-01')).toEqual([])
  })
  test('at the absolute limit release is due whoever extended it', () => {
    const facts = { 'detention-examined-on': d('2027-12-31'), 'extension-made': 'yes' }
    expect(alerts(held(facts, 'extended'), '2027-12-31')).toEqual([])
    expect(alerts(held(facts, 'extended'), '2028-01-01')).toEqual(['eu.eg21-absolute-alert'])
  })
  test('a second detention begins without an extension, a prospect or an examination', () => {
    const free = evolve(
      held({ 'extension-made': 'yes' }),
      step(held({ 'extension-made': 'yes' }), 'released', '2026-07-20'),
    )
    for (const name of ['extension-made', 'removal-prospect', 'removal-work', 'detention-examined-on', 'judge-seized'])
      expect(free.facts, name).not.toHaveProperty(name)
  })
})
