import { type ActClass, FRESH_MS, LONGEST_MS, mayAct } from '@passage/domain/access/witness-rule'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const protectsPeople: readonly ActClass[] = ['intake', 'redress', 'protective', 'correction-disclosure']
const usesPower: readonly ActClass[] = ['adverse', 'disclosure', 'policy-change']
const acts = [...protectsPeople, ...usesPower]
const at = 1_795_000_000_000
const kinds = (list: readonly ActClass[], age: number) =>
  list.map((act) => mayAct(act, { kind: 'witnessed', at }, at + age).kind)
const all = (list: readonly ActClass[], kind: string) => list.map(() => kind)

test('under 15 minutes everything goes on, without a mark', () => {
  for (const age of [0, FRESH_MS - 1]) {
    expect(acts.map((act) => mayAct(act, { kind: 'witnessed', at }, at + age))).toEqual(
      acts.map(() => ({ kind: 'yes' })),
    )
  }
})

test('from 15 minutes to 24 hours power needs a second supervisor and carries the mark', () => {
  for (const age of [FRESH_MS, LONGEST_MS]) {
    expect(kinds(protectsPeople, age)).toEqual(all(protectsPeople, 'yes'))
    for (const act of usesPower) {
      expect(mayAct(act, { kind: 'witnessed', at }, at + age)).toEqual({
        kind: 'second-supervisor',
        mark: 'not-yet-witnessed',
      })
    }
  }
})

test('beyond 24 hours power is refused with code, rule and the time of the last checkpoint', () => {
  for (const act of usesPower) {
    expect(mayAct(act, { kind: 'witnessed', at }, at + LONGEST_MS + 1)).toEqual({
      kind: 'refused',
      code: 'witness.silent',
      rule: 'log.witness-silent',
      lastCheckpoint: at,
    })
  }
  expect(kinds(protectsPeople, LONGEST_MS + 1)).toEqual(all(protectsPeople, 'yes'))
})

test('where no witness is configured, power is used in a demo only; where none ever answered, not at all', () => {
  const of = (act: ActClass, demo: boolean) => mayAct(act, { kind: 'none-configured', demo }, at)
  for (const act of acts) expect(of(act, true)).toEqual({ kind: 'yes', mark: 'unwitnessed' })
  for (const act of usesPower) expect(of(act, false)).toMatchObject({ kind: 'refused', code: 'witness.none' })
  for (const act of usesPower) expect(mayAct(act, { kind: 'never' }, at)).toMatchObject({ code: 'witness.never' })
  for (const act of protectsPeople)
    expect(mayAct(act, { kind: 'never' }, at)).toEqual({ kind: 'yes', mark: 'not-yet-witnessed' })
})

test('no age and no state ever stops what protects people', () => {
  const witnessing = fc.oneof(
    fc.record({ kind: fc.constant('witnessed' as const), at: fc.nat() }),
    fc.constant({ kind: 'never' as const }),
    fc.record({ kind: fc.constant('none-configured' as const), demo: fc.boolean() }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...protectsPeople), witnessing, fc.maxSafeNat(), (act, state, now) => {
      expect(mayAct(act, state, now).kind).toBe('yes')
    }),
  )
})

test('as a checkpoint grows older an act never becomes easier', () => {
  const ease = { yes: 2, 'second-supervisor': 1, refused: 0 }
  fc.assert(
    fc.property(fc.constantFrom(...acts), fc.nat(2 * LONGEST_MS), fc.nat(2 * LONGEST_MS), (act, a, b) => {
      const [young, old] = [Math.min(a, b), Math.max(a, b)].map((age) =>
        mayAct(act, { kind: 'witnessed', at }, at + age),
      )
      expect(ease[young?.kind ?? 'yes']).toBeGreaterThanOrEqual(ease[old?.kind ?? 'yes'])
    }),
  )
})
