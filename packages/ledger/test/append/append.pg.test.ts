import { randomUUID } from 'node:crypto'
import { appendEntry } from '@passage/ledger/append/append'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { commitmentOf } from '@passage/tlog/commitment'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openLedger } from '../support/world.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

const recorded = '2026-11-24T12:00:00.000Z'
const said = (text: string, requestId?: string) => ({
  type: 'note',
  body: { text },
  recorded,
  ...(requestId === undefined ? {} : { requestId }),
})
const newStream = () => ({ kind: 'case', id: randomUUID() }) as const
type Stream = ReturnType<typeof newStream>

function append(stream: Stream, expected: number, text: string, requestId?: string) {
  return inTransaction(opened.pools.write, (tx) => appendEntry(tx, stream, expected, said(text, requestId)))
}

test('twenty racing writers: one wins, nineteen hear where the stream ends now', async () => {
  const stream = newStream()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => append(stream, 0, `writer ${i}`)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers) {
    if (!answer.ok) expect(answer.refusal).toEqual({ code: 'ledger.stream-moved', headSeq: 1 })
  }
})

test('a gap is refused', async () => {
  const stream = newStream()
  expect(await append(stream, 1, 'second first')).toEqual({
    ok: false,
    refusal: { code: 'ledger.stream-moved', headSeq: 0 },
  })
})

test('the same request id returns the first receipt and writes nothing', async () => {
  const [stream, requestId] = [newStream(), randomUUID()]
  const first = await append(stream, 0, 'once', requestId)
  const again = await append(stream, 0, 'once', requestId)
  if (!first.ok || !again.ok) throw new Error('refused')
  expect(again.receipt).toEqual({ ...first.receipt, repeated: true })
  expect(await entriesOf(stream)).toHaveLength(1)
})

test('twenty at once with one request id get one receipt', async () => {
  const [stream, requestId] = [newStream(), randomUUID()]
  const answers = await Promise.all(Array.from({ length: 20 }, () => append(stream, 0, 'once', requestId)))
  expect(new Set(answers.map((answer) => (answer.ok ? answer.receipt.commitment : 'refused'))).size).toBe(1)
  expect(await entriesOf(stream)).toHaveLength(1)
})

test('the same request that commits between the two looks of its repeat is a repeat, and nobody moved the stream', async () => {
  const [stream, requestId] = [newStream(), randomUUID()]
  let first: Awaited<ReturnType<typeof append>> | undefined
  const again = await inTransaction(opened.pools.write, (tx) => {
    const between = new Proxy(tx, {
      get: (on, key) => {
        if (key !== 'query') return Reflect.get(on, key)
        return async (...args: Parameters<typeof tx.query>) => {
          if ((args[0] as unknown as { name?: string }).name === 'heads-of' && first === undefined) {
            first = await append(stream, 0, 'once', requestId)
          }
          return on.query(...args)
        }
      },
    })
    return appendEntry(between, stream, 0, said('once', requestId))
  })
  if (first?.ok !== true || !again.ok) throw new Error('refused')
  expect(again.receipt).toEqual({ ...first.receipt, repeated: true })
  expect(await entriesOf(stream)).toHaveLength(1)
})

test('a connection killed between commit and reply: the repeat gets the receipt of what was written', async () => {
  const [stream, requestId] = [newStream(), randomUUID()]
  const client = await opened.pools.write.connect()
  client.on('error', () => undefined)
  const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  await client.query('begin')
  const written = await appendEntry(client, stream, 0, said('acknowledged to nobody', requestId))
  await client.query('commit')
  // Another session of the same role ends this one before its caller has heard anything.
  await opened.pools.write.query('select pg_terminate_backend($1)', [pid])
  client.release(new Error('killed'))
  const again = await append(stream, 0, 'acknowledged to nobody', requestId)
  if (!written.ok || !again.ok) throw new Error('refused')
  expect(again.receipt).toEqual({ ...written.receipt, repeated: true })
})

test('each entry commits to its stream, position, time and the entry before it', async () => {
  const stream = newStream()
  for (const [expected, text] of ['one', 'two', 'three'].entries()) await append(stream, expected, text)
  let prev: string | undefined
  for (const [index, row] of (await entriesOf(stream)).entries()) {
    const text = JSON.parse(row.body)
    expect(text).toMatchObject({ stream: `case:${stream.id}`, seq: index + 1, recorded, type: 'note' })
    expect(text.prev).toBe(prev)
    expect(commitmentOf(row.salt, row.body)).toEqual(row.commitment)
    prev = row.commitment.toString('base64url')
  }
})

test.each([
  ['update', `update ledger.entry set type = 'other'`],
  ['delete', 'delete from ledger.entry'],
  ['truncate', 'truncate ledger.entry'],
])('%s is refused by grants for every role, and by trigger for the owner', async (_name, sql) => {
  await append(newStream(), 0, 'to stay')
  for (const pool of [opened.pools.write, opened.pools.read, opened.pools.rules, opened.pools.erase]) {
    await expect(pool.query(sql)).rejects.toThrow(/permission denied/)
  }
  await opened.database.admin.query('alter table ledger.entry no force row level security')
  await expect(opened.database.admin.query(sql)).rejects.toThrow(/ledger\.append-only/)
  await opened.database.admin.query('alter table ledger.entry force row level security')
})

async function entriesOf(stream: Stream) {
  const found = await opened.pools.rules.query<{ body: string; salt: Buffer; commitment: Buffer }>(
    'select body, salt, commitment from ledger.entry where stream_id = $1 order by stream_seq',
    [stream.id],
  )
  return found.rows
}
