import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Fact, History } from '../../src/facts/fact.ts'
import { abroad, arrival, departure, fact, seen } from '../history/support.ts'
import { ask } from './support.ts'

const schengen = (...facts: Fact[]): History => ({ jurisdiction: 'schengen', facts })
const only = (on: string, ...facts: Fact[]) => ask(schengen(...facts), on).determinations.at(-1)
const outcome = (on: string, ...facts: Fact[]) => only(on, ...facts)?.outcome
const byInstant = (one: Fact, at: string): Fact => ({ ...one, occurred: { at } })

describe('an arrival that no border recorded proves no days', () => {
  test.each(['stated', 'document-shown', 'carrier-booked'])(
    '%s, and a border exit: only the exit is proven',
    (evidence) => {
      const one = only(
        '2026-07-01',
        arrival('a', '2026-01-01', { evidence, source: 'other' }),
        departure('d', '2026-06-15'),
      )
      expect([one?.outcome, one?.because]).toEqual(['NOT_DETERMINABLE', ['arrival-not-confirmed']])
      expect(one?.daysAfterAuthorisedStay).toEqual({ min: 0, max: 76 })
      expect(one?.wouldChange).toContain('missing-entry-record')
    },
  )
  test('a boarded passenger list is borne out by the border exit', () => {
    const boarded = arrival('a', '2026-01-01', { evidence: 'carrier-boarded', source: 'air' })
    expect(outcome('2026-07-01', boarded, departure('d', '2026-06-15'))).toBe('DEPARTED_LATE')
  })
  test('what somebody says about an earlier arrival changes nothing in a recorded stay', () => {
    const recorded = [arrival('b', '2026-03-01'), departure('c', '2026-05-15')]
    const word = arrival('a', '2026-01-01', { evidence: 'stated', source: 'neighbour' })
    expect(only('2026-05-20', word, ...recorded)).toEqual(only('2026-05-20', ...recorded))
  })
})

describe('contradicting records prove no day on which they disagree', () => {
  const contested = [arrival('a', '2026-01-01'), departure('b', '2026-03-31'), abroad('x', '2026-01-15')]
  test('a later stay is not late because of them', () => {
    const later = [arrival('c', '2026-04-10'), departure('e', '2026-05-15')]
    expect(outcome('2026-05-20', ...contested, ...later)).toBe('NOT_DETERMINABLE')
    expect(outcome('2026-05-20', ...contested.slice(0, 2), ...later)).toBe('DEPARTED_LATE')
  })
  test('the contested days are not confirmed, and every record is cited', () => {
    const one = only('2026-05-20', ...contested)
    expect(one?.runs.map((run) => [formatDay(run.from), run.state])).toEqual([
      ['2026-01-01', 'authorised'],
      ['2026-01-16', 'unproven'],
    ])
    expect(one?.facts).toContain('x')
  })
  test('presence inside the longer of two overlapping records contradicts neither', () => {
    const pair = (name: string, from: string, to: string) => [
      arrival(`${name}1`, from, { sourceRecord: name }),
      departure(`${name}2`, to, { sourceRecord: name }),
    ]
    const facts = [
      ...pair('A', '2026-01-01', '2026-03-20'),
      ...pair('B', '2026-02-01', '2026-02-10'),
      seen('s', '2026-03-01'),
    ]
    expect(ask(schengen(...facts), '2026-05-01').determinations.map((one) => one.outcome)).toEqual([
      'DEPARTED_ON_TIME',
      'DEPARTED_ON_TIME',
    ])
  })
})

describe('absence and presence', () => {
  test('a word about an entry abroad closes no stay', () => {
    const one = only('2026-07-01', arrival('a', '2026-01-01'), abroad('x', '2026-02-01', { evidence: 'stated' }))
    expect([one?.outcome, one?.flags.includes('departure-indicated')]).toEqual(['NO_DEPARTURE_RECORD', true])
  })
  test('evidence with an instant and no place is used on the day that proves the least', () => {
    const hearing = byInstant(seen('s', '2026-01-01'), '2026-05-10T10:00:00Z')
    expect(only('2026-07-01', arrival('a', '2026-01-01'), hearing)?.daysAfterAuthorisedStay.min).toBe(39)
    const entry = byInstant(abroad('x', '2026-01-01'), '2026-02-10T10:00:00Z')
    expect(outcome('2026-07-01', arrival('a', '2026-01-01'), entry)).toBe('DEPARTED_ON_TIME')
  })
  test('the day of an entry that uses day 91 is proven, whatever came after', () => {
    const facts = [arrival('a', '2026-01-01'), departure('b', '2026-04-15'), arrival('c', '2026-06-20')]
    const answer = ask(schengen(...facts), '2026-06-30')
    expect(answer.determinations.at(-1)?.daysAfterAuthorisedStay).toEqual({ min: 1, max: 11 })
    expect(answer.window?.daysUsed).toEqual({ min: 105, max: 115 })
  })
  test('an exit alone counts by the State that was left', () => {
    expect(outcome('2024-02-01', departure('d', '2024-01-15', { state: 'RO' }))).toBe('OUT_OF_SCOPE')
    expect(outcome('2024-05-01', departure('d', '2024-04-15', { state: 'RO' }))).toBe('NOT_DETERMINABLE')
  })
  test('an exit alone inside the record of another source is one day, never a negative number', () => {
    const long = [
      arrival('a', '2026-01-01', { sourceRecord: 'A' }),
      departure('b', '2026-03-20', { sourceRecord: 'A' }),
    ]
    const stamp = departure('o', '2026-02-15', { source: 'stamps', evidence: 'passport-stamp' })
    const answer = ask(schengen(...long, stamp), '2026-05-01')
    const orphan = answer.determinations.find((one) => one.stay === 'o')
    expect(orphan?.runs.map(({ from, to }) => [formatDay(from), formatDay(to)])).toEqual([['2026-02-15', '2026-02-15']])
    expect(answer.window?.daysUsed).toEqual({ min: 79, max: 79 })
  })
  test('a passenger list of the departure is cited although it closes nothing', () => {
    const list = departure('m', '2026-02-01', { evidence: 'carrier-boarded' })
    expect(only('2026-07-01', arrival('a', '2026-01-01'), list)?.facts).toContain('m')
  })
})

test('the end of the authorised stay is next also where the later exit is already on record', () => {
  const one = only('2026-02-01', arrival('a', '2026-01-01'), departure('b', '2026-05-01'))
  expect([one?.outcome, formatDay(one?.next?.on as never)]).toEqual(['WITHIN', '2026-04-01'])
  const short = only('2026-02-01', arrival('a', '2026-01-01'), departure('b', '2026-03-01'))
  expect([short?.outcome, formatDay(short?.next?.on as never), short?.next?.what]).toEqual([
    'WITHIN',
    '2026-03-01',
    'departure',
  ])
})

test('facts of another kind change nothing in the pairing', () => {
  const extra = fact('q', '2026-01-01', { kind: 'source-asked', about: 'permits', answered: false })
  const facts = [arrival('a', '2026-01-01'), departure('b', '2026-03-01')]
  expect(only('2026-07-01', ...facts, extra)).toEqual(only('2026-07-01', ...facts))
})
