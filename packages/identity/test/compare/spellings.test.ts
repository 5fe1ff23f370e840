import { expect, test } from 'vitest'
import { spellings } from '../../src/compare/spellings.data.ts'
import { spelledOtherwise, spellingsOf } from '../../src/compare/spellings.ts'

const named = (text: string) => ({ words: text.split(' '), spellings: spellingsOf(text.split(' ')) })
const alike = (a: string, b: string) => spelledOtherwise(named(a), named(b))

test('the table holds capitals only, each word once in a row, no row alone', () => {
  for (const row of spellings) {
    const words = row.split(' ')
    expect(row).toMatch(/^[A-Z]+( [A-Z]+)+$/)
    expect(new Set(words).size).toBe(words.length)
  }
  expect(new Set(spellings).size).toBe(spellings.length)
})

test('another spelling of the same written name, word by word, from both sides', () => {
  for (const [a, b] of [
    ['XIE', 'TSE'],
    ['HWANG', 'WONG'],
    ['JUNG SOO', 'CHUNG SOO'],
    ['CHATTERJEE', 'CHATTOPADHYAY'],
  ] as const) {
    expect([alike(a, b), alike(b, a)]).toEqual([true, true])
  }
})

test('two spellings of a third name are not of one name, and no word is left over', () => {
  expect(alike('WANG', 'HUANG')).toBe(false)
  expect(alike('XIE', 'TSE MAN')).toBe(false)
  expect(alike('XIE SMITH', 'TSE JONES')).toBe(false)
  expect(spellingsOf(['SMITH', 'JONES'])).toEqual([])
})
