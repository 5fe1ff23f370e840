import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enforceable } from '../../../src/case/eu-rd/enforceable.ts'
import { euExits } from '../../../src/case/eu-rd/exits.data.ts'
import { exitOf, RESERVED_EXIT } from '../../../src/case/eu-rd/exits.ts'
import { euNotices } from '../../../src/case/eu-rd/notices.ts'
import { euRd } from '../../../src/case/eu-rd/pack.ts'
import { euRr } from '../../../src/case/eu-rr/pack.ts'
import { alertsOn } from '../../../src/case/executable.ts'
import { faultsOf } from '../../../src/case/faults.ts'
import { euDeadlineIds } from '../../../src/deadline/eu/deadlines.ts'
import { d } from '../toy.ts'
import { asks, caseFor, caseWith, codesOf, enforceableRegions, lawFor, pack } from './support.ts'

describe('the pack of Directive 2008/115/EC', () => {
  test('has no faults, no state that is final, and forty numbered steps', () => {
    expect(faultsOf(pack, euDeadlineIds)).toEqual([])
    expect(faultsOf(euRd(undefined))).toEqual([])
    expect(Object.values(pack.regions).flatMap(({ states }) => states)).not.toContain('final')
    const numbers = new Set(pack.transitions.flatMap(({ id }) => /^eu\.t(\d+)-/.exec(id)?.[1] ?? []))
    expect([...numbers].map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })
  test('every gate and step names its law, and nobody claims to have checked it', () => {
    for (const rule of [...pack.gates, ...pack.transitions]) {
      expect(rule.authority.length, rule.id).toBeGreaterThan(0)
      expect(rule.lastCheckedOn, rule.id).toBeUndefined()
    }
    const words = new Set(
      [...euNotices, ...pack.gates].flatMap(({ authority }) => authority.map(({ citation }) => citation)),
    )
    expect(words.size).toBeGreaterThan(40)
  })
  test('a served decision is enforceable while an appeal is pending that does not suspend', () => {
    const state = caseWith(pack, { regions: { ...enforceableRegions, remedy: 'pending-not-suspensive' } })
    expect(enforceable(pack, state, d('2026-10-01'), 'QA')).toEqual({
      answer: 'ENFORCEABLE',
      reasons: [],
      findings: [],
    })
  })
  test('without the law of the State nothing is determinable, and no adverse step that asks for it is open', () => {
    const bare = euRd(undefined)
    const state = caseWith(bare, { regions: enforceableRegions })
    expect(enforceable(bare, state, d('2026-10-01'), 'QA').answer).toBe('NOT_DETERMINABLE')
    for (const { event, gates } of bare.transitions) {
      if (!gates.includes('eu.national-law')) continue
      expect(codesOf(asks(event, state, '2026-10-01', {}, bare)), event).toContain('eu.national-law')
    }
  })
  test('every step that is adverse asks about free movement (EG13 blocks everything)', () => {
    const without = pack.transitions.filter(
      ({ adverse, gates }) => adverse !== undefined && !gates.includes('eu.eg13-free-movement'),
    )
    expect(without.map(({ event }) => event)).toEqual([])
  })
  test('before the Pact applied, the border procedure is no step', () => {
    const state = caseWith(pack, { regions: { protection: 'finally-refused' } })
    expect(codesOf(asks('border-no-entry', state, '2026-06-11'))).toEqual(['case.no-such-event'])
    expect(codesOf(asks('border-no-entry', state, '2026-06-12'))).toEqual([])
  })
  test('every act under the coming regulation is refused', () => {
    expect(faultsOf(euRr)).toEqual([])
    const state = caseWith(euRr)
    expect(codesOf(asks('removal-carried-out', state, '2030-01-01', { facts: {} }, euRr))).toEqual([
      'eu.eg30-law-not-in-force',
    ])
  })
  test('a limit that has passed raises release by itself', () => {
    const facts = { 'detained-since': d('2026-01-01'), 'extension-made': undefined }
    const state = caseWith(pack, { regions: { ...enforceableRegions, detention: 'detained' }, facts })
    expect(alertsOn(pack, state, d('2026-06-30')).map(({ code }) => code)).toEqual([])
    expect(alertsOn(pack, state, d('2026-07-01')).map(({ code }) => code)).toEqual(['eu.eg21-alert'])
  })
  test('every refusal names a gate or a condition of the core', () => {
    const events = pack.transitions.map(({ event }) => event)
    const known = new Set(pack.gates.map(({ id }) => id))
    const states = Object.entries(pack.regions).map(([name, { states: own }]) =>
      fc.constantFrom(...own).map((one) => [name, one] as const),
    )
    const facts = fc.subarray(Object.keys(caseWith(pack).facts))
    fc.assert(
      fc.property(fc.constantFrom(...events), fc.tuple(...states), facts, (event, regions, gone) => {
        const unknown = Object.fromEntries(gone.map((name) => [name, undefined]))
        const entry = asks(event, caseWith(pack, { regions: Object.fromEntries(regions), facts: unknown }))
        if (entry.kind !== 'refused') return
        expect(entry.failing.length).toBeGreaterThan(0)
        for (const { code } of entry.failing) expect(known.has(code) || code.startsWith('case.')).toBe(true)
      }),
    )
  })
  test('every step that has a gate is open where its gates are clear', () => {
    const shut = pack.transitions.filter(({ event, gates, moves }) => {
      if (gates.length === 0 || event.endsWith('-notice-given')) return false
      const law = lawFor(event)
      const begins = moves.flatMap(({ region, from }) => (from === '*' ? [] : [[region, from[0] ?? ''] as const]))
      const ways = [{}, enforceableRegions, { return: 'executed' }, { protection: 'finally-refused' }]
      const own = Object.fromEntries(begins.toReversed())
      return ways.every(
        (way) =>
          asks(event, caseFor(event, law, { regions: { ...way, ...own } }), '2026-10-01', {}, law).kind !== 'done',
      )
    })
    // Contested law is opened by the named reading of a person only.
    expect(shut.map(({ event }) => event)).toEqual(['period-resumed'])
  })
})

describe('exits', () => {
  const after = (regions: Readonly<Record<string, string>>) =>
    exitOf(pack, caseWith(pack, { regions }), d('2026-10-01'))
  test.each([
    [{ departure: 'own-motion' }, 'eu.ex1-own-motion', 'none', 'RD 11(1)'],
    [{ departure: 'in-period' }, 'eu.ex2-in-period', 'may-act', 'RD 11(1) sub 2'],
    [{ departure: 'after-period' }, 'eu.ex3-after-period', 'must-decide', 'RD 11(1)(b)'],
    [{ departure: 'removed', period: 'expired' }, 'eu.ex4-removed-after-period', 'must-decide', 'RD 11(1)(b)'],
    [{ departure: 'removed', period: 'refused' }, 'eu.ex5-removed-without-period', 'must-decide', 'RD 11(1)(a)'],
    [{ departure: 'to-other-state', 'go-to-state': 'complied' }, 'eu.ex6-to-state-of-permit', 'none', 'RD 6(2)'],
    [{ departure: 'to-other-state', 'go-to-state': 'transferred' }, 'eu.ex7-taken-back', 'none', 'M and Others'],
    [{ departure: 'border-return' }, 'eu.ex8-border-return', 'record', '2024/1349'],
    [{ stay: 'regularised' }, 'eu.ex9-regularised', 'duty', 'RD 6(4)'],
  ] as const)('%o is %s', (regions, exit, kind, _law) => {
    const found = after(regions)
    expect(found?.exit).toBe(exit)
    expect(found?.consequences[0]?.kind).toBe(kind)
  })
  test('none shares a code, none is a ban by itself, and a case that goes on has none', () => {
    const all = Object.values(euExits)
    const ids = [
      RESERVED_EXIT,
      ...all.map(({ id }) => id),
      ...all.flatMap(({ consequences }) => consequences.map(({ id }) => id)),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(after({})).toBeUndefined()
    expect(after({ departure: 'after-period' })).toMatchObject({
      departure: 'verified',
      consequences: [{ restsOn: [{ fact: 'departed-on' }, { fact: 'left-member-states', value: 'verified' }] }],
    })
  })
})
