import { describe, expect, test } from 'vitest'
import { layoutOf } from '../../src/model/layout.ts'
import { checkModel, type LinkModel, MODEL_FORMAT } from '../../src/model/model.ts'
import type { Pattern } from '../../src/model/patterns.ts'
import { lessOf, sharedOf } from '../../src/model/shared.ts'
import { farOwnFields, sharedParts, teachesNothing } from '../../src/model/shared-parts.ts'
import { NORMALISE_VERSION } from '../../src/normalise/version.ts'

const comparisons = [
  { name: 'given', fields: [{ column: 'given', kind: 'given' }] },
  { name: 'street', fields: [{ column: 'street', kind: 'category' }] },
  { name: 'phone', fields: [{ column: 'phone', kind: 'category' }] },
] as const
const layouts = comparisons.map((spec) => layoutOf(spec))
/** Outcomes: 0 not given, 1 the same, then farther. Given names have five levels. */
const [SAME, OTHER, GIVEN_OTHER] = [1, 2, 5]
const weights = [
  [0, 8, 6, 4, 2, -5],
  [0, 8, -4],
  [0, 8, -4],
]
const pattern = (outcomes: readonly number[], count: number): Pattern => ({
  outcomes: Int32Array.from(outcomes),
  count,
})

/** A million pairs, of which 4,000 agree on each alone; 3,000 of others on both, where chance would have 16. */
const random = [
  pattern([GIVEN_OTHER, OTHER, OTHER], 992_000),
  pattern([GIVEN_OTHER, SAME, OTHER], 4_000),
  pattern([GIVEN_OTHER, OTHER, SAME], 4_000),
]
const together = pattern([GIVEN_OTHER, SAME, SAME], 3_000)
const evidence = { layouts, random, allPairs: 1_000_000 }

describe('what others share', () => {
  test('is taken away: 3,000 seen where chance has 16 is 7.5 bits less', () => {
    const shared = sharedOf({ ...evidence, candidates: [together] }, weights)
    expect(shared?.comparisons).toEqual(['street', 'phone'])
    expect(lessOf(shared as never, 16)).toBeCloseTo(Math.log2(3_000 / 16), 1)
    expect(lessOf(shared as never, 8)).toBeCloseTo(0, 2)
  })

  test('is seen in pairs drawn from all, too, where no key brings those of one large place together', () => {
    const many = pattern([GIVEN_OTHER, SAME, SAME], 4_000)
    const shared = sharedOf({ ...evidence, random: [...random, many], candidates: [] }, weights)
    expect(shared?.comparisons).toEqual(['street', 'phone'])
    expect(lessOf(shared as never, 16)).toBeCloseTo(Math.log2(4_000 / 63.5), 1)
    const few = pattern([GIVEN_OTHER, SAME, SAME], 9)
    expect(sharedOf({ ...evidence, random: [...random, few], candidates: [] }, weights)).toBeUndefined()
  })

  test('is seen among those who agree by much, where half of all agree by a little: five towns, and a main street in each', () => {
    const near = ['street', 'town'].map((column) => layoutOf({ name: column, fields: [{ column, kind: 'text' }] }))
    const [name] = layouts
    const far = near.map(({ size }) => size - 1)
    const [street = 0, town = 0] = far
    const bitsOf = ({ size }: { size: number }) =>
      Array.from({ length: size }, (_, at) => (at === 1 ? 9 : at === 2 ? 3 : 0))
    const shared = sharedOf(
      {
        layouts: [name as never, ...near],
        allPairs: 1_000_000,
        candidates: [pattern([GIVEN_OTHER, SAME, SAME], 3_000)],
        random: [
          pattern([GIVEN_OTHER, street, town], 740_000),
          pattern([GIVEN_OTHER, 2, town], 125_000),
          pattern([GIVEN_OTHER, street, 2], 125_000),
          pattern([GIVEN_OTHER, SAME, town], 4_000),
          pattern([GIVEN_OTHER, street, SAME], 4_000),
        ],
      },
      [weights[0] as number[], ...near.map(bitsOf)],
    )
    expect(shared?.comparisons).toEqual(['street', 'town'])
    expect(lessOf(shared as never, 18)).toBeGreaterThan(6)
  })

  test('is nothing where others agree on both no oftener than chance, or nobody certainly is another', () => {
    expect(sharedOf({ ...evidence, candidates: [pattern([GIVEN_OTHER, SAME, SAME], 20)] }, weights)).toBeUndefined()
    expect(sharedOf({ ...evidence, candidates: [pattern([SAME, SAME, SAME], 3_000)] }, weights)).toBeUndefined()
    const noNames = { layouts: layouts.slice(1), random: [], candidates: [], allPairs: 1_000_000 }
    expect(sharedOf(noNames, weights.slice(1))).toBeUndefined()
  })

  test('never counts a nearer agreement against a pair', () => {
    const shared = sharedOf({ ...evidence, candidates: [together] }, weights)
    for (let sum = 0; sum < 40; sum += 0.125)
      expect(sum + 0.125 - lessOf(shared as never, sum + 0.125)).toBeGreaterThanOrEqual(
        sum - lessOf(shared as never, sum) - 1e-3,
      )
  })

  test('a birth date and a given name are somebody’s own; of a name the family name alone is shared', () => {
    const name = layoutOf({
      name: 'name',
      fields: [
        { column: 'g', kind: 'given' },
        { column: 'f', kind: 'family' },
      ],
    })
    const bits = name.outcomes.map((outcome) => {
      if (outcome === undefined) return 9
      const [given = -1, family = -1] = outcome
      return (given === 0 ? 10 : 0) + (family === 0 ? 7 : 0)
    })
    const parts = sharedParts(name, bits)
    expect([...parts]).toEqual(name.outcomes.map((outcome) => (outcome?.[1] === 0 ? 7 : 0)))
    const born = layoutOf({ name: 'born', fields: [{ column: 'born', kind: 'date' }] })
    expect(
      [
        ...sharedParts(
          born,
          born.outcomes.map(() => 5),
        ),
      ].every((one) => one === 0),
    ).toBe(true)
    expect(farOwnFields([born])?.of([born.size - 1])).toEqual([0])
    expect(farOwnFields([born])?.of([1])).toEqual([])
    expect(farOwnFields([born])?.of([0]), 'not given').toBeUndefined()
    const [far, near] = [name.strides[0] ?? 1, 0].map((stride) => 4 * stride + (name.strides[1] ?? 1))
    expect([far, near].map((outcome) => teachesNothing([name, born])?.([outcome ?? 0, 1]))).toEqual([true, false])
    expect(teachesNothing([name, born])?.([near ?? 0, born.size - 1])).toBe(true)
    expect(farOwnFields([name, born])?.of([far ?? 0, 1])).toEqual([])
    expect(teachesNothing([born])?.([born.size - 1])).toBe(true)
    expect(teachesNothing([layouts[1] as never])).toBeUndefined()
  })

  test.each([
    ['names what is not compared', { comparisons: ['street', 'shoe'], less: [0, 1] }],
    ['grows faster than the sum', { comparisons: ['street'], less: [0, 3] }],
    ['falls', { comparisons: ['street'], less: [0, 1, 0] }],
    ['is no list', { comparisons: ['street'], less: 7 }],
  ])('a model whose shared part %s is refused', (_, shared) => {
    const model = {
      format: MODEL_FORMAT,
      normalise: NORMALISE_VERSION,
      comparisons,
      prior: 0,
      weights,
      frequencies: {},
    }
    const checked = () => checkModel({ ...model, shared } as unknown as LinkModel, comparisons)
    expect(checked).toThrow(/shared/)
  })
})
