import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addYears, type Day, dayOf, formatDay, parseDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { type Due, dueForErasure } from '../../src/retention/due.ts'
import type { LegalHold } from '../../src/retention/hold.ts'

const day = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no date`)
const at = (id: string, on: string, rest: object): Fact =>
  ({
    id,
    occurred: { on },
    recorded: '2026-01-01T00:00:00.000Z',
    source: 'border',
    evidence: 'border-document',
    state: 'PL',
    ...rest,
  }) as Fact
const arrival = (id: string, on: string, rest: object = {}) => at(id, on, { kind: 'arrival', ...rest })
const departure = (id: string, on: string, rest: object = {}) => at(id, on, { kind: 'departure', ...rest })
const family = (residenceCard?: boolean) =>
  at('f', '2026-01-01', {
    kind: 'standing',
    standing: 'union-citizen-family',
    evidence: 'agency-act',
    ...(residenceCard === undefined ? {} : { residenceCard }),
  })

const trip = [arrival('a', '2026-02-01'), departure('b', '2026-02-20')]
const ask = (facts: readonly Fact[], on: string, holds: readonly LegalHold[] = []) =>
  dueForErasure({ jurisdiction: 'schengen', facts }, holds, day(on))
const stay = (facts: readonly Fact[], on: string, holds: readonly LegalHold[] = [], id = 'a') =>
  ask(facts, on, holds).stays.get(id)
const inWords = (due: Due | undefined) =>
  due === undefined
    ? 'none'
    : `${due.state} ${due.rule.slice('retention.'.length)} ${
        due.state === 'not-yet' ? formatDay(due.from) : due.state === 'unknown' ? due.code : formatDay(due.since)
      }`

test('a stay with its exit is kept three years after the exit, the file one day longer', () => {
  expect(inWords(stay(trip, '2029-02-20'))).toBe('not-yet ees-exit 2029-02-21')
  expect(inWords(stay(trip, '2029-02-21'))).toBe('due ees-exit 2029-02-21')
  expect(inWords(ask(trip, '2029-02-21').file)).toBe('not-yet ees-file 2029-02-22')
  expect(inWords(ask(trip, '2029-02-22').file)).toBe('due ees-file 2029-02-22')
})

test('a period that ends on a day which does not exist ends on the last day of that month', () => {
  const leap = [arrival('a', '2028-02-01'), departure('b', '2028-02-29')]
  expect(inWords(stay(leap, '2031-03-01'))).toBe('due ees-exit 2031-03-01')
})

test('without an exit, five years after the last authorised day', () => {
  expect(inWords(stay([arrival('a', '2026-02-01')], '2031-05-01'))).toBe('not-yet ees-no-exit 2031-05-02')
  expect(inWords(stay([arrival('a', '2026-02-01')], '2031-05-02'))).toBe('due ees-no-exit 2031-05-02')
})

test('a file is due when the last of its stays is; one that is not known keeps the file', () => {
  const two = [...trip, arrival('c', '2027-03-01'), departure('d', '2027-03-05')]
  expect(inWords(ask(two, '2029-03-01').file)).toBe('not-yet ees-file 2030-03-07')
  expect(inWords(stay(two, '2029-03-01'))).toBe('due ees-exit 2029-02-21')
  expect(inWords(ask([], '2040-01-01').file)).toBe('unknown ees-file retention.entry-unknown')
})

test('family of a Union citizen: one year after the exit without a card; where the card is not known, a person is asked in between', () => {
  expect(inWords(stay([...trip, family(false)], '2027-02-21'))).toBe('due ees-family-exit 2027-02-21')
  expect(inWords(stay([...trip, family()], '2027-02-20'))).toBe('not-yet ees-family-exit 2027-02-21')
  expect(inWords(stay([...trip, family()], '2028-06-01'))).toBe('unknown ees-family-exit retention.family-not-known')
  expect(inWords(stay([...trip, family()], '2029-02-21'))).toBe('due ees-exit 2029-02-21')
})

test('no schedule was entered for the United States: nothing falls due by time', () => {
  const answer = dueForErasure({ jurisdiction: 'us', facts: trip }, [], day('2099-01-01'))
  expect(inWords(answer.stays.get('a'))).toBe('unknown us-schedule retention.no-schedule')
  expect(inWords(answer.file)).toBe('unknown us-schedule retention.no-schedule')
})

test('records that contradict one another do not fall due', () => {
  const seen = at('s', '2026-03-10', { kind: 'presence-evidence', what: 'appointment kept', evidence: 'agency-act' })
  expect(inWords(stay([...trip, seen], '2040-01-01'))).toBe('unknown ees-exit retention.contradictory')
})

test('a hold on the stay or on a record of the person keeps it; a hold on another stay does not', () => {
  const on = '2029-06-01'
  const held = (unit: LegalHold['unit']) => stay(trip, on, [{ hold: 'h', unit }])
  expect(held({ stayId: 'a' })).toMatchObject({ state: 'held', code: 'retention.held', holds: ['h'] })
  expect(held({ recordId: 'r' })).toMatchObject({ state: 'held' })
  expect(held({ stayId: 'other' })).toMatchObject({ state: 'due' })
  // A record rests under every stay: a hold on any of them keeps the file.
  expect(ask(trip, on, [{ hold: 'h', unit: { stayId: 'other' } }]).file).toMatchObject({ state: 'held' })
})

test('whatever the trip: kept up to the day, due from the next, and never while a hold stands', () => {
  let due = 0
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2030, 1, 1) }),
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: -3, max: 3 }),
      (from, length, offset) => {
        const exit = addDays(from as Day, length)
        const facts = [arrival('a', formatDay(from as Day)), departure('b', formatDay(exit))]
        const on = formatDay(addDays(addYears(exit, 3), offset))
        const state = stay(facts, on)?.state
        expect(state).toBe(offset > 0 ? 'due' : 'not-yet')
        if (state === 'due') due++
        expect(stay(facts, on, [{ hold: 'h', unit: { recordId: 'r' } }])?.state).not.toBe('due')
      },
    ),
  )
  // The witness: the lawful path is open.
  expect(due).toBeGreaterThan(10)
})
