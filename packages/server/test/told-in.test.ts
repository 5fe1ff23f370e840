import { toldIn } from '@passage/server/match/told-in'
import { expect, test } from 'vitest'

const told = { same: 'Son de usted.', 'not-same': 'No son de usted.', 'cannot-tell': 'No se sabe.' }
const english = { same: 'Yours.', 'not-same': 'Not yours.', 'cannot-tell': 'Not known.' }
const known = { en: { language: 'English', told: english }, es: { language: 'Spanish', told } }

test('a language that is not on record is said to be none, and no text is guessed', () => {
  const answer = toldIn(undefined)
  expect(answer.language).toBe('Not on record')
  expect(answer.words).toContain('exists in English alone, and no machine translates it')
  expect(answer.told).toBeUndefined()
})

test('where no text exists in the language it says so, by name, and shows none', () => {
  const answer = toldIn('es')
  expect(answer.words).toBe(
    'This person reads notices in Spanish. This text exists in English alone, and no machine translates it. It is told in English.',
  )
  expect(answer.told).toBeUndefined()
  expect(toldIn('vi', known).words).toContain('exists in English and Spanish alone')
})

test('where the text exists it is shown, answer by answer', () => {
  expect(toldIn('es', known)).toEqual({ language: 'Spanish', words: 'As this person reads it, in Spanish.', told })
})
