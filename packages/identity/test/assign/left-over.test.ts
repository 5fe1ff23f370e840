import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignDepartures, type Weighing } from '../../src/assign/crossings.ts'
import { absence, DEPARTURE_RULE } from '../../src/assign/departure-rule.ts'
import { assignWithLeftOver, type Departures } from '../../src/assign/left-over.ts'
import type { Edge } from '../../src/cluster/average-link.ts'
import { bitsFor } from '../../src/model/bits.ts'

const IN_TIME: Weighing = { isAdverse: () => false, hasTwoGrounds: () => false }
const RECORDED = 0.99

/** Entries are 0 to 99, exits from 100 on; each happens at the time that is given. */
function departures(
  times: Readonly<Record<number, number>>,
  edges: readonly Edge[],
  weights: Readonly<Record<string, number>>,
  more: Partial<Departures> & { readonly recorded?: number } = {},
): Departures & { readonly asked: string[] } {
  const rows = Object.keys(times).map(Number)
  const asked: string[] = []
  return {
    entries: rows.filter((row) => row < 100),
    exits: rows.filter((row) => row >= 100),
    edges,
    crossingOf: (row) => ({ at: times[row] ?? 0, recorded: more.recorded ?? RECORDED }),
    weighFrom: (least) => (a, b) => {
      asked.push(`${a} ${b}`)
      const bits = weights[`${a} ${b}`]
      return bits === undefined || bits < least ? undefined : bits
    },
    asked,
    ...more,
  }
}
const said = (given: Departures, weighing = IN_TIME) =>
  assignWithLeftOver(given, weighing).answers.map(({ answer }) => answer)

describe('an exit that is nobody\u2019s', () => {
  const times = { 0: 10, 1: 11, 100: 20, 101: 21 }
  const clear = { a: 0, b: 100, weight: 25 }

  test('keeps an entry that no exit fits from being called unconfirmed, though no key brought them together', () => {
    const given = departures(times, [clear], { '1 101': -14 })
    expect(assignDepartures(given.entries, given.edges, given.crossingOf, IN_TIME).map(({ answer }) => answer)).toEqual(
      ['departed', 'unconfirmed'],
    )
    expect(said(given)).toEqual(['departed', 'undetermined'])
  })

  test('is weighed with nobody whose departure is clear, and an exit that is somebody\u2019s is not weighed again', () => {
    const given = departures(times, [clear], {})
    said(given)
    expect(given.asked).toEqual(['1 101'])
  })

  test('keeps an entry open from one in ten thousand on, and an exit that is somebody\u2019s only from one in a hundred on', () => {
    const faint = { a: 1, b: 101, weight: -12 }
    const unknown = { recorded: 0 }
    expect(said(departures(times, [clear, faint], {}, unknown))).toEqual(['departed', 'undetermined'])
    expect(said(departures(times, [{ ...clear, b: 101 }, faint], {}, unknown))).toEqual(['departed', 'unconfirmed'])
    expect(said(departures(times, [clear, { ...faint, weight: -15 }], {}, unknown))).toEqual([
      'departed',
      'unconfirmed',
    ])
  })

  test('is nobody\u2019s, too, where its document came in once more before it, and keeps that second entry open', () => {
    const twice = { 0: 10, 1: 30, 100: 40 }
    const given = departures(twice, [{ a: 0, b: 100, weight: 30 }], { '1 100': -8 })
    expect(said(given)).toEqual(['departed', 'unconfirmed'])
    const repeats = [{ a: 0, b: 1, weight: 37 }]
    expect(said({ ...given, repeats })[1]).toBe('undetermined')
    expect(said({ ...given, repeats })[0]).not.toBe('departed')
  })

  test('is of no entry after it', () => {
    const given = departures({ ...times, 1: 30 }, [clear], { '1 101': 20 })
    expect([said(given), given.asked]).toEqual([['departed', 'unconfirmed'], []])
  })

  test('says nothing where nothing is known of how many leave a record', () => {
    const given = departures(times, [], { '1 101': -14 }, { recorded: 0 })
    expect(said(given)).toEqual(['unconfirmed', 'unconfirmed'])
  })

  /** One entry that no exit fits, and so many whose departure is clear. */
  const settled = (many: number, weights: Readonly<Record<string, number>>, recorded: number) => {
    const clear = Array.from({ length: many }, (_, at) => ({ a: at + 1, b: at + 101, weight: 25 }))
    const rows = [
      [0, 10],
      [100, 20],
      ...clear.flatMap(({ a, b }) => [
        [a, 10 + a / 100],
        [b, 20 + a / 100],
      ]),
    ]
    return departures(Object.fromEntries(rows), clear, weights, { recorded })
  }

  test('is one among the entries that are not settled, not among all', () => {
    const faint = { '0 100': -14.5 }
    expect(said(settled(1, faint, 0))[0]).toBe('unconfirmed')
    expect(said(settled(3, faint, 0))[0]).toBe('undetermined')
    expect(said(settled(3, { '0 100': -16 }, 0))[0]).toBe('unconfirmed')
  })

  test('is not called clear by that: it only keeps an entry open', () => {
    const almost = { '0 100': 3 }
    expect(said(settled(70, almost, 0))[0]).toBe('undetermined')
  })

  test('says nothing where even so the pair is not plausible', () => {
    // One in ten thousand, less what it says that both left a record for certain, and that hardly anybody is not settled.
    const least = bitsFor(DEPARTURE_RULE.leftOverFrom) - 2 * absence({ recorded: 1 }) - 6
    expect(said(settled(70, { '0 100': least - 1 }, 1))[0]).toBe('unconfirmed')
    expect(said(settled(70, { '0 100': least + 1 }, 1))[0]).toBe('undetermined')
  })

  test('never says that somebody left late', () => {
    const late: Weighing = { isAdverse: () => true, hasTwoGrounds: () => false }
    expect(said(departures(times, [], { '1 101': 24 }), late)).toEqual(['unconfirmed', 'undetermined'])
  })
})

