import { hash, randomUUID } from 'node:crypto'
import type { WitnessMark } from '@passage/domain/access/witness-rule'
import { actorStreamId } from '@passage/ledger/entry/derived-id'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { softAuthenticator } from './support/authenticator.ts'
import { logSigner, unwitnessed } from './support/log.ts'
import { type Asked, type Desk, deskOf } from './support/signing.ts'
import { openStage, type Stage } from './support/stage.ts'

/* The whole way to an overstay finding over HTTP: who may, what must come before, what stops it, and what is left of it. */
let stage: Stage
let time = Date.parse('2026-11-23T09:10:00.000Z')
let [worker, other, boss]: Desk[] = []
let record: string
const keys = { worker: softAuthenticator(), boss: softAuthenticator() }
const clock = () => new Date(time).toISOString()
/** When the window of the notices of these tests is over everywhere. */
const later = Date.parse('2026-12-24T12:00:00.000Z')
const users = [
  { id: 'a.worker', name: 'A. Worker', roles: ['caseworker'] },
  { id: 'a.boss', name: 'A. Boss', roles: ['supervisor'] },
  { id: 'a.other', name: 'A. Other', roles: ['caseworker'] },
  { id: 'a.own', name: 'A. Own', roles: ['person'] },
] as const

beforeAll(async () => {
  stage = await openStage({ clock, users, log: unwitnessed })
  worker = deskOf(stage, await stage.signIn('a.worker'))
  boss = deskOf(stage, await stage.signIn('a.boss'))
  other = deskOf(stage, await stage.signIn('a.other'))
  await worker.add(keys.worker)
  await boss.add(keys.boss)
})
afterAll(() => stage.close())

let people = 0
beforeEach(async () => {
  people++
  time = Date.parse('2026-11-23T09:10:00.000Z')
  ;[record = ''] = await lateLeaver()
  // A session lasts a day; the work lasts a month.
  await stage.pools.sign.query(`update sign_in.session set ends_at = '2027-06-01', seen_at = $1`, [new Date(later)])
  await stage.assign('a.worker', 'case-work', [record], { by: 'a.boss' })
})
/** Left seven weeks after the last authorised day. */
function lateLeaver(): Promise<string[]> {
  const who = {
    jurisdiction: 'us',
    evidence: 'border-document',
    port: 'LAX',
    mode: 'air',
    name: { family: `Quorum${String.fromCharCode(64 + people)}`, given: 'Ida' },
    birthDate: `1980-03-${10 + people}`,
    document: { type: 'P', number: `SE9000${people}`, issuer: 'SE' },
  }
  const [source, sourceKey] = ['border-entry', `late-${people}`]
  const came = { ...who, source, sourceKey, direction: 'arrival', occurredAt: '2025-01-10T15:00:00Z' }
  const left = {
    ...who,
    source,
    sourceKey: `${sourceKey}-out`,
    direction: 'departure',
    occurredAt: '2025-09-01T15:00:00Z',
  }
  const terms = { admission: { class: 'B-2', until: '2025-07-09' }, manner: 'inspected', newAdmissionIssued: true }
  return stage.take({ ...came, ...terms }, left)
}

const ask = (what: string, payload: object, key: string = randomUUID(), purpose = 'case-work'): Asked => ({
  method: 'POST',
  url: `/v1/${what}?purpose=${purpose}`,
  payload,
  headers: { 'idempotency-key': key },
})
const read = (desk: Desk, what: string, purpose = 'case-work') =>
  desk.ask({ method: 'GET', url: `/v1/${what}?purpose=${purpose}` })
const stay = () => `stays/${record}/1`
const notice = {
  means: 'post',
  servedOn: '2026-11-23',
  answerBy: '2026-12-23',
  text: 'The record says that you left after the last authorised day.',
}
const proposal = async (noticeId: string, answers: string[] = []) => ({
  notice: noticeId,
  determination: (await read(worker as Desk, stay())).json.number,
  answers,
  reasons: 'The departure was seven weeks late; no ground for that is on record.',
})
const stop = { kind: 'claim', authority: '8 CFR 235.3(b)(5)', reason: 'Says that a parent is a citizen' }
const bodiesOf = async (stream: string, type: string) => {
  const found = await stage.pools.rules.query<{ body: string }>(
    'select body from ledger.entry where stream_id = $1 and type = $2 order by stream_seq',
    [stream, type],
  )
  return found.rows.map(({ body }) => JSON.parse(body).body)
}

