import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { euRd } from '../../../src/case/eu-rd/pack.ts'
import { stateXa } from '../../../src/deadline/eu/state-xa.data.ts'
import { act, d } from '../toy.ts'
import { caseWith, pack } from './support.ts'

/* RD 13 with the law of a State: a window of fourteen days from service is over on the fifteenth, and not before. */
const officer = { role: 'officer', name: 'N' }
const open = (facts: Case['facts'] = { 'decision-served-on': d('2026-08-03') }): Case => {
  const state = caseWith(pack)
  const { 'decision-served-on': _, ...rest } = state.facts
  return { ...state, regions: { ...state.regions, remedy: 'window-open' }, facts: { ...rest, ...facts } }
}
const signers = ['Ode', 'Uma'].map((name) => ({ role: 'officer', name, conflict: 'none' }) as const)
const closed = (state: Case, on: string, law = pack): readonly string[] => {
  const entry = decide(law, state, { ...act('window-closed', on), by: officer, signers }, d(on))
  return entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
}

describe('the window for an appeal', () => {
  test('is not over on its last day, and is the day after', () => {
    expect(closed(open(), '2026-08-03')).toEqual(['eu.ed6-window'])
    expect(closed(open(), '2026-08-17')).toEqual(['eu.ed6-window'])
    expect(closed(open(), '2026-08-18')).toEqual([])
  })
  test('is over for nobody of whom the service, or the law of the State, is not known', () => {
    expect(closed(open({}), '2026-12-01')).toEqual(['eu.ed6-window'])
    const { appeal: _, ...silent } = stateXa
    expect(closed(open(), '2026-12-01', euRd(silent))).toContain('eu.ed6-window')
  })
  test('Passage invariant 14: a later day that was told stands', () => {
    const day = { deadline: 'eu.ed6-appeal', from: d('2026-08-06'), counted: d('2026-08-20') }
    const told = { ...open(), told: [{ ...day, due: d('2026-08-20'), adverseAfter: d('2026-08-20') }] }
    expect(closed(told, '2026-08-20')).toEqual(['eu.ed6-window'])
    expect(closed(told, '2026-08-21')).toEqual([])
  })
})
