import { writeAccess } from '@passage/ledger/access/write-access'
import { placeHold } from '@passage/ledger/hold/place'
import { beginLog } from '@passage/ledger/log/state'
import { keepLog } from '@passage/server/log/keep-log'
import { type LogSettings, policyOf } from '@passage/server/log/service'
import { parseProof } from '@passage/tlog/proof/tlog-proof'
import { verifyLogged } from '@passage/tlog/proof/verify-proof'
import { verifyReceipt } from '@passage/verify/receipt/verify-receipt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSigner, ORIGIN, startWitness, type TestWitness } from './support/log.ts'
import { arrival, misreadExit, unconfirmed } from './support/people.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* What a person can carry away: receipts that hold without us, and tell of nobody else. */
let stage: Stage
let witness: TestWitness
let log: LogSettings
let [record, other, doubted]: string[] = []
let [person, worker] = ['', '']
let time = Date.parse(now)
const clock = () => new Date(time).toISOString()

beforeAll(async () => {
  witness = await startWitness('witness.example/1', 11, () => time)
  log = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  stage = await openStage({ log, clock })
  await beginLog(stage.pools.integrate, ORIGIN)
  ;[record, other, doubted] = await stage.take(unconfirmed(1), unconfirmed(2), arrival, misreadExit)
  await stage.assign('own-record', 'own-record', [record ?? '', doubted ?? ''], { bond: 'own' })
  await stage.assign('t.varga', 'case-work', [record ?? '', other ?? ''])
  ;[person, worker] = [await stage.signIn('own-record'), await stage.signIn('t.varga')]
  await ask(worker, `records/${record}`, 'case-work')
})
afterAll(async () => {
  await witness.close()
  await stage.close()
})

const ask = (cookie: string, what: string, purpose = 'own-record') =>
  stage.app.inject({ url: `/v1/${what}`, headers: { cookie, 'passage-purpose': purpose } })
const entriesOf = async (type: string, stream = record) => {
  const found = await stage.pools.rules.query<{ seq: number }>(
    'select stream_seq as seq from ledger.entry where stream_id = $1 and type = $2 order by 1',
    [stream, type],
  )
  return found.rows.map(({ seq }) => seq)
}
const lines = async (): Promise<{ lookId: string; who: string }[]> =>
  (await ask(person, `records/${record}/looks`)).json().looks

test('before a witness has seen it, it says so and when to ask again; then it holds offline', async () => {
  const early = await ask(person, `records/${record}/entries/1/receipt`)
  expect([early.statusCode, early.json().code, early.headers['retry-after']]).toEqual([409, 'receipt.not-yet', '2'])
  await keepLog(stage.pools, log, new Date(time))
  const [determination] = await entriesOf('determination')
  for (const [seq, type] of [
    [1, 'facts'],
    [determination, 'determination'],
  ] as const) {
    const answer = await ask(person, `records/${record}/entries/${seq}/receipt`)
    expect(verifyReceipt(answer.body, policyOf(log))).toMatchObject({
      ok: true,
      entry: { type, seq, stream: `record:${record}` },
    })
  }
})

test('a look yields a receipt of its place, without its text and without a word about others', async () => {
  const line = (await lines()).find(({ who }) => who.startsWith('T. Varga'))
  const answer = await ask(person, `records/${record}/looks/${line?.lookId}/receipt`)
  expect(answer.statusCode).toBe(200)
  expect(parseProof(answer.body)?.extra).toBeUndefined()
  const commitment = Buffer.from(String(answer.headers['passage-commitment']), 'hex')
  expect(verifyLogged(answer.body, commitment, policyOf(log))).toMatchObject({ ok: true })
  expect(verifyLogged(answer.body, Buffer.alloc(32), policyOf(log))).toMatchObject({ ok: false })
  const found = await stage.pools.rules.query<{ type: string }>('select type from ledger.entry where commitment = $1', [
    commitment,
  ])
  expect(found.rows).toEqual([{ type: 'look' }])
})