test('beyond the most pairs that are weighed, it is said how many exits were not looked at', () => {
  const times = Object.fromEntries([0, 1, 2, 3, 100, 101, 102].map((row) => [row, row]))
  const given = departures(times, [], {}, { mostPairs: 9 })
  const found = assignWithLeftOver(given, IN_TIME)
  expect(found).toMatchObject({ leftOver: 3, weighed: 8, notLookedAt: 1 })
})

test('a second look answers nobody again but who was unconfirmed', () => {
  const bits = fc.constantFrom(undefined, -18, -14, -9, 0, 9, 14, 22)
  const few = fc.constantFrom(undefined, undefined, undefined, undefined, -18, -9, 9, 22)
  const pairs = [0, 1, 2, 3].flatMap((a) => [100, 101, 102, 103].map((b) => ({ a, b })))
  let opened = 0
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
      fc.array(few, { minLength: 16, maxLength: 16 }),
      fc.array(bits, { minLength: 16, maxLength: 16 }),
      (at, known, hidden) => {
        const times = Object.fromEntries(
          [0, 1, 2, 3, 100, 101, 102, 103].map((row, place) => [row, (at[place] ?? 0) + (row < 100 ? 0 : 8)]),
        )
        const edges = pairs.flatMap(({ a, b }, place) =>
          known[place] === undefined ? [] : [{ a, b, weight: known[place] }],
        )
        const weights = Object.fromEntries(
          pairs.flatMap(({ a, b }, place) => (hidden[place] === undefined ? [] : [[`${a} ${b}`, hidden[place]]])),
        )
        const given = departures(times, edges, weights)
        const first = assignDepartures(given.entries, given.edges, given.crossingOf, IN_TIME)
        const second = assignWithLeftOver(given, IN_TIME).answers
        first.forEach((before, place) => {
          const after = second[place]
          if (before.answer !== 'unconfirmed') expect(after).toEqual(before)
          if (before.answer === 'unconfirmed' && after?.answer !== 'unconfirmed') opened++
        })
      },
    ),
    { numRuns: 400 },
  )
  expect(opened).toBeGreaterThan(50)
})
