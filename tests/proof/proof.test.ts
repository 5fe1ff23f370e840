import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../proof/digest.ts'
import { engineOf } from '../../proof/engine.ts'
import { explore, NO_DEAD_END } from '../../proof/explore.ts'
import { faults } from '../../proof/faults/all.ts'
import { invariants, invariantsOf } from '../../proof/invariants/all.ts'
import { pageOf } from '../../proof/page.ts'
import { seeAgain } from '../../proof/replay.ts'
import type { Proof } from '../../proof/report.ts'
import { slices } from '../../proof/slices/all.ts'
import { toldDates } from '../../proof/told-dates.ts'
import { plantFault, sliceOf } from '../../proof/work.ts'

const proof = JSON.parse(readFileSync('docs/proof.json', 'utf8')) as Proof
const again = 'run `npm run prove`'
const invariantOf = (id: string) => invariants.find((one) => one.id === id) as (typeof invariants)[number]

describe('the artefact is of today', () => {
  test('of these packs', () => {
    const packs = new Map(slices.map(({ pack }) => [`${pack.id} ${pack.version}`, pack]))
    const today = [...packs.values()].map((pack) => ({ id: pack.id, version: pack.version, digest: digestOf(pack) }))
    expect(proof.packs, again).toEqual(today)
  })
  test('of these slices, invariants and faults', () => {
    expect(
      proof.slices.map((one) => ('id' in one ? one.id : '')),
      again,
    ).toEqual(slices.map(({ id }) => id))
    expect(
      proof.invariants.map(({ id, text, law }) => ({ id, text, law })),
      again,
    ).toEqual(invariants.map(({ id, text, law }) => ({ id, text, law })))
    expect(
      proof.faults.map(({ invariant, text }) => [invariant, text]),
      again,
    ).toEqual(faults.map(({ invariant, text }) => [invariant, text]))
    expect(readFileSync('docs/proof.md', 'utf8'), again).toBe(pageOf(proof))
  })
  test('and it proves what it claims', () => {
    const { states, invariants: many, violations, deadEnds, witnessed, faults: planted, faultsCaught } = proof.totals
    expect(states).toBeGreaterThanOrEqual(1_000_000)
    expect(many).toBeGreaterThanOrEqual(25)
    expect([violations, deadEnds]).toEqual([0, 0])
    expect([witnessed, faultsCaught]).toEqual([many, planted])
  })
})

describe('a digest', () => {
  test('changes with a gate that a step asks, not with words', () => {
    const { pack } = sliceOf('us.stays')
    const [first, ...rest] = pack.transitions
    const worded = { ...pack, transitions: [{ ...first, text: 'Other words.' } as typeof first, ...rest] }
    const asking = { ...pack, transitions: [{ ...first, gates: ['us.g28-identity'] } as typeof first, ...rest] }
    expect(digestOf(worded as typeof pack)).toBe(digestOf(pack))
    expect(digestOf(asking as typeof pack)).not.toBe(digestOf(pack))
  })
})

test('every invariant has its planted fault', () => {
  const planted = new Set(faults.map(({ invariant }) => invariant))
  expect(invariants.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
})

test.each(slices.map((slice) => [slice.id, slice] as const))(
  '%s: nothing is broken in its first states',
  (_id, slice) => {
    const found = explore(engineOf(slice.pack), slice, invariantsOf(slice.pack.id), { limit: 500 })
    expect(found.met.filter(({ broken }) => broken > 0)).toEqual([])
    expect(found.deadEnds).toBe(0)
    expect(found.states).toBeGreaterThan(1)
  },
)

test.each(faults.map((fault, index) => [`${fault.invariant}: ${fault.text}`, index] as const))(
  'is seen: %s',
  (_words, index) => {
    const fault = faults[index] as (typeof faults)[number]
    const { slice: id, way } = proof.faults[index] as Proof['faults'][number]
    if (fault.invariant === NO_DEAD_END) return expect(plantFault(index).caught).toBe(true)
    const slice = sliceOf(id)
    const sound = engineOf(slice.pack)
    expect(seeAgain(fault.plant(sound), slice, way, invariantOf(fault.invariant))).toBe('broken')
    expect(seeAgain(sound, slice, way, invariantOf(fault.invariant))).not.toBe('broken')
  },
)

test.each(proof.invariants.filter(({ id }) => id !== NO_DEAD_END).map((one) => [one.id, one] as const))(
  '%s: what it guards is reached, and the good path is open',
  (id, { witness, goodPath, open }) => {
    expect(witness).toBeDefined()
    const see = (found: typeof witness) =>
      found === undefined
        ? undefined
        : seeAgain(engineOf(sliceOf(found.slice).pack), sliceOf(found.slice), found.way, invariantOf(id))
    expect(see(witness)).toBe('held')
    expect(see(goodPath)).toBe(open > 0 ? 'open' : undefined)
  },
)

test('an earlier day than was told never binds the person, and a fault in that is seen', () => {
  const { broken, held, open, rules } = toldDates()
  expect([broken, held > 0, open > 0, rules > 3]).toEqual([0, true, true, true])
  const anew = toldDates((_rule, told, now) => ({
    change: 'earlier',
    told: told.due,
    now: now.due,
    binding: now.due,
    adverseAfter: now.adverseAfter,
  }))
  expect(anew.broken).toBeGreaterThan(0)
})
