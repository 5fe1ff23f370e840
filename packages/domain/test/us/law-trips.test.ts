import { describe, expect, test } from 'vitest'
import type { ForeignEntry } from '../../src/facts/crossing.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { determineLast, inWords, readingsOf } from './support/ask.ts'
import { arrival, departure, foreignEntry, terms } from './support/facts.ts'

describe('U7: an absence "solely in contiguous territory or adjacent islands" (8 CFR 214.1(b))', () => {
  const worker = [
    arrival('2025-12-01'),
    terms('2025-12-01', 'H-1B', '2026-11-30'),
    departure('2026-06-01', { destination: 'CA' }),
  ]
  const back = (from: string, ...abroad: Fact[]) =>
    determineLast([...worker, ...abroad, arrival('2026-06-13', { from })]).because
  test('by way of Canada alone the admission goes on', () => {
    expect(back('CA')).toEqual(['automatic-revalidation'])
    expect(back('MX', foreignEntry('2026-06-05', 'MX'))).toEqual(['automatic-revalidation'])
  })
  test('from a third State it does not, whichever record says so', () => {
    expect(back('FR')).toEqual(['no-admission-terms'])
    expect(back('CA', foreignEntry('2026-06-05', 'FR'))).toEqual(['no-admission-terms'])
  })
  test('an entry abroad before or after the trip is another trip, and a word about one names no State', () => {
    expect(back('CA', foreignEntry('2025-10-05', 'FR'))).toEqual(['automatic-revalidation'])
    const told = { ...foreignEntry('2026-06-05', 'FR'), evidence: 'stated' } as ForeignEntry
    expect(back('CA', told)).toEqual(['automatic-revalidation'])
  })
  test('an adjacent island keeps a student’s status and no worker’s', () => {
    expect(back('BS')).toEqual(['no-admission-terms'])
    const student = [
      arrival('2025-12-01'),
      terms('2025-12-01', 'F-1', 'duration-of-status'),
      departure('2026-06-01', { destination: 'CA' }),
      arrival('2026-06-13', { from: 'BS' }),
    ]
    expect(determineLast(student).because).toEqual(['duration-of-status'])
    expect(determineLast(student).lastAuthorisedDay).toBe('duration-of-status')
  })
})

describe('open point 4: days after a return by land are never a finding of a machine (8 CFR 235.1(h), CBP practice)', () => {
  const visitor = [
    arrival('2026-01-10'),
    terms('2026-01-10', 'B-2', '2026-07-09'),
    departure('2026-02-01', { destination: 'CA' }),
    arrival('2026-03-01', { mode: 'land', newAdmissionIssued: false }),
  ]
  test('late on both readings: both counts stand, and a person is asked', () => {
    const one = determineLast([...visitor, departure('2026-09-20')])
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: [20, 73], asks: ['land-readmission'] })
    expect(readingsOf(one, 'land-readmission')).toEqual([
      'old-record-governs 73 DEPARTED_LATE',
      'new-admission-at-return 20 DEPARTED_LATE',
    ])
  })
  test('the last day of the six months and the one after it (1 March to 31 August)', () => {
    expect(determineLast([...visitor, departure('2026-08-31')]).outcome).toBe('NOT_DETERMINABLE')
    expect(inWords(determineLast([...visitor, departure('2026-09-01')]))).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfter: [1, 54],
    })
  })
})
