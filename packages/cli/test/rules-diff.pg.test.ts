import { randomUUID } from 'node:crypto'
import { parseDay } from '@passage/domain/calendar/day'
import { openCase } from '@passage/ledger/case/open-case'
import { takeStep } from '@passage/ledger/case/step'
import { takeIn } from '@passage/ledger/intake/take-in'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMigratedDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
let database: TestDatabase
let pools: Pools
const now = new Date('2026-11-24T12:00:00Z')
const cases: string[] = []

beforeAll(async () => {
  scratch = makeScratch()
  database = await createMigratedDatabase()
  pools = openPools({ connectionString: database.migrationUrl, max: 3 })
  const born = { name: { family: 'Quillfeather', given: 'Ida' }, birthDate: '1951-02-03' }
  const crossing = { ...born, source: 'bench', sourceKey: 'd1', direction: 'arrival', port: 'JFK', mode: 'air' }
  const more = {
    occurredAt: '2026-03-01T15:00:00Z',
    evidence: 'border-document',
    document: { type: 'P', number: 'DIFF77123', issuer: 'SE' },
  }
  const [taken] = await takeIn(pools, [{ ...crossing, ...more }], 'live', { jurisdiction: 'us', clock: () => now })
  const recordId = taken !== undefined && 'receipt' in taken ? taken.receipt.recordId : ''
  for (let n = 0; n < 3; n++) {
    const caseId = randomUUID()
    const given = { caseId, recordId, pack: 'us', forum: { places: ['circuit-9'] }, reason: 'a test', by: 'c' }
    expect((await openCase(pools, given, now)).ok).toBe(true)
    cases.push(caseId)
  }
  // In one of them a court has stayed the removal.
  const [stayed = ''] = cases
  for (const [type, role] of [
    ['court-stay-requested', 'counsel'],
    ['court-stay-granted', 'court'],
  ] as const) {
    const on = parseDay('2026-06-01') as NonNullable<ReturnType<typeof parseDay>>
    const event = { type, on, by: { role, name: 'N' }, mode: 'report' } as const
    const step = { recordId, caseId: stayed, requestId: randomUUID(), actor: 'c', event, source: 'an order' }
    await takeStep(pools, step, undefined, now)
  }
})
afterAll(async () => {
  scratch.remove()
  await pools.end()
  await database.drop()
})

const diff = (...args: string[]) => passage(['rules', 'diff', ...args], { DATABASE_URL: database.migrationUrl })
const entries = async () => (await pools.rules.query('select count(*) as n from ledger.entry')).rows[0]

test('what a change would do is listed by case, with a draft, and nothing is changed', async () => {
  const gate = { id: 'us.g5-court-stay', legalStatus: 'vacated', inForce: { until: '2026-06-30' } }
  const file = scratch.put('change.json', JSON.stringify({ words: 'Stays of courts hold no more', gates: [gate] }))
  const before = await entries()
  const told = await diff(file, '--on', '2026-07-01')
  expect(told.code).toBe(0)
  expect(told.out).toMatch(/^Stays of courts hold no more\n1 of 3 cases would change\./)
  expect(told.err).toContain('Nothing was decided, sent or changed.')
  const listed = await diff(file, '--on', '2026-07-01', '--json')
  const [one, ...others] = listed.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(others).toEqual([])
  expect(one).toMatchObject({ caseId: cases[0], draft: expect.stringContaining('Stays of courts hold no more') })
  expect(one.effect.before).toContain('us.g5-court-stay')
  expect(one.effect.after).not.toContain('us.g5-court-stay')
  expect(await entries()).toEqual(before)
})

test('the law of another day is compared without a file; where nothing differs, no case would change', async () => {
  const told = await diff('--on', '2026-07-01', '--to', '2026-07-02')
  expect(told.out).toContain('0 of 3 cases would change.')
})

test('a change that gives no law, a file that is none and a law that is none are said', async () => {
  const broken = scratch.put(
    'broken.json',
    JSON.stringify({ words: 'x', gates: [{ id: 'us.g1-final', clear: { fact: 'nope', is: ['yes'] } }] }),
  )
  const told = await diff(broken)
  expect([told.code, told.err]).toEqual([2, expect.stringContaining('reads no fact nope')])
  expect((await diff(scratch.put('none.json', '{}'))).err).toContain('is no change')
  expect((await diff('--law', 'fr')).err).toContain('There is no law fr')
  expect((await diff('--on', 'soon')).code).toBe(2)
})
