import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readRow } from '@passage/ledger/import/read-row'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Item, Unreadable } from '../src/read/item.ts'
import { openRecords } from '../src/read/open-file.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const record = {
  source: 'border',
  sourceKey: 'k1',
  direction: 'arrival',
  occurredOn: '2026-03-01',
  evidence: 'border-document',
  port: 'JFK',
  document: { type: 'P', number: 'A1234567', issuer: 'FR' },
  name: { family: 'MULLER', given: 'ANNA' },
}
const line = (key: string, more: object = {}) => JSON.stringify({ ...record, sourceKey: key, ...more })
const header =
  'source,sourceKey,direction,occurredOn,evidence,port,document.type,document.number,document.issuer,name.family,name.given'
const row = (key: string, family = 'MULLER') =>
  `border,${key},arrival,2026-03-01,border-document,JFK,P,A1234567,FR,${family},ANNA`

/** With its mark, as `iconv -t UTF-32` writes it. */
function utf32(text: string): Buffer {
  const units = [0xfeff, ...[...text].map((letter) => letter.codePointAt(0) ?? 0)]
  return Buffer.from(new Uint32Array(units).buffer)
}

async function read(content: string | Buffer): Promise<(Item | Unreadable)[]> {
  const found: (Item | Unreadable)[] = []
  for await (const item of (await openRecords(scratch.put('file', content))).items) found.push(item)
  return found
}
const codes = (items: readonly (Item | Unreadable)[]) =>
  items.map((item) => {
    if ('unreadable' in item) return `${item.line} ${item.unreadable.code}`
    const read = readRow({ ordinal: item.line, ...item })
    return `${item.line} ${'fault' in read ? read.fault.code : 'ok'}`
  })

describe('a bad line is named and its neighbours are read', () => {
  test('half a JSON value, and something that is none', async () => {
    expect(codes(await read([line('a'), '{"source": "bor', 'hello', line('b')].join('\n')))).toEqual([
      '1 ok',
      '2 intake.not-json',
      '3 intake.not-json',
      '4 ok',
    ])
  })
  test('a line of 10 MB, in the middle and without an end', async () => {
    const long = 'x'.repeat(10 * 1024 * 1024)
    expect(codes(await read(`${line('a')}\n${long}\n${line('b')}\n`))).toEqual(['1 ok', '2 file.line-too-long', '3 ok'])
    expect(codes(await read(`${line('a')}\n${long}`))).toEqual(['1 ok', '2 file.line-too-long'])
  })
  test('Latin-1 in one line', async () => {
    const content = Buffer.concat([
      Buffer.from(`${line('a')}\n`),
      Buffer.from(line('b').replace('MULLER', 'M\u00fcLLER'), 'latin1'),
      Buffer.from(`\n${line('c')}`),
    ])
    expect(codes(await read(content))).toEqual(['1 ok', '2 file.not-utf-8', '3 ok'])
  })
  test('CSV: too few cells, too many, a quote that is never closed', async () => {
    const text = [header, row('a'), 'border,x', `${row('b')},more`, row('c', '"MULLER'), row('d')].join('\n')
    const found = codes(await read(text))
    expect(found.slice(0, 3)).toEqual(['2 ok', '3 file.csv-row', '4 file.csv-row'])
    expect(found).toContain('5 file.csv-row')
  })
  test('CSV: a quoted field over several lines is one row', async () => {
    const [item] = await read([header, row('a', '"MULLER\nSCHMIDT, ""X"""')].join('\r\n'))
    expect(item).toMatchObject({ line: 2, value: { name: { family: 'MULLER\nSCHMIDT, "X"' } } })
  })
  test('a byte order mark is passed over, in CSV and in NDJSON', async () => {
    expect(codes(await read(`\ufeff${line('a')}`))).toEqual(['1 ok'])
    expect(codes(await read(`\ufeff${header}\n${row('a')}`))).toEqual(['2 ok'])
  })
  test('a gzip file that is cut off gives what is whole and says where it breaks', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => line(`k${i}-${Math.sin(i)}`)).join('\n')
    const zipped = gzipSync(lines)
    const found = codes(await read(zipped.subarray(0, Math.floor(zipped.length * 0.6))))
    expect(found.length).toBeGreaterThan(100)
    expect(found.length).toBeLessThan(5000)
    expect(found.at(-1)).toMatch(/ file\.cut-off$/)
    expect(found.slice(0, -1).every((text) => text.endsWith('ok'))).toBe(true)
  })
  test('a gzip file that is whole is read like any other', async () => {
    expect(codes(await read(gzipSync(`${header}\n${row('a')}\n`)))).toEqual(['2 ok'])
  })
  test('a column called __proto__ is a field like any other, to be refused', async () => {
    const [item] = await read(`${header},__proto__\n${row('a')},x`)
    expect(item !== undefined && 'value' in item && Object.keys(item.value as object)).toContain('__proto__')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('a file that is no good at all is refused with words, before anything is kept', () => {
  test.each([
    ['UTF-16', Buffer.from(`\ufeff${header}\n${row('a')}`, 'utf16le'), /UTF-16/],
    ['UTF-16 without a mark', Buffer.from(`${header}\n${row('a')}`, 'utf16le'), /UTF-16/],
    ['UTF-16 in gzip', gzipSync(Buffer.from(`\ufeff${header}\n`, 'utf16le')), /UTF-16/],
    ['no header', row('a'), /header/],
    ['a header without source', 'a,b,c\n1,2,3', /column "source"/],
    ['a column twice', `${header},port\n${row('a')},x`, /"port" is there twice/],
    ['UTF-32', utf32(header), /UTF-32/],
    ['no text', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31) % 256)), /is no text/],
    ['semicolons between columns', header.replaceAll(',', ';'), /semicolons.*\n.*\nWrite it out with commas/],
    ['tabs between columns', header.replaceAll(',', '\t'), /tabs/],
    ['one list of JSON', `[${line('a')}]`, /one list of JSON/],
    ['a Parquet file cut off', Buffer.from('PAR1 and nothing'), /not a whole Parquet file/],
  ])('%s', async (_, content, words) => {
    const ran = await passage(['import', scratch.put('bad', content), '--dry-run', '--rejects', scratch.path('r')])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(words)
    expect(ran.err).toMatch(/Nothing was taken in|Get the file again/)
    expect(ran.out).toBe('')
  })
  test('a dry run tells of everything as of what would happen', async () => {
    const flags = ['--dry-run', '--rejects', scratch.path('would.csv'), '--map', 'Surname=name.family']
    const wrong = row('b').replace('arrival', 'sideways')
    const file = scratch.put('would', `${header.replace('name.family', 'Surname')}\n${row('a')}\n${wrong}`)
    const ran = await passage(['import', file, ...flags])
    expect(ran.out).toContain('1 of those would be kept aside for a person')
    expect(ran.err).toContain('Nothing was kept. Do it: the same command without --dry-run')
  })
  test('no such file, a folder', async () => {
    expect((await passage(['import', scratch.path('none'), '--dry-run'])).err).toContain('There is no such file')
    expect((await passage(['import', scratch.path('.'), '--dry-run'])).code).toBe(1)
  })
  test('a column that --map names and the file does not have', async () => {
    const file = scratch.put('mapped.csv', `${header}\n${row('a')}`)
    const ran = await passage([
      'import',
      file,
      '--dry-run',
      '--map',
      'Nope=name.family',
      '--rejects',
      scratch.path('r'),
    ])
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('no column "Nope"')])
  })
  test.each(['none/rejects.csv', '.'])(
    'a rejects file that cannot be written (%s), before a row is read',
    async (at) => {
      const ran = await passage(['import', scratch.put('x', line('a')), '--dry-run', '--rejects', scratch.path(at)])
      expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/cannot be written[\s\S]*Nothing was taken in/)])
    },
  )
})

