import { expect, test } from 'vitest'
import { RowLines } from '../../src/link/row-lines.ts'
import { GrowingTable } from '../../src/stream/growing-table.ts'
import { SaidRows } from '../../src/stream/said-rows.ts'

const NAME = [{ name: 'name', fields: [{ column: 'family', kind: 'family' as const }] }]
const DIFFERENT = 3000

function rows(sided: boolean) {
  const table = new GrowingTable(NAME, sided)
  const gone = new Set<number>()
  const said = new SaidRows(table, new RowLines(table), (row) => gone.has(row))
  const say = (name: string, side: 'left' | 'right' = 'left') =>
    said.settle(table.add({ values: { family: name }, side }))
  return { table, gone, say }
}

test('what was said before has its row, and what is new the next one, however much is said', () => {
  const { table, say } = rows(false)
  for (let time = 0; time < 2; time++)
    for (let name = 0; name < DIFFERENT; name++) expect(say(`name ${name}`)).toBe(name)
  expect(say('another')).toBe(DIFFERENT)
  const { codes, dictionary } = table.column('family')
  expect([0, 7, DIFFERENT].map((row) => dictionary.values[codes[row] ?? 0])).toEqual(['NAME 0', 'NAME 7', 'ANOTHER'])
})

test('the two files of a linking have rows of their own', () => {
  const { say, table } = rows(true)
  expect([say('LEE', 'left'), say('LEE', 'right'), say('LEE', 'left'), say('LEE', 'right')]).toEqual([0, 1, 0, 1])
  expect([table.side(0), table.side(1)]).toEqual([0, 1])
})

test('a row that nobody says any more is not taken up again', () => {
  const { say, gone } = rows(false)
  expect([say('LEE'), say('KIM'), say('LEE')]).toEqual([0, 1, 0])
  gone.add(0)
  expect([say('LEE'), say('KIM'), say('LEE')]).toEqual([2, 1, 2])
})
