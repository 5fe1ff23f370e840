import { describe, expect, test } from 'vitest'
import { abroad, arrival, departure, lines, put, seen } from './support.ts'

/** A crossing at a port that nobody knows: the local day is the UTC day or one beside it (never a guess). */
const around = (at: string) => ({ occurred: { at } })

describe('a recorded exit whose day is only known as a range', () => {
  const exit = departure('d', '', around('2026-04-02T12:00:00.000Z'))

  test('bounds the stay', () => {
    expect(lines(arrival('a', '2026-03-01'), exit)).toEqual(['a 2026-03-01..departed-between(2026-04-01,2026-04-03)'])
  })
  test('cannot lie before the arrival', () => {
    expect(lines(arrival('a', '2026-04-02'), exit)).toEqual(['a 2026-04-02..departed-between(2026-04-02,2026-04-03)'])
  })
  test('is narrowed by an entry abroad, and both are cited', () => {
    const [stay] = put(arrival('a', '2026-03-01'), exit, abroad('f', '2026-04-01')).stays
    expect(stay?.end).toMatchObject({ kind: 'departed-between', cites: ['d', 'f'] })
    expect(lines(arrival('a', '2026-03-01'), exit, abroad('f', '2026-04-01'))).toEqual([
      'a 2026-03-01..departed-between(2026-04-01,2026-04-02)',
    ])
  })
  test('is not narrowed by an entry abroad after it', () => {
    const [stay] = put(arrival('a', '2026-03-01'), exit, abroad('f', '2026-04-02')).stays
    expect(stay?.end).toMatchObject({ kind: 'departed-between', cites: ['d'] })
  })
  test('and an entry abroad before all of it cannot both be true', () => {
    const [stay] = put(arrival('a', '2026-03-01'), exit, abroad('f', '2026-03-20')).stays
    expect(stay?.contradictions).toEqual([{ code: 'abroad-before-departure', facts: ['f', 'd'] }])
  })
  test('told by a second source is one exit, and both records are cited', () => {
    const manifest = departure('m', '', {
      ...around('2026-04-02T20:00:00.000Z'),
      source: 'carrier',
      evidence: 'carrier-boarded',
    })
    const [stay] = put(arrival('a', '2026-03-01'), exit, manifest).stays
    expect(stay?.end).toMatchObject({ kind: 'departed-between', cites: ['d', 'm'] })
  })
})

describe('days that are certain order the crossings, whatever lies around them', () => {
  test('an exit before the arrival does not end the stay that begins with it', () => {
    const facts = [
      arrival('first', '2026-03-05'),
      departure('exit', '2026-03-06'),
      departure('somewhere', '', { ...around('2026-03-06T12:00:00.000Z'), source: 'old-system' }),
      arrival('second', '2026-03-07', { source: 'counter' }),
    ]
    expect(lines(...facts)).toEqual(['first 2026-03-05..2026-03-06', 'second 2026-03-07..open'])
  })
  test('an arrival that is only told, after the exit, does not end with it', () => {
    const facts = [
      arrival('stamped', '2026-09-27', { evidence: 'passport-stamp' }),
      departure('exit', '2026-09-29', { source: 'carrier' }),
      arrival('told', '2026-09-30', { evidence: 'stated', source: 'carrier' }),
      departure('around', '', { ...around('2026-09-29T11:00:00.000Z'), source: 'old-system', evidence: 'stated' }),
    ]
    expect(lines(...facts)).toEqual(['stamped 2026-09-27..2026-09-29', 'told 2026-09-30..open'])
  })
  test('of two records of an exit the one stands that can be true with the arrival', () => {
    const pair = { sourceRecord: 'trip', source: 'counter' }
    const facts = [
      arrival('a', '2026-04-25', pair),
      departure('d', '2026-04-25', pair),
      departure('earlier', '2026-04-24', { evidence: 'agency-act' }),
    ]
    const [stay] = put(...facts).stays
    expect([lines(...facts), stay?.flags]).toEqual([['a 2026-04-25..2026-04-25'], ['departure-sources-differ']])
    expect(stay?.end.kind === 'departed' ? stay.end.by.cites : []).toEqual(['earlier', 'd'])
  })
  test('of two records of an arrival the one stands that can be true with the exit', () => {
    const pair = { sourceRecord: 'trip', source: 'carrier' }
    const facts = [
      arrival('listed', '2026-03-07', { ...pair, evidence: 'carrier-booked' }),
      departure('stamped', '2026-03-07', { ...pair, evidence: 'passport-stamp' }),
      arrival('system', '2026-03-08', { evidence: 'border-biometric' }),
    ]
    const [stay] = put(...facts).stays
    expect([lines(...facts), stay?.flags]).toEqual([
      ['listed 2026-03-07..2026-03-07'],
      ['arrival-sources-differ', 'arrival-manifest-only'],
    ])
    expect(stay?.arrival?.cites).toEqual(['system', 'listed'])
  })
})

