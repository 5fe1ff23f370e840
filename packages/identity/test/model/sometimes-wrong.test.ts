import { describe, expect, test } from 'vitest'
import { amongOne } from '../../src/model/among-one.ts'
import { layoutOf } from '../../src/model/layout.ts'
import { sharedParts } from '../../src/model/shared-parts.ts'
import { weightsOf } from '../../src/model/weights.ts'

const name = layoutOf({
  name: 'name',
  fields: [
    { column: 'given', kind: 'given' },
    { column: 'family', kind: 'family' },
  ],
})
const [SAME, FAR, UNKNOWN] = [0, 4, -1]
const at = (given: number, family: number) =>
  (given + 1) * (name.strides[0] ?? 0) + (family + 1) * (name.strides[1] ?? 0)

/** Of two persons one in 256 has the same given name, one in 128 the same family name. */
const [sameGiven, sameFamily] = [1 / 256, 1 / 128]
const u = Float64Array.from(name.outcomes, (outcome) => {
  if (outcome === undefined) return 1e-6
  const share = (level: number, same: number) => (level < 0 ? 1 : level === 0 ? same : (1 - same) / 4)
  return share(outcome[0] ?? -1, sameGiven) * share(outcome[1] ?? -1, sameFamily)
})
/** Nothing but the same names was ever seen of one person. */
const mass = new Float64Array(name.size)
mass[at(SAME, SAME)] = 100_000
const weightsWhere = (areShared: boolean) => {
  const [m] = amongOne([name], [mass], [u], areShared)
  return weightsOf(name, m ?? u, u, mass)
}

describe('one of two names that holds what has nothing to do with the person', () => {
  test('leaves the other one what it says, where people share a family name', () => {
    const weights = weightsWhere(true)
    const family = (given: number) => (weights[at(given, SAME)] ?? 0) - (weights[at(given, UNKNOWN)] ?? 0)
    expect(family(SAME)).toBeCloseTo(7, 0)
    expect(family(FAR)).toBeCloseTo(7, 0)
    expect(weights[at(FAR, FAR)]).toBeCloseTo(-Math.log2(200), 0)
  })

  test('and elsewhere takes it along: who has another given name is no likelier for the same birth date', () => {
    const weights = weightsWhere(false)
    expect(weights[at(FAR, SAME)]).toBeLessThan(-Math.log2(200) + 0.5)
  })

  test('so that of a full name the family name is shared, whatever stands beside it', () => {
    const parts = sharedParts(name, weightsWhere(true))
    expect(parts[at(SAME, SAME)]).toBeCloseTo(7, 0)
    expect(parts[at(FAR, SAME)]).toBeCloseTo(7, 0)
    expect(parts[at(SAME, UNKNOWN)]).toBe(0)
  })

  test('is as rare in a small file as in a large one: a level that teaches nothing has no pair added', () => {
    const few = mass.map((count) => count / 2_000)
    const [m] = amongOne([name], [few], [u], true)
    const given = (m?.[at(FAR, UNKNOWN)] ?? 0) / (u[at(FAR, UNKNOWN)] ?? 1)
    expect(Math.log2(given)).toBeCloseTo(-Math.log2(200), 0)
  })
})

test('a nearer name never adds more to what is shared than to the weight', () => {
  const weights = weightsWhere(true)
  const parts = sharedParts(name, weights)
  const grows = (near: number, far: number) => {
    const [part, weight] = [parts, weights].map((of) => (of[near] ?? 0) - (of[far] ?? 0))
    expect(part).toBeLessThanOrEqual((weight ?? 0) + 1e-9)
  }
  for (let level = 0; level < FAR; level++) {
    for (let other = UNKNOWN; other <= FAR; other++) {
      grows(at(level, other), at(level + 1, other))
      grows(at(other, level), at(other, level + 1))
    }
  }
})