/** Notice and proposal, with the window over. Returns the ids. */
async function proposed(): Promise<{ notice: string; finding: string }> {
  const given = await (worker as Desk).signed(ask(`${stay()}/notices`, notice), keys.worker)
  expect(given.status).toBe(200)
  time = later
  const made = await (worker as Desk).signed(ask(`${stay()}/findings`, await proposal(given.json.id)), keys.worker)
  expect(made.status).toBe(200)
  return { notice: given.json.id, finding: made.json.id }
}
const sign = (finding: string, key?: string) => ask(`${stay()}/findings/${finding}/signature`, {}, key, 'supervision')

test('notice, time, proposal, second signature: an entry each, signed over exactly what it says', async () => {
  const early = await (worker as Desk).signed(ask(`${stay()}/findings`, await proposal(randomUUID())), keys.worker)
  expect(early).toMatchObject({ status: 409, json: { code: 'finding.no-notice', rule: 'finding.notice' } })
  const { finding } = await proposed()
  const found = await (boss as Desk).signed(sign(finding), keys.boss)
  expect(found).toMatchObject({ status: 200, json: { id: finding } })
  const { steps } = (await read(worker as Desk, `${stay()}/findings`)).json
  expect(steps.map(({ type }: { type: string }) => type)).toEqual([
    'notice-given',
    'finding-proposed',
    'overstay-found',
  ])
  const [last] = await bodiesOf(record, 'overstay-found')
  const { signatures, guard, witness, ...said } = last
  expect(signatures.map(({ by }: { by: string }) => by)).toEqual(['a.worker', 'a.boss'])
  expect(guard).toEqual([{ record, version: expect.any(Number) }])
  expect(witness).toBe('unwitnessed' satisfies WitnessMark)
  const digests = ['finding-proposed', 'overstay-found'].map((kind) =>
    hash('sha256', canonicalText({ kind, ...said } as CanonicalValue), 'hex'),
  )
  expect(signatures.map(({ digest }: { digest: string }) => digest)).toEqual(digests)
})

test('the own copy holds what was said on the way to a finding, and what stops it', async () => {
  await proposed()
  await (worker as Desk).ask(ask(`records/${record}/stops`, stop))
  await stage.assign('a.own', 'own-record', [record], { by: 'a.boss', bond: 'own' })
  const own = deskOf(stage, await stage.signIn('a.own'))
  const { status, json } = await read(own, `records/${record}/copy`, 'own-record')
  expect(status).toBe(200)
  expect(json.findings.map(({ type }: { type: string }) => type)).toEqual(['notice-given', 'finding-proposed'])
  expect(json.findings[0].body.text).toBe(notice.text)
  expect(json.stops).toMatchObject([{ kind: 'claim', authority: stop.authority }])
})

test('whoever proposed it does not sign it, whatever roles they hold; nor does somebody without the work', async () => {
  const { finding } = await proposed()
  const one = deskOf(stage, await stage.signIn('a.boss'))
  await stage.pools.write.query(`insert into access.role_held values ('a.worker', 'supervisor', '2026-01-01', null)`)
  await stage.assign('a.worker', 'supervision', [record])
  const alone = await (worker as Desk).signed(sign(finding), keys.worker)
  expect(alone).toMatchObject({ status: 409, json: { code: 'act.one-person', rule: 'finding.two-people' } })
  await stage.pools.write.query(`delete from access.role_held where actor = 'a.worker' and role = 'supervisor'`)
  expect(await bodiesOf(record, 'overstay-found')).toEqual([])
  expect((await (other as Desk).ask(ask(`${stay()}/notices`, notice))).status).toBe(403)
  expect((await (worker as Desk).ask(sign(finding))).json.code).toBe('purpose.not-permitted')
  await stage.pools.write.query('insert into access.conflict values ($1, $2, $3)', [record, 'a.boss', clock()])
  expect((await one.ask(sign(finding))).json.code).toBe('access.conflict')
})

test('a stop is placed by whoever works on it, and refuses every step with what would clear it, before any signature', async () => {
  const { finding } = await proposed()
  const key = randomUUID()
  const placed = await (worker as Desk).ask(ask(`records/${record}/stops`, stop, key))
  expect(placed.status).toBe(200)
  expect((await (worker as Desk).ask(ask(`records/${record}/stops`, stop, key))).json).toEqual(placed.json)
  const reused = await (worker as Desk).ask(ask(`records/${record}/stops`, { ...stop, kind: 'grant' }, key))
  expect(reused).toMatchObject({ status: 422, json: { code: 'request.key-reused' } })
  for (const tried of [
    () => (boss as Desk).ask(sign(finding)),
    () => (worker as Desk).ask(ask(`${stay()}/notices`, notice)),
  ]) {
    const { status, json } = await tried()
    expect([status, json.code, json.rule]).toEqual([409, 'stop.claim', 'stop.claim'])
    expect(json.remedy).toContain('lifts it')
    expect(json.citation).toContain('235.3(b)(5)')
  }
  const [refusal] = (await bodiesOf(actorStreamId('a.boss'), 'act-refused')).slice(-1)
  expect(refusal).toMatchObject({ act: 'overstay-found', record, code: 'stop.claim', stops: [placed.json.stop] })
  const { stops } = (await read(worker as Desk, `records/${record}/stops`)).json
  expect(stops).toMatchObject([{ kind: 'claim', by: 'a.worker', rule: 'stop.claim', reason: stop.reason }])
})

