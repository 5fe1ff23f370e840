import { randomFor } from '@passage/world/draw/random'
import { expect, test } from 'vitest'
import { evennessOf, shown } from '../../bench/support/evenness.ts'
import { Households } from '../../bench/support/households.ts'

/** 500 households of four; in each the next of so many fares badly, and now and then the whole household. */
function group(every: number, from = 0): Households {
  const found = new Households(2)
  for (let household = 0; household < 500; household++)
    for (let member = 0; member < 4; member++)
      found.add(from + household, [1, Number((household * 4 + member) % every === 0)])
  return found
}

test('members count for their household, and a draw takes households whole', () => {
  const households = new Households(2)
  households.add(7, [1, 1])
  households.add(9, [1, 0])
  households.add(7, [1, 1])
  const [sums, drawn] = [new Float64Array(2), new Float64Array(2)]
  households.total(sums)
  expect([...sums]).toEqual([3, 2])
  households.draw(randomFor(1, 0, 0), 100, drawn)
  const [all = 0, bad = 0] = drawn
  // Of 100 households x of the one kind: 100 + x members, 2x of them bad.
  expect(bad).toBe(2 * (all - 100))
  expect(Households.pooled([households, group(10)], 2).size).toBe(502)
})

test('an origin that fares three times as badly is told from chance, and origins that fare alike are not', () => {
  const groups = (last: number) =>
    new Map([...Array.from({ length: 4 }, (_, at) => [`even ${at}`, group(20)] as const), ['last', group(last)]])
  const even = evennessOf(groups(20), ['stage'], 1)['stage']
  expect(even).toMatchObject({ cases: 500, mostOverLeast: 1, p: 1, apart: 0 })
  expect(even?.withoutChance.mostOverLeast).toBe(1)
  const uneven = evennessOf(groups(7), ['stage'], 1)['stage']
  expect(uneven?.mostOften.origin).toBe('last')
  expect(uneven?.mostOverLeast).toBeCloseTo(286 / 100, 5)
  expect(uneven?.pByHouseholds).toBeLessThan(0.002)
  expect(uneven?.ifAlike.high).toBeLessThan(2.2)
  expect(uneven?.withoutChance.mostOverLeast).toBeLessThan(2.86)
  expect(uneven?.low).toBeGreaterThan(2)
})

test('without a case in some origin the ratio is no number', () => {
  const none = new Households(2)
  none.add(0, [1, 0])
  const found = evennessOf(
    new Map([
      ['a', group(50)],
      ['b', none],
    ]),
    ['stage'],
    1,
  )['stage']
  expect(found?.mostOverLeast).toBe('no case in some origin')
  expect(shown({ bad: 1, all: 1000 })).toMatchObject({ cases: 1, per100k: 100 })
})