describe('what a reader must know about the days', () => {
  test.each([
    ['a date that does not exist', { occurred: { on: '2026-02-30' } }, 'date-does-not-exist'],
    ['no date and no time', { occurred: {} }, 'undated-fact'],
    ['a time at an unknown port', around('2026-04-02T12:00:00.000Z'), 'port-unknown'],
    ['a time that is none, at an unknown port', around('soon'), 'port-unknown'],
    [
      'a stated day that the time at its port contradicts',
      { occurred: { on: '2026-04-02', at: '2026-04-04T12:00:00.000Z' }, port: 'JFK' },
      'local-date-disagrees',
    ],
  ])('%s', (_name, rest, flag) => {
    expect(put(arrival('a', '', rest)).flags).toEqual([flag])
  })
  test('a stated day that the time at its port bears out is nothing to know', () => {
    const at = { occurred: { on: '2026-04-02', at: '2026-04-03T02:00:00.000Z' }, port: 'JFK' }
    expect(put(arrival('a', '', at)).flags).toEqual([])
  })
  test('nor is a stated day whose port nobody knows', () => {
    const at = { occurred: { on: '2026-04-02', at: '2026-04-05T02:00:00.000Z' } }
    expect(put(arrival('a', '', at), arrival('b', '', { ...at, port: 'ZZZZZ' })).flags).toEqual([])
  })
  test('each is said once, in the order of the alphabet', () => {
    const facts = [
      arrival('a', '', { occurred: {} }),
      arrival('b', '', { occurred: {} }),
      arrival('c', '', { occurred: { on: '2026-02-30' } }),
    ]
    expect(put(...facts).flags).toEqual(['date-does-not-exist', 'undated-fact'])
  })
  test.each([
    ['carrier-booked', ['arrival-manifest-only']],
    ['carrier-boarded', ['arrival-manifest-only']],
    ['border-document', []],
    ['stated', []],
  ])('a stay that begins with a record of class %s: %j', (evidence, flags) => {
    expect(put(arrival('a', '2026-03-01', { evidence })).stays[0]?.flags).toEqual(flags)
  })
  test('a stay whose arrival has no certain day says so', () => {
    const [stay] = put(arrival('a', '', around('2026-04-02T12:00:00.000Z'))).stays
    expect(stay?.flags).toEqual(['arrival-day-uncertain'])
  })
})

describe('evidence beside the stays', () => {
  test('abroad, with no stay at all, is said', () => {
    expect(put(abroad('f', '2026-04-02')).flags).toEqual(['foreign-entry-without-stay'])
  })
  test('seen here, with no stay at all, is said', () => {
    expect(put(seen('s', '2026-04-02')).flags).toEqual(['presence-without-stay'])
  })
  test('evidence that has no day at all is laid beside nothing', () => {
    const [stay] = put(
      arrival('a', '2026-03-01'),
      seen('s', '', { occurred: {} }),
      abroad('f', '', { occurred: {} }),
    ).stays
    expect([stay?.seenOn, stay?.end.kind]).toEqual([[], 'open'])
  })
  test('a word about an entry abroad closes nothing; a departure is indicated, once', () => {
    const said = { evidence: 'stated' }
    const [stay] = put(
      arrival('a', '2026-03-01'),
      abroad('f', '2026-04-02', said),
      abroad('g', '2026-04-03', said),
    ).stays
    expect([stay?.end.kind, stay?.flags]).toEqual(['open', ['departure-indicated']])
  })
  test('and indicates nothing where the departure is recorded', () => {
    const [stay] = put(
      arrival('a', '2026-03-01'),
      departure('d', '2026-04-02'),
      abroad('f', '2026-04-02', { evidence: 'stated' }),
    ).stays
    expect(stay?.flags).toEqual([])
  })
  test('seen after a later arrival proved that the person had left: the earliest day of leaving moves', () => {
    const facts = [arrival('a', '2026-03-01'), seen('s', '2026-03-20'), arrival('b', '2026-05-01')]
    expect(lines(...facts)[0]).toBe('a 2026-03-01..left-unrecorded(2026-03-20,2026-05-01)')
  })
})
