import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { enforceable } from '../../../src/case/eu-rd/enforceable.ts'
import { evolve } from '../../../src/case/evolve.ts'
import type { Facts } from '../../../src/case/fact.ts'
import { tell } from '../../../src/case/tell.ts'
import { readerOf } from '../../../src/case/view.ts'
import { act, d } from '../toy.ts'
import { caseWith, codesOf, enforceableRegions, pack } from './support.ts'

/* Gnandi, C-181/16 and, from memory, J.N., C-601/15 PPU: what a right to remain, or a suspension, does to a period. */
const roleOf = (type: string) => pack.transitions.find(({ event }) => event === type)?.by[0] ?? ''
const step = (state: Case, type: string, on: string, facts: Facts = {}, role = roleOf(type)) =>
  decide(pack, state, { ...act(type, on, { facts }), by: { role, name: 'Ode' } }, d(on))
function after(
  state: Case,
  ...steps: readonly (readonly [type: string, on: string, facts?: Facts, role?: string])[]
): Case {
  return steps.reduce((now, [type, on, facts, role]) => {
    const entry = step(now, type, on, facts, role)
    expect(codesOf(entry), type).toEqual([])
    return evolve(now, entry)
  }, state)
}
const codes = (...given: Parameters<typeof step>) => codesOf(step(...given))
const over = (): Case => caseWith(pack, { regions: enforceableRegions })
const running = (): Case =>
  caseWith(pack, {
    regions: { ...enforceableRegions, return: 'served', period: 'running', remedy: 'window-open' },
    facts: { 'period-days': 14, 'period-from': d('2026-07-01') },
  })
const refusedAgain = [
  ['protection-applied', '2026-08-03'],
  ['protection-refused', '2026-08-10', { 'protection-window-ends': d('2026-08-24') }],
] as const
const stands = ['protection-finally-refused', '2026-08-25', {}, 'asylum-authority'] as const

describe('an application for protection when the period was over', () => {
  test('witness: the decision was enforceable before', () => {
    expect(enforceable(pack, over(), d('2026-08-03'), 'QA').reasons).toEqual([])
  })
  test('Gnandi: a refusal stands only when its window is over, and until then there is a right to remain', () => {
    const refused = after(over(), ...refusedAgain)
    expect(refused.regions).toMatchObject({
      protection: 'refused-window-open',
      return: 'suspended',
      period: 'interrupted',
    })
    expect(codes(refused, 'protection-finally-refused', '2026-08-24')).toEqual(['eu.eg4-window'])
    expect(codes(refused, 'protection-finally-refused', '2026-08-25')).toEqual([])
  })
  test('Gnandi; J.N.: when it stands nothing is enforced on the old period by itself', () => {
    const stood = after(over(), ...refusedAgain, stands)
    expect(stood.regions).toMatchObject({ return: 'served', period: 'interrupted' })
    const why = enforceable(pack, stood, d('2026-12-01'), 'QA').reasons.map(({ code }) => code)
    expect(why).toEqual(['eu.eg2-period'])
    expect(codes(stood, 'period-resumed', '2026-12-01')).toEqual(['eu.period-interrupted'])
  })
  test('a new period may be granted, counted from the end of the right to remain and no earlier', () => {
    const stood = after(over(), ...refusedAgain, stands)
    const grant = (from: string) =>
      codes(stood, 'period-granted', '2026-08-25', { 'period-days': 7, 'period-from': d(from) })
    expect(grant('2026-08-24')).toEqual(['eu.ed1-from'])
    expect(grant('2026-08-25')).toEqual([])
  })
  test('the chief legal officer names the reading: one opens, the other does not', () => {
    const stood = after(over(), ...refusedAgain, stands)
    const by = { role: 'legal-officer', name: 'L' }
    const found = (rival: string) => {
      const finding = { finding: 'f', gate: 'eu.period-interrupted', event: 'period-resumed', by: 'L', role: by.role }
      const whole = { ...finding, on: d('2026-08-26'), reasons: 'Read.', rival }
      return evolve(
        stood,
        tell(pack, stood, { type: 'finding-signed', on: d('2026-08-26'), by, finding: whole }, d('2026-08-26')),
      )
    }
    expect(codes(found('resumed-where-interrupted'), 'period-resumed', '2026-08-26')).toEqual([])
    expect(codes(found('a-new-period'), 'period-resumed', '2026-08-26')).toEqual(['eu.period-interrupted'])
  })
  test('RD 7(4): a period that was refused or cut is not one that was over', () => {
    for (const period of ['refused', 'curtailed']) {
      const state = { ...over(), regions: { ...over().regions, period } }
      expect(after(state, ['protection-applied', '2026-08-03']).regions.period).toBe(period)
    }
  })
})

