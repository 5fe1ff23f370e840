import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { evolve } from '../../../src/case/evolve.ts'
import type { Facts } from '../../../src/case/fact.ts'
import { tell } from '../../../src/case/tell.ts'
import { readerOf } from '../../../src/case/view.ts'
import { act, d } from '../toy.ts'
import { asks, caseWith, codesOf, enforceableRegions, pack } from './support.ts'

/* What was earned, held or claimed once is not lost because something is told again, or in another order. */

const after = (state: Case, type: string, on: string, facts: Facts = {}): Case => {
  const by = { role: pack.transitions.find(({ event }) => event === type)?.by[0] ?? '', name: 'Ode' }
  return evolve(state, decide(pack, state, { ...act(type, on), by, facts, mode: 'report' }, d(on)))
}
const codes = (state: Case, type: string, on: string): readonly string[] => codesOf(asks(type, state, on))

describe('CJ-15: whoever is protected stays protected', () => {
  test.each(['protected-here', 'protected-in-other-state'])(
    '%s, after another application that is refused',
    (state) => {
      const applied = after(caseWith(pack, { regions: { protection: state } }), 'protection-applied', '2026-08-03')
      const refused = after(applied, 'protection-refused', '2026-08-10')
      expect(after(refused, 'protection-finally-refused', '2026-09-10').regions['protection']).toBe(state)
    },
  )
})

describe('RD 15(5); Aroja: every stretch under the same decision is added', () => {
  const held = (): Case =>
    caseWith(pack, {
      regions: { ...enforceableRegions, detention: 'detained' },
      facts: { 'detained-since': d('2026-01-01'), 'detention-periods': [], 'extension-made': undefined },
    })
  const limit = (state: Case, on: string) => readerOf(pack, state, { on: d(on), lawOf: d(on) }).fact('first-limit-day')
  const heldAgain = (state: Case) => after(state, 'detained', '2026-05-01', { 'detained-since': d('2026-05-01') })
  test.each([
    ['nobody writes the stretch down', {}],
    ['somebody says that there was none', { 'detention-periods': [] }],
    ['somebody writes it down, too', { 'detention-periods': ['2026-01-01/2026-04-30'] }],
  ])('also where %s', (_words, facts) => {
    const free = after(held(), 'released', '2026-04-30', facts)
    expect(free.facts['detention-periods']).toEqual(['2026-01-01/2026-04-30'])
    const once = caseWith(pack, {
      facts: { 'detained-since': d('2026-05-01'), 'detention-periods': ['2026-01-01/2026-04-30'] },
    })
    expect(limit(heldAgain(free), '2026-05-01')).toBe(limit(once, '2026-05-01'))
  })
  test.each(['return-decision-withdrawn', 'permit-granted', 'free-movement-shown'])('by %s, too', (type) => {
    expect(after(held(), type, '2026-04-30').facts['detention-periods']).toEqual(['2026-01-01/2026-04-30'])
  })
  test('where nobody knows since when, or of earlier stretches, nothing is made up', () => {
    const { 'detained-since': _, ...unknown } = held().facts
    expect(after({ ...held(), facts: unknown }, 'released', '2026-04-30').facts['detention-periods']).toEqual([])
    const { 'detention-periods': _asked, ...unasked } = held().facts
    expect(after({ ...held(), facts: unasked }, 'released', '2026-04-30').facts['detention-periods']).toBeUndefined()
  })
})

describe('RD 13: a decision that was not served has no way around its service', () => {
  test('it is served, and may be appealed, also after the right to remain ended', () => {
    const signed = caseWith(pack, {
      regions: {
        stay: 'finding-made',
        return: 'suspended',
        period: 'not-started',
        protection: 'appeal-with-right-to-remain',
      },
    })
    const ended = after(signed, 'right-to-remain-ended', '2026-08-03')
    const served = after(ended, 'return-decision-served', '2026-08-10')
    expect(codes(ended, 'return-decision-served', '2026-08-10')).toEqual([])
    expect(served.regions).toMatchObject({ return: 'served', remedy: 'window-open' })
    expect(codes(served, 'appeal-suspends', '2026-08-11')).toEqual([])
  })
})

describe('RD 15(3), 16(1): whoever is held in a prison is reviewed, too', () => {
  test('the review begins, and detention goes on only by its result', () => {
    const prison = caseWith(pack, { regions: { ...enforceableRegions, detention: 'prison-exception' } })
    const due = after(prison, 'detention-review-due', '2026-10-20')
    expect(due.regions['detention']).toBe('review-due')
  })
})

describe('RD 5: a claim of the person outlives the decision that it was made against', () => {
  const person = { role: 'person', name: 'P' }
  const officer = { role: 'officer', name: 'O' }
  const told = (state: Case, by: typeof person, fact: string, value: string) =>
    tell(pack, state, { type: 'fact-recorded', on: d('2026-08-03'), by, fact, value }, d('2026-08-03'))
  test.each([
    ['refoulement-claim', 'open', 'examined'],
    ['illness-claim', 'arguable', undefined],
  ])('%s: for the new country it is answered, and not taken back by others', (fact, made, answer) => {
    const first = caseWith(pack, { regions: enforceableRegions })
    const claimed = evolve(first, told(first, person, fact, made))
    const changed = after(claimed, 'destination-changed', '2026-08-04')
    expect(changed.facts[fact]).toBeUndefined()
    expect(told(changed, officer, fact, 'none').kind).toBe('refused')
    if (answer !== undefined) expect(told(changed, officer, fact, answer).kind).toBe('told')
    expect(told(changed, person, fact, 'none').kind).toBe('told')
  })
})
