import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRedressJob } from '../../src/main/redress-job.ts'
import { openStage, type Stage } from '../support/stage.ts'
import { type Ask, asking, departureOf, takePerson, wrongDay } from './support.ts'

let stage: Stage
let ask: Ask
let clock = '2026-11-23T09:10:00.000Z'
beforeAll(async () => {
  stage = await openStage({ clock: () => clock, limits: { session: 1_000_000, wayIn: 1_000_000 } })
  ask = asking(stage)
})
afterAll(() => stage.close())

async function filed() {
  clock = '2026-11-23T09:10:00.000Z'
  const record = await takePerson(stage)
  const fact = await departureOf(ask, record)
  const at = `/v1/records/${record}/redress`
  const { status, body } = await ask('own-record', 'own-record', at, wrongDay(fact))
  expect(status).toBe(201)
  return { record, fact, at, request: body.request as string, receipt: body.receipt as string }
}
const refusing = { answers: [{ item: 0, granted: false, reason: 'The gate read the passport' }] }
const granting = { answers: [{ item: 0, granted: true }] }

test('a receipt for everything that comes in, the same for the same key; without a key nothing is taken', async () => {
  const record = await takePerson(stage)
  const fact = await departureOf(ask, record)
  const at = `/v1/records/${record}/redress`
  const first = await ask('own-record', 'own-record', at, wrongDay(fact), 'k1')
  expect(first).toMatchObject({ status: 201, body: { receipt: expect.stringMatching(/^PR-/), repeated: false } })
  const again = await ask('own-record', 'own-record', at, wrongDay(fact), '"k1"')
  expect(again).toEqual({ status: 200, body: { ...first.body, repeated: true } })
  const other = await ask('own-record', 'own-record', at, { ...wrongDay(fact), words: 'no' }, 'k1')
  expect(other).toMatchObject({ status: 422, body: { code: 'redress.key-reused' } })
  expect(await ask('own-record', 'own-record', at, wrongDay(fact), '')).toMatchObject({
    status: 400,
    body: { code: 'idempotency.key-missing' },
  })
})

test('who may do what: the person files, the caseworker decides, neither the other’s part', async () => {
  const { at, fact, request } = await filed()
  const codeOf = async (user: string, purpose: string, path: string, body: object) =>
    (await ask(user, purpose, path, body)).body.code
  expect(await codeOf('t.varga', 'correction', at, wrongDay(fact))).toBe('access.not-assigned')
  expect(await codeOf('own-record', 'own-record', `${at}/${request}/examination`, {})).toBe('access.not-assigned')
  expect(await codeOf('own-record', 'correction', `${at}/${request}/examination`, {})).toBe('purpose.not-permitted')
  expect(await codeOf('d.halvorsen', 'correction', `${at}/${request}/examination`, {})).toBe('access.not-assigned')
  expect(await codeOf('border-agency', 'exchange', at, wrongDay(fact))).toBe('access.not-assigned')
  expect((await ask('r.castellanos', 'own-record', at, wrongDay(fact))).status).toBe(201)
  expect((await ask('t.varga', 'correction', `${at}/${request}/examination`, {})).status).toBe(200)
})

test('a refusal without reasons is refused with rule, citation, remedy and the place', async () => {
  const { at, request } = await filed()
  await ask('t.varga', 'correction', `${at}/${request}/examination`, {})
  const bare = { answers: [{ item: 0, granted: false, reason: ' ' }] }
  const { status, body } = await ask('t.varga', 'correction', `${at}/${request}/decision`, bare)
  expect(status).toBe(422)
  expect(body).toMatchObject({
    code: 'redress.reasons-missing',
    rule: 'redress.design.reasons',
    citation: expect.stringContaining('Passage design'),
    remedy: expect.any(String),
    errors: [{ pointer: '/answers/0/reason' }],
  })
})

