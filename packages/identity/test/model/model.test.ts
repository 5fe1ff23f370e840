import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepare } from '../../src/link/prepare.ts'
import { GRAIN, MOST_BITS, probabilityOf, toGrain } from '../../src/model/bits.ts'
import { estimate } from '../../src/model/em.ts'
import { probabilities } from '../../src/model/estimate.ts'
import { ExpectedCounts } from '../../src/model/expected.ts'
import { frequencyBits } from '../../src/model/frequency.ts'
import { knownFields, layoutOf, SWAPPED_IN_OUTLINE } from '../../src/model/layout.ts'
import { checkModel, type LinkModel, ModelFault } from '../../src/model/model.ts'
import { firstDisorder, monotone } from '../../src/model/monotone.ts'
import { Patterns } from '../../src/model/patterns.ts'
import type { Shared } from '../../src/model/shared.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

const names = layoutOf({
  name: 'name',
  fields: [
    { column: 'given', kind: 'given' },
    { column: 'family', kind: 'family' },
  ],
})
const counts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: names.size, maxLength: names.size })

test('outcomes of a name: every pair of levels, not given, and three swaps', () => {
  expect(names.size).toBe(6 * 6 + 3)
  expect(names.outcomes[0]).toEqual([-1, -1])
  expect(names.outcomes.slice(names.swap)).toEqual([undefined, undefined, undefined])
})

test('probabilities of outcomes that know the same fields sum up to one, and what is not given is neutral', () => {
  fc.assert(
    fc.property(counts, (seen) => {
      const found = probabilities(names, Float64Array.from(seen), { joint: 30, level: 1 })
      const sums = [0, 0, 0, 0]
      names.outcomes.forEach((outcome, at) => {
        const known = outcome === undefined ? 3 : knownFields(outcome)
        sums[known] = (sums[known] ?? 0) + (found[at] ?? 0)
      })
      expect(found[0]).toBe(1)
      for (const sum of sums) expect(sum).toBeCloseTo(1, 3)
    }),
  )
})

test('after levelling no nearer level weighs less, and what was in order is not moved', () => {
  const weights = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
    minLength: names.size,
    maxLength: names.size,
  })
  fc.assert(
    fc.property(weights, counts, (raw, mass) => {
      const levelled = monotone(names, Float64Array.from(raw), Float64Array.from(mass))
      expect(firstDisorder(names, levelled)).toBeUndefined()
      expect([...monotone(names, levelled, Float64Array.from(mass))]).toEqual([...levelled])
    }),
  )
})

test('a planted disorder is seen', () => {
  const weights = names.outcomes.map((outcome) => (outcome === undefined ? 0 : -(outcome[0] ?? 0) - (outcome[1] ?? 0)))
  expect(firstDisorder(names, weights)).toBeUndefined()
  const near = names.outcomes.findIndex((outcome) => outcome?.[0] === 0 && outcome[1] === 0)
  expect(firstDisorder(names, weights.with(near, -9))).toBeDefined()
  // Names that stand in each other's place in outline say no more than those that are the same there.
  expect(firstDisorder(names, weights.with(names.swap + SWAPPED_IN_OUTLINE, 9))).toBeDefined()
})

test('bits lie on the grain, so that any order of adding gives the same sum', () => {
  const bits = fc.array(fc.double({ min: -100, max: 100, noNaN: true }).map(toGrain), { maxLength: 20 })
  fc.assert(
    fc.property(bits, (values) => {
      const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)
      expect(sum(values.toReversed())).toBe(sum(values))
      for (const one of values) {
        expect(Math.abs(one)).toBeLessThanOrEqual(MOST_BITS)
        expect(Number.isInteger(one / GRAIN)).toBe(true)
      }
    }),
  )
  expect(probabilityOf(0)).toBe(0.5)
  expect(probabilityOf(-2000)).toBe(0)
  expect(probabilityOf(2000)).toBe(1)
})

test('agreement on a common value says less than on a rare one', () => {
  const table = { rows: 10_000, chance: 0.001, common: {} }
  expect(frequencyBits(table, 500, 'given')).toBeLessThan(0)
  expect(frequencyBits(table, 1, 'given')).toBeGreaterThan(0)
  expect(frequencyBits(table, 10, 'given')).toBeCloseTo(0)
  expect(frequencyBits({ ...table, rows: 0 }, 1, 'given')).toBe(0)
})

