import { receiptFor } from '@passage/ledger/log/receipt'
import { beginLog } from '@passage/ledger/log/state'
import { keepLog } from '@passage/server/log/keep-log'
import { type LogSettings, policyOf } from '@passage/server/log/service'
import { verifyReceipt } from '@passage/verify/receipt/verify-receipt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSigner, ORIGIN, startWitness, type TestWitness } from './support/log.ts'
import { now, openStage, type Stage } from './support/stage.ts'

let stage: Stage
let witness: TestWitness
let log: LogSettings

beforeAll(async () => {
  stage = await openStage()
  await beginLog(stage.pools.integrate, ORIGIN)
  witness = await startWitness('witness.example/1', 11, () => Date.parse(now))
  log = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  const [record = ''] = await stage.take({
    source: 'border-test',
    sourceKey: 'c1',
    direction: 'arrival',
    occurredAt: '2026-11-01T15:00:00Z',
    port: 'JFK',
    mode: 'air',
    evidence: 'border-document',
    document: { type: 'P', number: 'SE100001', issuer: 'SE' },
    name: { family: 'Lund', given: 'Maja' },
    birthDate: '1988-02-03',
  })
  const cookie = await stage.signIn('t.varga')
  await stage.assign('t.varga', 'case-work', [record])
  await stage.app.inject({
    url: `/v1/records/${record}`,
    headers: { cookie, 'passage-purpose': 'case-work' },
  })
})
afterAll(async () => {
  await witness.close()
  await stage.close()
})

async function entries() {
  const found = await stage.pools.rules.query<{
    stream_id: string
    stream_seq: number
    type: string
    body: string
    salt: Buffer
  }>('select stream_id, stream_seq, type, body, salt from ledger.entry order by stream_id, stream_seq')
  return found.rows.map(({ stream_id, stream_seq, type, body, salt }) => ({
    place: { streamId: stream_id, seq: stream_seq },
    type,
    content: { text: body, salt },
  }))
}

test('facts, determinations and looks yield receipts that hold offline, once they are witnessed', async () => {
  const all = await entries()
  expect([...new Set(all.map(({ type }) => type))].toSorted()).toEqual(
    expect.arrayContaining(['determination', 'facts', 'look']),
  )
  const [first = expect.fail('there are entries')] = all
  expect(await receiptFor(stage.pools, policyOf(log), first.place, first.content)).toEqual({ kind: 'not-yet' })
  await keepLog(stage.pools, log, new Date(now))
  for (const { place, type, content } of all) {
    const receipt = await receiptFor(stage.pools, policyOf(log), place, content)
    if (receipt.kind !== 'receipt') throw new Error('it is witnessed')
    const answer = verifyReceipt(receipt.text, policyOf(log))
    expect(answer).toMatchObject({ ok: true, entry: { type, seq: place.seq }, size: all.length })
  }
})

test('planted fault: a receipt with another content, or without one, does not hold', async () => {
  const [first = expect.fail('there are entries')] = await entries()
  const given = { ...first.content, text: first.content.text.replace('"seq":1', '"seq":2') }
  const receipt = await receiptFor(stage.pools, policyOf(log), first.place, given)
  if (receipt.kind !== 'receipt') throw new Error('it is witnessed')
  expect(verifyReceipt(receipt.text, policyOf(log))).toEqual({ ok: false, code: 'tlog.proof.root' })
  const bare = await receiptFor(stage.pools, policyOf(log), first.place)
  if (bare.kind !== 'receipt') throw new Error('it is witnessed')
  expect(verifyReceipt(bare.text, policyOf(log))).toEqual({ ok: false, code: 'receipt.no-content' })
})