test('refused, reviewed by a supervisor, granted: the answer changes and the way there is shown', async () => {
  const { record, at, request, receipt } = await filed()
  await ask('t.varga', 'correction', `${at}/${request}/examination`, {})
  await ask('t.varga', 'correction', `${at}/${request}/decision`, refusing)
  expect(
    (await ask('own-record', 'own-record', `${at}/${request}/review`, { words: 'Look at the stamp' })).status,
  ).toBe(201)
  expect((await ask('t.varga', 'correction', `${at}/${request}/review-decision`, granting)).status).toBe(403)
  const done = await ask('p.osei', 'supervision', `${at}/${request}/review-decision`, granting)
  expect(done.status).toBe(200)
  const { body } = await ask('own-record', 'own-record', at)
  expect(body.requests[0]).toMatchObject({
    receipt,
    state: 'granted-on-review',
    items: [{ before: '15 August 2026', asked: '1 July 2026', answer: { granted: true } }],
    clock: { standing: 'met', days: 30 },
  })
  expect(body.requests[0].journal.map(({ words }: { words: string }) => words)).toEqual([
    'Filed',
    'Taken up by T. Varga, caseworker',
    'Decided by T. Varga, caseworker',
    'Review asked',
    'Review decided by P. Osei, supervisor',
  ])
  const file = await ask('own-record', 'own-record', `/v1/records/${record}`)
  expect(file.body.position.pill.code).toBe('DEPARTED_ON_TIME')
  expect(file.body.corrections).toEqual({ open: 0 })
})

test('while it is open the mark stands on the head, on the answer and on the stored stay; the clock shows its arithmetic', async () => {
  const { record, at } = await filed()
  const file = (await ask('t.varga', 'correction', `/v1/records/${record}`)).body
  expect(file.corrections).toEqual({ open: 1, mark: 'Correction open' })
  expect([file.position.mark, file.stays[0].mark, file.why.mark]).toEqual(Array(3).fill('Correction open'))
  const stay = await ask('t.varga', 'correction', `/v1/stays/${file.stays[0].stayId}`)
  expect(stay.body.mark).toBe('Correction open')
  const past = await ask('t.varga', 'correction', `/v1/stays/${file.stays[0].stayId}?as_of=2026-09-01`)
  expect(past.body.mark).toBe('Correction open')
  const [one] = (await ask('own-record', 'own-record', at)).body.requests
  expect(one.clock).toMatchObject({
    standing: 'running',
    left: 45,
    arithmetic: 'Received 23 November 2026 (day 0) + 45 days = 7 January 2027. Nothing extends it.',
    basisWords: 'By our design: 45 days',
  })
  expect(one.steps).toEqual(['attach', 'state', 'withdraw'])
})

test('each right says whether it is law or our design', async () => {
  const { at } = await filed()
  const { rights, personWords } = (await ask('own-record', 'own-record', at)).body
  const words = Object.fromEntries(
    rights.map((right: { code: string; basisWords: string }) => [right.code, right.basisWords]),
  )
  expect(words.onward).toBe('By our design; by law for citizens and lawful permanent residents: 5 USC 552a(c)(4)')
  expect(words['not-adversely']).toBe('By our design: no statute gives it here')
  expect(personWords).toContain('does not say')
})

test('two disclosures within one minute are told apart', async () => {
  const { record, at } = await filed()
  for (const _ of [1, 2]) expect((await ask('border-agency', 'exchange', `/v1/records/${record}`)).status).toBe(200)
  const { disclosures } = (await ask('own-record', 'own-record', at)).body
  const ids = disclosures.map(({ disclosure }: { disclosure: string }) => disclosure)
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)])
  expect(new Set(ids).size).toBe(2)
})

