import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isCutShort, mayBeCut, mrzName, NAME_ROOM } from '../../src/normalise/mrz-name.ts'
import { coreWords, namePart, partsOfFullName, splitAtComma } from '../../src/normalise/names.ts'
import { publicFile } from '../support/data.ts'

test('Na is a name, N/A is none', () => {
  expect(namePart('Na')?.words).toEqual(['NA'])
  expect(namePart('N/A')).toBeUndefined()
  expect(namePart('FNU')).toBeUndefined()
})

test('fillers of single-name persons are no names', () => {
  for (const filler of ['FNU', 'lnu', 'XXX', '', '  ', '---']) expect(namePart(filler), filler).toBeUndefined()
  expect(namePart('Xu')?.words).toEqual(['XU'])
})

test('particles and titles carry no name, unless there is nothing else', () => {
  expect(coreWords(['MOHAMMED', 'BIN', 'AL', 'RASHID'])).toEqual(['MOHAMMED', 'RASHID'])
  expect(coreWords(['DE', 'LA', 'CRUZ'])).toEqual(['CRUZ'])
  expect(coreWords(['LE'])).toEqual(['LE'])
})

test('only a comma says which part is the family name', () => {
  expect(splitAtComma('García Márquez, Gabriel')).toEqual(['García Márquez', ' Gabriel'])
  expect(splitAtComma('Gabriel García')).toBeUndefined()
  expect(splitAtComma('a, b, c')).toBeUndefined()
})

test('a name that fills its zone may be cut short, and one that does not fill it is not', () => {
  const full = mrzName('Venkataraghavan Subramaniam', 'Lakshminarayanan Krishnamurthy', 99)
  const cut = mrzName('Venkataraghavan Subramaniam', 'Lakshminarayanan Krishnamurthy', NAME_ROOM.td3)
  expect(cut.length).toBe(39)
  expect(isCutShort(cut, full, NAME_ROOM.td3)).toBe(true)
  expect(isCutShort('LEE<<ANNA', 'LEE<<ANNABEL', NAME_ROOM.td3)).toBe(false)
  expect(isCutShort(cut, cut, NAME_ROOM.td3)).toBe(false)
})

const bennelong = { family: 'Bennelong Wooloomooloo Warrandyte Warnambool', given: 'Dingo Potoroo' }
test.each([
  ['BENNELONG WOOLOOMOOLOO WARRANDYTE W', 'DI', true],
  ['BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAM', undefined, true],
  ['BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAM', 'FNU', true],
  ['BENNELONG W W W', 'DINGO POTOROO', true],
  ['BENNELONG', 'DI', false],
  ['BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL', 'DA', false],
  ['WOOLOOMOOLOO BENNELONG WARRANDYTE W', 'DI', false],
])('%s, %s may be the name as a zone cut it: %s', (family, given, may) => {
  const cut = given === undefined ? { family } : { family, given }
  expect([mayBeCut(cut, bennelong), mayBeCut(bennelong, cut)]).toEqual([may, may])
})

test('the specimen cards that show a name of thirty letters are cut as we cut', () => {
  const path = publicFile('mrz/mrz_vectors.json')
  if (path === undefined) return
  const specimens = JSON.parse(readFileSync(path, 'utf8')) as readonly { readonly lines: readonly string[] }[]
  const names = specimens.flatMap(({ lines }) => (lines.length === 3 && lines[2]?.length === 30 ? [lines[2]] : []))
  expect(names).toContain('CACADOR<DE<ARAUJO<<ANDRE<ESTEV')
  expect(mrzName('Caçador de Araújo', 'André Estevão', NAME_ROOM.td1)).toBe('CACADOR<DE<ARAUJO<<ANDRE<ESTEV')
})

test.each([
  ['Ana María Souza', 'Ana María', 'Souza'],
  ['Juan de la Cruz', 'Juan', 'de la Cruz'],
  ['de la Cruz', 'de', 'la Cruz'],
  ['Souza, Ana María', 'Ana María', 'Souza'],
  ['Dr. Ana Souza', 'Ana', 'Souza'],
  ['Sukarno', '', 'Sukarno'],
  ['  ', '', ''],
])('a full name %s in two parts', (full, first, last) => {
  expect(partsOfFullName(full)).toEqual({ first, last })
})
