import { describe, expect, test } from 'vitest'
import type { Case, CaseEntry, CaseEvent } from '../../src/case/case.ts'
import { readsOf } from '../../src/case/condition.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import { executable } from '../../src/case/executable.ts'
import { faultsOf } from '../../src/case/faults.ts'
import { lawOfDay } from '../../src/case/law.ts'
import type { Gate, Pack, Transition } from '../../src/case/pack.ts'
import { tell } from '../../src/case/tell.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { usDeadlines } from '../../src/deadline/us/deadlines.ts'
import { caseIn, ON, product, type World, waysTo } from './solve.ts'
import { act, broughtAnew, d } from './toy.ts'

/** The pack with derived facts told instead, so that a search can set them; what derives them is tested by itself. */
const pack: Pack = { ...usPack, derived: {} }
const law = lawOfDay(pack, d(ON))
const gated = pack.transitions.filter(({ gates }) => gates.length > 0)
const pairs = gated.flatMap((row) => row.gates.map((id) => [row.event, id] as const))
const gateOf = (id: string): Gate => law.gates.get(id) as Gate
const never = (gate: Gate): boolean => waysTo(pack, gate.clear, true).length === 0

const begins = (row: Transition): readonly World[] =>
  row.moves
    .filter(({ optional }) => optional !== true)
    .reduce<readonly World[]>(
      (worlds, { region, from }) => {
        const states = from === '*' ? (pack.regions[region]?.states ?? []) : from
        if (worlds.some(({ regions }) => regions[region] !== undefined)) return worlds
        return product(
          worlds,
          states.map((state) => ({ regions: { [region]: state }, facts: {}, served: {} })),
        )
      },
      [{ regions: {}, facts: {}, served: {} }],
    )

/** A world in which the step begins, all gates are clear but `but`, which is not. */
function world(row: Transition, but?: string): World | undefined {
  const ids = row.gates.filter((id) => id !== but && !never(gateOf(id)))
  const start = but === undefined ? begins(row) : product(begins(row), waysTo(pack, gateOf(but).clear, false))
  return ids.reduce<readonly World[]>((worlds, id) => product(worlds, waysTo(pack, gateOf(id).clear, true)), start)[0]
}
const canBeUnknown = ({ clear }: Gate): boolean => readsOf(clear).some(({ kind }) => kind !== 'region')
const knowable = pairs.filter(([, id]) => canBeUnknown(gateOf(id)))

/** A world in which the other gates are clear, the regions do not open `id` by themselves, and nothing that it reads is known. */
function unknownWorld(row: Transition, id: string): World | undefined {
  const { clear } = gateOf(id)
  const shut = waysTo(pack, clear, false)
    .filter(({ facts, served }) => Object.keys(facts).length + Object.keys(served).length > 0)
    .map(({ regions }): World => ({ regions, facts: {}, served: {} }))
  const start = product(begins(row), never(gateOf(id)) ? [{ regions: {}, facts: {}, served: {} }] : shut)
  const ids = row.gates.filter((other) => other !== id && !never(gateOf(other)))
  const [found] = ids.reduce((worlds, other) => product(worlds, waysTo(pack, gateOf(other).clear, true)), start)
  if (found === undefined) return undefined
  const names = new Set(readsOf(clear).map(({ name }) => name))
  const without = <T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)))
  return { ...found, facts: without(found.facts), served: without(found.served) }
}
/** Pairs in which the one never fails without another: they read the same. */
const together = new Set([
  'er-opened us.t6-two-years',
  'er-ordered us.t6-two-years',
  'removed us.g7-verified-status',
  'removed us.g6-citizen',
  'removal-warrant-signed us.g6-citizen',
])
const eventOf = (row: Transition, { facts }: Pick<Case, 'facts'> = { facts: {} }): CaseEvent =>
  act(row.event, ON, { by: { role: row.by[0] ?? '', name: 'N' }, facts: broughtAnew(row, facts) })

/** Decides, after a lawyer has signed every gate that opens by a finding alone. */
function asked(row: Transition, state: Case): CaseEntry {
  const signed = row.gates
    .filter((id) => never(gateOf(id)))
    .reduce((now, gate) => {
      const finding = {
        finding: gate,
        gate,
        event: row.event,
        by: 'L',
        role: 'legal-officer',
        on: d(ON),
        reasons: 'Read.',
      }
      return evolve(
        now,
        tell(
          pack,
          now,
          { type: 'finding-signed', on: d(ON), by: { role: 'legal-officer', name: 'L' }, finding },
          d(ON),
        ),
      )
    }, state)
  return decide(pack, signed, eventOf(row, signed), d(ON))
}
const codes = (entry: CaseEntry): readonly string[] =>
  entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []

