import { expect, test } from 'vitest'
import { probabilityOf } from '../../src/model/bits.ts'
import { estimate } from '../../src/model/em.ts'
import { layoutOf } from '../../src/model/layout.ts'
import type { Pattern } from '../../src/model/patterns.ts'

const layouts = [
  layoutOf({ name: 'name', fields: [{ column: 'name', kind: 'family' }] }),
  layoutOf({ name: 'birth date', fields: [{ column: 'born', kind: 'date' }] }),
  layoutOf({ name: 'document', fields: [{ column: 'document', kind: 'identifier' }] }),
  layoutOf({ name: 'issuer', fields: [{ column: 'issuer', kind: 'category' }] }),
]
/** Outcomes by level, which count from 1. */
const pattern = (count: number, ...levels: readonly number[]): Pattern => ({
  count,
  outcomes: Int32Array.from(levels, (level) => level + 1),
})
const [same, other, otherName, otherDate, otherNumber] = [0, 1, 4, 6, 4]

test('where namesakes of one State outnumber pairs of one person, they teach nothing about persons', () => {
  const { m, prior } = estimate({
    layouts,
    candidates: [
      pattern(900, same, same, same, same),
      pattern(60, same, same, otherNumber, same),
      pattern(40, same, otherDate, same, same),
      pattern(100_000, same, otherDate, otherNumber, same),
    ],
    random: [
      pattern(50, same, otherDate, otherNumber, same),
      pattern(10_000, otherName, otherDate, otherNumber, same),
      pattern(989_950, otherName, otherDate, otherNumber, other),
    ],
    allPairs: 2_000_000_000,
  })
  expect(m[1]?.[otherDate + 1]).toBeLessThan(0.06)
  expect(prior * 2_000_000_000).toBeCloseTo(1000, -2)
})

test('beyond eight bits a probability grows by half, and never falls', () => {
  expect(probabilityOf(8)).toBeCloseTo(1 / (1 + 2 ** -8), 12)
  expect(probabilityOf(12)).toBeCloseTo(1 / (1 + 2 ** -10), 12)
  for (let bits = -30; bits < 40; bits++) expect(probabilityOf(bits + 0.5)).toBeGreaterThan(probabilityOf(bits))
})
