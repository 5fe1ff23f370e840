import type { IntakeOutcome } from '@passage/ledger/intake/input'
import { createIntake } from '@passage/ledger/intake/micro-batch'
import { takeIn, takeInEach } from '@passage/ledger/intake/take-in'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, crossing, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const take = (...records: unknown[]) => takeIn(opened.pools, records, 'live', standing())
async function one(record: unknown): Promise<IntakeOutcome> {
  const [outcome] = await take(record)
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}
const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows

test('an arrival and a departure in time are one closed stay, in the same transaction', async () => {
  const [came, left] = await take(arrival('2026-03-01', '2026-08-31'), departure('2026-05-20'))
  expect([came?.status, left?.status]).toEqual(['accepted', 'accepted'])
  expect(await rows('select stay_key, outcome, departed_on::text as left from proj.stay')).toEqual([
    { stay_key: '1', outcome: 'DEPARTED_ON_TIME', left: '2026-05-20' },
  ])
})

test('a departure that comes before its arrival finds it when it comes', async () => {
  await one(departure('2026-05-20'))
  expect(await rows('select stay_key from proj.stay')).toEqual([{ stay_key: '1' }])
  await one(arrival('2026-03-01', '2026-08-31'))
  expect(await rows('select stay_key, outcome from proj.stay')).toEqual([
    { stay_key: '3', outcome: 'DEPARTED_ON_TIME' },
  ])
})

test('the same record again is known, with the first receipt, also inside one batch', async () => {
  const record = arrival('2026-03-01', '2026-08-31')
  const [first, twin] = await take(record, { ...record })
  const again = await one(Object.fromEntries(Object.entries(record).toReversed()))
  if (first?.status !== 'accepted') throw new Error('not accepted')
  expect(twin).toEqual({ ...first, status: 'known' })
  expect(again).toEqual({ ...first, status: 'known' })
  expect(await rows(`select count(*)::int as n from ledger.entry where type = 'facts'`)).toEqual([{ n: 1 }])
})

test('the same key with other content is kept for a person, and changes nothing', async () => {
  const record = arrival('2026-03-01', '2026-08-31')
  await one(record)
  const other = await one({ ...record, port: 'LAX' })
  expect(other).toMatchObject({ status: 'quarantined', code: 'intake.key-reused', path: '/sourceKey' })
  expect(await rows("select code, content::jsonb ->> 'port' as port from ops.quarantine")).toEqual([
    { code: 'intake.key-reused', port: 'LAX' },
  ])
  expect(await rows(`select count(*)::int as n from ledger.entry where type = 'facts'`)).toEqual([{ n: 1 }])
})

test('one bad record never fails its neighbours', async () => {
  const outcomes = await take(
    arrival('2026-03-01', '2026-08-31'),
    crossing({ occurredAt: '2026-02-30T10:00:00Z' }),
    { ...crossing(), gangMember: true },
    'not a record',
    departure('2026-05-20'),
  )
  expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : outcome.status))).toEqual([
    'accepted',
    'intake.not-an-instant',
    'intake.forbidden-field',
    'intake.not-an-object',
    'accepted',
  ])
})

test('a fault of our own in one record leaves the others committed and only its own answer missing', async () => {
  await opened.database.admin.query(`alter table identity.record add constraint planted check (family <> 'Planted')`)
  const planted = crossing({ name: { family: 'Planted' }, document: { type: 'P', number: 'X1', issuer: 'BR' } })
  const answers = await takeInEach(
    opened.pools,
    [arrival('2026-03-01', '2026-08-31'), planted, departure('2026-05-20')],
    'live',
    standing(),
  )
  expect(answers.map((answer) => (answer instanceof Error ? 'fault' : answer.status))).toEqual([
    'accepted',
    'fault',
    'accepted',
  ])
})

test('an unknown port is an answer, not a refusal', async () => {
  expect(await one(arrival('2026-03-01', '2026-08-31', { port: 'QQQ' }))).toMatchObject({
    status: 'accepted',
    flags: ['port-unknown'],
  })
})

test('what is forbidden is stored nowhere, not even in quarantine', async () => {
  const marker = 'forbidden-marker-7391'
  await take(
    { ...crossing(), risk_score: marker },
    { ...crossing(), document: { type: 'P', number: 'A1', issuer: 'BR', faceTemplate: marker } },
    { ...crossing(), occurredOn: '2026-02-30', licensePlate: marker },
  )
  const tables = await rows(
    `select schemaname || '.' || tablename as t from pg_tables where schemaname in ('ledger', 'identity', 'proj', 'ops', 'access')`,
  )
  expect((await opened.pools.erase.query('select 1 from ledger.file')).rows).toEqual([])
  for (const { t } of tables) {
    if (t === 'ledger.file' || t === 'ops.secret' || t === 'ops.source_key' || t === 'ops.import_batch') continue
    const found = await rows(`select count(*)::int as n from ${t} x where x::text like '%${marker}%'`)
    expect(found, t).toEqual([{ n: 0 }])
  }
  expect(await rows('select count(*)::int as n from ops.quarantine')).toEqual([{ n: 0 }])
})

test('records submitted at once share transactions and each gets its own answer', async () => {
  const intake = createIntake(opened.pools, 'live', standing())
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => {
      const document = { type: 'P', number: `N${i}`, issuer: 'BR' }
      return intake.submit(
        i % 20 === 7
          ? { source: 's' }
          : crossing({ document, name: { family: `F${String.fromCharCode(0x4e00 + i)}` } }),
      )
    }),
  )
  expect(answers.filter(({ status }) => status === 'accepted')).toHaveLength(57)
  expect(answers.filter(({ status }) => status === 'refused')).toHaveLength(3)
  const found = await rows(
    `select count(*)::int as n, count(distinct xid)::int as commits from ledger.entry where type = 'facts'`,
  )
  expect(found[0].n).toBe(57)
  expect(found[0].commits).toBeLessThan(20)
})

test('corrections make way for live records, and are not kept waiting for ever', async () => {
  let liveIsBusy = true
  const lane = createIntake(opened.pools, 'corrections', standing(), { after: { busy: () => liveIsBusy } })
  const [order, began] = [[] as string[], performance.now()]
  const first = lane.submit(arrival('2026-03-01', '2026-08-31')).then(() => order.push('correction'))
  setTimeout(() => {
    order.push('live is done')
    liveIsBusy = false
  }, 150)
  await first
  expect(order).toEqual(['live is done', 'correction'])
  liveIsBusy = true
  await lane.submit(departure('2026-05-20'))
  expect(performance.now() - began).toBeGreaterThan(1000)
})

test('twenty takers of one record at once: one entry, one receipt', async () => {
  const record = arrival('2026-03-01', '2026-08-31')
  const answers = await Promise.all(Array.from({ length: 20 }, () => one({ ...record })))
  expect(new Set(answers.map((answer) => ('receipt' in answer ? answer.receipt.commitment : answer.status))).size).toBe(
    1,
  )
  expect(answers.filter(({ status }) => status === 'accepted')).toHaveLength(1)
})

test('sources are counted, with the newest time that each spoke of', async () => {
  await take(arrival('2026-03-01', '2026-08-31'), departure('2026-05-20'), { ...crossing(), unknown: 1 })
  expect(
    await rows(
      'select source, lane, accepted::int, refused::int, last_received_at, last_occurred_at from ops.source_health',
    ),
  ).toEqual([
    {
      source: 'border-test',
      lane: 'live',
      accepted: 2,
      refused: 1,
      last_received_at: NOON,
      last_occurred_at: new Date('2026-05-20T15:00:00Z'),
    },
  ])
})