test('a stop is lifted by somebody else, with a signature; then the way is open again', async () => {
  const { finding } = await proposed()
  const placed = await (worker as Desk).ask(ask(`records/${record}/stops`, stop))
  const lifting = { authority: 'decision of counsel', reason: 'The claim was decided' }
  const lift = (purpose: string) => ask(`records/${record}/stops/${placed.json.stop}/lifting`, lifting, 'none', purpose)
  expect((await (worker as Desk).ask(lift('case-work'))).status).toBe(403)
  expect((await (boss as Desk).ask(lift('supervision'))).json.code).toBe('step-up.needed')
  expect((await (boss as Desk).signed(lift('supervision'), keys.boss)).status).toBe(200)
  expect((await bodiesOf(record, 'stop-lifted'))[0]).toMatchObject({ by: 'a.boss', signature: { by: 'a.boss' } })
  expect((await (boss as Desk).signed(sign(finding), keys.boss)).status).toBe(200)
  const mine = await (boss as Desk).ask(ask(`records/${record}/stops`, stop, randomUUID(), 'supervision'))
  const own = ask(`records/${record}/stops/${mine.json.stop}/lifting`, lifting, 'none', 'supervision')
  expect((await (boss as Desk).ask(own)).json.code).toBe('stop.same-person')
})

test('the same key again is the same act; an answer of the person must be weighed; a finding can be taken back', async () => {
  const { notice: noticeId, finding } = await proposed()
  const answers = `${stay()}/notices/${noticeId}/answers`
  const answered = await (worker as Desk).ask(
    ask(answers, { receivedOn: '2026-12-24', text: 'I was in hospital until the end of August.' }),
  )
  expect(answered.status).toBe(200)
  expect((await (boss as Desk).ask(sign(finding))).json.code).toBe('finding.answer-not-weighed')
  const again = await (worker as Desk).signed(
    ask(`${stay()}/findings`, await proposal(noticeId, [answered.json.id])),
    keys.worker,
  )
  const key = randomUUID()
  const found = await (boss as Desk).signed(sign(again.json.id, key), keys.boss)
  expect(found.status).toBe(200)
  expect((await (boss as Desk).ask(sign(again.json.id, key))).json).toEqual(found.json)
  const back = `${stay()}/findings/${again.json.id}/withdrawal`
  const withdrawal = { authority: '5 USC 552a(e)(5)', reason: 'The hospital confirmed the stay' }
  expect((await (boss as Desk).ask(ask(back, withdrawal, randomUUID(), 'supervision'))).status).toBe(200)
  expect((await (boss as Desk).ask(ask(back, withdrawal, randomUUID(), 'supervision'))).json.code).toBe(
    'finding.no-such-finding',
  )
})

test('when no witness vouches for the record, power stops and protection goes on', async () => {
  const silent = await openStage({ clock, users, log: { ...unwitnessed, signer: logSigner, demo: false } })
  try {
    const [desk, key] = [deskOf(silent, await silent.signIn('a.worker')), softAuthenticator()]
    await desk.add(key)
    const before = stage
    stage = silent
    ;[record = ''] = await lateLeaver().finally(() => {
      stage = before
    })
    await silent.assign('a.worker', 'case-work', [record])
    const refused = await desk.signed(ask(`${stay()}/notices`, notice), key)
    expect(refused.json).toMatchObject({ code: 'witness.none', rule: 'log.witness-silent' })
    expect((await desk.ask(ask(`records/${record}/stops`, stop))).status).toBe(200)
  } finally {
    await silent.close()
  }
})

test('dates that make no sense are refused with a clear problem, and nothing is written', async () => {
  const { notice: noticeId } = await proposed()
  const over = await (worker as Desk).ask(ask(`records/${record}/stops`, { ...stop, until: '2026-01-01T00:00:00Z' }))
  expect(over).toMatchObject({ status: 422, json: { code: 'stop.over', remedy: expect.stringContaining('later end') } })
  const answers = `${stay()}/notices/${noticeId}/answers`
  const ahead = await (worker as Desk).ask(ask(answers, { receivedOn: '2027-01-05', text: 'I was in hospital.' }))
  expect(ahead).toMatchObject({ status: 422, json: { code: 'finding.received-in-future' } })
  expect(await bodiesOf(record, 'stop-placed')).toEqual([])
  expect(await bodiesOf(record, 'notice-answered')).toEqual([])
})
