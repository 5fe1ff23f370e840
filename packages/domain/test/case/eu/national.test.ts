import { describe, expect, test } from 'vitest'
import { enforceable } from '../../../src/case/eu-rd/enforceable.ts'
import { euRd } from '../../../src/case/eu-rd/pack.ts'
import type { StateLaw } from '../../../src/deadline/eu/state-law.ts'
import { stateXa } from '../../../src/deadline/eu/state-xa.data.ts'
import { d } from '../toy.ts'
import { asks, caseWith, codesOf, type Different, enforceableRegions as enf } from './support.ts'

const says = <T>(value: T) => ({
  value,
  authority: [],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force' as const,
  lastCheckedOn: undefined,
})
const without = (name: keyof StateLaw): StateLaw => {
  const { [name]: _gone, ...rest } = stateXa
  return rest as StateLaw
}
const appeal = (suspensive: 'auto' | 'on-request' | 'none') => says({ days: 14, body: 'a court', suspensive })
const pending: Different = { regions: { ...enf, remedy: 'pending-not-suspensive' } }
const window: Different = { regions: { remedy: 'window-open' } }

/** The parameter, the step, how the case stood, a State in which it is open, one in which it is refused, and by which gate. */
const table: readonly (readonly [keyof StateLaw, string, Different, StateLaw, StateLaw, string, string])[] = [
  [
    'appeal',
    'removal-carried-out',
    pending,
    { ...stateXa, appeal: appeal('none') },
    { ...stateXa, appeal: appeal('auto') },
    'eu.eg6-suspension',
    'RD 13(2)',
  ],
  [
    'legalAid',
    'window-closed',
    window,
    { ...stateXa, legalAid: says('on-request') },
    { ...stateXa, legalAid: says('always') },
    'eu.eg26-legal-aid',
    'RD 13(4)',
  ],
  [
    'languageRule',
    'removal-carried-out',
    { regions: enf, facts: { translation: 'not-asked' } },
    { ...stateXa, languageRule: says('on-request') },
    { ...stateXa, languageRule: says('without-request') },
    'eu.eg25-form',
    'RD 12(2)',
  ],
  [
    'ban',
    'ban-issued',
    { regions: enf },
    { ...stateXa, ban: says({ maxMonths: 36 }) },
    { ...stateXa, ban: says({ maxMonths: 35 }) },
    'eu.ban-length',
    'RD 11(2)',
  ],
  [
    'removalOrderSeparate',
    'removal-carried-out',
    { regions: enf },
    { ...stateXa, removalOrderSeparate: says(false) },
    { ...stateXa, removalOrderSeparate: says(true) },
    'eu.removal-order',
    'RD 8(3)',
  ],
  [
    'informationLimits',
    'removal-carried-out',
    { regions: enf, facts: { 'decision-form': 'part-withheld' } },
    { ...stateXa, informationLimits: says(true) },
    { ...stateXa, informationLimits: says(false) },
    'eu.eg25-form',
    'RD 12(1)',
  ],
  [
    'period',
    'period-on-application',
    { regions: { return: 'served' } },
    { ...stateXa, period: says({ default: 30, min: 7, max: 30, onApplication: true }) },
    stateXa,
    'eu.period-on-application',
    'RD 7(1)',
  ],
]

describe('parameters of a State', () => {
  test.each(table)('%s changes the answer of %s (%#)', (name, step, stood, open, shut, gate, _law) => {
    const asked = (law: StateLaw) => {
      const pack = euRd(law)
      return codesOf(asks(step, caseWith(pack, stood), '2026-10-01', {}, pack))
    }
    expect(asked(open)).toEqual([])
    expect(asked(shut)).toEqual([gate])
    expect(asked(without(name))).toContain(gate)
  })
  test('where a parameter is missing that the answer needs, it is not determinable', () => {
    const answer = (law: StateLaw, stood: Different) => {
      const pack = euRd(law)
      return enforceable(pack, caseWith(pack, stood), d('2026-10-01'), 'QA').answer
    }
    expect(answer(without('appeal'), pending)).toBe('NOT_DETERMINABLE')
    expect(answer(without('appeal'), { regions: enf })).toBe('ENFORCEABLE')
    expect(answer(without('removalOrderSeparate'), { regions: enf })).toBe('NOT_DETERMINABLE')
    expect(answer({ ...stateXa, removalOrderSeparate: says(true) }, { regions: enf })).toBe('NOT_ENFORCEABLE')
  })
  test('where removal is ordered by a separate act, the order opens the way, and a new destination takes it away', () => {
    const law = euRd({ ...stateXa, removalOrderSeparate: says(true) })
    const ordered = asks('removal-ordered', caseWith(law, { regions: enf }), '2026-10-01', {}, law)
    expect(ordered).toMatchObject({ kind: 'done', sets: { 'removal-order': 'made' }, opens: ['eu.n-removal-order'] })
    const after = caseWith(law, { regions: enf, facts: { 'removal-order': 'made' } })
    expect(codesOf(asks('removal-carried-out', after, '2026-10-01', {}, law))).toEqual([])
    expect(asks('destination-changed', after, '2026-10-01', {}, law)).toMatchObject({
      sets: { 'removal-order': 'none' },
    })
  })
})
