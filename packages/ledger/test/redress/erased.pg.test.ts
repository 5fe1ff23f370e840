import { erase } from '@passage/ledger/erase/erase'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('a request about another stay of the person stays', async () => {
  const { pools } = opened
  const [record, other] = [await lateLeaver(pools), await lateLeaver(pools)]
  await file(pools, other, dayWas((await factIds(pools, other)).departure))
  const { arrival } = await factIds(pools, record)
  await erase(pools, { unit: { stayId: arrival }, ...order }, at(9), newErasureList())
  expect(await count('proj.redress where record_id = $1', other)).toBe(1)
})
