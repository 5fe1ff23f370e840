import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formsOf, icaoForm, plainForm } from '../../src/normalise/fold.ts'
import { romanised } from '../../src/normalise/romanise.ts'
import { MAX_TEXT, tidyText, wordsOf } from '../../src/normalise/text.ts'
import { publicFile } from '../support/data.ts'

test.each([
  ['Müller', 'MULLER', 'MUELLER'],
  ['Ørsted', 'ORSTED', 'OERSTED'],
  ['Ångström', 'ANGSTROM', 'AANGSTROEM'],
  ['Groß', 'GROSS', 'GROSS'],
  ['O’Connor', 'OCONNOR', 'OCONNOR'],
  ['García-Márquez', 'GARCIA MARQUEZ', 'GARCIA MARQUEZ'],
  ['Łukasz', 'LUKASZ', 'LUKASZ'],
  ['Þórr', 'THORR', 'THORR'],
  ['Ǿrsted', 'ORSTED', 'OERSTED'],
  ['Ǽgir', 'AEGIR', 'AEGIR'],
  ['ｓｍｉｔｈ', 'SMITH', 'SMITH'],
])('%s is %s without marks and %s in a travel document', (raw, plain, icao) => {
  expect(plainForm(raw)).toBe(plain)
  expect(icaoForm(raw)).toBe(icao)
  expect(formsOf(raw)).toContain(plain)
  expect(formsOf(raw)).toContain(icao)
})

test('a tilde over N may also be written NXX', () => {
  expect(formsOf('Muñoz')).toEqual(expect.arrayContaining(['MUNOZ', 'MUNXXOZ']))
})

test('what a zone wrote UXX may be U, and a double L may be parted by a point', () => {
  expect(formsOf('AGUXXERO')).toEqual(['AGUXXERO', 'AGUERO'])
  expect(formsOf('Agüero')).toContain('AGUERO')
  expect(plainForm('Gal·la')).toBe('GALLA')
  expect(plainForm('SobreĿlana')).toBe('SOBRELLANA')
  expect(plainForm('Abdul·Ahmad')).toBe('ABDUL AHMAD')
})

test('a Cyrillic name has every Latin form that passports have used', () => {
  expect(formsOf('Юлия').slice(0, 2)).toEqual(['IULIIA', 'YULIYA'])
  expect(formsOf('Щеглова')[0]).toBe('SHCHEGLOVA')
  expect(formsOf('Елизово').slice(0, 2)).toEqual(['ELIZOVO', 'YELIZOVO'])
})

test.each([
  ['Григорій', 'HRYHORII'],
  ['Олександр Григоренко', 'OLEKSANDR HRYHORENKO'],
  ['Ганна', 'HANNA'],
  ['Їжакевич Євген', 'YIZHAKEVYCH YEVHEN'],
  ['Юлія Згурський', 'YULIIA ZGHURSKYI'],
  ['Алёна Багдановіч', 'ALIONA BAHDANOVICH'],
  ['Щерев', 'SHTEREV'],
  ['Мария Ангелова', 'MARIA ANGELOVA'],
  ['Ъгъл', 'AGAL'],
  ['Живковић', 'ZIVKOVIC'],
  ['Ђорђе', 'DJORDJE'],
  ['Ђорђе', 'DORDE'],
  ['Ѓорѓи Ќосев', 'GJORGJI KJOSEV'],
])('%s is also %s: table B excepts languages other than Russian, and each has a passport of its own', (raw, latin) => {
  expect(formsOf(raw)).toContain(latin)
})

test('a name with a letter that a language lacks has no form of that language', () => {
  expect(formsOf('Рыгин')).toEqual(['RYGIN'])
  expect(formsOf('Щукин')).not.toContain('SHTUKYN')
})

test('Greek pairs are one sound, Arabic leaves its consonants, other scripts take a plain sound', () => {
  expect(plainForm('Παπαδόπουλος')).toBe('PAPADOPOULOS')
  for (const [name, latin] of [
    ['Ευθυμίου', 'EFTHYMIOU'],
    ['Παύλος', 'PAVLOS'],
    ['Λευτέρης', 'LEFTERIS'],
    ['Σταυρίδης', 'STAVRIDIS'],
    ['Λάμπρος', 'LAMPROS'],
    ['Μπάμπης Νταλάρας', 'BAMPIS NTALARAS'],
    ['Αγγελόπουλος', 'ANGELOPOULOS'],
  ] as const)
    expect(plainForm(name)).toBe(latin)
  expect(plainForm('محمد')).toBe('MHMD')
  expect(plainForm('张伟')).toBe('ZHANG WEI')
  expect(plainForm('გიორგი')).toBe('GIORGI')
})

describe('hostile text', () => {
  test('a lone surrogate, controls and four thousand letters neither throw nor grow', () => {
    for (const raw of ['\ud800', 'A\u0000B', '👩‍👩‍👧', '\u202eabc', 'x'.repeat(4000), 'ﷺ'.repeat(256)]) {
      expect(plainForm(raw).length).toBeLessThan(MAX_TEXT * 20)
      expect(plainForm(raw).isWellFormed()).toBe(true)
    }
    expect(plainForm('👩‍👩‍👧')).toBe('')
    expect(plainForm('A\u0000B')).toBe('A B')
  })

  test('folding what is folded changes nothing, and the plain form is the first of all forms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const plain = plainForm(raw)
        expect(plainForm(plain)).toBe(plain)
        expect(formsOf(raw)[0]).toBe(plain)
        expect(wordsOf(raw)).toBe(wordsOf(tidyText(raw)))
      }),
    )
  })
})

interface IuliiaTable {
  readonly samples: readonly (readonly [string, string])[]
}
const TABLES = ['icao_doc_9303', 'mvd_310', 'bgn_pcgn'] as const

test('every word of the public samples of iuliia has its Latin form among ours', () => {
  for (const name of TABLES) {
    const path = publicFile(`iuliia/${name}.json`)
    if (path === undefined) continue
    const { samples } = JSON.parse(readFileSync(path, 'utf8')) as IuliiaTable
    for (const [cyrillic, latin] of samples) {
      const written = latin.split(/[ ,-]+/)
      cyrillic.split(/[ ,-]+/).forEach((word, place) => {
        const expected = plainForm((written[place] ?? '').replace(/[^\p{L}]/gu, ''))
        expect(romanised(tidyText(word)), `${name}: ${word}`).toContain(expected)
      })
    }
  }
})
