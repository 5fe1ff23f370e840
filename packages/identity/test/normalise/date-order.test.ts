import { describe, expect, test } from 'vitest'
import { dateOfParts, dateOrderOf, isoDate } from '../../src/normalise/date-order.ts'

describe('the order of a column of dates', () => {
  test.each([
    ['year first', ['1980-03-04', '19800304', '1980/3/4'], 'ymd'],
    ['one value that can only be day first', ['03/04/1980', '25/03/1980'], 'dmy'],
    ['one value that can only be month first', ['03.04.1980', '03.25.1980'], 'mdy'],
    ['every value the same day in both orders', ['05/05/1980', '01-01-1990'], 'ymd'],
    ['nothing', ['', 'unknown'], 'ymd'],
    ['no value that tells', ['03/04/1980', '01/02/1990'], undefined],
    ['both orders', ['25/03/1980', '03/25/1980', '01/02/1990'], undefined],
    ['an impossible day tells nothing', ['45/03/1980', '31/02/1980', '03/04/1980'], undefined],
  ])('%s', (_, values, order) => {
    expect(dateOrderOf(values).order).toBe(order)
  })

  test('one slip of the pen among many does not make a column unclear, one in ten does', () => {
    const days = Array.from({ length: 20 }, (_, at) => `${13 + (at % 15)}/06/1980`)
    expect(dateOrderOf([...days, '06/25/1980', '01/02/1980'])).toMatchObject({
      order: 'dmy',
      dayFirst: 20,
      monthFirst: 1,
    })
    expect(dateOrderOf([...days.slice(0, 10), '06/25/1980', '01/02/1980'])).toMatchObject({
      order: undefined,
      unclear: '01/02/1980',
    })
  })
})

test.each([
  ['03/04/1980', 'dmy', '1980-04-03'],
  ['03/04/1980', 'mdy', '1980-03-04'],
  ['3.4.1980 00:00', 'dmy', '1980-04-03'],
  ['03/04/1980', 'ymd', ''],
  ['05/05/1980', 'ymd', '1980-05-05'],
  ['25/03/1980', 'ymd', '1980-03-25'],
  ['03/25/1980', 'ymd', '1980-03-25'],
  ['31/02/1980', 'ymd', ''],
  ['25/03/1980', 'mdy', '1980-25-03'],
  ['2001-12-64', 'ymd', '2001-12-64'],
  ['64/12/2001', 'dmy', '2001-12-64'],
  ['64/12/2001', 'ymd', ''],
  ['45/33/1980', 'dmy', ''],
  ['1980/3/4', 'dmy', '1980-03-04'],
  ['1980-03-04 00:00:00', 'mdy', '1980-03-04'],
  ['19800304', 'dmy', '1980-03-04'],
  ['1980-1-2', 'ymd', '1980-01-02'],
  ['1980-01-02T00:00:00Z', 'ymd', '1980-01-02'],
  ['1980-03-00', 'ymd', '1980-03'],
  ['19800300', 'ymd', '1980-03'],
  ['1980-00-00', 'ymd', '1980'],
  ['1980', 'dmy', '1980'],
  ['1980.0', 'ymd', '1980'],
  ['19800304.0', 'dmy', '1980-03-04'],
  ['1992-00-08', 'ymd', '1992-00-08'],
  ['1992/00/08', 'ymd', '1992-00-08'],
  ['4 March 1980', 'ymd', '1980-03-04'],
  ['04-MAR-1980', 'mdy', '1980-03-04'],
  ['March 4, 1980', 'dmy', '1980-03-04'],
  ['4th Sept 1980', 'dmy', '1980-09-04'],
  ['4 Marz 1980', 'dmy', ''],
  ['03/04/80', 'dmy', ''],
  ['31/02/1980', 'dmy', '1980-02-31'],
  ['29/02/1980', 'dmy', '1980-02-29'],
  ['29/02/1981', 'dmy', '1981-02-29'],
  [`${'9'.repeat(4000)}`, 'dmy', ''],
] as const)('%s read %s is "%s"', (raw, order, date) => {
  expect(isoDate(raw, order)).toBe(date)
})

test.each([
  ['1980', '3', '4', '1980-03-04'],
  ['1980', '03', '', '1980-03'],
  ['1980', '', '4', '1980'],
  ['1980.0', '3.0', '4.0', '1980-03-04'],
  ['1980', 'March', '4', '1980-03-04'],
  ['1980', '0', '0', '1980'],
  ['80', '3', '4', ''],
  ['', '3', '4', ''],
  ['1980', '2', '31', '1980-02-31'],
  ['1980', '13', '1', '1980-13-01'],
])('parts %s, %s and %s are "%s"', (year, month, day, date) => {
  expect(dateOfParts(year, month, day)).toBe(date)
})