describe('a remedy that suspends while the period runs', () => {
  test.each(['appeal-suspends', 'suspension-granted'])(
    'RD 13(2), 7(1): %s stops it, and another begins at the end',
    (type) => {
      const stopped = after(running(), [type, '2026-07-06'])
      expect(stopped.regions.period).toBe('not-started')
      const facts = { 'period-days': 7, 'period-from': d('2026-07-08') }
      expect(codes(stopped, 'period-granted', '2026-07-08', facts)).toEqual(['eu.eg6-suspension'])
      for (const ends of ['suspension-refused', 'appeal-dismissed']) {
        const ended = after(stopped, [ends, '2026-09-01'])
        expect(ended.facts['suspension-ended-on'], ends).toBe(d('2026-09-01'))
        expect(codes(ended, 'period-granted', '2026-09-01', facts), ends).toContain('eu.ed1-from')
      }
    },
  )
  test('RD 9(1)(b): one that comes when the period was over postpones removal and leaves the period', () => {
    const late = { ...over(), regions: { ...over().regions, remedy: 'window-open' } }
    expect(after(late, ['appeal-suspends', '2026-08-03']).regions.period).toBe('expired')
  })
})

describe('RD 7(1) sub 2: leaving is recorded however far the period has come', () => {
  const left = { 'departed-on': d('2026-07-10'), 'left-member-states': 'verified' }
  test.each([
    ['decided', 'none', 'departed-in-period', 'in-period'],
    ['served', 'interrupted', 'departed-in-period', 'in-period'],
    ['served', 'refused', 'departed-after-period', 'after-period'],
  ])('decision %s, period %s: %s', (decision, period, type, departure) => {
    const state = { ...over(), regions: { ...over().regions, return: decision, period } }
    expect(after(state, [type, '2026-07-10', left]).regions).toMatchObject({ return: 'complied', departure })
  })
})

describe('a period is counted from a day that the law gives', () => {
  const granted = (facts: Facts, on = '2026-07-20') =>
    codes(
      caseWith(pack, { regions: { ...enforceableRegions, return: 'served', period: 'none' }, facts }),
      'period-granted',
      on,
      facts,
    )
  test('RD 7(1): not from before service, and it leaves seven days', () => {
    expect(granted({ 'period-days': 30, 'period-from': d('2026-06-30') }, '2026-07-01')).toEqual(['eu.ed1-from'])
    expect(granted({ 'period-days': 30, 'period-from': d('2026-07-01') })).toEqual([])
    expect(granted({ 'period-days': 26, 'period-from': d('2026-07-01') })).toEqual([])
    expect(granted({ 'period-days': 23, 'period-from': d('2026-07-01') })).toEqual(['eu.ed1-from'])
  })
  test('nor where nobody knows of the service', () => {
    const { facts, ...rest } = caseWith(pack, { regions: { ...enforceableRegions, return: 'served', period: 'none' } })
    const { 'decision-served-on': _, ...unserved } = facts
    const days = { 'period-days': 30, 'period-from': d('2026-07-20') }
    expect(codes({ ...rest, facts: unserved }, 'period-granted', '2026-07-20', days)).toEqual(['eu.ed1-from'])
  })
  test('RD 7(2), 8(2): a second extension never ends earlier than the first: to cut is an act of its own', () => {
    const ends = (state: Case) =>
      readerOf(pack, state, { on: d('2026-07-10'), lawOf: d('2026-07-10') }).fact('period-ends')
    const once = after(running(), ['period-extended', '2026-07-03', { 'period-extended-to': d('2026-08-31') }])
    expect(ends(after(once, ['period-extended', '2026-07-04', { 'period-extended-to': d('2026-08-01') }]))).toBe(
      d('2026-08-31'),
    )
    expect(ends(after(once, ['period-extended', '2026-07-04', { 'period-extended-to': d('2026-09-30') }]))).toBe(
      d('2026-09-30'),
    )
  })
})

describe('RD 7(1): a period that is given on application only', () => {
  const told = { 'notice-holds': ['how to apply for a period'], 'notice-language': 'understood' }
  test('that it was told is proven by the whole notice, and by nobody’s word', () => {
    const by = { role: 'officer', name: 'N' }
    const word = { type: 'fact-recorded', on: d('2026-07-01'), by, fact: 'period-information', value: 'given' } as const
    expect(tell(pack, over(), word, d('2026-07-01')).kind).toBe('refused')
    const given = after(over(), ['how-to-apply-notice-given', '2026-07-01', told])
    expect(given.facts).toMatchObject({ 'period-information': 'given', 'period-information-on': d('2026-07-01') })
  })
  test('nothing is enforced until the shortest period of the State has passed since then', () => {
    const state = caseWith(pack, {
      regions: { ...enforceableRegions, period: 'on-application-not-asked' },
      facts: { 'period-information-on': d('2026-07-01') },
    })
    const why = (on: string) => enforceable(pack, state, d(on), 'QA').reasons.map(({ code }) => code)
    expect(why('2026-07-08')).toEqual(['eu.eg2-period'])
    expect(why('2026-07-09')).toEqual([])
  })
})
