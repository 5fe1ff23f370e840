import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { arrival, departure, lines, put } from './support.ts'

const manifest = { source: 'carrier', evidence: 'carrier-boarded' }
const booked = { source: 'carrier', evidence: 'carrier-booked' }

describe('crossings are paired in order of local day', () => {
  test('an exit closes the stay that is open', () => {
    expect(lines(arrival('a', '2026-03-01'), departure('d', '2026-03-09'))).toEqual(['a 2026-03-01..2026-03-09'])
  })
  test('a second entry proves that the person had left, on an unknown day', () => {
    expect(lines(arrival('a', '2026-01-10'), arrival('b', '2026-06-01'))).toEqual([
      'a 2026-01-10..left-unrecorded(2026-01-10,2026-06-01)',
      'b 2026-06-01..open',
    ])
  })
  test('an exit without entry is a stay of its own', () => {
    expect(lines(departure('d', '2026-03-09'))).toEqual(['d ?..2026-03-09'])
  })
  test('an exit before the entry is not that entry’s exit', () => {
    expect(lines(arrival('a', '2026-03-05'), departure('d', '2026-03-01'))).toEqual([
      'd ?..2026-03-01',
      'a 2026-03-05..open',
    ])
  })
})

describe('several crossings on one day', () => {
  test('somebody away arrives first: a same-day trip', () => {
    expect(lines(departure('d', '2026-03-01'), arrival('a', '2026-03-01'))).toEqual(['a 2026-03-01..2026-03-01'])
  })
  test('somebody here leaves first: out and in again', () => {
    const facts = [arrival('a', '2026-02-01'), arrival('b', '2026-03-01'), departure('d', '2026-03-01')]
    expect(lines(...facts)).toEqual(['a 2026-02-01..2026-03-01', 'b 2026-03-01..open'])
  })
  test('two same-day trips (the Commission’s case "Test")', () => {
    const facts = ['a1', 'a2'].map((id) => arrival(id, '2026-03-01'))
    const exits = ['d1', 'd2'].map((id) => departure(id, '2026-03-01'))
    expect(lines(...facts, ...exits)).toEqual(['a1 2026-03-01..2026-03-01', 'a2 2026-03-01..2026-03-01'])
  })
  test('instants decide where all have one', () => {
    const at = (time: string) => ({ occurred: { on: '2026-03-01', at: `2026-03-01T${time}Z` } })
    const facts = [departure('d', '2026-03-01', at('08:00:00')), arrival('a', '2026-03-01', at('18:00:00'))]
    expect(lines(...facts)).toEqual(['a 2026-03-01..open', 'd ?..2026-03-01'])
  })
})

describe('one crossing told by two sources is one crossing', () => {
  test('on the same day, and a day apart for another kind of source', () => {
    const facts = [
      arrival('m', '2026-02-28', { ...manifest, recorded: '2025-12-01T00:00:00.000Z' }),
      arrival('a', '2026-03-01'),
      departure('d', '2026-03-09'),
    ]
    expect(lines(...facts)).toEqual(['m 2026-03-01..2026-03-09'])
    expect(put(...facts).stays[0]?.flags).toEqual(['arrival-sources-differ'])
  })
  test('the name of the stay is the record that was known first, so that a second source renames nothing', () => {
    const late = { recorded: '2026-05-01T00:00:00.000Z', source: 'second', evidence: 'border-biometric' }
    expect(put(arrival('z', '2026-03-01'), arrival('b', '2026-03-01', late)).stays[0]?.id).toBe('z')
  })
  test('two days apart are two crossings', () => {
    expect(lines(arrival('m', '2026-02-27', manifest), arrival('a', '2026-03-01'))).toHaveLength(2)
  })
})

