import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readyTables } from '../src/read/link-ready.ts'
import { linkRecords } from '../src/read/link-records.ts'
import { readLinkTable } from '../src/read/link-table.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
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

test('what spreadsheets add is no part of the table: columns without a name, a line sep=, empty lines before the header', () => {
  const nameless = readLinkTable(scratch.put('n.csv', ',id,surname,,\n1,7,Li,,\n2,8,Li,,\n'))
  expect(nameless.columns).toEqual(['id', 'surname'])
  expect(nameless.rows).toEqual([
    { id: '7', surname: 'Li' },
    { id: '8', surname: 'Li' },
  ])
  for (const start of ['sep=;\r\n', '\ufeffsep=;\n', '\n\n', '\ufeff\n'])
    expect(readLinkTable(scratch.put('s.csv', `${start}id;surname\n7;"Li, A"\n`)).rows).toEqual([
      { id: '7', surname: 'Li, A' },
    ])
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

test('records that no column names go by their number, and it is said', async () => {
  const file = scratch.put('no-id.csv', 'first_name,surname\nAnna,Li\nBo,Wu\nAnna,Li\n')
  const ran = await passage(['link', file])
  expect([ran.code, ran.err]).toEqual([
    0,
    expect.stringMatching(/no-id.csv is called id: .* the first being 1\. .*--id/),
  ])
  const why = await passage(['link', file, '--explain', '1', '3'])
  expect([why.code, why.out]).toEqual([0, expect.stringContaining('the same')])
  const named = await passage(['link', scratch.put('id.csv', `${HEADER}\n7,A,B\n8,A,B\n`)])
  expect(named.err).not.toContain('is called id')
})

test('--keys says what each key brought together; of few records every pair is compared', async () => {
  const people = ['Anna,Li,1980-04-03,Torun', 'Bo,Wu,1971-11-28,Lodz', 'Eva,Maj,1969-06-17,Gdansk']
  const rows = [...people, ...people, ...people].join('\n')
  const file = scratch.put('keys.csv', `first_name,surname,birth_date,city\n${rows}\n`)
  const ran = await passage(['link', file, '--keys'])
  expect([ran.code, ran.err]).toEqual([
    0,
    expect.stringMatching(/by key .*\n +key +found +alone\n +every pair +100\.0 %/),
  ])
  const none = await passage(['link', scratch.put('one.csv', 'first_name,surname\nAnna,Li\n'), '--keys'])
  expect([none.code, none.err]).toEqual([
    0,
    expect.stringMatching(/\nNo pair was linked, .* of the keys: every pair\n/),
  ])
  const refused = await passage(['link', file, '--keys', '--explain', '1', '3'])
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--keys has no effect')])
})

test('JSON is told as what it is, and names that say nothing are listed', async () => {
  const json = await passage(['link', scratch.put('j.csv', '{"id":1}\n{"id":2}\n')])
  expect([json.code, json.err]).toEqual([1, expect.stringContaining('looks like JSON; linking reads CSV')])
  const blank = await passage(['link', scratch.put('b.csv', 'id first_name surname\n1 A B\n')])
  expect([blank.code, blank.err]).toEqual([2, expect.stringContaining('Columns: id first_name surname')])
  const some = await passage(['link', scratch.put('c.csv', `${HEADER},shoe,hat\n1,A,B,1,2\n2,A,B,1,2\n`)])
  expect([some.code, some.err]).toEqual([0, expect.stringMatching(/Not compared, .*: shoe, hat\n/)])
})

test.each([
  ['H and M', ['H', 'M', 'Mujer'], 'H is taken for male, M for female', ['male', 'female', 'Mujer']],
  ['H and F', ['h', 'F', 'Femme'], 'H is taken for male', ['male', 'F', 'Femme']],
  ['H, M and F', ['H', 'M', 'F'], 'H counts as not given', ['H', 'M', 'F']],
  ['M and F', ['M', 'F', ''], undefined, ['M', 'F', '']],
])('markers of sex that are %s are read together, since M alone may be a man or mujer', (_, sexes, told, read) => {
  const rows = sexes.map((sex, at) => `${at},Li,${sex}`)
  const file = scratch.put('sex.csv', ['id,surname,sexo', ...rows].join('\n'))
  const { tables, words } = readyTables(file, undefined, {})
  expect(tables[0].rows.map(({ sexo }) => sexo)).toEqual(read)
  expect(words.find((line) => line.startsWith('sexo of '))).toEqual(told && expect.stringContaining(told))
})

test('files are written also where nobody reads what is said beside them', async () => {
  const [file, out] = [scratch.put('e.csv', `${HEADER}\n1,A,B\n2,A,B\n`), scratch.path('e-out.csv')]
  const child = spawn(process.execPath, [MAIN, 'link', file, '--out', out], { stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.destroy()
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect([code, existsSync(out)]).toEqual([0, true])
})
