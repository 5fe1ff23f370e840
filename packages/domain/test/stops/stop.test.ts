import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allStopKinds, refusalOfStops, type StopEvent, standingStops, stopKinds } from '../../src/stops/stop.ts'

const kind = fc.constantFrom(...allStopKinds)
const stop = fc.constantFrom('a', 'b', 'c')
const events = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('stop-placed' as const), stop, kind }),
    fc.record({ type: fc.constant('stop-lifted' as const), stop }),
  ),
  { maxLength: 12 },
)

test('a stop stands until it is lifted, in whatever order and however often it is heard', () => {
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat()), (said, chance) => {
      const ids = (all: readonly StopEvent[]) => standingStops(all).map((one) => one.stop)
      const turned = said.toSorted(() => ((chance.next().value ?? 0) % 2 === 0 ? 1 : -1))
      expect(ids(turned).toSorted()).toEqual(ids(said).toSorted())
      expect(ids([...said, ...said]).toSorted()).toEqual(ids(said).toSorted())
      const placed = new Set(said.filter(({ type }) => type === 'stop-placed').map((one) => one.stop))
      const lifted = new Set(said.filter(({ type }) => type === 'stop-lifted').map((one) => one.stop))
      expect(ids(said).toSorted()).toEqual([...placed].filter((id) => !lifted.has(id)).toSorted())
    }),
  )
})

test('any stop of any kind refuses, with a code, a rule and what would clear it; none refuses nothing', () => {
  for (const one of allStopKinds) {
    const refusal = refusalOfStops([{ stop: 's', kind: one }])
    expect(refusal).toMatchObject({ code: `stop.${one}`, rule: stopKinds[one].rule })
    expect(refusal?.remedy.length).toBeGreaterThan(20)
    expect(refusal?.rule.authority.length).toBeGreaterThan(0)
  }
  expect(refusalOfStops([])).toBeUndefined()
})

test('where several stand, all of them are told', () => {
  const refusal = refusalOfStops([
    { stop: 'x', kind: 'grant' },
    { stop: 'y', kind: 'claim' },
  ])
  expect(refusal?.code).toBe('stop.claim')
  expect(refusal?.stops.map((one) => one.stop)).toEqual(['x', 'y'])
  expect(refusal?.remedy).toContain(stopKinds.grant.words)
})
