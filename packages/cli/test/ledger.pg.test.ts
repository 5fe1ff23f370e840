import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { openPools } from '@passage/ledger/pools/open'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { makeScratch, passage, type Ran, type Scratch } from './support.ts'

let scratch: Scratch
let database: TestDatabase
beforeAll(async () => {
  scratch = makeScratch()
  database = await createMigratedDatabase()
  await passage(['world', '--out', scratch.path('w'), '--people', '300', '--format', 'csv'])
})
afterAll(async () => {
  scratch.remove()
  await database.drop()
})

function onDatabase(...args: string[]): Promise<Ran> {
  return passage(args, { DATABASE_URL: database.migrationUrl })
}

describe('a file on its way through the ledger and out again', () => {
  test('before migrating, the words say what to do', async () => {
    const bare = await createTestDatabase()
    const file = scratch.path('w/crossings.csv')
    const ran = await passage(['import', file, '--rejects', scratch.path('x')], { DATABASE_URL: bare.migrationUrl })
    await bare.drop()
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('passage migrate')
  })
  test('a damaged file: what is whole is taken in, the rest is listed, and the whole file later adds what is missing', async () => {
    const whole = readFileSync(scratch.path('w/crossings.csv'))
    const zipped = gzipSync(whole)
    const cut = scratch.put('cut.csv.gz', zipped.subarray(0, Math.floor(zipped.length / 2)))
    const rejects = scratch.path('rejects-cut.csv')
    const first = await onDatabase('import', cut, '--json', '--rejects', rejects)
    expect(first.code).toBe(3)
    const taken = JSON.parse(first.out) as { accepted: number; known: number }
    expect(taken.accepted).toBeGreaterThan(100)
    expect(readFileSync(rejects, 'utf8')).toContain('file.cut-off')
    const second = await onDatabase(
      'import',
      scratch.path('w/crossings.csv'),
      '--json',
      '--rejects',
      scratch.path('none'),
    )
    const rest = JSON.parse(second.out) as { accepted: number; known: number }
    expect(second.code).toBe(0)
    expect(rest.known).toBeGreaterThanOrEqual(taken.accepted)
    const lines = whole.toString().trim().split('\n').length - 1
    expect(rest.accepted + rest.known).toBe(lines)
  })
  test('a dry run counts and lists what the import of the same file does, repeats in it too', async () => {
    const [header, first, second] = readFileSync(scratch.path('w/crossings.csv'), 'utf8').split('\n') as [
      string,
      string,
      string,
    ]
    const fresh = (line: string, key: string) => line.replace(/^([^,]*),[^,]*/, `$1,${key}`)
    // Under one document, whose rows an import takes in order: of two documents under one key either may come first.
    const otherPort = (line: string) =>
      line.replace(/,US[A-Z]{3},/, (port) => (port === ',USPHL,' ? ',USSEA,' : ',USPHL,'))
    const rows = [fresh(first, 'd1'), fresh(first, 'd1'), fresh(second, 'd2'), otherPort(fresh(first, 'd1'))]
    const file = scratch.put('repeats.csv', [header, ...rows].join('\n'))
    const counted = async (name: string, ...flags: string[]) => {
      const rejects = scratch.path(name)
      const { out } = await onDatabase('import', file, '--json', '--rejects', rejects, ...flags)
      const { accepted, known, quarantined, refused } = JSON.parse(out)
      return { accepted, known, quarantined, refused, listed: readFileSync(rejects, 'utf8') }
    }
    const dry = await counted('dry.csv', '--dry-run')
    expect(dry).toMatchObject({ accepted: 2, known: 1, quarantined: 1, refused: 0 })
    expect(await counted('real.csv')).toEqual(dry)
  })
  test('the same file again is known, line by line', async () => {
    const again = await onDatabase(
      'import',
      scratch.path('w/crossings.csv'),
      '--json',
      '--rejects',
      scratch.path('none'),
    )
    expect(JSON.parse(again.out)).toMatchObject({ accepted: 0, quarantined: 0, refused: 0 })
  })
  test('the same key with other content is kept aside for a person, and the neighbours go in', async () => {
    const [header = '', row = ''] = readFileSync(scratch.path('w/crossings.csv'), 'utf8').split('\n')
    const changed = row.replace(/^([^,]*,[^,]*,[^,]*,)(\d{4})/, (_, before, year) => `${before}${year - 1}`)
    const fresh = row.replace(/^([^,]*),[^,]*/, '$1,a-new-key')
    const rejects = scratch.path('rejects-changed.csv')
    const ran = await onDatabase(
      'import',
      scratch.put('changed.csv', [header, changed, fresh].join('\n')),
      '--json',
      '--rejects',
      rejects,
    )
    expect(ran.code).toBe(3)
    expect(JSON.parse(ran.out)).toMatchObject({ accepted: 1, quarantined: 1 })
    expect(readFileSync(rejects, 'utf8')).toContain('2,intake.key-reused')
  })
  test('read models are made again from the ledger: a lost look-up key, a lost answer, the same rows as before', async () => {
    const pools = openPools({ connectionString: database.migrationUrl, max: 1 })
    const { write } = pools
    const rows = async () => {
      const keys =
        'select record_id, document_key, family_day, given_day, whole_day from identity.record order by record_id'
      const stays = 'select * from proj.stay order by 1, 2'
      return Promise.all([keys, stays].map(async (sql) => (await write.query(sql)).rows))
    }
    const before = await rows()
    await write.query('update identity.record set family_day = null, given_day = 7')
    await write.query('delete from proj.stay')
    expect(await rows()).not.toEqual(before)
    const file = ['import', scratch.path('w/crossings.csv'), '--rejects', scratch.path('none')]
    const refused = await onDatabase(...file)
    expect([refused.code, refused.err]).toEqual([
      4,
      expect.stringMatching(/of another version.*\n.*\n?.*passage rebuild/),
    ])
    const ran = await onDatabase('rebuild', '--json')
    expect([ran.code, JSON.parse(ran.out).persons > 100]).toEqual([0, true])
    expect(await rows()).toEqual(before)
    await pools.end()
  })
  test('status counts what arrived and names nobody', async () => {
    const ran = await onDatabase('status', '--json')
    const { sources } = JSON.parse(ran.out) as { sources: { source: string; accepted: number }[] }
    expect(sources.find(({ source }) => source === 'border-entry')?.accepted).toBeGreaterThan(100)
    expect(ran.out).not.toMatch(/document|birthDate|family/)
  })
  test('the export holds: every entry and every answer is reproduced without a database', async () => {
    const file = scratch.path('ledger.ndjson')
    expect((await onDatabase('export', '-o', file)).code).toBe(0)
    const ran = await passage(['verify', file, '--json'])
    const report = JSON.parse(ran.out)
    expect(report.faults).toEqual([])
    expect(ran.code).toBe(0)
    expect(report.entries.reproduced).toBeGreaterThan(1000)
    expect(report.answers.reproduced).toBeGreaterThan(400)
    expect(report.answers.attested + report.answers.failed).toBe(0)
  })
  test('one letter changed anywhere in the export is found', async () => {
    const lines = readFileSync(scratch.path('ledger.ndjson'), 'utf8').split('\n')
    const at = Math.floor(lines.length / 2)
    lines[at] = (lines[at] ?? '').replace(/border-/, 'border+')
    const file = scratch.path('changed.ndjson')
    writeFileSync(file, lines.join('\n'))
    const ran = await passage(['verify', file, '--json'])
    // Entries without the word stay as they were; one of the neighbours has it.
    const again = (lines[at] ?? '').includes('border+') ? ran : await verifyChanged(lines, at)
    expect(again.code).toBe(5)
  })
})

async function verifyChanged(lines: string[], from: number): Promise<Ran> {
  const at = lines.findIndex((line, i) => i > from && line.includes('border-'))
  const changed = lines.map((line, i) => (i === at ? line.replace('border-', 'border+') : line))
  const file = scratch.path('changed-again.ndjson')
  writeFileSync(file, changed.join('\n'))
  return passage(['verify', file, '--json'])
}
