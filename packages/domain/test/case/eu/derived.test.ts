import { describe, expect, test } from 'vitest'
import type { Reader } from '../../../src/case/condition.ts'
import { derivedOf, stretchesOf } from '../../../src/case/eu-rd/derived.ts'
import type { EuFact } from '../../../src/case/eu-rd/facts.ts'
import type { Facts, FactValue } from '../../../src/case/fact.ts'
import type { Parameter, StateLaw } from '../../../src/deadline/eu/state-law.ts'
import { stateXa } from '../../../src/deadline/eu/state-xa.data.ts'
import { d } from '../toy.ts'

type Told = ReturnType<Reader['toldUntil']>
interface Asked {
  readonly law?: StateLaw | undefined
  readonly facts?: Facts
  readonly regions?: Readonly<Record<string, string>>
  readonly told?: Told
}
/** What follows from facts under the law of a State, by itself. */
function derive(name: EuFact, { law, facts = {}, regions = {}, told }: Asked): FactValue | undefined {
  const reader: Reader = {
    fact: (one) => facts[one],
    region: (one) => regions[one] ?? '',
    served: () => 'unknown',
    toldUntil: () => told,
  }
  return derivedOf(law)[name]?.(reader, { on: d('2026-10-01'), lawOf: d('2026-10-01') })
}
const said = <T>(value: T): Parameter<T> => ({
  authority: [],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
  value,
})
/** A State that has said nothing but its name. */
const silent: StateLaw = { state: 'XB', words: 'a State that has set nothing' }
const served = { 'decision-served-on': d('2026-08-03') }
const given = { 'period-days': 10, 'period-from': d('2026-08-03') }
const held = { 'detained-since': d('2026-07-01'), 'detention-periods': [] }

describe('what follows from the law of the State', () => {
  test.each<readonly [EuFact, FactValue, Facts]>([
    ['period-rule', 'always', {}],
    ['language-rule', 'on-request', {}],
    ['information-limits', 'allowed', {}],
    ['legal-aid-rule', 'on-request', {}],
    ['appeal-effect', 'on-request', {}],
    ['removal-order-rule', 'combined', {}],
    ['national-law', 'XA', {}],
    ['scope-opt-out', 'no', { 'carve-out': 'border' }],
    ['scope-opt-out', 'yes', { 'carve-out': 'criminal' }],
    ['period-fits-state', 'yes', { 'period-days': 7 }],
    ['ban-fits-state', 'yes', { 'ban-months': 60 }],
    ['period-ends', d('2026-08-13'), given],
    ['appeal-ends', d('2026-08-17'), served],
    ['first-limit-day', d('2026-12-31'), held],
    ['absolute-limit-day', d('2027-12-31'), held],
  ])('%s is %s, and unknown where no State has spoken', (name, value, facts) => {
    expect(derive(name, { law: stateXa, facts })).toBe(value)
    expect(derive(name, { law: undefined, facts })).toBeUndefined()
    if (name !== 'national-law') expect(derive(name, { law: silent, facts })).toBeUndefined()
  })
  test('another State, other answers', () => {
    const law = {
      ...silent,
      period: said({ default: 20, min: 7, max: 30, onApplication: true }),
      informationLimits: said(false),
      removalOrderSeparate: said(true),
    }
    expect(derive('period-rule', { law })).toBe('on-application')
    expect(derive('information-limits', { law })).toBe('not-allowed')
    expect(derive('removal-order-rule', { law })).toBe('separate')
  })
})

describe('what nobody has said yet is unknown, and no default stands in for it', () => {
  test.each<EuFact>([
    'scope-opt-out',
    'period-fits-state',
    'ban-fits-state',
    'decided-destinations',
    'period-ends',
    'appeal-ends',
    'first-limit-day',
    'absolute-limit-day',
    'border-last-day',
  ])('%s', (name) => {
    expect(derive(name, { law: stateXa })).toBeUndefined()
  })
  test('the one destination decided', () => {
    expect(derive('decided-destinations', { facts: { 'decided-destination': 'QA' } })).toEqual(['QA'])
  })
})