test('the pack has no faults, nor have its duties', () => {
  const ids = usDeadlines.map(({ id }) => id)
  expect(faultsOf(usPack, ids)).toEqual([])
  const planted: Pack = {
    ...usPack,
    duties: [...usPack.duties, { id: 'us.new', words: 'do it', owner: 'agency', deadline: 'us.nowhere' }],
  }
  expect(faultsOf(planted, ids)).toEqual([
    'duty us.new is opened by nothing',
    'duty us.new is met by no step',
    'duty us.new knows no deadline us.nowhere',
  ])
  const unmet: Pack = {
    ...usPack,
    transitions: usPack.transitions.map((row) => (row.event === 'stay-acknowledged' ? { ...row, meets: [] } : row)),
  }
  expect(faultsOf(unmet, ids)).toEqual(['duty us.stay-told is met by no step'])
  const [first] = usPack.transitions
  const twice: Pack = { ...usPack, transitions: [...usPack.transitions, { ...first, id: 'us.other' } as Transition] }
  expect(faultsOf(twice, ids)).toEqual([`steps ${first?.id} and us.other stand on one day`])
})

describe('every step that has gates', () => {
  test('there are as many as the law has', () => {
    expect(usPack.transitions.length).toBeGreaterThan(140)
    expect(usPack.gates.length).toBeGreaterThan(70)
    expect(pairs.length).toBeGreaterThan(200)
  })
  test.each(gated.map((row) => [row.event, row] as const))('%s is open when its gates are clear', (_event, row) => {
    const found = world(row)
    expect(found).toBeDefined()
    if (found !== undefined) expect(asked(row, caseIn(pack, found))).toMatchObject({ kind: 'done' })
  })
  test.each(pairs)('%s is refused by %s alone', (event, id) => {
    const row = law.byEvent.get(event) as Transition
    const found = world(row, id)
    // Where two gates of a step read the same thing, one cannot fail alone; it still fails.
    expect(found === undefined).toBe(together.has(`${event} ${id}`))
    const state = caseIn(
      pack,
      found ?? product(begins(row), waysTo(pack, gateOf(id).clear, false))[0] ?? { regions: {}, facts: {}, served: {} },
    )
    const entry = never(gateOf(id)) ? decide(pack, state, eventOf(row), d(ON)) : asked(row, state)
    expect(codes(entry)).toContain(id)
    if (found !== undefined && !never(gateOf(id))) expect(codes(entry)).toEqual([id])
  })
  test('a gate reads regions alone, which are always known, or something that can be unknown', () => {
    expect(knowable.length + pairs.filter(([, id]) => !canBeUnknown(gateOf(id))).length).toBe(pairs.length)
    expect(knowable.length).toBeGreaterThan(200)
  })
  test.each(knowable)('%s is refused by %s when nothing is known that it reads', (event, id) => {
    const row = law.byEvent.get(event) as Transition
    const found = unknownWorld(row, id)
    expect(found).toBeDefined()
    if (found === undefined) return
    expect(codes(asked(row, caseIn(pack, found)))).toContain(id)
  })
  test('a gate that is left out is missed: the planted fault is caught', () => {
    const row = law.byEvent.get('removed') as Transition
    const found = world(row, 'us.g5-court-stay') as World
    const without: Pack = { ...pack, gates: pack.gates.filter(({ id }) => id !== 'us.g5-court-stay') }
    expect(executable(pack, caseIn(pack, found), d(ON), { 'removal-country': 'A' }).executable).toBe(false)
    expect(executable(without, caseIn(without, found), d(ON), { 'removal-country': 'A' }).executable).toBe(true)
  })
})

describe('what protects', () => {
  const protective = usPack.transitions.filter((row) => row.protective)
  const states = gated.flatMap((row) => {
    const found = world(row)
    return found === undefined ? [] : [caseIn(pack, found)]
  })
  test.each(protective.map((row) => [row.event, row] as const))('%s is open in every state', (_event, row) => {
    for (const state of states) expect(decide(pack, state, eventOf(row), d(ON)).kind).toBe('done')
  })
  test('there are states to try, and protection to try', () => {
    expect(states.length).toBe(gated.length)
    expect(protective.length).toBeGreaterThan(35)
  })
})

test('every refusal names a rule with its words, its authority and the way on', () => {
  for (const row of gated) {
    const entry = decide(
      pack,
      caseIn(pack, { regions: {}, facts: {}, served: {} }),
      { ...eventOf(row), signers: [] },
      d(ON),
    )
    if (entry.kind !== 'refused') continue
    expect(entry.code).toBe(entry.failing[0]?.code)
    for (const { text, authority, wayOn, code } of entry.failing) {
      expect(text.length, code).toBeGreaterThan(20)
      expect(authority.length, code).toBeGreaterThan(0)
      expect(wayOn.length, code).toBeGreaterThan(10)
    }
  }
})
