import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { erase } from '@passage/ledger/erase/erase'
import { readOrMakeFieldKeys } from '@passage/ledger/field-keys/key-file'
import { withLook } from '@passage/ledger/gateway/look'
import { attachFile, type SentFile } from '@passage/ledger/redress/attach'
import { readFile } from '@passage/ledger/redress/file-content'
import { readRedress } from '@passage/ledger/redress/read'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newErasureList, scratchFolder } from '../support/erasures.ts'
import { type Opened, openLedger } from '../support/world.ts'
import { at, dayWas, factIds, file, lateLeaver } from './support.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger(readOrMakeFieldKeys(join(scratchFolder(), 'keys/fields')))
})
afterAll(() => opened.close())

const marker = 'GRU-LIS-seat-14A'
const pass = (more = marker): SentFile => ({
  kind: 'boarding-pass',
  name: 'bordkarte-ana.pdf',
  type: 'application/pdf',
  content: Buffer.concat([Buffer.from(`%PDF-1.7 ${more} `), randomBytes(2000)]),
})

async function asked() {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { arrival, departure } = await factIds(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  return { record, arrival, request }
}
const attach = (record: string, request: string, sent: SentFile, key: string = randomUUID()) =>
  attachFile(opened.pools, { recordId: record, by: 'ana', key, request }, sent, at(1))

async function attached(record: string, request: string, sent: SentFile, key: string = randomUUID()) {
  const wrote = await attach(record, request, sent, key)
  if (wrote?.ok !== true) throw new Error(JSON.stringify(wrote))
  return wrote.value
}

function looking<T>(record: string, read: Parameters<typeof withLook<T>>[2]): Promise<T> {
  return withLook(opened.pools, { actor: 'vera', purpose: 'correction', records: [record] }, read, at(2))
}
const filesOf = (record: string) =>
  looking(record, async (tx) => (await readRedress(tx, [record], at(2))).requests.flatMap(({ files }) => files))
/** What lies in the database, as the eraser finds it. */
const rows = async (record: string) =>
  (
    await opened.pools.erase.query<{ content: Buffer }>('select content from ledger.file where record_id = $1', [
      record,
    ])
  ).rows

test('what was sent comes back as it was, and lies in the database enciphered', async () => {
  const { record, request } = await asked()
  const sent = pass()
  await attached(record, request, sent)
  const [one] = await filesOf(record)
  expect(one).toMatchObject({ kind: 'boarding-pass', name: 'bordkarte-ana.pdf', bytes: sent.content.length })
  const back = await looking(record, (tx) => readFile(tx, [record], { request, file: one?.file ?? '' }))
  expect(back).toEqual({ name: sent.name, type: sent.type, content: sent.content })
  const [row] = await rows(record)
  expect(row?.content.includes(marker)).toBe(false)
  const entries = await opened.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_id = $1 and type = 'redress-attached'`,
    [record],
  )
  expect(entries.rows).toHaveLength(1)
  expect(entries.rows[0]?.body).not.toContain('bordkarte')
})

test('the same key with the same file is the same file; with another, or for something else, it is refused', async () => {
  const { record, request } = await asked()
  const sent = pass()
  const first = await attached(record, request, sent, 'k')
  expect(await attached(record, request, sent, 'k')).toEqual({ ...first, repeated: true })
  expect(await attach(record, request, pass(), 'k')).toMatchObject({ refusal: { code: 'redress.key-reused' } })
  expect(await attach(record, request, { ...sent, name: 'b.pdf' }, 'k')).toMatchObject({ ok: false })
  expect(await rows(record)).toHaveLength(1)
})

test('what is refused leaves nothing behind, and a request of somebody else is not known', async () => {
  const [mine, other] = [await asked(), await asked()]
  const html = { ...pass(), content: Buffer.from('<html>') }
  expect(await attach(mine.record, mine.request, html)).toMatchObject({ refusal: { code: 'redress.not-a-file' } })
  expect(await attach(mine.record, other.request, pass())).toMatchObject({ refusal: { code: 'redress.unknown' } })
  expect(await rows(mine.record)).toHaveLength(0)
  expect(await attach(randomUUID(), mine.request, pass())).toBeUndefined()
})

test('without a look at this person no file is read; the writer reads none at all', async () => {
  const [mine, other] = [await asked(), await asked()]
  await attached(other.record, other.request, pass())
  const count = 'select count(*)::int as n from ledger.file'
  expect(await looking(mine.record, async (tx) => (await tx.query(count)).rows)).toEqual([{ n: 0 }])
  expect(await looking(other.record, async (tx) => (await tx.query(count)).rows)).toEqual([{ n: 1 }])
  await expect(opened.pools.write.query(count)).rejects.toThrow(/permission denied/)
  await expect(opened.pools.write.query(`update ledger.file set content = ''`)).rejects.toThrow(/permission denied/)
})

test('content that was changed, or put in the place of another, is a fault and is never handed out', async () => {
  const [one, two] = [await asked(), await asked()]
  for (const { record, request } of [one, two]) await attached(record, request, pass())
  const file = (await filesOf(one.record))[0]?.file ?? ''
  const reading = () => looking(one.record, (tx) => readFile(tx, [one.record], { request: one.request, file }))
  const { admin } = opened.database
  await admin.query('alter table ledger.file no force row level security')
  const put = (sql: string, ...values: unknown[]) => admin.query(sql, [one.record, ...values])
  await put(
    'update ledger.file set content = (select content from ledger.file where record_id = $2) where record_id = $1',
    two.record,
  )
  await expect(reading()).rejects.toThrow()
  await put(`update ledger.file set key_id = null, content = '%PDF-1.7 planted' where record_id = $1`)
  await expect(reading()).rejects.toThrow(/not what was sent/)
  await put('delete from ledger.file where record_id = $1')
  await expect(reading()).rejects.toThrow(/not there/)
  await admin.query('alter table ledger.file force row level security')
})

test.each(['stay', 'record'] as const)('with a %s goes the file that was sent about it', async (unit) => {
  const { record, arrival, request } = await asked()
  await attached(record, request, pass())
  const other = await asked()
  await attached(other.record, other.request, pass())
  const what = unit === 'stay' ? { stayId: arrival } : { recordId: record }
  const order = { authority: 'EES art. 35(6)', reason: 'erased in a test', signers: ['p.osei', 'd.halvorsen'] }
  expect(await erase(opened.pools, { unit: what, ...order }, at(9), newErasureList())).toMatchObject({ ok: true })
  expect(await rows(record)).toHaveLength(0)
  expect(await rows(other.record)).toHaveLength(1)
})
