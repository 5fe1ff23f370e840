import type { Day } from '@passage/domain/calendar/day'
import { parseDay } from '@passage/domain/calendar/day'
import { comparedInWords, compareIdentities } from '@passage/server/records/compare'
import { lookRows } from '@passage/server/records/looks'
import { lagWords } from '@passage/server/sources/view'
import { deadlineDay, plural, shortDeadline, weekday, writtenDay, writtenSpan } from '@passage/server/words/dates'
import { headingName, recordLabel } from '@passage/server/words/labels'
import { portName, stateName } from '@passage/server/words/places'
import { reasonWords } from '@passage/server/work/words'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const day = (text: string): Day => {
  const found = parseDay(text)
  if (found === undefined) throw new Error(text)
  return found
}
const today = day('2026-11-23')

describe('dates are written out', () => {
  test('the year stands where it is not this year', () => {
    expect(writtenDay(day('2026-10-12'), today)).toBe('12 October')
    expect(writtenDay(day('2027-03-14'), today)).toBe('14 March 2027')
  })
  test('deadlines carry the weekday', () => {
    expect(deadlineDay(day('2026-11-27'), today)).toBe('Friday 27 November')
    expect(shortDeadline(day('2026-12-02'), today)).toBe('Wed 2 December')
  })
  test('weekdays agree with the calendar of the platform, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const name = new Date(number * 86_400_000).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
        expect(weekday(number as Day)).toBe(name)
      }),
    )
  })
  test('a span says no more than it must', () => {
    expect(writtenSpan(day('2026-05-03'), day('2026-05-08'))).toBe('3 to 8 May 2026')
    expect(writtenSpan(day('2026-05-03'), day('2026-06-08'))).toBe('3 May to 8 June 2026')
    expect(writtenSpan(day('2025-12-03'), day('2026-01-08'))).toBe('3 December 2025 to 8 January 2026')
    expect(writtenSpan(day('2026-05-03'), day('2026-05-03'))).toBe('3 May 2026')
  })
  test('one day is not "1 days"', () => expect([plural(1, 'day'), plural(4, 'day')]).toEqual(['1 day', '4 days']))
})

describe('names and ids', () => {
  test('a label has eight characters without look-alikes and follows from the id alone', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(recordLabel(id)).toMatch(/^PSG-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
    expect(recordLabel('00000000-0000-0000-0000-00000000001f')).toBe('PSG-0000-000Z')
  })
  test('capitals of a machine become a heading; any other name stays as it was read', () => {
    expect(headingName('MARIANA OKAFOR REYES')).toBe('Mariana Okafor Reyes')
    expect(headingName("SEÁN O'BRIEN-LÓPEZ")).toBe("Seán O'Brien-López")
    expect(headingName('Ana McDonald')).toBe('Ana McDonald')
    expect(headingName('李 明')).toBe('李 明')
  })
  test('an unknown port is named as such', () => {
    expect(portName('JFK')).toContain('Kennedy')
    expect(portName('???')).toBe('???, a port that is not in the table')
    expect(stateName('SE')).toBe('Sweden')
    expect(stateName('ZZ9')).toBe('ZZ9')
  })
})

describe('what was compared', () => {
  const one = {
    name: { family: 'OKAFOR REYES', given: 'MARIANA' },
    birthDate: '1991-02-17',
    document: doc('L898902C3'),
  }
  function doc(number: string) {
    return { type: 'P', number, issuer: 'NG' }
  }
  const results = (other: Parameters<typeof compareIdentities>[1]) =>
    Object.fromEntries(compareIdentities(one, other).map((row) => [row.field, row.result]))

  test('results are words, and the order of fields never follows agreement', () => {
    const other = { name: { family: 'Okaforreyes', given: 'Mariana' }, document: doc('L888902C3') }
    expect(results(other)).toMatchObject({ Name: 'Same letters', Born: 'Not recorded', Document: '1 character' })
    const fields = compareIdentities(one, other).map((row) => row.field)
    expect(fields).toEqual(compareIdentities(other, one).map((row) => row.field))
    expect(fields[0]).toBe('Name')
  })
  test('dates of birth are written out, and the result is that of the dates themselves', () => {
    const born = (birthDate?: string) => ({ name: one.name, ...(birthDate === undefined ? {} : { birthDate }) })
    const row = (a?: string, b?: string) => comparedInWords(born(a), born(b)).find(({ field }) => field === 'Born')
    expect(row('1974-01-30', '1974-01-31')).toMatchObject({
      one: '30 January 1974',
      other: '31 January 1974',
      exact: false,
      result: '1 character',
    })
    expect(row('1974-01-30')).toMatchObject({ one: '30 January 1974', other: '', result: 'Not recorded' })
  })
  test('names in another order are told apart from other names', () => {
    expect(results({ name: { family: 'MARIANA', given: 'OKAFOR REYES' } })).toMatchObject({ Name: 'Other order' })
    expect(results({ name: { family: 'LINDQVIST', given: 'ANA' } })).toMatchObject({ Name: 'Differs' })
    expect(results({ ...one, document: doc('L8') })).toMatchObject({ Name: 'Same', Document: 'Differs' })
  })
})

test('looks of one sitting stand in one line with their number; another purpose stands alone', () => {
  const look = (minute: number, purpose: string, lookId: string) => {
    const at = new Date(Date.parse('2026-11-23T09:00:00Z') + minute * 60_000).toISOString()
    return { lookId, actor: 'd.halvorsen', purpose, at, lastAt: at, times: 1 }
  }
  const rows = lookRows(
    [look(40, 'queue', 'd'), look(14, 'queue', 'b'), look(0, 'queue', 'a'), look(5, 'enquiry', 'c')],
    today,
  )
  expect(rows.map((row) => [row.when, row.purpose])).toEqual([
    ['23 November, 09:40 UTC', 'Listed in the work queue'],
    ['23 November, 09:05 UTC', 'Question from the person concerned'],
    ['23 November, 09:00 to 09:14 UTC, 2 times', 'Listed in the work queue'],
  ])
})

test('lag is said in its largest unit', () => {
  expect([4000, 300_000, 6 * 3_600_000, 4 * 86_400_000].map(lagWords)).toEqual([
    '4 seconds',
    '5 minutes',
    '6 hours',
    '4 days',
  ])
})

test('reasons are noun phrases of at most 45 characters, and none names what may not be named', () => {
  const kinds = [
    'departure-not-confirmed',
    'identity-undetermined',
    'contradictory',
    'question',
    'finding-moved',
    'unheard-of',
  ]
  const reasons = [
    'same-biographics',
    'same-document',
    'fixed-period-rule',
    'missing-exit',
    'presence-after-unconfirmed-departure',
    'x',
  ]
  for (const kind of kinds) {
    for (const reason of reasons) {
      const words = reasonWords(kind, reason)
      expect(words.length, words).toBeLessThanOrEqual(45)
      expect(words).not.toMatch(/overstay|alien|suspect|target|risk|score|illegal|nationality/i)
    }
  }
})
