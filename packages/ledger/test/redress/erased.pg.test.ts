import { erase } from '@passage/ledger/erase/erase'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { closeNotices } from '@passage/ledger/redress/close-notices'
import { outstandingNotices } from '@passage/ledger/redress/notices'
import { raiseOverdue } from '@passage/ledger/redress/raise'
import { rebuildRedress } from '@passage/ledger/redress/rebuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole } from '../../../../tests/support/roles.ts'
import { exportText } from '../support/backups.ts'
import { newErasureList } from '../support/erasures.ts'
import { type Opened, openLedger } from '../support/world.ts'
import { at, dayWas, decide, factIds, file, handOut, lateLeaver } from './support.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

const order = { authority: 'EES art. 35(6)', reason: 'erased in a test', signers: ['p.osei', 'd.halvorsen'] }
const count = async (sql: string, record: string) =>
  (await opened.pools.rules.query<{ n: number }>(`select count(*)::int as n from ${sql}`, [record])).rows[0]?.n

test.each(['stay', 'record'] as const)('with a %s goes everything that was asked about it', async (unit) => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure, arrival } = await factIds(pools, record)
  const filed = await file(pools, record, { ...dayWas(departure), words: `words about a ${unit}` })
  await decide(pools, record, filed.request, false)
  const named = `ledger.entry where stream_id = $1 and type like 'redress-%' and body is not null`
  expect(await count(named, record)).toBe(3)
  await handOut(pools, record)
  const what = unit === 'stay' ? { stayId: arrival } : { recordId: record }
  expect(await erase(pools, { unit: what, ...order }, at(9), newErasureList())).toMatchObject({ ok: true })
  expect(await count(named, record)).toBe(0)
  expect(await count('proj.redress where record_id = $1', record)).toBe(0)
  expect(await count(`proj.task where record_id = $1 and kind = 'correction'`, record)).toBe(0)
  expect(await exportText(pools)).not.toContain(filed.receipt)
  // Who received something stays as long as looks do: ids, and nothing of what was said.
  expect(await count('proj.disclosure where record_id = $1', record)).toBe(1)
})

test('a notice about a record that was wholly erased is closed by an entry, once, and is not late; others wait on', async () => {
  const { pools } = opened
  const [record, other] = [await lateLeaver(pools), await lateLeaver(pools)]
  for (const one of [record, other]) {
    const { departure } = await factIds(pools, one)
    await handOut(pools, one)
    const { request } = await file(pools, one, dayWas(departure))
    await decide(pools, one, request, true)
  }
  await giveRole(pools, 'p.osei', 'supervisor', at(0))
  expect(await closeNotices(pools, at(3))).toBe(0)
  expect(await erase(pools, { unit: { recordId: record }, ...order }, at(9), newErasureList())).toMatchObject({
    ok: true,
  })
  const waiting = async () => (await outstandingNotices(pools, 'border-agency', 50)).map((each) => each.record)
  // Planted: while it is not closed, it waits for ever and is raised as late.
  expect(await waiting()).toContain(record)
  const late = new Date(at(9).getTime() + 8 * 86_400_000)
  expect(await closeNotices(pools, at(10))).toBe(1)
  expect(await closeNotices(pools, at(11))).toBe(0)
  expect(await waiting()).not.toContain(record)
  expect(await waiting()).toContain(other)
  const raised = async () => {
    await raiseOverdue(pools, late)
    const found = await pools.rules.query<{ record_id: string }>(
      `select record_id from access.alert where kind = 'notice-unacknowledged'`,
    )
    return found.rows.map(({ record_id }) => record_id)
  }
  expect(await raised()).toContain(other)
  expect(await raised()).not.toContain(record)
  const said = await pools.rules.query<{ body: string }>(
    `select body from ledger.entry where type = 'correction-closed'`,
  )
  expect(said.rows.map(({ body }) => JSON.parse(body).body)).toEqual([
    expect.objectContaining({ record, recipient: 'border-agency', why: 'record-erased' }),
  ])
  const rows = async () => (await pools.rules.query('select * from proj.correction_notice order by notice_id')).rows
  const before = await rows()
  await inTransaction(pools.write, rebuildRedress)
  expect(await rows()).toEqual(before)
})

test('a request about another stay of the person stays', async () => {
  const { pools } = opened
  const [record, other] = [await lateLeaver(pools), await lateLeaver(pools)]
  await file(pools, other, dayWas((await factIds(pools, other)).departure))
  const { arrival } = await factIds(pools, record)
  await erase(pools, { unit: { stayId: arrival }, ...order }, at(9), newErasureList())
  expect(await count('proj.redress where record_id = $1', other)).toBe(1)
})
