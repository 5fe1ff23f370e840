import { describe, expect, test } from 'vitest'
import { withoutBlanks } from '../src/read/link-blanks.ts'
import { comparisonsFrom } from '../src/read/link-input.ts'
import { readyTables } from '../src/read/link-ready.ts'
import { makeScratch } from './support.ts'

const MAPS = [
  'first=given@name',
  'last=family@name',
  'born=date',
  'number=identifier',
  'state=nationality',
  'town=text',
]
const COLUMNS = ['id', 'first', 'last', 'born', 'number', 'state', 'town']
const { comparisons } = comparisonsFrom(MAPS, COLUMNS)
const table = (...rows: readonly (readonly string[])[]) => ({
  path: 'x.csv',
  columns: COLUMNS,
  rows: rows.map((cells) => Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? '']))),
})
const cells = (found: ReturnType<typeof withoutBlanks>) =>
  found.table.rows.map((row) => COLUMNS.map((one) => row[one]).join())

describe('a mark for what is not known', () => {
  test('is emptied wherever its file uses it for a date or a number, and said', () => {
    const found = withoutBlanks(
      table(['1', 'NA', 'LEE', 'NA', 'P1', 'KR', 'NA'], ['2', 'ANA', 'NA', '1980-01-01', 'NULL', 'KR', 'NULL']),
      comparisons,
    )
    expect(cells(found)).toEqual(['1,,LEE,,P1,KR,', '2,ANA,,1980-01-01,,KR,'])
    expect(found.words).toEqual(['NA, NULL in x.csv: taken for not known, in 6 places'])
  })

  test('is a name where no date or number is written so: Na is one in Korea, None is one elsewhere', () => {
    const given = table(
      ['1', 'YUNA', 'NA', '1980-01-01', 'P1', 'KR', 'BUSAN'],
      ['2', 'None', 'ALI', '', '', 'PK', 'NULL'],
    )
    const found = withoutBlanks(given, comparisons)
    expect(found.table).toBe(given)
    expect(found.words).toEqual([])
  })

  test('is the code of Namibia among States of two letters, whatever stands elsewhere, and none among three', () => {
    const of = (...states: readonly string[]) =>
      cells(withoutBlanks(table(...states.map((state) => ['1', 'A', 'B', 'NA', '', state, ''])), comparisons))
    expect(of('NA')).toEqual(['1,A,B,,,NA,'])
    expect(of('NA', 'DE')).toEqual(['1,A,B,,,NA,', '1,A,B,,,DE,'])
    expect(of('NA', 'DEU')).toEqual(['1,A,B,,,,', '1,A,B,,,DEU,'])
  })

  test('is found in full names and in the parts of a date, too', () => {
    const scratch = makeScratch()
    const file = scratch.put('f.csv', ['id,full,y,m,d', '1,NA,1980,NA,NA', '2,Yuna Na,1980,2,3'].join('\n'))
    const { tables, words } = readyTables(file, undefined, { map: ['full=full', 'y+m+d=date'] })
    expect(tables[0].rows.map((row) => [row['full (first words)'], row['full (last word)']])).toEqual([
      ['', ''],
      ['Yuna', 'Na'],
    ])
    expect(words.join()).toContain('taken for not known, in 3 places')
    scratch.remove()
  })
})
