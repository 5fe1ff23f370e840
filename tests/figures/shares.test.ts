import { expect, test } from 'vitest'
import { chiSquareBeyond, ratioOf, spreadOf, wilson } from '../../bench/support/shares.ts'

test('Wilson: 10 of 100 is 5.5 to 17.4 %, none of 100 is up to 3.7 %, and nothing known is anything', () => {
  const tenth = wilson({ bad: 10, all: 100 })
  expect(tenth.low).toBeCloseTo(0.05523, 5)
  expect(tenth.high).toBeCloseTo(0.17437, 5)
  expect(wilson({ bad: 0, all: 100 }).low).toBe(0)
  // z² / (n + z²) = 3.84146 / 103.84146
  expect(wilson({ bad: 0, all: 100 }).high).toBeCloseTo(0.036994, 5)
  expect(wilson({ bad: 100, all: 100 }).low).toBeCloseTo(0.963006, 5)
  expect(wilson({ bad: 100, all: 100 }).high).toBe(1)
  expect(wilson({ bad: 0, all: 0 })).toEqual({ low: 0, high: 1 })
})

test('the chance of a larger chi-square: exactly e^(-x/2) for two degrees, and the tables for others', () => {
  for (const x of [0.1, 2, 20, 60]) expect(chiSquareBeyond(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12)
  expect(chiSquareBeyond(3.841459, 1)).toBeCloseTo(0.05, 6)
  expect(chiSquareBeyond(28.8693, 18)).toBeCloseTo(0.05, 5)
  expect(chiSquareBeyond(0, 5)).toBe(1)
})

test('10 and 20 of 1,000 each, by hand', () => {
  const { chiSquare, freedom, p, apart, shrunkenRatio } = spreadOf([
    { bad: 10, all: 1000 },
    { bad: 20, all: 1000 },
  ])
  // Mean 0.015, so 15 each: 2 · 5² / (1000 · 0.015 · 0.985)
  expect(chiSquare).toBeCloseTo(50 / 14.775, 9)
  expect(freedom).toBe(1)
  expect(p).toBeCloseTo(0.0658, 4)
  // (3.38409 - 1) · 0.014775 / (2000 - 1000) = 0.0059351², over 0.015
  expect(apart).toBeCloseTo(0.39567, 5)
  // Drawn to 15 by 1 / 0.39567² = 6.3875 cases: 26.3875 / 16.3875
  expect(shrunkenRatio).toBeCloseTo(1.6102, 4)
})

test('what chance explains is no spread, and no case at all is none either', () => {
  const even = spreadOf(Array.from({ length: 4 }, () => ({ bad: 30, all: 1000 })))
  expect(even).toMatchObject({ chiSquare: 0, freedom: 3, p: 1, apart: 0, shrunkenRatio: 1 })
  expect(spreadOf(Array.from({ length: 3 }, () => ({ bad: 0, all: 50 })))).toMatchObject({ p: 1, apart: 0 })
  expect(ratioOf([2, 3, 8])).toBe(4)
})
