import { mayBeLeftOut } from '@passage/identity/border/names-left-out'
import { decideLink } from '@passage/identity/decide-link'
import { expect, test } from 'vitest'

/** `FAMILY, GIVEN`. */
function named(text: string) {
  const [family = '', given = ''] = text.split(', ')
  return { family, given }
}

test.each([
  ['GARCÍA MÁRQUEZ, GABRIEL JOSÉ', 'MARQUEZ, GABRIEL'],
  ['GARCÍA MÁRQUEZ, GABRIEL JOSÉ', 'GARCIA, JOSE'],
  ['DOS SANTOS SILVA, MARIA CLARA', 'SILVA, MARIA'],
  ['NGUYEN THI, MAI LAN', 'NGUYEN, LAN'],
  ['GARCIA MARQUEZ, GABRIEL JOSE', 'GABRIEL, MARQUEZ'],
])('%s may be %s', (long, short) => {
  expect(mayBeLeftOut(named(long), named(short))).toBe(true)
  expect(mayBeLeftOut(named(short), named(long))).toBe(true)
})

test.each([
  ['another given name', 'GARCIA MARQUEZ, GABRIEL JOSE', 'MARQUEZ, LUIS'],
  ['another family name', 'GARCIA MARQUEZ, GABRIEL JOSE', 'LOPEZ, GABRIEL'],
  ['one name alone', 'GARCIA MARQUEZ, GABRIEL JOSE', 'GARCIA, '],
  ['a filler beside it', 'GARCIA MARQUEZ, GABRIEL JOSE', 'GARCIA, XXX'],
  ['an initial only', 'GARCIA MARQUEZ, GABRIEL JOSE', 'GARCIA, G'],
  ['two words of the given name', 'GARCIA MARQUEZ, GABRIEL JOSE', 'GABRIEL, JOSE'],
])('not with %s', (_, one, other) => {
  expect(mayBeLeftOut(named(one), named(other))).toBe(false)
})

test('with one birth date it is asked about, by its own word; with two, or a first of January, it is not', () => {
  const [long, short] = ['GARCÍA MÁRQUEZ, GABRIEL JOSÉ', 'MARQUEZ, GABRIEL'].map((text, at) => ({
    name: named(text),
    document: { type: 'P', number: at === 0 ? 'AB1234567' : 'XK7654321', issuer: 'CO' },
  }))
  if (long === undefined || short === undefined) throw new Error('Two names.')
  const asked = (one: string, other: string) => decideLink({ ...long, birthDate: one }, { ...short, birthDate: other })
  expect(asked('1971-03-06', '1971-03-06')).toMatchObject({
    answer: 'undetermined',
    reasons: ['names-left-out', 'other-document'],
  })
  expect(asked('1971-03-06', '1988-11-20').answer).toBe('not-linked')
  expect(asked('1971-01-01', '1971-01-01').answer).toBe('not-linked')
})
