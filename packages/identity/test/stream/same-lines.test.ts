import { expect, test } from 'vitest'
import { RowLines } from '../../src/link/row-lines.ts'
import { GrowingTable } from '../../src/stream/growing-table.ts'
import { SameLines } from '../../src/stream/same-lines.ts'

const NAME = [{ name: 'name', fields: [{ column: 'family', kind: 'family' as const }] }]
const DIFFERENT = 3000

/** Rows of 3,000 names, more than there are places, each name twice. */
function twice(): RowLines {
  const table = new GrowingTable(NAME, false)
  for (let row = 0; row < 2 * DIFFERENT; row++)
    table.add({ id: `r${row}`, values: { family: `name ${row % DIFFERENT}` } })
  const lines = new RowLines(table)
  lines.reach(2 * DIFFERENT)
  return lines
}

test('a row is told what was worked out for one that says the same, and for no other, however many there are', () => {
  const same = new SameLines(twice())
  const asked: number[] = []
  const work = (row: number) => {
    asked.push(row)
    return row % DIFFERENT
  }
  same.begin()
  for (let row = 0; row < 2 * DIFFERENT; row++) expect(same.of(row, work)).toBe(row % DIFFERENT)
  // The first names found a place and were worked out once; of the last ones many did not, and were worked out twice.
  expect(asked.length).toBeGreaterThan(DIFFERENT)
  expect(asked.length).toBeLessThanOrEqual(2 * DIFFERENT - 500)
})

test('a mark on a row makes it no other one, and a new beginning forgets', () => {
  const lines = twice()
  const same = new SameLines(lines)
  same.begin()
  expect(same.of(7, () => 1)).toBe(1)
  lines.values[lines.lineOf(7 + DIFFERENT)] = 99
  expect(same.of(7 + DIFFERENT, () => 2)).toBe(1)
  same.begin()
  expect(same.of(7 + DIFFERENT, () => 3)).toBe(3)
})
