import { expect, test } from 'vitest'
import { meaningOf, suggestComparisons } from '../../src/link/suggest.ts'
import { layoutOf } from '../../src/model/layout.ts'

test('usual names of columns suggest kinds, and what says one thing stands together', () => {
  const { comparisons, leftOut } = suggestComparisons(
    'rec_id surname given_name date_of_birth soc_sec_id address_1 street_number suburb postcode state shoe_size'.split(
      ' ',
    ),
  )
  expect(leftOut).toEqual(['rec_id', 'shoe_size'])
  expect(
    comparisons.map(
      ({ name, fields }) => `${name}: ${fields.map(({ column, kind }) => `${column} ${kind}`).join(', ')}`,
    ),
  ).toEqual([
    'name: given_name given, surname family',
    'birth date: date_of_birth date',
    'soc_sec_id: soc_sec_id identifier',
    'street: address_1 text, street_number identifier',
    'place: suburb text, postcode postcode, state category',
  ])
  expect(comparisons.map((spec) => layoutOf(spec).swap >= 0)).toEqual([true, false, false, false, false])
})

test('other ways to write a column, and a full name where there is nothing better', () => {
  expect(suggestComparisons(['First Name', 'lastName', 'E-Mail']).leftOut).toEqual([])
  expect(suggestComparisons(['full_name', 'dob']).comparisons[1]).toEqual({
    name: 'name',
    fields: [
      { column: 'full_name (first words)', kind: 'given' },
      { column: 'full_name (last word)', kind: 'family' },
    ],
  })
  expect(suggestComparisons(['name', 'surname']).leftOut).toEqual(['name'])
  expect(suggestComparisons([])).toEqual({ comparisons: [], leftOut: [] })
})

test('a second part of a name in a column of its own stands alone, beside the name', () => {
  const { comparisons, leftOut } = suggestComparisons(
    'fname_c1 fname_c2 lname_c1 lname_c2 second_given_name second_surname by bm bd'.split(' '),
  )
  expect(leftOut).toEqual([])
  expect(comparisons.map(({ name, fields }) => [name, ...fields.map(({ kind }) => kind)].join(' '))).toEqual([
    'birth date date',
    'name given family',
    'fname_c2 text',
    'lname_c2 text',
    'second_given_name text',
    'second_surname text',
  ])
})

test('year, month and day of birth in three columns are one date; without one of them they are not', () => {
  const shape = (columns: string) =>
    suggestComparisons(columns.split(' ')).comparisons.map(
      ({ name, fields }) => `${name}: ${fields.map(({ column, kind }) => `${column} ${kind}`).join(', ')}`,
    )
  expect(shape('fname_c1 lname_c1 by bm bd')).toEqual([
    'birth date: by+bm+bd date',
    'name: fname_c1 given, lname_c1 family',
  ])
  expect(shape('birth_year surname')).toEqual(['birth date: birth_year date', 'name: surname family'])
})

test.each([
  ['Nombre Apellidos Fecha_de_Nacimiento Sexo', 'given family date sex'],
  ['prénom nom_de_famille date_naissance', 'given family date'],
  ['Vorname Nachname Geburtsdatum PLZ Straße', 'given family date postcode text'],
  ['res_street_address res_city_desc zip_code gender_code', 'text text postcode sex'],
])('%s is understood; nothing of race or ethnicity ever is', (columns, kinds) => {
  const found = suggestComparisons([...columns.split(' '), 'race_code', 'ethnicity', 'religion'])
  const kindOf = new Map(found.comparisons.flatMap(({ fields }) => fields).map(({ column, kind }) => [column, kind]))
  expect(
    columns
      .split(' ')
      .map((column) => kindOf.get(column))
      .join(' '),
  ).toBe(kinds)
  expect(found.leftOut).toEqual(['race_code', 'ethnicity', 'religion'])
})

test('names are read as people abbreviate them, and without how they are written in brackets', () => {
  const kinds = (columns: readonly string[]) =>
    suggestComparisons(columns).comparisons.flatMap(({ fields }) => fields.map(({ kind }) => kind))
  expect(kinds(['D.O.B.'])).toEqual(['date'])
  expect(kinds(['Geb.-Datum'])).toEqual(['date'])
  expect(kinds(['Date of birth (dd/mm/yyyy)', 'Gender (M/F)'])).toEqual(['date', 'sex'])
  expect(kinds(['Geburtsdatum (TT.MM.JJJJ)', 'Birth date (yyyymmdd)', 'Sexe (h / f)'])).toEqual(['date', 'date', 'sex'])
  expect(kinds(['First name(s)'])).toEqual(['given'])
  expect(kinds(['Name (mother)', 'Date of birth (spouse)', 'Phone (emergency contact)', 'Birth (place)'])).toEqual([])
  expect(kinds(['E-Mail-Adresse', 'Tel.', 'Anschrift'])).toEqual(['email', 'identifier', 'text'])
})

test('columns of two files that are compared by themselves mean the same by their names, numbers of another kind never', () => {
  expect(['sex', 'Gender', 'Geschlecht'].map(meaningOf)).toEqual(['sex', 'sex', 'sex'])
  expect(['passport', 'Passport No.', 'passport_number'].map(meaningOf)).toEqual(['passport', 'passport', 'passport'])
  expect(['nationality', 'citizenship', 'e-mail'].map(meaningOf)).toEqual(['nationality', 'nationality', 'email'])
  expect(meaningOf('phone')).not.toBe(meaningOf('passport'))
  expect(['city', 'surname', 'what'].map(meaningOf)).toEqual([undefined, undefined, undefined])
})
