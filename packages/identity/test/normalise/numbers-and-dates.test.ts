import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthDate, typedDate } from '../../src/normalise/dates.ts'
import { checkDigit, documentNumber, misreadings } from '../../src/normalise/document-number.ts'

test('what readers confuse is equal when folded, and what was read stays', () => {
  const [a, b] = [documentNumber('A08O26475'), documentNumber('A08026475')]
  expect(a?.raw).toBe('A08O26475')
  expect(a?.folded).toBe(b?.folded)
  expect(documentNumber('<<< --')).toBeUndefined()
})

test('candidates change one character each and never replace what was read', () => {
  const number = documentNumber('L8988901C')
  expect(number === undefined ? [] : misreadings(number)).toContain('LB988901C')
  expect(number === undefined ? [] : misreadings(number)).not.toContain('L8988901C')
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), (text) => {
      const read = documentNumber(text)
      for (const candidate of read === undefined ? [] : misreadings(read)) {
        expect(candidate.length).toBe(read?.raw.length)
        expect([...candidate].filter((letter, at) => letter !== read?.raw[at])).toHaveLength(1)
        expect(documentNumber(candidate)?.folded).toBe(read?.folded)
      }
    }),
  )
})

test('the check digits of the specimen in ICAO Doc 9303-4', () => {
  expect(checkDigit('L898902C3')).toBe(6)
  expect(checkDigit('740812')).toBe(2)
  expect(checkDigit('120415')).toBe(9)
  expect(checkDigit('ZE184226B<<<<<')).toBe(1)
})

test('dates are read strictly; what no calendar has says nothing', () => {
  expect(birthDate('1980-04-03')).toEqual({ year: 1980, month: 4, day: 3, placeholder: false })
  expect(birthDate('19800403')).toEqual(birthDate('1980-04-03'))
  expect(birthDate('1980-01-01')?.placeholder).toBe(true)
  expect(birthDate('1980')?.placeholder).toBe(true)
  expect(birthDate('1980-04-00')).toEqual({ year: 1980, month: 4, day: 0, placeholder: true })
  for (const wrong of ['1981-02-29', '1980-13-01', '1980-04-31', '03/04/1980', '', 'x', '0000-00-00', '9'.repeat(4000)])
    expect(birthDate(wrong), wrong.slice(0, 20)).toBeUndefined()
  expect(birthDate('1980-02-29')?.day).toBe(29)
  expect(birthDate('1980-06-99')).toEqual(birthDate('1980-06-00'))
  expect(birthDate('19809999')).toEqual(birthDate('1980'))
  for (const unknown of ['1980<<<<', '1980-<<-<<', '1980-XX-XX', '1980xxxx'])
    expect(birthDate(unknown)).toEqual(birthDate('1980'))
  expect(birthDate('1980-05-<<')).toEqual(birthDate('1980-05'))
  for (const nothing of ['<<<<<<<<', '<<<<-<<-<<', 'XXXX-XX-XX', '19<<-05-06'])
    expect(birthDate(nothing)).toBeUndefined()
})

test('one slip away from a date, the digits are kept and said to be impossible; two slips away, nothing is', () => {
  for (const slip of ['2001-12-64', '1990-13-05', '1992-00-08', '1981-02-29', '1980-04-31', '19801298'])
    expect([birthDate(slip), typedDate(slip)?.impossible], slip).toEqual([undefined, true])
  for (const nothing of ['9999-99-99', '9999-12-31', '0000-00-00', '1980-13-00', '1980-40-40', '15032007'])
    expect(typedDate(nothing), nothing).toBeUndefined()
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const text = date.toISOString().slice(0, 10)
      expect(typedDate(text)).toEqual(birthDate(text))
      expect(birthDate(text)).toMatchObject({ month: date.getUTCMonth() + 1, day: date.getUTCDate() })
    }),
  )
})
