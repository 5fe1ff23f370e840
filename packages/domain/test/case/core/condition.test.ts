import { describe, expect, test } from 'vitest'
import { type Condition, EVENT_DAY, evaluate, type Reader, readsOf, type Truth } from '../../../src/case/condition.ts'
import type { FactValue } from '../../../src/case/fact.ts'
import { d } from '../toy.ts'

const known: Readonly<Record<string, FactValue>> = {
  yes: 'a',
  day: d('2020-01-01'),
  later: d('2020-01-11'),
  count: 10,
  set: ['a', 'b'],
  other: 'c',
}
const reader: Reader = {
  fact: (name) => (name === EVENT_DAY ? d('2020-01-06') : known[name]),
  toldUntil: () => undefined,
  region: (name) => (name === 'order' ? 'made' : ''),
  served: (document) => (document === 'order' ? 'yes' : 'unknown'),
}
const parts: Readonly<Record<Truth, Condition>> = {
  yes: { fact: 'yes', is: ['a'] },
  no: { fact: 'yes', is: ['b'] },
  unknown: { fact: 'nowhere', is: ['a'] },
}
const truths = ['yes', 'no', 'unknown'] as const
const ask = (condition: Condition): Truth => evaluate(condition, reader)

describe('conditions of law in three values', () => {
  test('all: one that is refuted decides, and what is unknown leaves it open otherwise', () => {
    const all = truths.map((one) => truths.map((other) => ask({ all: [parts[one], parts[other]] })))
    expect(all).toEqual([
      ['yes', 'no', 'unknown'],
      ['no', 'no', 'no'],
      ['unknown', 'no', 'unknown'],
    ])
    expect(ask({ all: [] })).toBe('yes')
  })
  test('any: one that is met decides, and what is unknown leaves it open otherwise', () => {
    const any = truths.map((one) => truths.map((other) => ask({ any: [parts[one], parts[other]] })))
    expect(any).toEqual([
      ['yes', 'yes', 'yes'],
      ['yes', 'no', 'unknown'],
      ['yes', 'unknown', 'unknown'],
    ])
    expect(ask({ any: [] })).toBe('no')
  })
  test('not: what is unknown stays unknown', () => {
    expect(truths.map((one) => ask({ not: parts[one] }))).toEqual(['no', 'yes', 'unknown'])
  })
  test('a region is in one of the states or is not', () => {
    expect(ask({ region: 'order', in: ['none', 'made'] })).toBe('yes')
    expect(ask({ region: 'order', in: ['none'] })).toBe('no')
  })
  test('service is as it is proven', () => {
    expect([ask({ served: 'order' }), ask({ served: 'other' })]).toEqual(['yes', 'unknown'])
  })
  test('a number reaches its least from that number on, and what is no number is not known to reach it', () => {
    expect([9, 10, 11].map((atLeast) => ask({ fact: 'count', atLeast }))).toEqual(['yes', 'yes', 'no'])
    expect(ask({ fact: 'yes', atLeast: 1 })).toBe('unknown')
    expect(ask({ fact: 'nowhere', atLeast: 1 })).toBe('unknown')
  })
  test('a member of a set is in it, another is not, and no set says nothing', () => {
    expect(ask({ fact: 'yes', inSet: 'set' })).toBe('yes')
    expect(ask({ fact: 'yes', notInSet: 'set' })).toBe('no')
    expect(ask({ fact: 'other', inSet: 'set' })).toBe('no')
    expect(ask({ fact: 'other', notInSet: 'set' })).toBe('yes')
    for (const set of ['nowhere', 'other', 'count']) {
      expect(ask({ fact: 'yes', inSet: set })).toBe('unknown')
      expect(ask({ fact: 'yes', notInSet: set })).toBe('unknown')
    }
    expect(ask({ fact: 'count', notInSet: 'set' })).toBe('unknown')
    expect(ask({ fact: 'nowhere', notInSet: 'set' })).toBe('unknown')
  })
  test('between two days lie at least, or at most, so many days, the last one included', () => {
    const between = (more: { daysAtLeast: number } | { daysAtMost: number }, from = 'day', to = 'later') =>
      ask({ from, to, ...more } as Condition)
    expect([9, 10, 11].map((daysAtLeast) => between({ daysAtLeast }))).toEqual(['yes', 'yes', 'no'])
    expect([9, 10, 11].map((daysAtMost) => between({ daysAtMost }))).toEqual(['no', 'yes', 'yes'])
    expect([5, 6].map((daysAtLeast) => between({ daysAtLeast }, 'day', EVENT_DAY))).toEqual(['yes', 'no'])
    expect(between({ daysAtLeast: 0 }, 'nowhere')).toBe('unknown')
    expect(between({ daysAtMost: 99 }, 'day', 'nowhere')).toBe('unknown')
    expect(between({ daysAtMost: 99 }, 'yes')).toBe('unknown')
  })
})

test('what a condition reads is said once each, in its order, and the day of the event is nothing that is read', () => {
  const condition: Condition = {
    all: [
      { any: [{ region: 'order', in: ['made'] }, { not: { fact: 'yes', is: ['a'] } }] },
      { served: 'order' },
      { fact: 'other', notInSet: 'set' },
      { fact: 'yes', inSet: 'more' },
      { from: 'day', to: EVENT_DAY, daysAtLeast: 1 },
      { from: EVENT_DAY, to: 'later', daysAtMost: 1 },
      { fact: 'count', atLeast: 1 },
    ],
  }
  const found = readsOf(condition).map(({ kind, name }) => `${kind} ${name}`)
  const facts = ['yes', 'other', 'set', 'more', 'day', 'later', 'count'].map((name) => `fact ${name}`)
  expect(found).toEqual(['region order', facts[0], 'served order', ...facts.slice(1)])
  expect(readsOf(condition)).toBe(readsOf(condition))
})
