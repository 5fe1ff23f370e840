import { documentsNear } from '@passage/identity/border/documents-near'
import { expect, test } from 'vitest'

const at = (number: string, issuer = 'BR') => ({ document: { type: 'P', number, issuer }, name: { family: 'Souza' } })

test.each([
  ['the same', 'AB123456', 'ab 123456', true],
  ['a character that readers confuse', 'AB123456', 'A8I23456', true],
  ['one character: a misreading, or the next passport that was handed out', 'AB123456', 'AB123457', true],
  ['another document', 'AB123456', 'ZX998877', false],
  ['a number of one character says nothing', 'A', 'B', false],
])('%s', (_, one, other, near) => {
  expect(documentsNear(at(one), at(other))).toBe(near)
  expect(documentsNear(at(other), at(one))).toBe(near)
})

test('who gives no document gives none that is near', () => {
  expect(documentsNear({ name: { family: 'Souza' } }, at('AB123456'))).toBe(false)
})
