import fc from 'fast-check'
import { parse } from 'mrz'
import { describe, expect, test } from 'vitest'
import { checkDigit } from '../../src/normalise/document-number.ts'
import { type MrzReading, mrzDate, readMrz } from '../../src/normalise/mrz.ts'
import { MRZ_LAYOUTS, type MrzFormat, type Place } from '../../src/normalise/mrz-formats.data.ts'

/** The specimens of ICAO Doc 9303, parts 4 to 7: somebody of Utopia. */
const SPECIMENS = {
  TD1: 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  TD2: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
  TD3: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  'MRV-A': 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
  'MRV-B': 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<',
} as const satisfies Record<MrzFormat, string>
const formats = Object.keys(SPECIMENS) as MrzFormat[]

function read(text: string): MrzReading {
  const found = readMrz(text)
  if ('refused' in found) throw new Error(found.because)
  return found
}

function changed(text: string, [line, from]: Place, by: number, to: string): string {
  const lines = text.split('\n')
  const own = lines[line] ?? ''
  lines[line] = own.slice(0, from + by) + to + own.slice(from + by + 1)
  return lines.join('\n')
}

describe('specimens of Doc 9303', () => {
  test.each(formats)('%s is read, and every check digit holds', (format) => {
    const found = read(SPECIMENS[format])
    expect(found).toMatchObject({
      format,
      family: 'ERIKSSON',
      given: 'ANNA MARIA',
      issuer: 'UTO',
      mayBeCut: false,
      sex: 'F',
    })
    expect(found.checks.map(({ holds }) => holds)).not.toContain(false)
    expect(found.checks).toHaveLength(MRZ_LAYOUTS[format].checks.length)
  })

  test('fields of the passport and of the visa', () => {
    const { number, nationality, born, expires, optional } = read(SPECIMENS.TD3)
    expect([number, nationality, born, expires, optional]).toEqual([
      'L898902C3',
      'UTO',
      '740812',
      '120415',
      ['ZE184226B'],
    ])
    expect(read(SPECIMENS['MRV-A'])).toMatchObject({
      number: 'L8988901C',
      nationality: 'XXX',
      optional: ['6ZE184226B'],
    })
  })

  test('a number of more than nine characters goes on in the optional data', () => {
    const long = read('I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<')
    expect(long).toMatchObject({ number: 'D23145890734', optional: ['', ''] })
    expect(long.checks.map(({ holds }) => holds)).toEqual([true, true, true, true])
  })

  test('a well-known reader finds the same digits right and wrong, in what it reads too', () => {
    const hex = fc.constantFrom(...'0123456789ABGILOSZ<')
    const names = ['documentNumber', 'birthDate', 'expirationDate', 'personalNumber', 'composite']
    const of = { 'document number': 0, 'birth date': 1, expiry: 2, 'optional data': 3, whole: 4 } as const
    let wrong = 0
    fc.assert(
      fc.property(fc.constantFrom('TD2', 'TD3'), fc.integer({ min: 0, max: 34 }), hex, (format, at, letter) => {
        const text = changed(SPECIMENS[format], [1, at, 0], 0, letter)
        const { details } = parse(text.split('\n'))
        for (const check of read(text).checks) {
          const theirs = details.find(({ field }) => field === `${names[of[check.of]]}CheckDigit`)
          if (check.of === 'document number' && format === 'TD2' && at === 9) continue
          if (theirs === undefined || check.holds === undefined) continue
          expect([text, check.of, check.holds]).toEqual([text, check.of, theirs.valid])
          if (!theirs.valid) wrong++
        }
      }),
      { numRuns: 500 },
    )
    expect(wrong).toBeGreaterThan(50)
  })
})