describe('overlapping entry/exit records of two States', () => {
  const pair = (record: string, from: string, to: string, state: string) => [
    arrival(`${record}/1`, from, { sourceRecord: record, state }),
    departure(`${record}/2`, to, { sourceRecord: record, state }),
  ]
  test('SCH-D8: each pair stays together', () => {
    const facts = [...pair('e1', '2026-03-28', '2026-03-30', 'DE'), ...pair('e2', '2026-03-29', '2026-04-02', 'FR')]
    expect(lines(...facts)).toEqual(['e1/1 2026-03-28..2026-03-30', 'e2/1 2026-03-29..2026-04-02'])
  })
  test('a paired record ends an open stay of other records', () => {
    const facts = [arrival('a', '2026-03-01'), ...pair('e1', '2026-04-01', '2026-04-02', 'DE')]
    expect(lines(...facts)[0]).toBe('a 2026-03-01..left-unrecorded(2026-03-01,2026-04-01)')
  })
  test('a manifest line about the same journey is not a second stay', () => {
    const facts = [arrival('m', '2026-04-01', manifest), ...pair('e1', '2026-04-01', '2026-04-02', 'DE')]
    expect(lines(...facts)).toEqual(['e1/1 2026-04-01..2026-04-02'])
  })
  test('a pair whose exit lies before its entry is no pair; both crossings stay', () => {
    expect(lines(...pair('e1', '2026-04-05', '2026-04-02', 'DE'))).toEqual([
      'e1/2 ?..2026-04-02',
      'e1/1 2026-04-05..open',
    ])
  })
})

describe('a manifest line alone never closes a stay', () => {
  test.each([
    ['carrier-boarded', manifest],
    ['carrier-booked', booked],
    ['document-shown', { evidence: 'document-shown' }],
    ['stated', { evidence: 'stated' }],
  ])('%s', (_, rest) => {
    const [stay] = put(arrival('a', '2026-03-01'), departure('m', '2026-03-09', rest)).stays
    expect([stay?.end.kind, stay?.unconfirmedDepartures.map((one) => one.fact.id)]).toEqual(['open', ['m']])
  })
  test.each(['border-biometric', 'border-document', 'passport-stamp', 'foreign-border', 'agency-act'])(
    'witness: %s does',
    (evidence) => {
      expect(lines(arrival('a', '2026-03-01'), departure('d', '2026-03-09', { evidence }))).toEqual([
        'a 2026-03-01..2026-03-09',
      ])
    },
  )
  test('a boarded line and a later entry are two signals; a booked line and a later entry are not', () => {
    const again = arrival('b', '2026-06-01')
    expect(lines(arrival('a', '2026-03-01'), departure('m', '2026-03-09', manifest), again)[0]).toBe(
      'a 2026-03-01..2026-03-09',
    )
    expect(lines(arrival('a', '2026-03-01'), departure('m', '2026-03-09', booked), again)[0]).toBe(
      'a 2026-03-01..left-unrecorded(2026-03-01,2026-06-01)',
    )
  })
  test('a manifest line that follows the border exit by a day adds nothing', () => {
    const facts = [arrival('a', '2026-03-01'), departure('d', '2026-03-09'), departure('m', '2026-03-10', manifest)]
    expect(lines(...facts)).toEqual(['a 2026-03-01..2026-03-09'])
  })
})

describe('ports without a known time zone', () => {
  const at = (one: Fact, instant: string): Fact => ({ ...one, occurred: { at: instant } })
  test('an arrival within a day of an exit comes after the exit of somebody who was here', () => {
    const back = at(arrival('c', '2026-03-10'), '2026-03-10T20:00:00Z')
    const facts = [arrival('a', '2026-01-01'), departure('b', '2026-03-10'), back]
    expect(lines(...facts)).toEqual(['a 2026-01-01..2026-03-10', 'c ?..open'])
    expect(lines(...facts.toReversed())).toEqual(lines(...facts))
  })
  test('two sources of one arrival are one, wherever in the range the day lies', () => {
    const list = at(arrival('a', '2026-03-10', { evidence: 'carrier-boarded', source: 'air' }), '2026-03-10T23:30:00Z')
    const border = arrival('b', '2026-03-11', { recorded: '2026-03-12T00:00:00.000Z' })
    expect(lines(list, border, departure('d', '2026-04-01'))).toEqual(['a 2026-03-11..2026-04-01'])
  })
})

describe('a word about an arrival', () => {
  const word = arrival('w', '2026-02-01', { source: 'neighbour', evidence: 'stated' })
  test('does not prove that somebody who was here had left before it', () => {
    expect(lines(arrival('a', '2026-01-01'), word)).toEqual(['a 2026-01-01..open', 'w 2026-02-01..open'])
  })
  test('takes no exit away from the recorded stay, and reaches no further than it', () => {
    const facts = [arrival('a', '2026-01-01'), word, departure('d', '2026-03-01')]
    expect(lines(...facts)).toEqual(['a 2026-01-01..2026-03-01', 'w 2026-02-01..2026-03-01'])
  })
})
