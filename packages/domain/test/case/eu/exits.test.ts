import { describe, expect, test } from 'vitest'
import { enforceable } from '../../../src/case/eu-rd/enforceable.ts'
import { exitOf, type PossibleExit } from '../../../src/case/eu-rd/exits.ts'
import { euNotices, languageFits } from '../../../src/case/eu-rd/notices.ts'
import { euRd } from '../../../src/case/eu-rd/pack.ts'
import { stateXa } from '../../../src/deadline/eu/state-xa.data.ts'
import { d } from '../toy.ts'
import { caseWith, enforceableRegions, pack } from './support.ts'

const leaving = (regions: Readonly<Record<string, string>>, facts = {}): PossibleExit | undefined =>
  exitOf(pack, caseWith(pack, { regions, facts }), d('2026-10-01'))

describe('how a case of return is left', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['eu.ex1-own-motion', { departure: 'own-motion' }],
    ['eu.ex2-in-period', { departure: 'in-period' }],
    ['eu.ex3-after-period', { departure: 'after-period' }],
    ['eu.ex4-removed-after-period', { departure: 'removed', period: 'expired' }],
    ['eu.ex5-removed-without-period', { departure: 'removed', period: 'refused' }],
    ['eu.ex6-to-state-of-permit', { departure: 'to-other-state', 'go-to-state': 'complied' }],
    ['eu.ex7-taken-back', { departure: 'to-other-state' }],
    ['eu.ex8-border-return', { departure: 'border-return' }],
    ['eu.ex9-regularised', { stay: 'regularised', departure: 'in-period' }],
  ])('%s', (id, regions) => {
    expect(leaving(regions)?.exit).toBe(id)
  })
  test('a case that nobody has left has no exit', () => {
    expect(leaving({})).toBeUndefined()
  })
  test.each([
    ['verified', 'verified'],
    ['claimed', 'claimed'],
    [undefined, 'unknown'],
  ])('exit from the Member States that is %s makes a departure %s', (told, departure) => {
    expect(leaving({ departure: 'in-period' }, { 'left-member-states': told })?.departure).toBe(departure)
  })
  test('whoever stays with a permit has not departed, whatever was recorded before', () => {
    expect(leaving({ stay: 'regularised' }, { 'left-member-states': 'verified' })?.departure).toBe('none')
  })
  test('a consequence shows the facts that it rests on, as they are on that day', () => {
    const { consequences = [] } = leaving({ departure: 'after-period' }, { 'left-member-states': 'claimed' }) ?? {}
    expect(consequences.flatMap(({ restsOn }) => restsOn)).toContainEqual({
      fact: 'left-member-states',
      value: 'claimed',
    })
  })
})

describe('enforceable', () => {
  const asked = (law: typeof stateXa | undefined, facts = {}, to = 'QA') => {
    const of = euRd(law)
    return enforceable(of, caseWith(of, { regions: enforceableRegions, facts }), d('2026-10-01'), to)
  }
  test('the country is the one that is asked about, not one that the case holds', () => {
    expect(asked(stateXa).answer).toBe('ENFORCEABLE')
    expect(asked(stateXa, {}, 'QC').answer).toBe('NOT_ENFORCEABLE')
  })
  test('what the case does not know is not enforceable; what the State has not said is not determinable', () => {
    expect(asked(stateXa, { 'refoulement-claim': undefined }).answer).toBe('NOT_ENFORCEABLE')
    const { appeal: _, ...unsaid } = stateXa
    const pending = euRd(unsaid)
    const state = caseWith(pending, { regions: { ...enforceableRegions, remedy: 'pending-not-suspensive' } })
    expect(enforceable(pending, state, d('2026-10-01'), 'QA').answer).toBe('NOT_DETERMINABLE')
    expect(asked(undefined).answer).toBe('NOT_DETERMINABLE')
  })
})

describe('the pack', () => {
  test('a pack names its law, and the State whose law it is', () => {
    expect([euRd(undefined).id, euRd(undefined).version, euRd(stateXa).version]).toEqual(['eu-rd', '1', '1+XA'])
  })
  test('a lawyer or a legal officer signs findings, and a new decision begins without any', () => {
    expect(pack.lawyers).toEqual(['lawyer', 'legal-officer'])
    expect(pack.findingsOf).toEqual(['decision-signed-on'])
  })
  test('sheets in five languages are owed as such (RD 12(3)): one that is understood is not that', () => {
    const form = euNotices.find(({ id }) => id === 'eu.n-standard-form')
    if (form === undefined) throw new RangeError('no standard form')
    expect(['sheets-in-five-languages', 'understood'].map((given) => languageFits(form, given))).toEqual([true, false])
  })
})
