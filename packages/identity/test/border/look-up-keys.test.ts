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

test('what singles nobody out is no key: no birth date, no name, a filler, an impossible day', () => {
  const { birthDate: _gone, ...undated } = rui
  expect(Object.keys(lookUpKeys(undated))).toEqual(['document'])
  expect(Object.keys(lookUpKeys({ ...rui, birthDate: '1984-02-31' }))).toEqual(['document'])
  expect(Object.keys(lookUpKeys({ name: { family: 'XXX' }, birthDate: '1984-05-07' }))).toEqual([])
  expect(Object.keys(lookUpKeys({ name: { family: 'Aoi', given: 'FNU' }, birthDate: '1984-05-07' }))).toEqual([
    'familyDay',
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