describe('one changed character', () => {
  const value = (letter: string) => (letter === '<' ? 0 : Number.parseInt(letter, 36))

  test('in what a digit covers is caught, or it is one that Doc 9303 cannot see: ten apart or twenty', () => {
    const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<')
    let caught = 0
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.nat(), fc.nat(), letter, (format, which, by, to) => {
        const { checks } = MRZ_LAYOUTS[format]
        const check = checks[which % (checks.length - Number(format.startsWith('TD')))]
        const [place] = check?.over ?? []
        if (check === undefined || place === undefined) return
        const [line, from, until] = place
        const at = by % (until - from)
        const before = SPECIMENS[format].split('\n')[line]?.[from + at] ?? ''
        const seen = (value(before) - value(to)) % 10 !== 0
        const own = read(changed(SPECIMENS[format], place, at, to)).checks.find(({ of }) => of === check.of)
        if (seen) caught++
        expect(own?.holds === false).toBe(seen)
      }),
      { numRuns: 2_000 },
    )
    expect(caught).toBeGreaterThan(500)
  })

  test('of a look-alike is suggested back, never put right', () => {
    for (const format of formats) {
      const place = MRZ_LAYOUTS[format].places.number
      const [line, from, to] = place
      const number = SPECIMENS[format].split('\n')[line]?.slice(from, to) ?? ''
      const at = number.indexOf('8')
      const misread = read(changed(SPECIMENS[format], place, at, 'B'))
      const [check] = misread.checks
      expect(misread.number).toBe(number.replace('8', 'B'))
      expect([check?.holds, check?.others]).toEqual([false, expect.arrayContaining([number])])
    }
  })

  test('that no digit can see is named: 6 and G, 1 and L', () => {
    const number = 'L6A8902C1'
    const text = `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n${number}${checkDigit(number)}UTO7408122F1204159<<<<<<<<<<<<<<00`
    const [check] = read(text).checks
    expect(check?.holds).toBe(true)
    expect(check?.others).toEqual(['16A8902C1', 'LGA8902C1', 'L6A8902CL'])
  })
})

test('a name that fills its room may be cut; one name alone is the family name', () => {
  const cut = SPECIMENS.TD1.replace('ERIKSSON<<ANNA<MARIA<<<<<<<<<<', 'NILAVADHANANANDA<<CHAYAPA<DEJT')
  expect(read(cut)).toMatchObject({ family: 'NILAVADHANANANDA', given: 'CHAYAPA DEJT', mayBeCut: true })
  const one = SPECIMENS.TD1.replace('ERIKSSON<<ANNA<MARIA', 'ARKFREITH<<<<<<<<<<<')
  expect(read(one)).toMatchObject({ family: 'ARKFREITH', given: '', mayBeCut: false })
})

test.each([
  ['', 'mrz.shape'],
  ['P<UTO', 'mrz.shape'],
  [SPECIMENS.TD3.replace('\n', ''), 'mrz.shape'],
  [SPECIMENS.TD3.replace('ANNA', 'ANNÄ'), 'mrz.character'],
  [SPECIMENS.TD3.replace('ANNA', 'anna'), 'mrz.character'],
  ['😀'.repeat(5_000), 'mrz.shape'],
])('%j is refused with %s', (text, code) => {
  expect(readMrz(text)).toMatchObject({ refused: code })
})

test.each([
  ['740812', '2026-11-26', '1974-08-12'],
  ['250101', '2026-11-26', '2025-01-01'],
  ['261127', '2026-11-26', '1926-11-27'],
  ['80<<<<', '2026-11-26', '1980-00-00'],
  ['<<<<<<', '2026-11-26', undefined],
  ['74O812', '2026-11-26', undefined],
  ['801332', '2026-11-26', undefined],
  ['800230', '2026-11-26', undefined],
  ['000229', '2026-11-26', '2000-02-29'],
  ['000229', '1999-11-26', undefined],
  ['80<<12', '2026-11-26', undefined],
])('the date %s, not after %s, is %s', (text, latest, date) => {
  expect(mrzDate(text, latest)).toBe(date)
})

test('blank lines and blanks around a zone are no part of it, however many', () => {
  expect(read(`${' \n'.repeat(300)}${SPECIMENS.TD3}${' \n'.repeat(300)}`)).toEqual(read(SPECIMENS.TD3))
})
