import { receiptNumber } from '@passage/domain/redress/receipt'
import { standingFacts } from '@passage/domain/stay/history/known'
import { readRecords } from '@passage/ledger/determine/person-entries'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { refuseIfDisputed } from '@passage/ledger/redress/adverse-use'
import { fileRequest } from '@passage/ledger/redress/file'
import { personStep, staffStep } from '@passage/ledger/redress/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openLedger } from '../support/world.ts'
import { at, dayWas, decide, factIds, file, handOut, lateLeaver, notices } from './support.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

const rows = async (sql: string, ...values: unknown[]) => (await opened.pools.rules.query(sql, values)).rows

test('filing: entry, row, task and receipt in one transaction, and the same key gives the same receipt', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  const first = await file(pools, record, dayWas(departure), 'key-1')
  expect(first.receipt).toMatch(/^PR-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(first.receipt).toBe(receiptNumber(first.request))
  expect(
    await rows('select receipt, state, due_on::text as due from proj.redress where record_id = $1', record),
  ).toEqual([{ receipt: first.receipt, state: 'received', due: '2027-01-08' }])
  expect(
    await rows(`select kind, due_on::text as due from proj.task where record_id = $1 and kind = 'correction'`, record),
  ).toEqual([{ kind: 'correction', due: '2027-01-08' }])
  const placed = await rows(
    `select e.xid = c.xid as together from ledger.entry e join proj.change c on c.record_id = e.stream_id and c.xid = e.xid
      where e.stream_id = $1 and e.type = 'redress-filed'`,
    record,
  )
  expect(placed).toEqual([{ together: true }])
  const again = await file(pools, record, dayWas(departure), 'key-1', at(5))
  expect(again).toEqual({ ...first, repeated: true })
  const other = await fileRequest(
    pools,
    { recordId: record, by: 'ana', key: 'key-1' },
    dayWas(departure, '2025-07-02'),
    at(5),
  )
  expect(other).toMatchObject({ ok: false, refusal: { code: 'redress.key-reused' } })
  expect(await rows('select 1 from proj.redress where record_id = $1', record)).toHaveLength(1)
})

test('the same filing sent eight times at once is one request with one receipt', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  const all = await Promise.all(Array.from({ length: 8 }, () => file(pools, record, dayWas(departure), 'at-once')))
  expect(new Set(all.map(({ receipt }) => receipt)).size).toBe(1)
  expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1)
})

test('nothing stands after a filing that fails half way: no entry, no receipt', async () => {
  const { pools, database } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  await database.admin.query(`create function proj.fail() returns trigger language plpgsql as $$ begin raise 'planted'; end $$;
    create trigger planted before insert on proj.redress for each row execute function proj.fail()`)
  await expect(file(pools, record, dayWas(departure), 'planted')).rejects.toThrow('planted')
  await database.admin.query('drop trigger planted on proj.redress; drop function proj.fail()')
  expect(await rows(`select 1 from ledger.entry where stream_id = $1 and type = 'redress-filed'`, record)).toEqual([])
  expect(await file(pools, record, dayWas(departure), 'planted')).toMatchObject({ repeated: false })
})

test('a fact of another record is not disputed from here', async () => {
  const { pools } = opened
  const [mine, other] = [await lateLeaver(pools), await lateLeaver(pools)]
  const { departure } = await factIds(pools, other)
  const asked = await fileRequest(pools, { recordId: mine, by: 'ana', key: 'x' }, dayWas(departure), at(0))
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'redress.not-of-this-record' } })
})

test('granting corrects by appending, and the person is determined again; the old answer stays', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure, arrival } = await factIds(pools, record)
  const before = await rows('select outcome from proj.stay where record_id = $1', record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, true)
  const after = await rows('select outcome, departed_on::text as left from proj.stay where record_id = $1', record)
  expect([before, after]).toEqual([
    [{ outcome: 'DEPARTED_LATE' }],
    [{ outcome: 'DEPARTED_ON_TIME', left: '2025-07-01' }],
  ])
  const read = await inTransaction(pools.write, (tx) => readRecords(tx, [record]))
  const stored = read.get(record)
  expect(stored?.answers.map(({ body }) => 'determination' in body && body.determination.outcome)).toEqual(
    expect.arrayContaining(['DEPARTED_LATE', 'DEPARTED_ON_TIME']),
  )
  const facts = [...(stored?.facts.values() ?? [])].flat()
  expect(facts.map(({ id }) => id)).toEqual(expect.arrayContaining([arrival, departure]))
  expect(
    standingFacts(facts, at(1).toISOString()).find(({ fact }) => fact.id === departure)?.fact.occurred.at,
  ).toBeDefined()
  expect(await rows(`select 1 from proj.task where record_id = $1 and kind = 'correction'`, record)).toEqual([])
})

test('refused, reviewed by somebody else, granted then', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, false)
  const sent = { recordId: record, by: 'ana', key: 'review', request }
  expect(await personStep(pools, sent, { step: 'ask-review', words: 'look again' }, at(3))).toMatchObject({ ok: true })
  expect(await rows(`select kind from proj.task where record_id = $1 and kind like 'correction%'`, record)).toEqual([
    { kind: 'correction-review' },
  ])
  const review = { step: 'review', answers: [{ item: 0, granted: true }] } as const
  expect(await staffStep(pools, { recordId: record, request, by: 'vera' }, review, at(4))).toMatchObject({
    ok: false,
    refusal: { code: 'redress.same-person' },
  })
  expect(await staffStep(pools, { recordId: record, request, by: 'otto' }, review, at(4))).toMatchObject({ ok: true })
  expect(await rows('select state, due_on from proj.redress where record_id = $1', record)).toEqual([
    { state: 'granted-on-review', due_on: null },
  ])
})

test('an adverse act on a disputed fact is refused in its own transaction, and another fact is not', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure, arrival } = await factIds(pools, record)
  const gate = (fact: string) => inTransaction(pools.write, (tx) => refuseIfDisputed(tx, [record], [fact], at(1)))
  expect(await gate(departure)).toBeUndefined()
  const { request } = await file(pools, record, dayWas(departure))
  expect(await gate(departure)).toMatchObject({ code: 'disputed-not-used-adversely' })
  expect(await gate(arrival)).toBeUndefined()
  await decide(pools, record, request, true)
  expect(await gate(departure)).toBeUndefined()
})

test('every read model of redress is what a rebuild makes', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  await handOut(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, true)
  const tables = [
    'proj.redress',
    'proj.correction',
    'proj.disclosure',
    'proj.correction_notice',
    'proj.task',
    'proj.person',
  ]
  const all = () =>
    Promise.all(
      tables.map(async (table) => JSON.stringify((await rows(`select t::text from ${table} t order by 1`)) as unknown)),
    )
  const before = await all()
  expect(before.every((text) => text.length > 10)).toBe(true)
  await rebuild(pools)
  expect(await all()).toEqual(before)
  expect(await notices(pools, record)).toHaveLength(1)
})

test('a decision sent again stands; one with answers left out is no repeat of it', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, true)
  const sent = { recordId: record, request, by: 'vera' }
  const answers = [{ item: 0, granted: true }] as const
  expect(await staffStep(pools, sent, { step: 'decide', answers }, at(5))).toMatchObject({ ok: true })
  expect(await staffStep(pools, sent, { step: 'decide', answers: [] }, at(5))).toMatchObject({ ok: false })
})
