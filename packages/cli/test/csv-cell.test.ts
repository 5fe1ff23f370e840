import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../src/read/link-cells.ts'
import { readLinkTable } from '../src/read/link-table.ts'
import { openRecords } from '../src/read/open-file.ts'
import { csvCell } from '../src/write/csv-cell.ts'
import { tableWriter } from '../src/write/table.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

/* What a spreadsheet would run as a formula is kept from being one in every CSV that is written, and is read back as it was. */
let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const ids = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "''-1", "'t Hart", 'a,b']
const isFormula = (cell: string): boolean => /^[=+\-@\t\r\n]/.test(cell)
const isWeight = (cell: string): boolean => /^-\d+\.\d{3}$/.test(cell)
const rawCells = (csv: string): string[] =>
  [...csv.matchAll(/(?:^|,)("(?:""|[^"])*"|[^,\n]*)/gm)].map(([, raw = '']) => raw.replace(/^"/, ''))

describe('a cell', () => {
  test.each(ids)('%j is no formula, and is read back', (id) => {
    expect(isFormula(csvCell(id).replace(/^"/, ''))).toBe(false)
    expect(cellsOf('x', `a,b\n${csvCell(id)},1\n`)[1]).toEqual([id, '1'])
  })

  test('of any text is read back as that text', () => {
    const some = fc.string({ unit: fc.constantFrom(...`='+-@\t\r\n ",;aé`), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(some, (value) => {
        expect(isFormula(csvCell(value).replace(/^"/, ''))).toBe(false)
        expect(cellsOf('x', `a,b\n${csvCell(value)},1\n`)[1]).toEqual([value, '1'])
      }),
    )
  })
})

// An id that stands guarded in the file already is the id without its guard.
const bare = ids.filter((id) => !id.startsWith("'") || id === "'t Hart")

test('pairs and persons name such ids without a formula, and reading them gives the ids', async () => {
  const people = bare.map((id, at) => `${`"${id}"`},Anna${at},Lindqvist${at},19${70 + at}-02-13`)
  const copies = bare.map((_, at) => `copy ${at},Anna${at},Lindqvist${at},19${70 + at}-02-13`)
  const file = scratch.put('people.csv', ['id,given_name,surname,dob', ...people, ...copies].join('\n'))
  const [pairs, persons] = [scratch.path('pairs.csv'), scratch.path('persons.csv')]
  const ran = await passage(['link', file, '--out', pairs, '--persons', persons, '--from', '0.001'])
  expect([ran.code, ran.err.includes('cannot')]).toEqual([0, false])
  for (const written of [pairs, persons]) {
    const formulas = rawCells(readFileSync(written, 'utf8')).filter(isFormula)
    expect(formulas.filter((cell) => !isWeight(cell))).toEqual([])
  }
  const back = readLinkTable(persons).rows.map(({ record }) => record)
  expect(back).toEqual(expect.arrayContaining(bare))
})

test('a world as CSV is read back by an import as it was written', async () => {
  const row = { source: 'border-entry', sourceKey: '=1+1', name: { family: '-Li', given: '@Anna' }, port: "'=X" }
  const file = scratch.path('world.csv')
  await tableWriter('csv')(file, [row], () => undefined)
  expect(rawCells(readFileSync(file, 'utf8')).filter(isFormula)).toEqual([])
  const { items } = await openRecords(file, { rename: new Map() })
  for await (const item of items) expect(item).toMatchObject({ value: row })
})
