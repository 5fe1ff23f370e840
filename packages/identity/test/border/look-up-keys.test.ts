import { lookUpKeys } from '@passage/identity/border/look-up-keys'
import type { IdentityAsRead } from '@passage/identity/identity'
import { expect, test } from 'vitest'

const rui: IdentityAsRead = {
  document: { type: 'P', number: 'AB773O410', issuer: 'BR' },
  name: { family: 'Müller', given: 'Yuliya' },
  birthDate: '1984-05-07',
}
const keys = lookUpKeys(rui)

test('a number that was misread is found, another issuer or number is not', () => {
  expect(lookUpKeys({ ...rui, document: { type: 'p', number: 'A8-77304I0', issuer: 'br' } }).document).toBe(
    keys.document,
  )
  expect(lookUpKeys({ ...rui, document: { type: 'P', number: 'AB773O410', issuer: 'PT' } }).document).not.toBe(
    keys.document,
  )
  expect(lookUpKeys({ ...rui, document: { type: 'P', number: 'AB773O411', issuer: 'BR' } }).document).not.toBe(
    keys.document,
  )
})

test('other spellings, swapped names and a swapped day are found', () => {
  const spelt = lookUpKeys({ ...rui, name: { family: 'MUELLER', given: 'IULIIA' }, birthDate: '1984-07-05' })
  expect(spelt).toMatchObject({ familyDay: keys.familyDay, givenDay: keys.givenDay })
  const swapped = lookUpKeys({ ...rui, name: { family: 'Yuliya', given: 'Müller' } })
  expect(swapped).toMatchObject({ familyDay: keys.givenDay, givenDay: keys.familyDay })
})

/** Whether two names of one birth day are compared, by any key, as the ledger looks them up. */
function meet(one: IdentityAsRead['name'], other: IdentityAsRead['name'], birthDate = '1984-05-07'): boolean {
  const [a, b] = [one, other].map((name) => lookUpKeys({ name, birthDate }))
  const families = (keys = a) => [keys?.familyDay, keys?.firstDay, keys?.lastDay].filter((key) => key !== undefined)
  const crosswise = [a?.familyDay === b?.givenDay, b?.familyDay === a?.givenDay]
  const given = a?.givenDay !== undefined && a.givenDay === b?.givenDay
  return (
    given ||
    crosswise.includes(true) ||
    a?.wholeDay === b?.wholeDay ||
    families(a).some((key) => families(b).includes(key))
  )
}

test.each([
  ['a particle left out', 'VAN DER BERG, ANNA', 'BERG, ANNA'],
  ['a Cyrillic name and the Ukrainian passport', 'ГОНЧАР, ГАННА', 'HONCHAR, HANNA'],
  ['a Cyrillic name and the Russian passport', 'ГОНЧАР, ГАННА', 'GONCHAR, GANNA'],
  ['a Cyrillic name and the Serbian passport', 'ЧОЛИЋ, ЂОРЂЕ', 'COLIC, DJORDJE'],
  ['a particle of a Cyrillic name left out', 'АЛЬ-ЩЕГОЛ, АННА', 'SHCHEGOL, MARIA'],
  ['a Cyrillic name with a particle and the Bulgarian passport', 'АЛЬ-ХАМАД, АННА', 'AL HAMAD, MARIA'],
  ['a particle joined', 'VAN DER BERG, ANNA', 'VANDERBERG, ANNA'],
  ['a particle among the given names', 'DE LA CRUZ, MARIA', 'CRUZ, MARIA DE LA'],
  ['particles of both', 'AL RASHID, MOHAMMED BIN', 'RASHID, MOHAMMED'],
  ['the second family name left out', 'GARCIA MARQUEZ, GABRIEL', 'GARCIA, GABRIEL'],
  ['the first family name left out', 'GARCIA MARQUEZ, GABRIEL', 'MARQUEZ, GABRIEL'],
  ['family names in another order', 'GARCIA MARQUEZ, GABRIEL', 'MARQUEZ GARCIA, GABRIEL'],
  ['a family name after marriage', 'LOPEZ MARQUEZ, ANA', 'GARCIA MARQUEZ, ANA'],
  ['a family name among the given names', 'GARCIA MARQUEZ, GABRIEL', 'MARQUEZ, GABRIEL GARCIA'],
  ['a middle name with the family name', 'NGUYEN, THI MAI', 'NGUYEN THI, MAI'],
  ['all in one field', 'NGUYEN THI MAI, ', 'NGUYEN, THI MAI'],
  ['a single name twice', 'SUKARNO, SUKARNO', 'SUKARNO, '],
  ['a letter with a mark as zones write it', 'Muñoz, Íñigo', 'MUNXXOZ, INXXIGO'],
  ['another letter with a mark as zones write it', 'Agüero, Ürün', 'AGUXXERO, UXXRUXXN'],
  ['another romanisation of a short family name', 'ZHANG, FANG', 'CHEUNG, FANG'],
  ['a letter of a short family name left out', 'TRAN, TUAN', 'RAN, TUAN'],
  ['a second given name left out behind one of vowels', 'SUN, HUI XIA', 'SUN, HUI'],
  ['another given name, as of one who was given a new one', 'KIM, YOUNGHO', 'KIM, DANIEL'],
])('names are looked up in spite of %s', (_, one, other) => {
  expect(meet(named(one), named(other))).toBe(true)
})

function named(text: string): IdentityAsRead['name'] {
  const [family = '', given = ''] = text.split(', ')
  return { family, ...(given === '' ? {} : { given }) }
}

test('others of the same birth day are not', () => {
  expect(meet({ family: 'GARCIA MARQUEZ', given: 'GABRIEL' }, { family: 'LOPEZ', given: 'RAFAEL' })).toBe(false)
  expect(meet({ family: 'NGUYEN THI', given: 'MAI' }, { family: 'TRAN', given: 'THI LAN' })).toBe(false)
})

test('on a first of January, which many share whose day is not known, the other name begins alike, too', () => {
  const january = '1984-01-01'
  expect(meet(named('ALI, AHMED'), named('ALI, KARIM'), january)).toBe(false)
  expect(meet(named('ALI, AHMED'), named('ALI, KARIM'))).toBe(true)
  expect(meet(named('SUN, HUI XIA'), named('SUN, HUI'), january)).toBe(true)
  expect(meet(named('BERG, ANNA'), named('ANNA, BERG'), january)).toBe(true)
})

test('what singles nobody out is no key: no birth date, no name, a filler, an impossible day', () => {
  const { birthDate: _gone, ...undated } = rui
  expect(Object.keys(lookUpKeys(undated))).toEqual(['document'])
  expect(Object.keys(lookUpKeys({ ...rui, birthDate: '1984-02-31' }))).toEqual(['document'])
  expect(Object.keys(lookUpKeys({ name: { family: 'XXX' }, birthDate: '1984-05-07' }))).toEqual([])
  expect(Object.keys(lookUpKeys({ name: { family: 'Aoi', given: 'FNU' }, birthDate: '1984-05-07' }))).toEqual([
    'familyDay',
    'wholeDay',
  ])
})

test('keys are whole numbers below 2^53 and differ for other people', () => {
  const letters = [...'BDFGKLMNPRT']
  const all = letters
    .flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}A${b}O${c}ESV`)))
    .map((family) => lookUpKeys({ name: { family, given: 'Z' }, birthDate: '1984-05-07' }).familyDay ?? -1)
  expect(all.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true)
  // Doubled consonants count once, so that BABO and BAO meet: a tenth of these do.
  expect(new Set(all).size).toBeGreaterThan(0.8 * all.length)
})
