import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignDepartures, type Weighing } from '../../src/assign/crossings.ts'
import type { Crossing } from '../../src/assign/departure-rule.ts'
import type { Edge } from '../../src/cluster/average-link.ts'

const AIR = 0.99
const IN_TIME: Weighing = { isAdverse: () => false, hasTwoGrounds: () => false }
/** Entries are 0 to 99, exits from 100 on; each happens at the time that is given. */
function answers(
  times: Readonly<Record<number, number>>,
  edges: readonly Edge[],
  recorded = AIR,
  weighing = IN_TIME,
  entriesRecorded = 0,
  repeats: readonly Edge[] = [],
) {
  const crossingOf = (row: number): Crossing => ({
    at: times[row] ?? 0,
    recorded: row < 100 ? recorded : entriesRecorded,
  })
  const entries = Object.keys(times)
    .map(Number)
    .filter((row) => row < 100)
  return assignDepartures(entries, edges, crossingOf, weighing, repeats)
}
const edge = (a: number, b: number, weight: number): Edge => ({ a, b, weight })

describe('exits of one person', () => {
  const stays = { 0: 10, 100: 20, 1: 30, 101: 40 }
  const all = [0, 1].flatMap((a) => [100, 101].map((b) => edge(a, b, 25)))

  test('go to the entries before them, in turn', () => {
    expect(answers(stays, all).map(({ answer, exit }) => [answer, exit])).toEqual([
      ['departed', 100],
      ['departed', 101],
    ])
  })

  test('an exit that left no record is not made up from that of a later stay', () => {
    const { 100: _none, ...without } = stays
    const [first, second] = answers(
      without,
      all.filter(({ b }) => b === 101),
    )
    expect(first?.answer).not.toBe('departed')
    expect([second?.answer, second?.exit]).toEqual(['departed', 101])
  })

  test('an exit before its entry is none', () => {
    expect(answers({ 0: 10, 100: 5 }, [edge(0, 100, 30)])[0]?.answer).toBe('unconfirmed')
  })
})

test('of two exits that fit alike none is taken, and the entry is undetermined, never unconfirmed', () => {
  const [found] = answers({ 0: 10, 100: 20, 101: 20 }, [edge(0, 100, 12), edge(0, 101, 12)])
  expect(found?.answer).toBe('undetermined')
  expect(found?.margin).toBeLessThan(6)
  expect(found?.rival?.probability).toBeGreaterThan(0.4)
})

test('the same doubtful exit is taken where few leave without a record, and not where many do', () => {
  const doubtful = [edge(0, 100, 4)]
  expect(answers({ 0: 10, 100: 20 }, doubtful, 0.995)[0]?.answer).toBe('departed')
  expect(answers({ 0: 10, 100: 20 }, doubtful, 0.6)[0]?.answer).toBe('undetermined')
})

test('the same doubtful exit is taken where every exit has an entry on record and this one fits no other', () => {
  const [times, doubtful] = [{ 0: 10, 1: 11, 100: 20 }, [edge(0, 100, 4)]]
  expect(answers(times, doubtful, 0.6, IN_TIME, 0)[0]?.answer).toBe('undetermined')
  expect(answers(times, doubtful, 0.6, IN_TIME, 0.99)[0]?.answer).toBe('departed')
  const two = answers(times, [edge(0, 100, 4), edge(1, 100, 4)], 0.6, IN_TIME, 0.99)
  expect(two.map(({ answer }) => answer)).toEqual(['undetermined', 'undetermined'])
  const late: Weighing = { isAdverse: () => true, hasTwoGrounds: () => true }
  expect(answers(times, [edge(0, 100, 9)], 0.6, late, 0.99)[0]?.answer).toBe('undetermined')
})

test('an exit is of the entry right before it, though that one names no document and an earlier one names the same', () => {
  const times = { 0: 10, 1: 30, 101: 40 }
  const [earlier, right] = answers(times, [edge(0, 101, 37), edge(1, 101, 18)], 0.6)
  expect(earlier?.answer).not.toBe('departed')
  expect([right?.answer, right?.exit]).toEqual(['departed', 101])
})

test('somebody of the same name who comes in between does not take the exit of a sure document', () => {
  const times = { 0: 10, 1: 20, 100: 30 }
  const [sure] = answers(times, [edge(0, 100, 37), edge(1, 100, 4)], 0.6)
  expect([sure?.answer, sure?.exit]).toEqual(['departed', 100])
})

