import { describe, expect, test } from 'vitest'
import type { Reader } from '../../src/case/condition.ts'
import type { FactValue } from '../../src/case/fact.ts'
import { usDerived } from '../../src/case/us/derived.ts'
import type { UsFact } from '../../src/case/us/facts.ts'
import { d } from './toy.ts'

/** What follows on a day from days that are known. */
function derive(
  name: UsFact,
  on: string,
  facts: Readonly<Record<string, FactValue>>,
  told?: ReturnType<Reader['toldUntil']>,
): FactValue | undefined {
  const reader: Reader = {
    fact: (one) => facts[one],
    region: () => '',
    served: () => 'unknown',
    toldUntil: () => told,
  }
  return usDerived[name]?.(reader, { on: d(on), lawOf: d(on) })
}
const days = (facts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(facts).map(([name, day]) => [name, d(day)]))

describe('days that follow from others', () => {
  test.each<readonly [UsFact, string, Readonly<Record<string, string>>, FactValue]>([
    ['since-issued', '2026-03-11', { 'issued-on': '2026-03-01' }, 10],
    ['since-final', '2026-03-11', { 'final-on': '2026-03-01' }, 10],
    // 8 USC 1231(a)(1)(B): the latest of the three beginnings.
    ['since-final', '2026-03-11', { 'final-on': '2026-03-01', 'court-final-on': '2026-03-05' }, 6],
    ['since-final', '2026-03-11', { 'final-on': '2026-03-01', 'other-custody-ended-on': '2026-03-09' }, 2],
    ['since-final', '2026-03-11', { 'final-on': '2026-03-05', 'court-final-on': '2026-03-01' }, 6],
    // The hour of an arrest is not known: the whole of both days is counted (8 CFR 287.3(d)).
    ['hours-since-arrest', '2026-03-01', { 'arrested-on': '2026-03-01' }, 24],
    ['hours-since-arrest', '2026-03-03', { 'arrested-on': '2026-03-01' }, 72],
    ['days-to-hearing', '2026-03-01', { 'nta-served-on': '2026-03-01', 'hearing-on': '2026-03-11' }, 10],
    ['left-in-vd', '2026-05-01', { 'left-on': '2026-04-10', 'vd-until': '2026-04-10' }, 'yes'],
    ['left-in-vd', '2026-05-01', { 'left-on': '2026-04-11', 'vd-until': '2026-04-10' }, 'no'],
    ['motion-in-period', '2026-04-10', { 'vd-until': '2026-04-10' }, 'yes'],
    ['motion-in-period', '2026-04-11', { 'vd-until': '2026-04-10' }, 'no'],
  ])('%s on %s', (name, on, facts, value) => {
    expect(derive(name, on, days(facts))).toBe(value)
    // Each fact that it rests on, taken away by itself or said in words, leaves it unknown: no day is made up.
    const needed = Object.keys(facts).filter((one) => one !== 'court-final-on' && one !== 'other-custody-ended-on')
    for (const one of needed) {
      const { [one]: _, ...rest } = days(facts)
      expect(derive(name, on, rest)).toBeUndefined()
      expect(derive(name, on, { ...rest, [one]: 'soon' })).toBeUndefined()
    }
  })
})

describe('times that run', () => {
  test.each<readonly [UsFact, UsFact, string, string]>([
    // 8 CFR 1003.38(b): thirty days; Saturday 4 April 2026 rolls to Monday.
    ['appeal-window', 'decided-on', '2026-03-05', '2026-04-06'],
    // 8 CFR 1240.26(c)(3)(i): five business days for the bond of voluntary departure.
    ['vd-bond-time', 'vd-granted-on', '2026-03-05', '2026-03-12'],
  ])('%s, from %s on %s, is over after %s', (name, from, began, last) => {
    const facts = { [from]: d(began) }
    expect(derive(name, last, facts)).toBe('runs')
    const next = derive(name, '2026-06-01', facts)
    expect(next).toBe('over')
    expect(derive(name, '2026-06-01', {})).toBeUndefined()
  })
  test('a later day that the person was told stands against the person’s loss, an earlier one shortens nothing', () => {
    const facts = { 'decided-on': d('2026-03-05') }
    expect(derive('appeal-window', '2026-04-07', facts)).toBe('over')
    expect(derive('appeal-window', '2026-04-07', facts, d('2026-04-10'))).toBe('runs')
    expect(derive('appeal-window', '2026-04-06', facts, d('2026-04-01'))).toBe('runs')
  })
  test('a power of the Department ends with its own last day, whatever later day was told', () => {
    const facts = { 'bond-ordered-on': d('2026-03-05') }
    const [runs, over] = ['2026-03-05', '2026-03-20'].map((on) => derive('bond-hold-time', on, facts, d('2026-12-31')))
    expect([runs, over]).toEqual(['runs', 'over'])
  })
  test('a day that no calendar covers has no last day', () => {
    expect(derive('appeal-window', '2200-01-01', { 'decided-on': d('2199-01-01') })).toBeUndefined()
  })
})
