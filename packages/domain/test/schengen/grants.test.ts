import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { arrival, departure, fact, seen } from '../history/support.ts'
import { ask } from './support.ts'

const only = (on: string, ...facts: Fact[]) => ask({ jurisdiction: 'schengen', facts }, on).determinations.at(-1)
const summary = (on: string, ...facts: Fact[]) => {
  const one = only(on, ...facts)
  const last = one?.lastAuthorisedDay
  return [one?.outcome, one?.because[0], typeof last === 'number' ? formatDay(last) : undefined]
}
const act = (id: string, on: string, rest: object) => fact(id, on, { evidence: 'agency-act', ...rest })
const permit = (from: string, until: string) =>
  act('p', from, { kind: 'permit', permit: 'residence-permit', issuer: 'DE', from, until })
const visa = (id: string, rest: object) => act(id, '2026-01-01', { kind: 'visa', type: 'C', ...rest })
const filed = (type: string, on: string) => act('x', on, { kind: 'application-filed', application: '1', type })
const decided = (on: string, rest: object) => act('y', on, { kind: 'application-decided', application: '1', ...rest })
const came = arrival('a', '2026-01-01')

describe('the outcome is measured against what is in force at departure', () => {
  test('leaving under a permit is leaving in time; the gap before it stays in the count', () => {
    const facts = [came, departure('d', '2026-08-01'), permit('2026-05-01', '2026-12-31')]
    expect(summary('2026-09-01', ...facts)).toEqual(['DEPARTED_ON_TIME', 'permit', '2027-03-31'])
    expect(only('2026-09-01', ...facts)?.daysAfterAuthorisedStay).toEqual({ min: 30, max: 30 })
  })
  test('somebody who holds a permit today is within, and the permit gap is not a missing departure', () => {
    expect(summary('2026-09-01', came, permit('2026-05-01', '2026-12-31')).slice(0, 2)).toEqual(['WITHIN', 'permit'])
  })
})

describe('visa stickers', () => {
  test('a sticker of type D is a long-stay visa: its days are not counted', () => {
    const sticker = visa('v', { type: 'D', validFrom: '2025-12-01', validUntil: '2026-12-31', issuer: 'DE' })
    expect(summary('2026-12-01', came, departure('d', '2026-11-01'), sticker)[0]).toBe('DEPARTED_ON_TIME')
  })
  test('a second visa that takes over on the next day carries the stay on; one day later it does not', () => {
    const first = visa('v', { validFrom: '2025-12-01', validUntil: '2026-01-31' })
    const second = (validFrom: string) => visa('w', { validFrom, validUntil: '2026-06-30' })
    const left = departure('d', '2026-02-20')
    expect(summary('2026-05-01', came, left, first, second('2026-02-01'))[0]).toBe('DEPARTED_ON_TIME')
    expect(summary('2026-05-01', came, left, first, second('2026-02-02'))[0]).toBe('DEPARTED_LATE')
  })
  test('an extension of the visa that a State granted counts, up to its day', () => {
    const short = visa('v', { validFrom: '2025-12-01', validUntil: '2026-01-31' })
    const grant = [
      filed('extension-of-stay', '2026-01-25'),
      decided('2026-01-28', { result: 'approved', until: '2026-02-25' }),
    ]
    expect(summary('2026-05-01', came, departure('d', '2026-02-20'), short, ...grant)).toEqual([
      'DEPARTED_ON_TIME',
      'host-extension',
      '2026-02-25',
    ])
  })
})

describe('extensions under an agreement', () => {
  const asked = filed('bilateral-extension', '2026-03-25')
  const granted = decided('2026-03-28', { result: 'approved', until: '2026-06-30' })
  test('granted by a decision: lawful until its day, and the first 90 days go on being counted', () => {
    const one = only('2026-07-01', came, departure('d', '2026-05-20'), asked, granted)
    expect([one?.outcome, one?.because, formatDay(one?.lastAuthorisedDay as never)]).toEqual([
      'DEPARTED_ON_TIME',
      ['host-extension'],
      '2026-06-30',
    ])
    expect(one?.runs.map((run) => [formatDay(run.from), run.state])).toEqual([
      ['2026-01-01', 'authorised'],
      ['2026-04-01', 'protected'],
    ])
  })
  test('staying on after it goes to a person, never to arithmetic', () => {
    const one = only('2026-09-01', came, departure('d', '2026-07-20'), asked, granted)
    expect([one?.outcome, one?.asks.map(({ code }) => code)]).toEqual(['NOT_DETERMINABLE', ['bilateral-extension']])
    expect(one?.wouldChange).toContain('host-state-decision')
  })
  test('granted without a day is still for a person; refused is refused', () => {
    const left = departure('d', '2026-05-20')
    expect(summary('2026-07-01', came, left, asked, decided('2026-03-28', { result: 'approved' }))[0]).toBe(
      'NOT_DETERMINABLE',
    )
    expect(summary('2026-07-01', came, left, asked, decided('2026-03-28', { result: 'denied' }))[0]).toBe(
      'DEPARTED_LATE',
    )
  })
  test('asked for in one stay, it says nothing about a stay of years ago', () => {
    const old = [arrival('o1', '2021-01-01'), departure('o2', '2021-06-20')]
    const answer = ask({ jurisdiction: 'schengen', facts: [...old, came, asked] }, '2026-03-30')
    expect(answer.determinations.map((one) => one.outcome)).toEqual(['DEPARTED_LATE', 'WITHIN'])
  })
})

describe('asylum', () => {
  const here = seen('s', '2026-11-01')
  test('granted, the right to remain goes on; refused, it ends on the day of the decision', () => {
    const asked = filed('asylum', '2026-02-25')
    const with_ = (result: string) => summary('2026-12-01', came, here, asked, decided('2026-05-28', { result }))[0]
    expect([with_('approved'), with_('denied')]).toEqual(['WITHIN', 'PRESENT_AFTER_AUTHORISED_STAY'])
  })
  test('an application with an instant and no place is not lost', () => {
    const asked = { ...filed('asylum', '2026-02-25'), occurred: { at: '2026-02-25T10:00:00Z' } }
    expect(summary('2026-12-01', came, here, asked)[0]).toBe('WITHIN')
  })
})
