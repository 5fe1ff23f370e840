import { describe, expect, test } from 'vitest'
import { abroad, arrival, departure, fact, lines, put, seen } from './support.ts'

const manifest = { source: 'carrier', evidence: 'carrier-boarded' }

describe('dated evidence of presence', () => {
  test('is kept on the stay it falls in, in order of day', () => {
    const [stay] = put(arrival('a', '2026-03-01'), seen('s2', '2026-05-02'), seen('s1', '2026-04-01')).stays
    expect(stay?.seenOn.map((one) => one.by)).toEqual(['s1', 's2'])
  })
  test('after a recorded departure it is a contradiction, and neither record is dropped', () => {
    const [stay] = put(arrival('a', '2026-03-01'), departure('d', '2026-03-09'), seen('s', '2026-03-20')).stays
    expect(stay?.contradictions).toEqual([{ code: 'presence-after-departure', facts: ['d', 's'] }])
  })
  test('on the day of departure it is none', () => {
    expect(
      put(arrival('a', '2026-03-01'), departure('d', '2026-03-09'), seen('s', '2026-03-09')).stays[0]?.contradictions,
    ).toEqual([])
  })
  test('US-F1: after an implied departure it is a contradiction', () => {
    const facts = [
      arrival('a', '2026-02-01'),
      departure('m', '2026-03-03', { source: 'carrier', evidence: 'carrier-booked' }),
    ]
    const [stay] = put(...facts, seen('s', '2026-03-20')).stays
    expect(stay?.contradictions).toEqual([{ code: 'presence-after-unconfirmed-departure', facts: ['m', 's'] }])
  })
  test('in a later stay it contradicts nothing', () => {
    const facts = [
      arrival('a', '2026-03-01'),
      departure('d', '2026-03-09'),
      arrival('b', '2026-03-15'),
      seen('s', '2026-03-20'),
    ]
    expect(put(...facts).stays.flatMap((stay) => stay.contradictions)).toEqual([])
  })
  test('a word alone lengthens nobody’s presence', () => {
    const assembled = put(arrival('a', '2026-03-01'), seen('s', '2026-05-02', { evidence: 'stated' }))
    expect([assembled.stays[0]?.seenOn, assembled.flags]).toEqual([[], ['stated-presence-not-used']])
  })
})

describe('an entry recorded by another State', () => {
  test('ends an open stay within bounds: after the last time the person was seen, at the latest that day', () => {
    expect(lines(arrival('a', '2026-03-01'), seen('s', '2026-03-20'), abroad('f', '2026-04-02'))).toEqual([
      'a 2026-03-01..seen-abroad(2026-03-20,2026-04-02)',
    ])
  })
  test('bears out a boarded manifest line: together they close the stay on its day, and both are cited', () => {
    const [stay] = put(
      arrival('a', '2026-03-01'),
      departure('m', '2026-04-01', manifest),
      abroad('f', '2026-04-02'),
    ).stays
    expect(stay?.end.kind === 'departed' ? stay.end.by.cites : []).toEqual(['m', 'f'])
  })
  test('before a later recorded departure it is a contradiction', () => {
    const [stay] = put(arrival('a', '2026-03-01'), departure('d', '2026-05-01'), abroad('f', '2026-04-02')).stays
    expect(stay?.contradictions).toEqual([{ code: 'abroad-before-departure', facts: ['f', 'd'] }])
  })
  test('on the day before the departure it is none: the two borders stand a date line apart', () => {
    expect(
      put(arrival('a', '2026-03-01'), departure('d', '2026-05-01'), abroad('f', '2026-04-30')).stays[0]?.contradictions,
    ).toEqual([])
  })
  test('before presence seen later it is a contradiction', () => {
    const [stay] = put(arrival('a', '2026-03-01'), seen('s', '2026-05-01'), abroad('f', '2026-04-02')).stays
    expect(stay?.contradictions).toEqual([{ code: 'presence-after-foreign-entry', facts: ['f', 's'] }])
  })
  test('before the arrival it is the journey here', () => {
    expect(lines(arrival('a', '2026-03-01'), abroad('f', '2026-02-28'))).toEqual(['a 2026-03-01..open'])
  })
})

describe('corrections', () => {
  const correct = (id: string, corrects: string, rest: object) =>
    fact(id, '2026-06-01', { kind: 'correction', corrects, reason: 'shown by the person', source: 'agency', ...rest })
  const base = [arrival('r/1', '2026-03-01'), departure('r/2', '2026-03-09')]

  test('a retracted departure leaves the stay open', () => {
    expect(lines(...base, correct('r/3', 'r/2', { effect: 'retracted' }))).toEqual(['r/1 2026-03-01..open'])
  })
  test('a replaced departure carries the new day and cites the correction', () => {
    const changed = correct('r/3', 'r/2', { effect: 'replaced', replacement: { occurred: { on: '2026-03-11' } } })
    const [stay] = put(...base, changed).stays
    expect(stay?.end.kind === 'departed' ? stay.end.by.cites : []).toEqual(['r/2', 'r/3'])
    expect(lines(...base, changed)).toEqual(['r/1 2026-03-01..2026-03-11'])
  })
  test('a correction that is itself retracted restores the answer', () => {
    const facts = [correct('r/3', 'r/2', { effect: 'retracted' }), correct('r/4', 'r/3', { effect: 'retracted' })]
    expect(lines(...base, ...facts)).toEqual(lines(...base))
  })
  test('the tenth correction comes after the second: order by sequence, not by text', () => {
    const to = (id: string, on: string) => correct(id, 'r/2', { effect: 'replaced', replacement: { occurred: { on } } })
    expect(lines(...base, to('r/10', '2026-03-20'), to('r/3', '2026-03-11'))).toEqual(['r/1 2026-03-01..2026-03-20'])
  })
  test('corrections in a circle end, and change nothing for ever', () => {
    const facts = [correct('r/3', 'r/4', { effect: 'retracted' }), correct('r/4', 'r/3', { effect: 'retracted' })]
    expect(lines(...base, ...facts)).toEqual(lines(...base))
  })
  test('what was not known yet does not count', () => {
    const late = correct('r/3', 'r/2', { effect: 'retracted', recorded: '2026-12-01T00:00:00.000Z' })
    expect(lines(...base, late)).toEqual(lines(...base))
  })
})

describe('local days', () => {
  const at = (instant: string, port: string) => ({ occurred: { at: instant }, port })
  test('US-F5: the local date of the port governs', () => {
    expect(lines(arrival('a', '2026-01-01'), departure('d', '', at('2026-02-01T08:30:00Z', 'HNL')))).toEqual([
      'a 2026-01-01..2026-01-31',
    ])
  })
  test('an unknown port gives a range of days, not a guess', () => {
    const assembled = put(arrival('a', '2026-01-01'), departure('d', '', at('2026-02-01T08:30:00Z', 'QQQ')))
    expect(assembled.flags).toEqual(['port-unknown'])
    const [stay] = assembled.stays
    expect(stay?.end).toMatchObject({ kind: 'departed-between', by: 'd' })
    expect(lines(arrival('a', '2026-01-01'), departure('d', '', at('2026-02-01T08:30:00Z', 'QQQ')))).toEqual([
      'a 2026-01-01..departed-between(2026-01-31,2026-02-02)',
    ])
  })
  test('a stated date stands against the instant, and the difference is flagged', () => {
    const told = { occurred: { on: '2026-02-01', at: '2026-02-01T08:30:00Z' }, port: 'HNL' }
    expect(put(arrival('a', '2026-01-01'), departure('d', '', told)).flags).toEqual(['local-date-disagrees'])
  })
})
