import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkRecords } from '../src/read/link-input.ts'
import { readLinkTable } from '../src/read/link-table.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const HEADER = 'id,first_name,surname'

test.each([
  [
    'a quote that is never closed',
    `${HEADER}\n1,Anna,Li\n2,"Berta,Li\n3,Carlo,Li\n`,
    /opens in line 3 .*never closed/,
    /has one at each end/,
  ],
  [
    'a quote that closes too late',
    `${HEADER}\n1,"Anna,Li\n2,"Berta",Li\n`,
    /In line 3 .*closing quote/,
    /before it is not closed/,
  ],
  ['a quote within a bare cell', `${HEADER}\n1,An"na,Li\n`, /In line 2 a quote stands/, /written twice/],
  [
    'a cell too many',
    `${HEADER}\n1,Anna,Li,Wu\n`,
    /line 2 has another number of cells than the header: 4/,
    /a comma stands in quotes/,
  ],
  ['a cell too few, by semicolons', 'id;first_name;surname\n1;Anna\n', /line 2 has another/, /parted by a semicolon/],
])('%s is told with its line and what to do about it', async (_, text, words, remedy) => {
  const ran = await passage(['link', scratch.put('bad.csv', text)])
  expect([ran.code, ran.out, ran.err]).toEqual([1, '', expect.stringMatching(words)])
  expect(ran.err).toMatch(remedy)
  expect(ran.err).not.toMatch(/as many fields/)
})

test('a comma within a name of a column does not part cells that semicolons part', () => {
  const table = readLinkTable(scratch.put('s.csv', 'id;"name, first";surname, if any;dob\n1;Anna;Li, Wu;1980-02-13\n'))
  expect(table.columns).toEqual(['id', 'name, first', 'surname, if any', 'dob'])
  expect(table.rows[0]?.['surname, if any']).toBe('Li, Wu')
})

test.each(['ID', 'Id', 'Rec_ID', 'Record ID', 'unique-id'])(
  '%s names the records as id does; id itself comes first',
  (name) => {
    const table = (text: string) => readLinkTable(scratch.put('ids.csv', text))
    expect(linkRecords(table(`${name},surname\n7,Li\n8,Li\n`), undefined).map(({ id }) => id)).toEqual(['7', '8'])
    expect(linkRecords(table(`${name},id\n7,1\n8,2\n`), undefined).map(({ id }) => id)).toEqual(['1', '2'])
  },
)

test('a column for ids that is not there is named, and those that are', async () => {
  const ran = await passage(['link', scratch.put('x.csv', `${HEADER}\n1,A,B\n2,A,B\n`), '--id', 'number'])
  expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/no column number in .*\n.*Columns: id, first_name/)])
})
