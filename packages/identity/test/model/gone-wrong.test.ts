import { describe, expect, test } from 'vitest'
import { byOwn, goneWrong } from '../../src/model/gone-wrong.ts'
import { layoutOf } from '../../src/model/layout.ts'
import type { Pattern } from '../../src/model/patterns.ts'
import { sharedOf } from '../../src/model/shared.ts'

const comparisons = [
  { name: 'given', fields: [{ column: 'given', kind: 'given' }] },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  { name: 'street', fields: [{ column: 'street', kind: 'category' }] },
  { name: 'number', fields: [{ column: 'number', kind: 'category' }] },
] as const
const layouts = comparisons.map((spec) => layoutOf(spec))
const [UNKNOWN, SAME, OTHER] = [0, 1, 2]
const [GIVEN_FAR, DATE_FAR] = [(layouts[0]?.size ?? 0) - 1, (layouts[1]?.size ?? 0) - 1]
const weights = [
  [0, 8, 6, 4, 2, -5],
  [0, 9, 7, 5, 3, 1, -2, -6],
  [0, 8, -4],
  [0, 20, -4],
]
const pattern = (outcomes: readonly number[], count: number): Pattern => ({
  outcomes: Int32Array.from(outcomes),
  count,
})
const random = [
  pattern([GIVEN_FAR, DATE_FAR, OTHER, OTHER], 996_000),
  pattern([GIVEN_FAR, DATE_FAR, SAME, OTHER], 4_000),
]
const agree = (given: number, date: number, count: number) => pattern([given, date, SAME, SAME], count)
const sharedAmong = (candidates: readonly Pattern[]) =>
  sharedOf({ layouts, random, candidates, allPairs: 1_000_000 }, weights)

describe('records of one person of which all went wrong', () => {
  test('are as many as go wrong in each field alone, one after the other, and three times that at most', () => {
    expect(goneWrong([400, 100], 4_000)).toBeCloseTo(30)
    expect(goneWrong([400, 100, 40], 4_000)).toBeCloseTo(0.3)
    expect(goneWrong([3_000, 3_000], 100), 'twins and namesakes explain no household').toBe(5)
    expect(goneWrong([400, 100], 0)).toBe(0)
    expect(goneWrong([400], 4_000), 'of one field nothing tells the two apart').toBe(0)
  })

  test('are no household, where many more of the same agreement have one error or none', () => {
    const worst = agree(GIVEN_FAR, DATE_FAR, 25)
    const people = [agree(SAME, SAME, 4_000), agree(GIVEN_FAR, SAME, 400), agree(SAME, DATE_FAR, 150)]
    expect(sharedAmong([worst])?.comparisons).toEqual(['street', 'number'])
    expect(sharedAmong([worst, ...people])).toBeUndefined()
  })

  test('leave a household one, among as many who are on record twice', () => {
    const people = [agree(SAME, SAME, 4_000), agree(GIVEN_FAR, SAME, 40), agree(SAME, DATE_FAR, 150)]
    const alone = sharedAmong([agree(GIVEN_FAR, DATE_FAR, 2_000)])
    const among = sharedAmong([agree(GIVEN_FAR, DATE_FAR, 2_000), ...people])
    expect(among?.comparisons).toEqual(['street', 'number'])
    expect(Math.abs((among?.less.at(-1) ?? 0) - (alone?.less.at(-1) ?? 0))).toBeLessThan(0.1)
  })
})

test('pairs of which something of somebody’s own is not given are neither others nor one person', () => {
  const some = [agree(UNKNOWN, DATE_FAR, 1), agree(GIVEN_FAR, UNKNOWN, 2), agree(SAME, UNKNOWN, 3)]
  expect(byOwn(layouts, some)).toEqual({ all: [], alone: [[], []], none: [] })
  const sorted = byOwn(layouts, [agree(GIVEN_FAR, DATE_FAR, 4), agree(GIVEN_FAR, SAME, 5), agree(SAME, SAME, 6)])
  expect([sorted?.all, ...(sorted?.alone ?? []), sorted?.none].map((part) => part?.map(({ count }) => count))).toEqual([
    [4],
    [5],
    [],
    [6],
  ])
  expect(byOwn(layouts.slice(2), some)).toBeUndefined()
})
