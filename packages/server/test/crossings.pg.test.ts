import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, departureOf, unconfirmed } from './support/people.ts'
import { openStage, type Stage, sourceToken } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const authorization = `Bearer ${sourceToken}`
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  stage.app.inject({
    method: 'POST',
    url: '/v1/crossings',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const ndjson = (...lines: (string | object)[]) =>
  post(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), {
    'content-type': 'application/x-ndjson',
  })

test('a crossing is taken in once; the same again gives the first receipt', async () => {
  const first = await post(arrival)
  expect(first.statusCode).toBe(201)
  expect(first.json()).toMatchObject({ status: 'accepted', receipt: { seq: 1 } })
  const again = await post(arrival)
  expect(again.statusCode).toBe(200)
  expect(again.json().receipt).toEqual(first.json().receipt)
})

test('the same key with other content is quarantined', async () => {
  const answer = await post({ ...arrival, port: 'LAX' })
  expect(answer.statusCode).toBe(202)
  expect(answer.json()).toMatchObject({ status: 'quarantined', code: 'intake.key-reused' })
})

test('unknown and forbidden fields are refused, never dropped', async () => {
  const unknown = await post({ ...arrival, sourceKey: 'x', colour: 'blue' })
  expect(unknown.statusCode).toBe(422)
  expect(unknown.headers['content-type']).toContain('application/problem+json')
  expect(unknown.json()).toMatchObject({ code: 'intake.unknown-field', errors: [{ pointer: '/colour' }] })
  const forbidden = await post({ ...arrival, sourceKey: 'y', riskScore: 7 })
  expect(forbidden.json()).toMatchObject({ status: 422, code: 'intake.forbidden-field' })
  const kept = await stage.pools.rules.query(`select 1 from ops.quarantine where content like '%riskScore%'`)
  expect(kept.rowCount).toBe(0)
})

test('one bad line never fails its neighbours, and every line has its outcome in its place', async () => {
  const answer = await ndjson(
    unconfirmed(1),
    '{"half',
    { ...unconfirmed(2), plate: 'AB 12' },
    '',
    departureOf(1),
    unconfirmed(1),
  )
  expect(answer.statusCode).toBe(207)
  const { outcomes, ...counts } = answer.json()
  expect(counts).toEqual({ accepted: 2, known: 1, quarantined: 0, refused: 2 })
  expect(outcomes.map((each: { line: number; status: string }) => `${each.line} ${each.status}`)).toEqual([
    '1 accepted',
    '2 refused',
    '3 refused',
    '5 accepted',
    '6 known',
  ])
})

test('a batch that goes in whole is a 201', async () => {
  const answer = await ndjson(unconfirmed(3), unconfirmed(4))
  expect(answer.statusCode).toBe(201)
})

test('what broke on the way is a line with its reason', async () => {
  const answer = await ndjson(`"${'x'.repeat(1_100_000)}"`, unconfirmed(5))
  expect(answer.statusCode).toBe(207)
  expect(answer.json().outcomes[0].text).toContain('longer than')
  const latin1 = Buffer.concat([Buffer.from(JSON.stringify(unconfirmed(6))), Buffer.from([10, 0xe9, 10])])
  const binary = await stage.app.inject({
    method: 'POST',
    url: '/v1/crossings',
    headers: { authorization, 'content-type': 'application/x-ndjson' },
    payload: latin1,
  })
  expect(binary.json()).toMatchObject({ accepted: 1, refused: 1 })
  expect(binary.json().outcomes[1].text).toBe('The line is not UTF-8.')
})

test('too many lines, malformed JSON and other media types are problems, with nothing kept', async () => {
  const many = await ndjson(Array.from({ length: 10_001 }, () => '{}').join('\n'))
  expect(many.json()).toMatchObject({ status: 413, code: 'request.too-many-lines' })
  expect((await post('{"a":')).json()).toMatchObject({ status: 400, code: 'request.malformed' })
  const large = await post({ ...arrival, sourceKey: 'x'.repeat(1_100_000) })
  expect(large.json()).toMatchObject({ status: 413, code: 'request.too-large' })
  for (const [body, type] of [
    ['<a/>', 'application/xml'],
    ['hello', 'text/plain'],
    [JSON.stringify(arrival), 'text/plain; charset=utf-8'],
  ] as const)
    expect((await post(body, { 'content-type': type })).json()).toMatchObject({
      status: 415,
      code: 'request.media-type',
    })
})

test('the media type is the same in any case', async () => {
  const answer = await post(`${JSON.stringify(unconfirmed(7))}\n`, { 'content-type': 'Application/X-NDJSON' })
  expect(answer.json()).toMatchObject({ accepted: 1, refused: 0 })
})

test('every problem says what to do', async () => {
  const [malformed, media] = [await post('{"a":'), await post('<a/>', { 'content-type': 'application/xml' })]
  const elsewhere = await stage.app.inject({ method: 'PUT', url: '/v1/crossings' })
  for (const answer of [malformed, media, elsewhere]) expect(answer.json().remedy, answer.body).toMatch(/\.$/)
})

test('who sends is asked before the body is read', async () => {
  const answer = await post('x'.repeat(1_100_000), { authorization: 'Bearer token-of-nobody' })
  expect(answer.json()).toMatchObject({ status: 401, code: 'intake.unknown-sender' })
})

test('a field unknown behind another fault is kept nowhere, not even in quarantine', async () => {
  const answer = await post({
    ...arrival,
    sourceKey: 'z',
    direction: 'in',
    name: { family: 'A', Kennzeichen: 'AB 12' },
  })
  expect(answer.json()).toMatchObject({ status: 422, code: 'intake.unknown-field' })
  const kept = await stage.pools.rules.query(`select 1 from ops.quarantine where content like '%Kennzeichen%'`)
  expect(kept.rowCount).toBe(0)
  const open = await post({ ...arrival, sourceKey: 'z', direction: 'in' })
  expect(open.statusCode, 'the way into quarantine is open').toBe(202)
})

test('only a known sender may send', async () => {
  const wrong = await post(unconfirmed(9), { authorization: 'Bearer token-of-nobody' })
  expect(wrong.json()).toMatchObject({ status: 401, code: 'intake.unknown-sender' })
  const none = await stage.app.inject({ method: 'POST', url: '/v1/crossings', payload: unconfirmed(9) })
  expect(none.statusCode).toBe(401)
  for (const [user, status] of [
    ['d.halvorsen', 401],
    ['o.lindgren', 401],
    ['border-system', 201],
  ] as const) {
    const headers = { cookie: await stage.signIn(user) }
    const sent = await stage.app.inject({ method: 'POST', url: '/v1/crossings', headers, payload: unconfirmed(9) })
    expect([user, sent.statusCode]).toEqual([user, status])
  }
})
