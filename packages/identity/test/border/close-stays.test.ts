import { closings, type OpenEnd, type PossibleClosing } from '@passage/identity/border/close-stays'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const on = (...days: readonly number[]): readonly OpenEnd[] => days.map((day) => ({ day }))
const may = (stay: number, exit: number, weight: number, adverse = false): PossibleClosing => ({
  ...{ stay, exit, weight, adverse },
})
/** Equal names and birth date under two documents weigh so much; a family name spelt nearly the same so. */
const [SAME, NEAR] = [4, 0]

test('what is the same but for the document closes the stay; what is nearly the same does not', () => {
  expect(closings(on(10), on(40), [may(0, 0, SAME)])).toMatchObject([{ stay: 0, exit: 0 }])
  expect(closings(on(10), on(40), [may(0, 0, NEAR)])).toEqual([])
})

test('an exit on the day of arrival closes, one from before does not', () => {
  expect(closings(on(10), on(10), [may(0, 0, SAME)])).toHaveLength(1)
  expect(closings(on(10), on(9), [may(0, 0, SAME)])).toEqual([])
})

test('of two that could each be it neither is taken: not of two exits, and not of two stays', () => {
  expect(closings(on(10), on(40, 40), [may(0, 0, SAME), may(0, 1, SAME)])).toEqual([])
  expect(closings(on(10, 10), on(40), [may(0, 0, SAME), may(1, 0, SAME)])).toEqual([])
})

test('no exit closes a stay before one that may be of the same person', () => {
  const [days, same] = [on(10, 30), [may(0, 0, SAME)]]
  const again = (weight: number) => closings(days, on(40), same, [{ of: 'stays', one: 0, other: 1, weight }])
  expect(closings(days, on(40), same)).toHaveLength(1)
  expect(again(2 * SAME)).toEqual([])
  expect(again(-12)).toHaveLength(1)
  const left = closings(on(10), on(20, 40), [may(0, 1, SAME)], [{ of: 'exits', one: 1, other: 0, weight: 2 * SAME }])
  expect(left).toEqual([])
})

test('a doubtful exit is taken where the port is known to miss few, and the stay should be over', () => {
  expect(closings([{ day: 10, recorded: 0.995 }], on(40), [may(0, 0, NEAR)])).toHaveLength(1)
  expect(closings([{ day: 10, recorded: 0.6 }], on(40), [may(0, 0, NEAR)])).toEqual([])
})

test('whatever may be: no exit closes two stays, none closes what is adverse, and the order changes nothing', () => {
  const days = fc.array(fc.nat(60), { minLength: 1, maxLength: 5 })
  const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -12, max: 12 }), fc.boolean()), {
    maxLength: 12,
  })
  let closed = 0
  fc.assert(
    fc.property(days, days, pairs, (stays, exits, some) => {
      const known = some.filter(([stay, exit]) => stay < stays.length && exit < exits.length)
      const possible = [...new Map(known.map(([a, b, w, bad]) => [`${a} ${b}`, may(a, b, w, bad)])).values()]
      const found = closings(on(...stays), on(...exits), possible)
      expect(new Set(found.map(({ exit }) => exit)).size).toBe(found.length)
      for (const { stay, exit } of found) {
        expect(possible).toContainEqual(expect.objectContaining({ stay, exit, adverse: false }))
        expect(exits[exit]).toBeGreaterThanOrEqual(stays[stay] ?? 0)
      }
      expect(closings(on(...stays), on(...exits), possible.toReversed())).toEqual(found)
      closed += found.length
    }),
    { numRuns: 400, seed: 4 },
  )
  expect(closed).toBeGreaterThan(30)
})