test('texts are for the person; what is kept back, held or not theirs has no receipt', async () => {
  expect((await ask(worker, `records/${record}/entries/1/receipt`, 'case-work')).statusCode).toBe(403)
  expect((await ask(person, `records/${other}/entries/1/receipt`)).statusCode).toBe(404)
  const order = { authority: 'a court', reason: 'somebody else’s appeal', signers: ['l.brandt'] }
  await placeHold(stage.pools, { recordId: record ?? '' }, order, new Date(time))
  const [hold] = await entriesOf('legal-hold')
  expect((await ask(person, `records/${record}/entries/${hold}/receipt`)).json().code).toBe('not-found')
  time += 16 * 60_000
  const span = { from: clock(), until: '2026-12-20T00:00:00.000Z' }
  const body = {
    withholdingId: '00000000-0000-4000-8000-00000000000a',
    actor: 't.varga',
    records: [record ?? ''],
    authority: 'law',
    reason: 'inquiry',
    by: 'l.brandt',
    ...span,
  }
  await writeAccess(stage.pools, 'l.brandt', { type: 'look-withheld', body, recorded: clock() })
  const before = new Set((await lines()).map(({ lookId }) => lookId))
  await ask(worker, `records/${record}`, 'case-work')
  await keepLog(stage.pools, log, new Date(time))
  expect((await lines()).filter(({ lookId, who }) => !before.has(lookId) && who.startsWith('T. Varga'))).toEqual([])
  for (const line of ['none', '00000000-0000-4000-8000-00000000000b']) {
    expect((await ask(person, `records/${record}/looks/${line}/receipt`)).json().code).toBe('not-found')
  }
})

test('while it is open whose record it is, no stored answer is handed out; facts are', async () => {
  await keepLog(stage.pools, log, new Date(time))
  const [answer] = await entriesOf('determination', doubted)
  expect(answer).toBeGreaterThan(0)
  expect((await ask(person, `records/${doubted}/entries/${answer}/receipt`)).json().code).toBe('not-found')
  expect((await ask(person, `records/${doubted}/entries/1/receipt`)).statusCode).toBe(200)
})

test('what a question stands on: each entry yields a receipt of its place, to whoever has the queue and to nobody else', async () => {
  const reviewer = await stage.signIn('d.halvorsen')
  const found = await stage.pools.rules.query<{ a: string; b: string }>(
    'select record_a as a, record_b as b from identity.link where $1 in (record_a, record_b)',
    [doubted],
  )
  const { a, b } = found.rows[0] ?? { a: '', b: '' }
  const answer = await ask(reviewer, `records/${a}/match/${b}/basis`, 'review')
  const { entries, again } = answer.json()
  expect(again.same).toBe(true)
  // In the order of the address, whichever way round it is.
  const ways = [entries, (await ask(reviewer, `records/${b}/match/${a}/basis`, 'review')).json().entries]
  for (const way of ways)
    expect(way.map(({ href }: { href: string }) => href.split('/').at(-3))).toEqual(['question', 'one', 'other'])
  await keepLog(stage.pools, log, new Date(time))
  const types = []
  for (const { href } of entries) {
    const receipt = await ask(reviewer, href.slice('/v1/'.length), 'review')
    expect(parseProof(receipt.body)?.extra).toBeUndefined()
    const commitment = Buffer.from(String(receipt.headers['passage-commitment']), 'hex')
    expect(verifyLogged(receipt.body, commitment, policyOf(log))).toMatchObject({ ok: true })
    const entry = await stage.pools.rules.query<{ type: string }>(
      'select type from ledger.entry where commitment = $1',
      [commitment],
    )
    types.push(entry.rows[0]?.type)
  }
  expect(types.toSorted()).toEqual(['facts', 'facts', 'link-undetermined'])
  // Only what the question stands on: no other entry of either record, nor of the question.
  const other = await entriesOf('determination', doubted)
  const beside = await ask(
    reviewer,
    `records/${a}/match/${b}/basis/${a === doubted ? 'one' : 'other'}/${other[0]}/receipt`,
    'review',
  )
  expect(beside.statusCode).toBe(404)
  // Nor of two records about which nobody ever asked.
  const never = await ask(reviewer, `records/${a}/match/${record}/basis/one/1/receipt`, 'review')
  expect(never.statusCode).toBe(404)
  expect((await ask(worker, `records/${a}/match/${b}/basis`, 'case-work')).statusCode).toBe(403)
  expect((await ask(worker, entries[0].href.slice('/v1/'.length), 'case-work')).statusCode).toBe(403)
})