test('a partner’s reading is a disclosure; the correction reaches it, is acknowledged, and everybody sees so', async () => {
  const { record, at, request } = await filed()
  expect((await ask('border-agency', 'exchange', `/v1/records/${record}`)).status).toBe(200)
  const before = (await ask('own-record', 'own-record', at)).body
  expect(before.disclosures).toMatchObject([
    { who: 'Border agency, partner agency', why: 'Answer to a partner under an agreement' },
  ])
  await ask('t.varga', 'correction', `${at}/${request}/examination`, {})
  await ask('t.varga', 'correction', `${at}/${request}/decision`, granting)
  // The agreement has ended since: the right to be told comes from what was received.
  await stage.pools.write.query(`delete from access.assignment where actor = 'border-agency'`)
  const list = await ask('border-agency', 'exchange', '/v1/correction-notices')
  const [notice] = list.body.notices
  expect(notice).toMatchObject({ record, cause: 'corrected', changes: [{ field: 'on', after: '2026-07-01' }] })
  const waiting = (await ask('t.varga', 'correction', at)).body.requests[0].told
  expect(waiting).toMatchObject([{ who: 'Border agency, partner agency', why: 'A correction', late: false }])
  expect(waiting[0].acknowledged).toBeUndefined()
  const path = `/v1/correction-notices/${notice.notice}/acknowledgement`
  expect((await ask('own-record', 'own-record', path, {})).status).toBe(404)
  expect((await ask('border-agency', 'exchange', path, {})).status).toBe(200)
  expect((await ask('border-agency', 'exchange', '/v1/correction-notices')).body.notices).toEqual([])
  expect((await ask('own-record', 'own-record', at)).body.requests[0].told[0].acknowledged).toContain('23 November')
})

test('a partner sees what is disputed and the statement, and not what people wrote in their requests', async () => {
  const { at, request } = await filed()
  await ask('own-record', 'own-record', `${at}/${request}/statement`, { words: 'I was home by then' })
  const { body } = await ask('border-agency', 'exchange', at)
  expect([body.requests, body.disclosures]).toEqual([[], []])
  expect(body.lines.flatMap(({ statements }: { statements: string[] }) => statements)).toEqual(['I was home by then'])
  expect(JSON.stringify(body)).not.toContain('first of July')
})

test('the statement stands beside the disputed line wherever the record is read', async () => {
  const { record, at, request } = await filed()
  await ask('own-record', 'own-record', `${at}/${request}/statement`, { words: 'I was home by then' })
  for (const [user, purpose] of [
    ['own-record', 'own-record'],
    ['t.varga', 'correction'],
    ['border-agency', 'exchange'],
  ] as const) {
    const { months } = (await ask(user, purpose, `/v1/records/${record}`)).body
    const moments = months.flatMap(({ moments: all }: { moments: { title: string; lines: string[] }[] }) => all)
    const line = moments.find(({ title }: { title: string }) => title === 'Departure recorded')
    expect(line.lines).toEqual(expect.arrayContaining(['Correction open.', '“I was home by then”']))
  }
})

test('overdue is visible, is raised once, and is never extended', async () => {
  const { at, receipt } = await filed()
  clock = '2027-01-09T00:00:00.000Z'
  ask = asking(stage)
  const alerts = async () =>
    (await ask('p.osei', 'supervision', '/v1/alerts')).body.alerts.filter(
      ({ kind, recordId }: { kind: string; recordId: string }) => kind === 'redress-overdue' && at.includes(recordId),
    )
  await stage.assign('own-record', 'own-record', [at.split('/')[3] ?? ''], {
    bond: 'own',
    from: '2027-01-01T00:00:00.000Z',
    until: '2027-02-01T00:00:00.000Z',
  })
  const { body } = await ask('own-record', 'own-record', at)
  expect(body.requests[0]).toMatchObject({ receipt, clock: { standing: 'overdue', left: -2, due: '2027-01-07' } })
  for (let run = 0; run < 2; run++) {
    let fault: unknown
    const job = runRedressJob(stage.pools, () => clock, { info: () => undefined, warn: (error) => (fault = error) })
    await job.stop()
    expect(fault).toBeUndefined()
  }
  expect(await alerts()).toHaveLength(1)
})

test('auditors see counts, nobody else does, and no count tells of a sealed record', async () => {
  ask = asking(stage)
  await filed()
  const counts = await ask('a.ndiaye', 'audit', '/v1/redress/figures')
  expect(counts.status).toBe(200)
  expect(counts.body.requests.find(({ state }: { state: string }) => state === 'received').count).toBeGreaterThan(0)
  expect((await ask('t.varga', 'correction', '/v1/redress/figures')).status).toBe(403)
  await stage.pools.write.query(
    `insert into access.flag (record_id, flag, from_at) select distinct record_id, 'sealed', '2026-01-01'::timestamptz from proj.redress`,
  )
  expect((await ask('a.ndiaye', 'audit', '/v1/redress/figures')).body.requests).toEqual([])
  await stage.pools.write.query('delete from access.flag')
})
