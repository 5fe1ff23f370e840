import type { AccessQuestion } from '@passage/domain/access/question'
import { expect, test } from 'vitest'
import { createDecide } from '../../src/access/decide.ts'
import { type PolicyFiles, readPolicies } from '../../src/access/policy-files.ts'
import { barOrOpen, disagree } from './asked.ts'
import { neighbours } from './cells.ts'
import { mutants } from './mutants.ts'

/** Cells that hang on one policy alone, at most `most` of them, spread over all. */
function decisiveCells(most: number): ReadonlyMap<string, readonly AccessQuestion[]> {
  const decide = createDecide()
  const byPolicy = new Map<string, AccessQuestion[]>()
  for (const cell of barOrOpen) {
    const [only, ...more] = decide(cell).policies
    if (only === undefined || more.length > 0) continue
    const found = byPolicy.get(only) ?? []
    byPolicy.set(only, found)
    found.push(cell)
  }
  const thinned = [...byPolicy].map(([id, all]) => {
    const step = Math.ceil(all.length / most)
    return [id, all.filter((_, at) => at % step === 0)] as const
  })
  return new Map(thinned)
}

const without = ({ schema, policies }: PolicyFiles, bar: string): PolicyFiles => ({
  schema,
  policies: Object.fromEntries(Object.entries(policies).filter(([id]) => id !== bar)),
})

test('every mutant of every policy is caught by some cell', { timeout: 180_000 }, () => {
  const decisive = decisiveCells(30)
  // What no cell near its policy shows is looked for far away, too, in one cell of ten.
  const far = barOrOpen.filter((_, at) => at % 10 === 0)
  const made = [...mutants(readPolicies())]
  const alive = made.filter(({ policy, files }) => {
    const wrong = disagree(createDecide(files))
    const near = decisive.get(policy) ?? []
    return !near.some(wrong) && !near.some((cell) => neighbours(cell).some(wrong)) && !far.some(wrong)
  })
  expect(made.length).toBeGreaterThan(300)
  // Fenced twice: one's own record for another purpose is closed by the permission, and by the bar on conflicts.
  const bar = 'conflict-goes-to-another'
  const lower = createDecide(without(readPolicies(), bar))
  const equal = alive.filter(({ policy, files }) => {
    const mutant = createDecide(without(files, bar))
    const near = (decisive.get(policy) ?? []).flatMap(neighbours)
    return !near.some((cell) => mutant(cell).allowed !== lower(cell).allowed)
  })
  expect(equal.map(({ name }) => name)).toEqual([])
  expect(alive.map(({ policy }) => policy)).toEqual([
    'person-files-in-case',
    'counsel-files-in-case',
    'own-record-of-the-person',
    'own-record-by-representative',
    'person-asks-about-the-own-record',
    'representative-asks-for-the-person',
  ])
})
