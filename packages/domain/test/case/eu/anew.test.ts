import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { enforceable } from '../../../src/case/eu-rd/enforceable.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { alertsOn } from '../../../src/case/executable.ts'
import type { Facts } from '../../../src/case/fact.ts'
import { tell } from '../../../src/case/tell.ts'
import { readerOf } from '../../../src/case/view.ts'
import { act, d } from '../toy.ts'
import { asks, caseWith, clearFacts, codesOf, enforceableRegions, pack, servedOn } from './support.ts'

/* What was heard, examined, ruled and told about one decision, one stretch of detention or one notice says nothing of the next. */

const after = (state: Case, type: string, on: string, facts: Facts = {}): Case => {
  const by = { role: pack.transitions.find(({ event }) => event === type)?.by[0] ?? '', name: 'Ode' }
  return evolve(state, decide(pack, state, { ...act(type, on), by, facts, mode: 'report' }, d(on)))
}
const recorded = (state: Case, ...names: readonly string[]): Case => ({
  ...state,
  facts: {
    ...state.facts,
    ...Object.fromEntries(names.flatMap((name) => (clearFacts[name] === undefined ? [] : [[name, clearFacts[name]]]))),
  },
})
const codes = (state: Case, type: string, on: string): readonly string[] => codesOf(asks(type, state, on))

/** The first decision was enforceable; then another country is named, and the second decision is signed. */
const first = (facts: Facts = {}): Case =>
  caseWith(pack, { regions: enforceableRegions, facts: { 'decision-signed-on': d('2026-06-30'), ...facts } })
const changed = (facts: Facts = {}): Case => after(first(facts), 'destination-changed', '2026-08-03')

describe('a second return decision', () => {
  test('witness: the first one is enforceable', () => {
    expect(enforceable(pack, first(), d('2026-08-03'), 'QA').reasons).toEqual([])
  })
  test('RD 5, 10(2); FMS, C-924/19: is examined for itself, with its own country', () => {
    const heard = recorded(changed(), 'heard')
    expect(codes(heard, 'return-decision-signed', '2026-08-10')).toEqual([
      'eu.eg10-triad',
      'eu.eg30-law-not-in-force',
      'eu.ex10-hub',
    ])
    const alone = changed({ 'minor-alone': 'yes', 'reception-examined': 'yes', 'reception-adequate': 'yes' })
    expect(codes(alone, 'return-decision-signed', '2026-08-10')).toContain('eu.eg9-minor-decision')
  })
  test('RD 12, 13(4); FMS: has its own form, translation, claims, ruling and legal aid', () => {
    const seen = [
      'heard',
      'child-considered',
      'family-considered',
      'health-considered',
      'instrument',
      'destination-kind',
    ]
    const signed = after(
      recorded(
        changed({ 'suspension-ruled': 'yes', 'legal-aid': 'decided', 'refoulement-claim': 'examined' }),
        ...seen,
      ),
      'return-decision-signed',
      '2026-08-10',
      { 'decided-destination': 'QC' },
    )
    const given = { ...signed, services: [...signed.services, servedOn('2026-08-11')] }
    expect(codes(given, 'return-decision-served', '2026-08-11')).toEqual(['eu.eg25-form'])
    const served = after(recorded(given, 'decision-form', 'translation'), 'return-decision-served', '2026-08-11')
    expect(codes(served, 'window-closed', '2026-09-14')).toEqual(['eu.eg26-legal-aid'])
    const why = enforceable(pack, served, d('2026-08-12'), 'QC').reasons.map(({ code }) => code)
    expect(why).toEqual(expect.arrayContaining(['eu.eg5-refoulement', 'eu.eg7-illness', 'eu.eg8-not-suspensive']))
  })
  test('RD 2(3): a finding that was signed about the first opens nothing of the second', () => {
    const by = { role: 'legal-officer', name: 'L' }
    const gate = 'eu.eg29-correction'
    const event = 'removal-carried-out'
    const finding = { finding: 'f', gate, event, by: 'L', role: by.role, on: d('2026-07-01'), reasons: 'Read.' }
    const told = { type: 'finding-signed', on: d('2026-07-01'), by, finding } as const
    const open = first({ 'correction-request': 'open' })
    const signed = evolve(open, tell(pack, open, told, d('2026-07-01')))
    expect(enforceable(pack, signed, d('2026-07-02'), 'QA').reasons).toEqual([])
    const again = after(
      recorded(after(signed, 'destination-changed', '2026-08-03'), 'heard'),
      'return-decision-signed',
      '2026-08-10',
    )
    expect(enforceable(pack, again, d('2026-08-11'), 'QA').reasons.map(({ code }) => code)).toContain(gate)
  })
})

