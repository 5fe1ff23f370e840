import { randomUUID } from 'node:crypto'
import { LARGEST_FILE } from '@passage/domain/redress/attach'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'
import { type Ask, asking, departureOf, takePerson, wrongDay } from './support.ts'

let stage: Stage
let ask: Ask
beforeAll(async () => {
  stage = await openStage({ limits: { session: 1_000_000, wayIn: 1_000_000 } })
  ask = asking(stage)
})
afterAll(() => stage.close())

const pdf = Buffer.from('%PDF-1.7 boarding pass \u0000\u00ff')
interface Sending {
  readonly user?: string
  readonly type?: string
  readonly content?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

async function asked() {
  const record = await takePerson(stage)
  const at = `/v1/records/${record}/redress`
  const { body } = await ask('own-record', 'own-record', at, wrongDay(await departureOf(ask, record)))
  const files = `${at}/${body.request}/files`
  async function send({ user = 'own-record', type = 'application/pdf', content = pdf, headers = {} }: Sending = {}) {
    const cookie = user === '' ? '' : await stage.signIn(user)
    const answer = await stage.app.inject({
      method: 'POST',
      url: files,
      headers: {
        cookie,
        'passage-purpose': user === 't.varga' ? 'correction' : 'own-record',
        'idempotency-key': randomUUID(),
        'content-type': type,
        'passage-file-kind': 'boarding-pass',
        'passage-file-name': encodeURIComponent("l'été (1).pdf"),
        ...headers,
      },
      payload: content,
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const listed = async (user: string, purpose: string) =>
    (await ask(user, purpose, at)).body.requests?.[0]?.files as { address: string; words: string; name: string }[]
  return { record, files, send, listed }
}
const read = async (user: string, purpose: string, url: string) =>
  stage.app.inject({ url, headers: { cookie: await stage.signIn(user), 'passage-purpose': purpose } })

test('the person sends a file and has a receipt; person, representative and examiner read the same bytes', async () => {
  const { send, listed } = await asked()
  expect(await send()).toMatchObject({ status: 201, body: { receipt: expect.stringMatching(/^PR-/), repeated: false } })
  for (const [user, purpose] of [
    ['own-record', 'own-record'],
    ['r.castellanos', 'own-record'],
    ['t.varga', 'correction'],
  ] as const) {
    const [file] = await listed(user, purpose)
    expect(file).toMatchObject({ name: "l'été (1).pdf", words: 'A boarding pass, PDF, 1 KB' })
    const answer = await read(user, purpose, file?.address ?? '')
    expect([user, answer.statusCode]).toEqual([user, 200])
    expect(answer.rawPayload.equals(pdf)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  }
})

test('reading a file is a look that the person sees', async () => {
  const { record, send, listed } = await asked()
  await send()
  const [file] = await listed('t.varga', 'correction')
  const count = async () => (await ask('own-record', 'own-record', `/v1/records/${record}/looks`)).body.total
  const before = await count()
  await read('t.varga', 'correction', file?.address ?? '')
  expect(await count()).toBeGreaterThanOrEqual(before + 2)
})

test('who may not file sends none, who may not read the record reads none', async () => {
  const { send, listed } = await asked()
  expect(await send({ user: 't.varga' })).toMatchObject({ status: 403 })
  expect(await send({ user: '' })).toMatchObject({ status: 401, body: { code: 'session.none' } })
  await send()
  const [file] = await listed('own-record', 'own-record')
  for (const [user, purpose] of [
    ['border-agency', 'exchange'],
    ['s.oyelaran', 'audit'],
  ] as const)
    expect([user, (await read(user, purpose, file?.address ?? '')).statusCode]).not.toEqual([user, 200])
  expect(await listed('border-agency', 'exchange')).toBeUndefined()
})

test.each([
  ['too large', { content: Buffer.concat([pdf, Buffer.alloc(LARGEST_FILE + 2000)]) }, 413, 'redress.file-too-large'],
  [
    'one byte too large',
    { content: Buffer.concat([pdf, Buffer.alloc(LARGEST_FILE - pdf.length + 1)]) },
    422,
    'redress.file-too-large',
  ],
  ['a page', { type: 'text/html', content: Buffer.from('<html>') }, 415, 'redress.not-a-file'],
  [
    'a page that says it is a picture',
    { type: 'image/png', content: Buffer.from('<html>') },
    422,
    'redress.not-a-file',
  ],
  ['a name that is none', { headers: { 'passage-file-name': '%' } }, 400, 'redress.file-name'],
  ['a kind that is none', { headers: { 'passage-file-kind': 'rumour' } }, 400, 'request.not-understood'],
  ['no key', { headers: { 'idempotency-key': '' } }, 400, 'idempotency.key-missing'],
] as const)('%s: the answer says what to do, and nothing is kept', async (_, sending, status, code) => {
  const { send, listed } = await asked()
  const answer = await send(sending)
  expect(answer).toMatchObject({ status, body: { code } })
  expect(answer.body.remedy ?? answer.body.detail).toBeTruthy()
  expect(await listed('own-record', 'own-record')).toEqual([])
})

test('a name as long as names may be is kept in any script', async () => {
  const { send, listed } = await asked()
  const name = `${'登'.repeat(116)}.pdf`
  expect(await send({ headers: { 'passage-file-name': encodeURIComponent(name) } })).toMatchObject({ status: 201 })
  expect((await listed('own-record', 'own-record'))[0]?.name).toBe(name)
})

test('five megabytes to the byte are kept', async () => {
  const { send, listed } = await asked()
  const content = Buffer.concat([pdf, Buffer.alloc(LARGEST_FILE - pdf.length, 7)])
  expect(await send({ content })).toMatchObject({ status: 201 })
  const [file] = await listed('own-record', 'own-record')
  expect((await read('own-record', 'own-record', file?.address ?? '')).rawPayload.equals(content)).toBe(true)
})
