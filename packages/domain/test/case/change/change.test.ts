import { describe, expect, test } from 'vitest'
import { type Case, newCase } from '../../../src/case/case.ts'
import { amended, type Change } from '../../../src/case/change/amend.ts'
import { comparison } from '../../../src/case/change/effect.ts'
import type { Pack } from '../../../src/case/pack.ts'
import { usPack } from '../../../src/case/us/pack.ts'
import { d } from '../toy.ts'

const on = d('2026-11-24')
const changed = (change: Omit<Change, 'words'>): Pack => {
  const next = amended(usPack, { words: 'a test', ...change })
  if (!next.ok) throw new Error(next.faults.join())
  return next.pack
}
const stayed = (more: Partial<Case['regions']> = {}): Case => {
  const start = newCase(usPack, { places: ['circuit-9'] })
  return {
    ...start,
    regions: { ...start.regions, order: 'final', 'review/court-stay': 'in-force', ...more } as Case['regions'],
  }
}
const vacated = {
  gates: [{ id: 'us.g5-court-stay', legalStatus: 'vacated', inForce: { from: undefined, until: '2026-11-01' } }],
} as const

describe('a change of rules', () => {
  test('a rule that ends stands against nothing any more, in cases that it held and in no others', () => {
    const effectOf = comparison({ pack: usPack, on }, { pack: changed(vacated), on })
    const effect = effectOf(stayed())
    expect(effect?.before).toContain('us.g5-court-stay')
    expect(effect?.after).not.toContain('us.g5-court-stay')
    expect(effectOf(stayed({ 'review/court-stay': 'none' }))).toBeUndefined()
  })
  test('before its last day nothing differs', () => {
    const early = d('2026-10-31')
    const effectOf = comparison({ pack: usPack, on: early }, { pack: changed(vacated), on: early })
    expect(effectOf(stayed())).toBeUndefined()
  })
  test('a gate that is added holds steps that were open, and says which', () => {
    const gate = {
      id: 'us.test-only',
      text: 'Nobody is encountered.',
      authority: [{ citation: 'a test', kind: 'design', basis: 'read' }],
      inForce: { from: undefined, until: undefined },
      legalStatus: 'in-force',
      lastCheckedOn: undefined,
      class: 'H',
      clear: { region: 'order', in: ['executed'] },
      wayOn: 'None.',
    } as const
    const row = usPack.transitions.find(({ event }) => event === 'encountered')
    const next = changed({ gates: [gate], transitions: [{ id: row?.id ?? '', gates: ['us.test-only'] }] })
    const effectOf = comparison({ pack: usPack, on }, { pack: next, on })
    expect(effectOf(newCase(usPack, { places: undefined }))).toMatchObject({ opened: [], closed: ['encountered'] })
    // And the other way round it is opened.
    const back = comparison({ pack: next, on }, { pack: usPack, on })
    expect(back(newCase(usPack, { places: undefined }))).toMatchObject({ opened: ['encountered'], closed: [] })
  })
  test('one that gives no law is refused with every fault', () => {
    const bad = amended(usPack, {
      words: 'broken',
      gates: [{ id: 'us.g1-final', clear: { fact: 'no-such-fact', is: ['yes'] } }],
    })
    expect(bad).toMatchObject({ ok: false, faults: [expect.stringContaining('no-such-fact')] })
    expect(amended(usPack, { words: 'half', gates: [{ id: 'us.half' }] })).toMatchObject({ ok: false })
  })
  test('the same law twice changes nothing in any state of the order', () => {
    const effectOf = comparison({ pack: usPack, on }, { pack: changed({}), on })
    for (const order of usPack.regions['order']?.states ?? []) expect(effectOf(stayed({ order }))).toBeUndefined()
  })
})