describe('a dry run', () => {
  test('counts, lists every line that would not be taken in, and exits with 3', async () => {
    const content = [
      line('a'),
      line('b', { occurredOn: '2026-02-30' }),
      line('c', { riskScore: 7 }),
      line('d', { note: 'unknown' }),
      '{"source":"border","sourceKey":"e","name":{"family":"\\ud800"}}',
      'nonsense',
    ].join('\n')
    const rejects = scratch.path('rejects.csv')
    const ran = await passage([
      'import',
      scratch.put('mixed.ndjson', content),
      '--dry-run',
      '--json',
      '--rejects',
      rejects,
    ])
    expect(ran.code).toBe(3)
    expect(JSON.parse(ran.out)).toMatchObject({
      accepted: 1,
      quarantined: 2,
      refused: 3,
      unreadable: 0,
      finished: true,
    })
    const text = readFileSync(rejects, 'utf8')
    expect(text.split('\n')[0]).toBe('line,code,field,reason')
    for (const code of ['intake.no-such-date', 'intake.forbidden-field', 'intake.unknown-field', 'intake.not-json']) {
      expect(text).toContain(code)
    }
    expect(text).not.toMatch(/MULLER|A1234567|nonsense/)
  })
  test('a repeat is known, and a key with other content is kept aside, as is a record about nobody', async () => {
    const content = [
      line('a', { direction: 'sideways' }),
      line('a'),
      line('a'),
      line('b'),
      line('a', { port: 'LAX' }),
      line('c', { document: undefined }),
      line('a', { source: 'airline' }),
    ].join('\n')
    const [file, rejects] = [scratch.put('again.ndjson', content), scratch.path('again.csv')]
    const ran = await passage(['import', file, '--dry-run', '--json', '--rejects', rejects])
    expect(JSON.parse(ran.out)).toMatchObject({ accepted: 3, known: 1, quarantined: 3, refused: 0 })
    expect(readFileSync(rejects, 'utf8')).toMatch(/^5,intake\.key-reused,\/sourceKey,/m)
    expect(readFileSync(rejects, 'utf8')).toMatch(/^6,intake\.nobody,/m)
  })
  test('without a fault there is no rejects file, and the exit code is 0', async () => {
    const rejects = scratch.path('none.csv')
    const ran = await passage(['import', scratch.put('good.ndjson', line('a')), '--dry-run', '--rejects', rejects])
    expect([ran.code, existsSync(rejects)]).toEqual([0, false])
    expect(ran.out).toContain('Would be taken in 1')
  })
  test('the rejects of an earlier run are not counted again', async () => {
    const [file, rejects] = [scratch.put('twice.ndjson', `${line('a')}\nnonsense`), scratch.path('twice.csv')]
    for (const _ of [1, 2]) await passage(['import', file, '--dry-run', '--rejects', rejects])
    expect(readFileSync(rejects, 'utf8').trim().split('\n')).toHaveLength(2)
  })
  test('a file without a record says so', async () => {
    const ran = await passage(['import', scratch.put('e', ''), '--dry-run', '--rejects', scratch.path('none.csv')])
    expect(ran.out).toContain('The file holds no record')
  })
  test('columns under other names are renamed', async () => {
    const other = header.replace('name.family', 'Surname')
    const file = scratch.put('theirs.csv', `${other}\n${row('a')}`)
    const ran = await passage([
      'import',
      file,
      '--dry-run',
      '--json',
      '--map',
      'Surname=name.family',
      '--rejects',
      scratch.path('x'),
    ])
    expect(JSON.parse(ran.out)).toMatchObject({ accepted: 1, refused: 0 })
  })
})
