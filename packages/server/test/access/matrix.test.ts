import type { AccessQuestion } from '@passage/domain/access/question'
import { expect, test } from 'vitest'
import { createDecide, type Decide } from '../../src/access/decide.ts'
import { type PolicyFiles, readPolicies } from '../../src/access/policy-files.ts'
import { cells, describeCell, neighbours } from './cells.ts'
import { mutants } from './mutants.ts'
import { oracle } from './oracle.ts'

const isPlain = ({ flags, conflict }: AccessQuestion): boolean => flags.length === 0 && !conflict

/** Somebody with the right relation may, were there no flag, no conflict and no tie to the person: where the bars decide. */
function isOpenButForBars(cell: AccessQuestion): boolean {
  const plain = { ...cell, flags: [], cleared: [], conflict: false }
  const relations = cell.relations.filter((one) => one !== 'own' && one !== 'represents')
  return oracle(plain) || oracle({ ...plain, relations })
}

/**
 * Every cell without flags, and every one of a partner in which a bar decides; one in five of the others in which a bar
 * decides; one in 199 of the rest.
 */
const asked = [...cells()].filter(
  (cell, at) =>
    isPlain(cell) || ((at % 5 === 0 || cell.purpose === 'exchange') && isOpenButForBars(cell)) || at % 199 === 0,
)
const barOrOpen = asked.filter(isOpenButForBars)

const disagree = (decide: Decide) => (cell: AccessQuestion) => decide(cell).allowed !== oracle(cell)

test('the policies and the table agree in every cell: no leak, no wrong denial', { timeout: 180_000 }, () => {
  const wrong = asked.filter(disagree(createDecide()))
  const leaks = wrong.filter((cell) => !oracle(cell)).map(describeCell)
  const denials = wrong.filter(oracle).map(describeCell)
  expect({ leaks: leaks.slice(0, 20), denials: denials.slice(0, 20) }).toEqual({ leaks: [], denials: [] })
  expect(asked.length).toBeGreaterThan(50_000)
  // The good path is open, and not to everybody.
  expect(asked.filter(oracle).length).toBeGreaterThan(1_000)
  for (const nobody of ['operator', 'source']) {
    expect(asked.filter((cell) => cell.roles.some((role) => role === nobody) && oracle(cell))).toEqual([])
  }
})

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
  const made = [...mutants(readPolicies())]
  const alive = made.filter(({ policy, files }) => {
    const wrong = disagree(createDecide(files))
    const near = decisive.get(policy) ?? []
    return !near.some(wrong) && !near.some((cell) => neighbours(cell).some(wrong)) && !barOrOpen.some(wrong)
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
    'own-record-of-the-person',
    'own-record-by-representative',
    'person-asks-about-the-own-record',
    'representative-asks-for-the-person',
  ])
})
