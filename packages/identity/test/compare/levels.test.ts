import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSuccessor } from '../../src/compare/category.ts'
import { comparatorOf, type Kind } from '../../src/compare/kinds.ts'

function level(kind: Kind, a: string, b: string): number {
  const comparator = comparatorOf(kind)
  const [foldedA, foldedB] = [comparator.fold(a), comparator.fold(b)]
  if (foldedA === '' || foldedB === '') return -1
  return comparator.level(comparator.prepare(foldedA), comparator.prepare(foldedB))
}

test.each<[Kind, string, string, number]>([
  ['family', 'Müller', 'MUELLER', 0],
  ['family', 'Müller', 'MULLER', 0],
  ['family', 'MUELLER', 'MULLER', 1],
  ['given', 'Юлия', 'Yuliya', 0],
  ['given', 'Юлия', 'Iuliia', 0],
  ['given', 'LNU', 'ANNA', -1],
  ['family', 'SMITH', 'SMIHT', 1],
  ['family', 'García Márquez', 'MARQUEZ GARCIA', 1],
  ['family', 'DE LA CRUZ', 'DELACRUZ', 1],
  ['family', 'García Márquez', 'Garcia', 2],
  ['family', 'VAN DER BERG', 'BERG', 1],
  ['family', 'AL RASHID', 'RASHID', 1],
  ['given', 'MARIA E', 'MARIA D', 1],
  ['given', 'JOHN JR', 'JOHN SR', 1],
  ['family', 'DE', 'BERG', 4],
  ['family', 'الرشيد', 'AL RASHID', 2],
  ['given', 'محمد', 'MOHAMMED', 2],
  ['given', 'محمد', 'KHALID', 4],
  ['given', 'J', 'JOHN', 2],
  ['given', 'KATHERINE', 'CATHERINE', 1],
  ['given', 'STEPHEN', 'STEVEN', 2],
  ['given', 'ANNA', 'DAVID', 4],
  ['family', 'XIE', 'TSE', 2],
  ['family', 'LEE', 'RHEE', 2],
  ['given', 'Mohammed Ali', 'MUHAMMAD ALI', 2],
  ['given', 'MEHMET EMIN', 'MOHAMMED EMIN', 2],
  ['family', 'XIE', 'RHEE', 4],
  ['family', 'XIE WANG', 'TSE', 4],
  ['text', 'Lee Kim, Ann Moss, Joe Hart', 'Joe Hart, Ann Moss, L. Kim', 1],
  ['text', 'Lee Kim, Ann Moss, Joe Hart', 'Joe Hart, A. Moss, L. Kim', 2],
  ['text', 'Lee Kim, Ann Moss, Joe Hart', 'Joe Hartley, Abe Moss, L. Kimber', 4],
  ['text', 'Lee Lee Lee Lee Kim', 'Lee Hart Moss Cole Dunn', 4],
  ['family', 'de la Paz de la Fuente', 'de la Vega de la Mota', 3],
  ['family', 'García de la Cruz', 'López de la Cruz', 3],
  ['category', '1994.0', '1994', 0],
  ['category', '1994.5', '1994', 1],
  ['postcode', '28048.0', '28048', 0],
  ['identifier', '5550100.00', '5550100', 0],
  ['date', '1980.0', '1980', 1],
  ['date', '19800403.0', '1980-04-03', 0],
  ['date', '1980-04-03', '19800403', 0],
  ['date', '1980-01-01', '1980-01-01', 1],
  ['date', '1980-04-03', '1980-03-04', 2],
  ['date', '1980-04-03', '1980-04-08', 3],
  ['date', '1980-04-03', '1981-04-03', 2],
  ['date', '1979-04-03', '1980-04-03', 2],
  ['date', '1980-04-03', '1982-04-03', 3],
  ['date', '1980-01-01', '1981-01-01', 3],
  ['date', '1979', '1980', 6],
  ['date', '1950', '1975', 7],
  ['date', '1950-01-01', '1975-01-01', 7],
  ['date', '1950-03-04', '1975-03-04', 4],
  ['date', '1980-06', '1981-06', 3],
  ['date', '1980-04-12', '1980-04-21', 2],
  ['date', '1981-01-01', '1918-01-01', 3],
  ['date', '1980-04-13', '1980-04-31', 2],
  ['date', '1980-04-31', '1980-04-31', 2],
  ['date', '1964-11-71', '1964-11-17', 2],
  ['date', '1980-13-02', '1980-02-13', 2],
  ['date', '1992-00-08', '1992-05-08', 3],
  ['date', '2001-12-64', '2001-12-27', 4],
  ['date', '1980-12-64', '1980-01-01', 5],
  ['date', '1980-12-64', '1981-11-27', -1],
  ['date', '1980-12-64', '1962-11-27', -1],
  ['date', '1981-02-29', '1962-11-27', -1],
  ['date', '1980-99-99', '1980-04-13', 5],
  ['date', '1980-06-99', '1980-06-99', 1],
  ['date', '1980-40-40', '1980-04-13', -1],
  ['date', '1980-04-13', '1970-04-13', 3],
  ['date', '1980-04-13', '1980-04-27', 4],
  ['date', '1980-04-13', '1980-01-01', 5],
  ['date', '1980-04-13', '1981-11-27', 6],
  ['date', '1980-04-13', '1962-11-27', 7],
  ['identifier', 'A08O26475', 'A08026475', 1],
  ['identifier', 'A08026475', 'A0802647', 2],
  ['identifier', 'A08026475', 'X99913344', 4],
  ['email', 'anna.b@x.org', 'ANNA.B@x.org', 0],
  ['email', 'anna.brandt@x.org', 'anna.brandt@elsewhere.net', 2],
  ['email', 'a.b@first.org', 'a.b@second.net', 4],
  ['email', 'anna.brandt42@x.org|42', 'anna.brandt42@x.org', 0],
  ['email', 'anna.brandt42@x.org|42', 'anna.brandt37@x.org|37', 4],
  ['email', 'anna.brandt@x.org|', 'annabrandt@x.org|', 4],
  ['email', 'anna.brandt@x.org|', 'anna.brandt@elsewhere.net|', 4],
  ['email', 'anna.brandt42@x.org|42', 'anna.brndt42@x.org|42', 1],
  ['email', 'anna.brandt42@x.org|42', 'anna.brandt42@elsewhere.net|42', 4],
  ['email', 'anna.brandt1984@x.org|1984', 'anna.brandt1984@elsewhere.net|1984', 2],
  ['email', 'anna.brandt42@x.org|42', 'anna.brandt43@x.org', 1],
  ['nationality', 'BR', 'BRA', 0],
  ['nationality', 'D', 'DE', 0],
  ['nationality', 'GBN', 'UK', 0],
  ['nationality', 'SU', 'RUS', 2],
  ['nationality', 'RU', 'SUN', 1],
  ['nationality', 'NA', 'NAM', 0],
  ['sex', '1.0', '1', 0],
  ['sex', '2.0', 'M', 1],
  ['sex', 'Male', 'M', 0],
  ['sex', 'X', 'F', -1],
  ['sex', 'M', 'F', 1],
  ['sex', 'Mujer', 'F', 0],
  ['sex', 'Hombre', 'Mujer', 1],
  ['sex', 'weiblich', 'W', 0],
  ['sex', 'Männlich', 'm', 0],
  ['sex', 'maennlich', 'Homme', 0],
  ['sex', 'Féminin', 'Femenino', 0],
  ['sex', 'Uomo', 'Donna', 1],
  ['sex', 'Homem', 'Mulher', 1],
  ['sex', 'Vrouw', 'V', 0],
  ['sex', 'Erkek', 'Kadın', 1],
  ['sex', 'E', 'KADIN', 1],
  ['sex', '1', 'male', 0],
  ['sex', '2', '1', 1],
  ['sex', '0', '2', -1],
  ['sex', '9', '9', -1],
  ['sex', 'H', 'M', -1],
  ['sex', 'Maybe', 'Mujer', -1],
  ['sex', 'Other', 'Other', -1],
  ['nationality', 'SUN', 'UKR', 1],
  ['nationality', 'NA', 'na', 0],
  ['nationality', 'NA', 'DE', 2],
  ['nationality', 'UNK', 'UNK', 0],
  ['nationality', '<NA>', 'NA', -1],
  ['nationality', '#N/A', '#N/A', -1],
  ['nationality', 'XXX', 'XXX', -1],
  ['nationality', 'X', 'X', -1],
  ['nationality', 'Unknown', 'FRA', -1],
  ['nationality', 'other', 'FRA', -1],
  ['category', 'NA', 'NA', 0],
  ['category', 'NA', 'MI', 1],
  ['category', 'X', 'x', 0],
  ['category', 'U', 'M', 1],
  ['category', 'Other', 'OTHER', 0],
  ['category', 'not stated', 'M', -1],
  ['category', 'unbekannt', 'unbekannt', -1],
  ['category', 'n/a', 'M', -1],
  ['category', '<NA>', 'M', -1],
  ['category', 'NULL', 'NULL', -1],
  ['nationality', 'FRA', 'UKR', 2],
])('%s: %s and %s are at level %d', (kind, a, b, expected) => {
  expect(level(kind, a, b)).toBe(expected)
  expect(level(kind, b, a)).toBe(expected)
})

const KINDS = [
  'given',
  'family',
  'text',
  'date',
  'identifier',
  'postcode',
  'email',
  'category',
  'sex',
  'nationality',
] as const

test('whatever is compared, the level is one of the kind, the same both ways, and the nearest there is against itself', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.stringMatching(/^[A-Z ]{0,12}$/),
    fc.constant('1980-01-01'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), texts, texts, (kind, a, b) => {
      const found = level(kind, a, b)
      expect(found).toBe(level(kind, b, a))
      expect(found).toBeLessThan(comparatorOf(kind).levels.length)
      expect(level(kind, a, a)).toBeLessThanOrEqual(kind === 'date' ? 2 : 0)
    }),
    { numRuns: 400 },
  )
})

test('States that follow one another are told both ways', () => {
  expect(isSuccessor('YUG', 'HRV')).toBe(true)
  expect(isSuccessor('HRV', 'YUG')).toBe(true)
  expect(isSuccessor('HRV', 'FRA')).toBe(false)
})