test('where hardly anything agrees by chance, a value that is not common says what agreement says, but a name or a birth date, which relatives share', () => {
  const table = { rows: 1_000, chance: 1 / 100_000, common: {} }
  expect(frequencyBits(table, 0, 'text')).toBe(0)
  expect(frequencyBits(table, 0, 'email')).toBe(0)
  expect(frequencyBits(table, 5, 'text')).toBe(-6)
  for (const kind of ['date', 'given', 'family'] as const)
    expect(frequencyBits({ ...table, chance: 1 / 10_000 }, 0, kind)).toBeCloseTo(Math.log2(0.1))
})

/** Three yes-or-no fields drawn with known m and u. */
test('m, u and the prior of drawn pairs are found again without labels', () => {
  const layouts = ['a', 'b', 'c', 'd'].map((column) =>
    layoutOf({ name: column, fields: [{ column, kind: 'category' }] }),
  )
  const [m, u] = [
    [0.95, 0.9, 0.85, 0.9],
    [0.05, 0.02, 0.1, 0.01],
  ] as const
  const [candidates, random] = [new Patterns(layouts), new Patterns(layouts)]
  for (let outcome = 0; outcome < 16; outcome++) {
    const agrees = [0, 1, 2, 3].map((bit) => ((outcome >> bit) & 1) === 0)
    const share = (p: readonly number[]) =>
      agrees.reduce((product, yes, at) => product * (yes ? (p[at] ?? 0) : 1 - (p[at] ?? 0)), 1)
    const outcomes = Int32Array.from(agrees, (yes) => (yes ? 1 : 2))
    for (let i = 0; i < Math.round(1000 * share(m) + 99_000 * share(u)); i++) candidates.add(outcomes)
    for (let i = 0; i < Math.round(100_000 * share(u)); i++) random.add(outcomes)
  }
  const found = estimate({ layouts, candidates: candidates.list(), random: random.list(), allPairs: candidates.total })
  expect(found.prior).toBeCloseTo(0.01, 2)
  m.forEach((share, at) => {
    expect(Math.abs((found.m[at]?.[1] ?? 0) - share)).toBeLessThan(0.05)
    expect(Math.abs((found.u[at]?.[1] ?? 0) - (u[at] ?? 0))).toBeLessThan(0.02)
  })
})

test('what a model expects of itself adds up', () => {
  const counted = new ExpectedCounts()
  for (const p of [0, 0.25, 0.75, 1]) counted.add(p)
  expect(counted.at(0.5)).toEqual({ threshold: 0.5, pairs: 2, wrongShare: 0.125, missedShare: 0.125 })
  expect(counted.at(0).missedShare).toBe(0)
})

test('a model is refused where it is of another format, folding or comparison, incomplete or out of order', () => {
  const { model } = prepare(madeUp(60, 1), { comparisons: madeUpComparisons, randomPairs: 2000 })
  expect(() => checkModel(model, madeUpComparisons)).not.toThrow()
  expect(() => checkModel(JSON.parse(JSON.stringify(model)) as LinkModel, madeUpComparisons)).not.toThrow()
  const [first = [], ...rest] = model.weights
  const faults: readonly LinkModel[] = [
    { ...model, format: 'other' as LinkModel['format'] },
    { ...model, normalise: '0' },
    { ...model, comparisons: model.comparisons.slice(1) },
    { ...model, weights: [first.slice(1), ...rest] },
    { ...model, weights: [first.with(3, Number.NaN), ...rest] },
    { ...model, weights: [first.map((_, at) => at), ...rest] },
    { ...model, shared: null as unknown as Shared },
    { ...model, weights: ['x'.repeat(first.length) as unknown as number[], ...rest] },
    ...[
      null,
      undefined,
      [],
      { town: null },
      { town: { rows: 3, chance: 0.1, common: null } },
      { town: { rows: '3', chance: 0.1, common: {} } },
      { town: { rows: 3, chance: 2, common: {} } },
      { town: { rows: 3, chance: 0.1, common: { X: null } } },
    ].map((frequencies) => ({ ...model, frequencies: frequencies as unknown as LinkModel['frequencies'] })),
  ]
  for (const fault of faults)
    expect(() => checkModel(fault, madeUpComparisons), JSON.stringify(fault)).toThrow(ModelFault)
})
