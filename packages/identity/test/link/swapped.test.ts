import { expect, test } from 'vitest'
import { comparerOf } from '../../src/link/comparer.ts'
import { tableOf } from '../../src/link/table.ts'
import { madeUpComparisons } from '../support/made-up.ts'

/** Which of the three outcomes of swapped names: 0 the same, 1 nearly the same, 2 in outline; below 0: not swapped. */
function swapOf(a: readonly [string, string], b: readonly [string, string]): number {
  const records = [a, b].map(([given, family], at) => ({ id: String(at), values: { given, family } }))
  const { layouts, compare } = comparerOf(tableOf(records, madeUpComparisons))
  const into = new Int32Array(layouts.length)
  compare(0, 1, into)
  return (into[0] ?? 0) - (layouts[0]?.swap ?? 0)
}

test('names in each other’s place may be misspelt, cut or romanised otherwise, too, if one of them is near', () => {
  expect(swapOf(['YONG', 'ZHOU'], ['ZHOU', 'YONG'])).toBe(0)
  expect(swapOf(['GUENTHER', 'KELLER'], ['KELLER', 'GUNTHER'])).toBe(1)
  expect(swapOf(['YONG', 'ZHOU'], ['CHOW', 'YONG'])).toBe(1)
  expect(swapOf(['SUNHEE SEOYEON', 'LIM'], ['LIM', 'SUNHEE'])).toBe(1)
})

test('in outline, where a short name holds an error, or both parts are alike only', () => {
  expect(swapOf(['SHAO', 'QIANG'], ['QIANG', 'ZZHAO'])).toBe(2)
  expect(swapOf(['MING', 'LIM'], ['IM', 'MENG TAO'])).toBe(2)
  expect(swapOf(['A', 'BORAM'], ['BORAM JIWOO', 'AHN'])).toBe(2)
})

test('not where both parts are alike where they stand', () => {
  expect(swapOf(['JOANNA', 'INOUE'], ['JAANA', 'INUIE'])).toBeLessThan(0)
  expect(swapOf(['HUGO', 'NGO'], ['UGO', 'LGO'])).toBeLessThan(0)
})

test('not where one part is another name', () => {
  expect(swapOf(['YONG', 'ZHOU'], ['XIE', 'YONG'])).toBeLessThan(0)
  expect(swapOf(['MING', 'LIM'], ['TAN', 'MENG TAO'])).toBeLessThan(0)
  expect(swapOf(['ANNA', 'BRANDT'], ['ANNA', 'BRANDT'])).toBeLessThan(0)
})

test('the same words, parted otherwise: a second family name, a middle name, a particle, all in one field, a single name', () => {
  expect(swapOf(['GABRIEL', 'GARCIA MARQUEZ'], ['GABRIEL GARCIA', 'MARQUEZ'])).toBe(1)
  expect(swapOf(['THI MAI', 'NGUYEN'], ['MAI', 'NGUYEN THI'])).toBe(1)
  expect(swapOf(['NGUYEN THI', 'MAI'], ['THI MAI', 'NGUYEN'])).toBe(1)
  expect(swapOf(['THI MAI', 'NGUYEN'], ['', 'NGUYEN THI MAI'])).toBe(1)
  expect(swapOf(['SUKARNO', ''], ['', 'SUKARNO'])).toBe(1)
  expect(swapOf(['THI MAI', 'NGUYEN'], ['', 'NGUYEN THI LAN'])).toBeLessThan(0)
  expect(swapOf(['GABRIEL', 'GARCIA MARQUEZ'], ['GABRIEL LOPEZ', 'MARQUEZ'])).toBeLessThan(0)
})