describe('periods that the State allows (RD 7(1): seven to thirty days)', () => {
  test.each([
    [6, 'no'],
    [7, 'yes'],
    [29, 'yes'],
    [30, 'yes'],
    [31, 'no'],
  ])('%i days: %s', (days, answer) => {
    expect(derive('period-fits-state', { law: stateXa, facts: { 'period-days': days } })).toBe(answer)
  })
  test.each([
    [60, 'yes'],
    [61, 'no'],
  ])('a ban of %i months where sixty are the most (RD 11(2)): %s', (months, answer) => {
    expect(derive('ban-fits-state', { law: stateXa, facts: { 'ban-months': months } })).toBe(answer)
  })
})

describe('last days', () => {
  test('a period needs its length and its first day, and a State that says how days are counted', () => {
    for (const name of ['period-days', 'period-from'])
      expect(derive('period-ends', { law: stateXa, facts: { ...given, [name]: 'soon' } })).toBeUndefined()
    expect(
      derive('period-ends', { law: { ...stateXa, computation: undefined as never }, facts: given }),
    ).toBeUndefined()
  })
  test('an extended period ends on the later day, and on no known day where nobody said until when', () => {
    const regions = { period: 'extended' }
    expect(derive('period-ends', { law: stateXa, facts: given, regions })).toBeUndefined()
    const until = (day: string) => ({ ...given, 'period-extended-to': d(day) })
    expect(derive('period-ends', { law: stateXa, facts: until('2026-09-30'), regions })).toBe(d('2026-09-30'))
    expect(derive('period-ends', { law: stateXa, facts: until('2026-08-05'), regions })).toBe(d('2026-08-13'))
  })
  test('days that the calendar of the State does not cover have no last day', () => {
    const on = d('2031-02-03')
    expect(derive('appeal-ends', { law: stateXa, facts: { 'decision-served-on': on } })).toBeUndefined()
    expect(derive('period-ends', { law: stateXa, facts: { ...given, 'period-from': on } })).toBeUndefined()
  })
  test('a later day of the window that the person was told stands, an earlier one shortens nothing', () => {
    expect(derive('appeal-ends', { law: stateXa, facts: served, told: d('2026-08-24') })).toBe(d('2026-08-24'))
    expect(derive('appeal-ends', { law: stateXa, facts: served, told: d('2026-08-10') })).toBe(d('2026-08-17'))
  })
  test('the border procedure lasts twelve weeks, in a crisis eighteen', () => {
    const facts = { 'right-ended-on': d('2026-08-03') }
    expect(derive('border-last-day', { law: stateXa, facts, regions: { border: 'started' } })).toBe(d('2026-10-26'))
    expect(derive('border-last-day', { law: stateXa, facts, regions: { border: 'crisis-extended' } })).toBe(
      d('2026-12-07'),
    )
  })
  test('detention: whoever was not asked about earlier stretches has no known limit', () => {
    const { 'detention-periods': _, ...unasked } = held
    expect(derive('first-limit-day', { law: stateXa, facts: unasked })).toBeUndefined()
    const earlier = { ...held, 'detention-periods': ['2026-01-01/2026-01-10'] }
    expect(derive('first-limit-day', { law: stateXa, facts: earlier })).toBe(d('2026-12-18'))
  })
})

describe('stretches of detention as they are recorded', () => {
  test('a stretch of one day is one', () => {
    expect(stretchesOf(['2026-01-01/2026-01-01'])).toEqual([{ from: d('2026-01-01'), to: d('2026-01-01') }])
    expect(stretchesOf([])).toEqual([])
  })
  test.each([
    ['no list', '2026-01-01/2026-01-10'],
    ['no first day', ['/2026-01-10']],
    ['no last day', ['2026-01-01/']],
    ['a last day before the first', ['2026-01-10/2026-01-01']],
    ['one of two unreadable', ['2026-01-01/2026-01-02', 'in March']],
  ])('%s makes the whole unknown', (_, value) => {
    expect(stretchesOf(value)).toBeUndefined()
  })
})