describe('a second stretch of detention', () => {
  const held = caseWith(pack, { regions: { ...enforceableRegions, detention: 'detained' } })
  const free = after(held, 'released', '2026-08-03', { 'detention-periods': ['2026-07-01/2026-08-03'] })

  test('RD 15(1),(2),(6), 16, 17: has its own order, examination, ground and place', () => {
    const begins = (state: Case) =>
      codesOf(asks('detained', state, '2026-08-10', { facts: { 'detained-since': d('2026-08-10') } }))
    expect(begins(held)).toEqual(['case.step-not-open'])
    expect(begins(free)).toEqual(['eu.eg20-grounds'])
    const family = (state: Case) => ({ ...state, facts: { ...state.facts, 'minors-held': 'yes' } })
    const examined = recorded(free, 'less-coercive-examined', 'detention-order', 'removal-work', 'removal-prospect')
    expect(begins(family(examined))).toEqual(['eu.eg23-minors'])
    expect(begins(examined)).toEqual([])
  })
  test('RD 15(5),(6); Aroja, C-150/24: past the first limit it is released, unless it is extended and judged itself', () => {
    const again = after(free, 'detained', '2026-08-10', { 'detained-since': d('2026-08-10') })
    const alerts = (state: Case) => alertsOn(pack, state, d('2027-02-01')).map(({ code }) => code)
    expect(alerts(again)).toContain('eu.eg21-alert')
    expect(alerts(recorded(again, 'extension-ground', 'judge-seized'))).toContain('eu.eg21-alert')
    expect(alerts(recorded(again, 'extension-made'))).not.toContain('eu.eg21-alert')
    expect(codes(again, 'detention-extended', '2027-01-04')).toEqual(
      expect.arrayContaining(['eu.eg22-judge', 'eu.eg22-extension-ground', 'eu.eg21-first-limit']),
    )
  })
})

describe('what is given or told again', () => {
  test('RD 12(1): what one notice held does not make the next one whole', () => {
    const whole = {
      'notice-holds': ['own reasons', 'length', 'when it starts', 'how to ask for withdrawal', 'reasons', 'remedies'],
      'notice-language': 'understood',
    }
    const given = after(first(), 'ban-notice-given', '2026-07-02', whole)
    const bare = { ...act('removal-order-notice-given', '2026-07-03'), by: { role: 'officer', name: 'Ode' } }
    expect(codesOf(decide(pack, given, bare, d('2026-07-03')))).toEqual(['eu.n-removal-order-whole'])
  })
  test('RD 7(1),(2): a period is counted from its own day, and an extension lasts until its own', () => {
    const ends = (state: Case) =>
      readerOf(pack, state, { on: d('2026-08-03'), lawOf: d('2026-08-03') }).fact('period-ends')
    const running = caseWith(pack, { regions: { ...enforceableRegions, return: 'served', period: 'running' } })
    const until = after(running, 'period-extended', '2026-07-03', { 'period-extended-to': d('2026-07-31') })
    expect(ends(until)).toBe(d('2026-07-31'))
    // Extended again, and nobody said until when: nothing adverse follows on the day that was said before.
    expect(ends(after(until, 'period-extended', '2026-07-30'))).toBeUndefined()
    const anew = { ...until, regions: { ...until.regions, period: 'not-started' } }
    expect(ends(after(anew, 'period-granted', '2026-08-03'))).toBeUndefined()
  })
  test('RD 9(2): each postponement names its own reason', () => {
    const once = first({ 'postponed-for': 'health' })
    const bare = { ...act('removal-postponed', '2026-07-03'), by: { role: 'officer', name: 'Ode' } }
    expect(codesOf(decide(pack, once, bare, d('2026-07-03')))).toEqual(['eu.eg9-parking'])
  })
  test('Abdida, C-562/13: needs that were met in one appeal are owed in the next', () => {
    const ill = caseWith(pack, {
      regions: { ...enforceableRegions, return: 'suspended' },
      facts: { 'illness-claim': 'arguable', 'basic-needs': 'met' },
    })
    const appealed = after(after(ill, 'return-decision-served', '2026-08-03'), 'appeal-suspends', '2026-08-04')
    expect(alertsOn(pack, appealed, d('2026-08-05')).map(({ code }) => code)).toContain('eu.eg7-basic-needs')
  })
})
