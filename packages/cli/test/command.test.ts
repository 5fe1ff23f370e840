import { readFileSync } from 'node:fs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const visit = {
  jurisdiction: 'us',
  facts: [
    { kind: 'arrival', occurred: { on: '2026-03-01' }, port: 'JFK', evidence: 'border-biometric', manner: 'inspected' },
    {
      kind: 'admission-terms',
      occurred: { on: '2026-03-01' },
      evidence: 'border-document',
      class: 'B-2',
      until: '2026-08-30',
    },
  ],
}

describe('determine', () => {
  test('results on stdout, talk on stderr, and the day that was filled in is said', async () => {
    const ran = await passage(['determine', scratch.put('v.json', JSON.stringify(visit))])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^f1 {2}2026-03-01 to no departure .*NO_DEPARTURE_RECORD/)
    expect(ran.err).toContain('As of today, 2026-11-24')
  })
  test('--json gives the stored form, and the same answer for the same question', async () => {
    const file = scratch.put('v.json', JSON.stringify(visit))
    const [one, two] = [
      await passage(['determine', file, '--as-of', '2026-07-01', '--json']),
      await passage(['determine', file, '--as-of', '2026-07-01', '--json']),
    ]
    expect(one.out).toBe(two.out)
    expect(JSON.parse(one.out).determinations[0]).toMatchObject({ outcome: 'WITHIN', lastAuthorisedDay: '2026-08-30' })
  })
  test('facts recorded after --known-at are not known', async () => {
    const facts = visit.facts.map((fact) => ({ ...fact, recorded: '2026-03-02T00:00:00Z' }))
    const file = scratch.put('k.json', JSON.stringify({ ...visit, facts }))
    const ran = await passage([
      'determine',
      file,
      '--known-at',
      '2026-03-01T00:00:00Z',
      '--as-of',
      '2026-07-01',
      '--json',
    ])
    expect(JSON.parse(ran.out).determinations).toEqual([])
  })
  test('NDJSON of facts, and of whole histories', async () => {
    const facts = scratch.put('f.ndjson', visit.facts.map((fact) => JSON.stringify(fact)).join('\n'))
    const one = await passage(['determine', facts, '--jurisdiction', 'us', '--as-of', '2026-07-01', '--json'])
    expect(JSON.parse(one.out).determinations).toHaveLength(1)
    const histories = scratch.put('h.ndjson', `${JSON.stringify(visit)}\n${JSON.stringify(visit)}\n`)
    const two = await passage(['determine', histories, '--as-of', '2026-07-01', '--json'])
    expect(two.out.trim().split('\n')).toHaveLength(2)
  })
  test.each([
    ['no law named', JSON.stringify({ facts: visit.facts }), [], /Which law/],
    [
      'an unknown field',
      JSON.stringify({ ...visit, facts: [{ ...visit.facts[0], colour: 'red' }] }),
      [],
      /fact 1 at \/colour/,
    ],
    [
      'a date that does not exist',
      JSON.stringify({ ...visit, facts: [{ ...visit.facts[0], occurred: { on: '2026-02-30' } }] }),
      [],
      /fact 1 at \/occurred\/on/,
    ],
    ['no JSON', 'hello', [], /Line 1 is not JSON/],
    ['an empty file', '', [], /It holds nothing/],
    ['an impossible --as-of', JSON.stringify(visit), ['--as-of', '2026-13-01'], /not a date that exists/],
    ['a --known-at without zone', JSON.stringify(visit), ['--known-at', '2026-01-01T00:00:00'], /not an instant/],
  ])('%s: words and exit code 2', async (_, content, flags, words) => {
    const ran = await passage(['determine', scratch.put('bad.json', content), ...flags])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(words)
    expect(ran.out).toBe('')
  })
})

test('explain cites the law and says what would change the answer', async () => {
  const ran = await passage(['explain', scratch.put('v.json', JSON.stringify(visit)), '--as-of', '2026-11-01'])
  expect(ran.out).toMatch(/Departure not confirmed[\s\S]*8 USC 1182[\s\S]*What would change this/)
  expect(ran.out).not.toMatch(/overstayer|illegal|suspect/i)
})

test('rules lists the rulebook, each with authority and status', async () => {
  const ran = await passage(['rules', '--on', '2026-11-24', '--json'])
  const rules = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; authority: unknown[] })
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.every(({ authority }) => authority.length > 0)).toBe(true)
})

describe('world', () => {
  test('the same crossings in each format, the truth beside them', async () => {
    for (const format of ['ndjson', 'csv', 'parquet']) {
      const ran = await passage([
        'world',
        '--out',
        scratch.path(format),
        '--people',
        '200',
        '--format',
        format,
        '--json',
      ])
      expect(ran.code).toBe(0)
    }
    const lines = readFileSync(scratch.path('ndjson/crossings.ndjson'), 'utf8').trim().split('\n')
    const rows = readFileSync(scratch.path('csv/crossings.csv'), 'utf8').trim().split('\n')
    const file = await asyncBufferFromFile(scratch.path('parquet/crossings.parquet'))
    const table = await parquetReadObjects({ file, compressors })
    expect([rows.length - 1, table.length]).toEqual([lines.length, lines.length])
    expect(table[0]?.sourceKey).toBe(JSON.parse(lines[0] ?? '{}').sourceKey)
    const truth = readFileSync(scratch.path('csv/truth-records.ndjson'), 'utf8').trim().split('\n')
    expect(truth.length).toBeGreaterThanOrEqual(lines.length)
  })
  test('what it writes, import can read: nothing is refused', async () => {
    for (const name of [
      'ndjson/crossings.ndjson',
      'csv/crossings.csv',
      'parquet/crossings.parquet',
      'csv/other-facts.ndjson',
    ]) {
      const ran = await passage(['import', scratch.path(name), '--dry-run', '--json', '--rejects', scratch.path('r')])
      expect(JSON.parse(ran.out)).toMatchObject({ refused: 0, quarantined: 0, unreadable: 0 })
    }
  })
})

describe('manners', () => {
  test('help begins with examples; an unknown command is wrong use', async () => {
    const help = await passage(['import', '--help'])
    expect(help.out).toMatch(/^Examples:/)
    expect(help.code).toBe(0)
    expect((await passage(['nonsense'])).code).toBe(2)
    expect((await passage(['rules', '--nonsense'])).code).toBe(2)
  })
  test('a password in DATABASE_URL is refused: secrets come by file', async () => {
    const ran = await passage(['migrate'], { DATABASE_URL: 'postgresql://me:secret@localhost/passage' })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('DATABASE_PASSWORD_FILE')
    expect(ran.err).not.toContain('secret')
  })
  test('with --json a problem is JSON on stdout and words on stderr', async () => {
    const ran = await passage(['determine', scratch.path('none'), '--json'])
    expect(JSON.parse(ran.out).problem.code).toBe('facts.unreadable')
    expect(ran.err).toContain('There is no such file')
  })
  test('verify: 5 for an export that does not hold, 1 for a file that cannot be read', async () => {
    expect((await passage(['verify', scratch.put('e.ndjson', '{"kind":"entry"}\n')])).code).toBe(5)
    expect((await passage(['verify', scratch.path('none')])).code).toBe(1)
  })
})
