import { describe, expect, test } from 'vitest'
import { determineLast, inWords, readingsOf, runsInWords } from './support/ask.ts'
import { arrival, birth, decided, departure, filed, granted, terms } from './support/facts.ts'

const again = arrival('2024-05-01', { manner: 'without-inspection' })
const stay = [arrival('2021-01-01'), terms('2021-01-01', 'B-2', '2021-06-30')]

describe('the exceptions are "under clause (i)" and do not reach (C) (8 USC 1182(a)(9)(B)(iii), (C); law-us D27)', () => {
  test('days under 18 bring no 3-year or 10-year bar, but are put to a person on an entry without admission', () => {
    const minor = [...stay, birth('2005-01-01'), departure('2022-08-10')]
    expect(inWords(determineLast(minor))).toMatchObject({ inclDepartureDay: 0, barByCount_incl: 'none' })
    const one = determineLast([...minor, again])
    expect(readingsOf(one, 'permanent-bar')).toEqual([
      'all-stays-together 0 may-be-more-than-one-year',
      'without-the-exceptions 406 more-than-one-year',
    ])
    expect(one.rules).toContain('us.permanent-bar')
  })
  test.each([
    ['2022-06-30', []],
    ['2022-07-01', ['all-stays-together 0 may-be-more-than-one-year', 'without-the-exceptions 366 more-than-one-year']],
  ])('"more than 1 year": left on %s', (left, readings) => {
    expect(readingsOf(determineLast([...stay, birth('2005-01-01'), departure(left), again]), 'permanent-bar')).toEqual(
      readings,
    )
  })
  test('a pending asylum application and family unity likewise; a grant that authorises the days does', () => {
    const asylum = [
      ...stay,
      filed('2021-06-01', 'asylum'),
      decided('2022-09-01', 'asylum', 'denied'),
      departure('2022-09-02'),
    ]
    expect(readingsOf(determineLast([...asylum, again]), 'permanent-bar')).toEqual([
      'all-stays-together 1 may-be-more-than-one-year',
      'without-the-exceptions 429 more-than-one-year',
    ])
    const unity = [...stay, granted('2021-06-01', 'family-unity', '2022-09-01'), departure('2022-09-01')]
    expect(readingsOf(determineLast([...unity, again]), 'permanent-bar').at(-1)).toBe(
      'without-the-exceptions 428 more-than-one-year',
    )
    const tps = [...stay, granted('2021-06-01', 'tps', '2022-09-01'), departure('2022-09-01')]
    expect(readingsOf(determineLast([...tps, again]), 'permanent-bar')).toEqual([])
  })
  test('an admission afterwards is no entry without admission', () => {
    const minor = [...stay, birth('2005-01-01'), departure('2022-08-10')]
    const admitted = [arrival('2024-05-01'), terms('2024-05-01', 'B-2', '2024-10-31')]
    expect(determineLast([...minor, ...admitted], { asOf: '2024-06-01' }).asks).toEqual([])
  })
})

describe('U9: born on 29 February (8 USC 1182(a)(9)(B)(iii)(I); no text read settles the birthday of a common year)', () => {
  const leapling = (left: string) =>
    determineLast([
      arrival('2025-08-01'),
      terms('2025-08-01', 'B-2', '2026-01-31'),
      birth('2008-02-29'),
      departure(left),
    ])
  test('the base reading counts from 28 February, the other one from 2 March', () => {
    const one = leapling('2026-08-28')
    expect(runsInWords(one).slice(1)).toEqual([
      '2026-02-01..2026-02-27 out-of-status',
      '2026-02-28..2026-08-28 unlawful',
    ])
    expect(readingsOf(one, 'birthday')).toEqual(['birthday-counts 182 3-year', 'birthday-does-not-count 180 none'])
    expect(leapling('2026-08-30').asks).toEqual([])
  })
  test('two birth records: the birthday itself stays a reading of its own', () => {
    const born = (left: string) => [
      arrival('2025-08-01'),
      terms('2025-08-01', 'B-2', '2026-01-31'),
      birth('2008-02-25', 'one'),
      birth('2008-03-01', 'two'),
      departure(left),
    ]
    const one = determineLast(born('2026-08-29'))
    expect(one.asks.map((ask) => ask.code)).toContain('birthday')
    expect(readingsOf(one, 'birthday')).toEqual(['birthday-counts 181 3-year', 'birthday-does-not-count 180 none'])
  })
})
