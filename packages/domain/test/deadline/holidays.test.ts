import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { federalCalendar, stateCalendar } from '../../src/deadline/us/calendars.ts'
import { FEDERAL_YEARS, federalHolidays } from '../../src/deadline/us/holidays.data.ts'

/** Days on which federal offices kept a holiday, as the Office of Personnel Management published them. */
const PUBLISHED = `
2016: 01-01 01-18 02-15 05-30 07-04 09-05 10-10 11-11 11-24 12-26
2017: 01-02 01-16 02-20 05-29 07-04 09-04 10-09 11-10 11-23 12-25
2018: 01-01 01-15 02-19 05-28 07-04 09-03 10-08 11-12 11-22 12-25
2019: 01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25
2020: 01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25
2021: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
2022: 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26
2023: 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25
`
const published = PUBLISHED.trim()
  .split('\n')
  .flatMap((line) => {
    const [year = '', dates = ''] = line.split(': ')
    return dates.split(' ').map((date) => `${year}-${date}`)
  })

/** Working days that the calendar closes, in the years that are published here. */
const ours = [...federalCalendar.days.keys()]
  .map(formatDay)
  .filter((date) => date >= '2016' && date < '2024')
  .filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
  .sort()

test('the calendar closes exactly the days that were published', () => expect(ours).toEqual(published))

test('the public holidays of the library alone do not: Veterans Day has no substitute there, so substitutes are worked out here', () => {
  const all = new Holidays('US').getHolidays(2023)
  const library = all.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10))
  expect(library).not.toContain('2023-11-10')
  expect(federalCalendar.days.get(19_671 as never)).toEqual({ name: 'Veterans Day (observed)', leaveOnly: true })
})

test('the data is what the library gives', () => {
  const [first, last] = FEDERAL_YEARS
  const library = new Holidays('US')
  const given: (readonly [string, string])[] = []
  for (let year = first; year <= last; year++) {
    for (const { date, name, type, substitute } of library.getHolidays(year)) {
      if (type === 'public' && substitute !== true) given.push([date.slice(0, 10), name])
    }
  }
  expect(new Map(federalHolidays)).toEqual(new Map(given))
  expect(federalHolidays.filter(([date]) => date.startsWith('2020')).map(([, name]) => name)).not.toContain(
    'Juneteenth',
  )
})

test('a State keeps holidays of its own, and one that is not known has no calendar', () => {
  const massachusetts = stateCalendar('MA')
  expect(massachusetts?.days.has(18_736 as never)).toBe(true)
  expect(formatDay(18_736 as never)).toBe('2021-04-19')
  expect(stateCalendar('ZZ')).toBeUndefined()
})