test('no exit serves two entries, and every plausible one keeps its entry from being unconfirmed', () => {
  const graph = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -20, max: 30 })), { maxLength: 14 })
  const times = fc.array(fc.nat(20), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(graph, times, (some, when) => {
      const edges = [...new Map(some.map(([a, b, weight]) => [`${a} ${b}`, edge(a, 100 + b, weight)])).values()]
      const at = Object.fromEntries(when.map((time, place) => [place < 5 ? place : 95 + place, time]))
      const found = answers(at, edges)
      const used = found.flatMap(({ answer, exit }) => (answer === 'departed' && exit !== undefined ? [exit] : []))
      expect(new Set(used).size).toBe(used.length)
      for (const { entry, answer, exit } of found) {
        if (answer === 'departed') expect(at[exit ?? 0]).toBeGreaterThan(at[entry] ?? 0)
        const [alone, ...others] = edges.filter(({ a, b }) => a === entry && (at[b] ?? 0) > (at[a] ?? 0))
        const rivals = edges.filter(({ a, b }) => a !== entry && b === alone?.b)
        if (alone !== undefined && others.length + rivals.length === 0 && alone.weight > 0)
          expect(answer).not.toBe('unconfirmed')
      }
    }),
    { numRuns: 300 },
  )
})

test('a late exit is taken on two grounds only, however probable it is', () => {
  const late = (hasTwoGrounds: boolean): Weighing => ({ isAdverse: () => true, hasTwoGrounds: () => hasTwoGrounds })
  const [times, sure] = [{ 0: 10, 100: 20 }, [edge(0, 100, 20)]]
  expect(answers(times, sure, AIR, late(true))[0]?.answer).toBe('departed')
  expect(answers(times, sure, AIR, late(false))[0]?.answer).toBe('undetermined')
  expect(answers(times, [edge(0, 100, 2)], 0.6, late(true))[0]?.answer).toBe('undetermined')
  const crossed = answers({ 0: 10, 1: 15, 100: 20 }, [edge(0, 100, 40), edge(1, 100, -3)], AIR, late(true))
  expect(crossed[0]?.answer).toBe('undetermined')
  const hardly = answers({ 0: 10, 1: 15, 100: 20 }, [edge(0, 100, 40), edge(1, 100, -8)], AIR, late(true))
  expect(hardly[0]?.answer).toBe('undetermined')
})

describe('who comes again has left before', () => {
  const times = { 0: 10, 1: 30, 100: 40 }
  const sure = [edge(0, 100, 30)]
  const again = (weight: number) => answers(times, sure, AIR, IN_TIME, 0, [edge(0, 1, weight)])[0]

  test('so that an exit is not given to a stay before which the same document came in once more', () => {
    expect(answers(times, sure)[0]?.answer).toBe('departed')
    expect(again(37)?.answer).not.toBe('departed')
    expect(again(2)?.answer).toBe('departed')
  })

  test('and who left in between by the same document has no exit after it', () => {
    const left = { 0: 10, 100: 20, 101: 40 }
    const [found] = answers(left, [edge(0, 101, 22)], AIR, IN_TIME, 0, [edge(100, 101, 37)])
    expect(found?.answer).not.toBe('departed')
    expect(answers(left, [edge(0, 101, 22)])[0]?.answer).toBe('departed')
  })

  test('which is said of every entry without a clear exit, by the later entry that is most probably theirs', () => {
    const thrice = { 0: 10, 1: 30, 2: 50 }
    const [first, second, last] = answers(thrice, [], AIR, IN_TIME, 0, [edge(0, 1, 37), edge(0, 2, 12), edge(1, 2, 3)])
    expect([first?.answer, first?.cameAgain?.entry]).toEqual(['unconfirmed', 1])
    expect(first?.cameAgain?.probability).toBeGreaterThan(0.99)
    expect(second?.cameAgain).toMatchObject({ entry: 2, probability: expect.closeTo(0.89, 2) })
    expect(last?.cameAgain).toBeUndefined()
    expect(answers(thrice, [], AIR, IN_TIME, 0, [edge(0, 1, -9)])[0]?.cameAgain).toBeUndefined()
    expect(answers(times, sure, AIR, IN_TIME, 0, [edge(0, 1, 2)])[0]).not.toHaveProperty('cameAgain')
  })

  test('and what comes before or after says nothing', () => {
    const around = { 0: 10, 1: 5, 2: 50, 100: 40 }
    expect(answers(around, sure, AIR, IN_TIME, 0, [edge(0, 1, 37), edge(0, 2, 37)])[0]?.answer).toBe('departed')
  })

  test('and a late exit is not taken where that may be so, however little speaks for it', () => {
    const late: Weighing = { isAdverse: () => true, hasTwoGrounds: () => true }
    const all = (weight: number) => answers(times, [edge(0, 100, 40)], AIR, late, 0, [edge(1, 0, weight)])[0]?.answer
    expect(all(-20)).toBe('departed')
    expect(all(-8)).toBe('undetermined')
  })
})
