import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler } from '../../src/compare/jaro-winkler.ts'
import { lettersOf, lettersOnlyIn } from '../../src/compare/letters.ts'
import { editsUpTo } from '../../src/compare/osa.ts'
import { skeletonOf, soundAlike } from '../../src/compare/phonetic.ts'

/** From Winkler's papers of 1990 and 2006 and the programs of the United States Census Bureau, to three digits. */
test.each([
  ['MARTHA', 'MARHTA', 0.961],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.813],
  ['SHACKLEFORD', 'SHACKELFORD', 0.982],
  ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
  ['NICHLESON', 'NICHULSON', 0.956],
  ['JONES', 'JOHNSON', 0.832],
  ['MASSEY', 'MASSIE', 0.933],
  ['ABROMS', 'ABRAMS', 0.922],
  ['JERALDINE', 'GERALDINE', 0.926],
  ['MICHELLE', 'MICHAEL', 0.921],
  ['JULIES', 'JULIUS', 0.933],
  ['TANYA', 'TONYA', 0.88],
  ['SEAN', 'SUSAN', 0.805],
  ['JON', 'JOHN', 0.933],
  ['JON', 'JAN', 0.8],
  ['', 'A', 0],
  ['', '', 1],
  ['ABC', 'XYZ', 0],
])('Jaro-Winkler of %s and %s is %d', (a, b, similarity) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 3)
  expect(jaroWinkler(b, a)).toBeCloseTo(similarity, 3)
})

/** The recurrence written down as it stands in the books: slow and plain. */
function editsByTheBook(a: string, b: string): number {
  const cell = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  )
  const at = (i: number, j: number) => cell[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : change
      const row = cell[i]
      if (row !== undefined) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, turned)
    }
  return at(a.length, b.length)
}

test('edits up to a limit are those of the book, cut at the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 9 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editsUpTo(limit, a, b)).toBe(Math.min(limit + 1, editsByTheBook(a, b)))
    }),
    { numRuns: 500 },
  )
  expect(editsUpTo(2, 'CA', 'ABC')).toBe(3)
})

test('letters that one text has and the other has not are never counted too many', () => {
  const text = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [units, others] = [new Set(a.split('')), new Set(b.split(''))]
      const certain = [...units].filter((unit) => !others.has(unit)).length
      expect(lettersOnlyIn(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(certain)
    }),
  )
  expect(lettersOnlyIn(lettersOf('ABC'), lettersOf('A'))).toBe(2)
})

test('names that sound alike, and consonants that vowels do not change', () => {
  expect(soundAlike('SMITH', 'SMYTHE')).toBe(true)
  expect(soundAlike('SMITH', 'JONES')).toBe(false)
  expect(soundAlike('', '')).toBe(false)
  expect(skeletonOf('MOHAMMED')).toBe(skeletonOf('MUHAMAD'))
  expect(skeletonOf('QASIM')).toBe(skeletonOf('KASSEM'))
  expect(skeletonOf('MARIA')).not.toBe(skeletonOf('DAVID'))
})
