import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrival } from './support/people.ts'
import { walkThrough } from './support/sign-in.ts'
import { openStage, type Stage, sourceToken } from './support/stage.ts'
import { askToken, giveToken } from './support/systems.ts'

/* How much and how often: what is too large or too many is refused in words, and what others allow is not touched. */
let stage: Stage
const directory = 'directory'.padEnd(43, '-')
beforeAll(async () => {
  stage = await openStage({ limits: { session: 5, client: 8, stranger: 6, wayIn: 200 } })
  await giveToken(stage.pools, directory, { scopes: ['scim'] })
})
afterAll(() => stage.close())

describe('too often', () => {
  const ask = async (headers: Record<string, string>, remoteAddress = '10.0.0.1') =>
    stage.app.inject({ url: '/v1/rules', headers, remoteAddress })

  test('a session is refused with the time to wait, and others are not', async () => {
    const [cookie, other] = [await stage.signIn(), await stage.signIn('p.osei')]
    const answers = []
    for (let turn = 0; turn < 6; turn++) answers.push(await ask({ cookie }))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 429])
    const last = answers.at(-1)
    expect(last?.headers['content-type']).toContain('problem+json')
    expect(last?.json()).toMatchObject({ status: 429, code: 'rate.too-many' })
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await ask({ cookie: other })).statusCode).toBe(200)
  })

  test('strangers are counted by address: guessing tokens or cookies gives no fresh count', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 7; turn++) {
      const guess = `${turn}`.padEnd(43, 'x')
      const headers = turn % 2 === 0 ? { authorization: `Bearer ${guess}` } : { cookie: `passage_session=${guess}` }
      statuses.push((await ask(headers, '10.0.0.2')).statusCode)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect((await ask({}, '10.0.0.3')).statusCode).toBe(200)
    const claimed = { 'x-forwarded-for': '10.9.9.9' }
    expect((await ask(claimed, '10.0.0.2')).statusCode).toBe(429)
  })

  test('a system is counted as one, from wherever it sends', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 9; turn++) {
      const answer = await stage.app.inject({
        method: 'POST',
        url: '/v1/crossings',
        headers: { authorization: `Bearer ${sourceToken}` },
        payload: arrival,
        remoteAddress: `10.0.1.${turn}`,
      })
      statuses.push(answer.statusCode)
    }
    expect(statuses).toEqual([201, ...Array<number>(7).fill(200), 429])
  })

  test('a directory is told in its own words', async () => {
    const headers = { authorization: `Bearer ${directory}` }
    const answers = []
    for (let turn = 0; turn < 9; turn++) answers.push(await stage.app.inject({ url: '/scim/v2/Users', headers }))
    expect(answers.at(-1)?.json()).toMatchObject({ status: '429', schemas: [expect.stringContaining('Error')] })
  })

  test('the ways in have a count of their own, and the log and health have none', async () => {
    const own = await openStage({ limits: { wayIn: 3, stranger: 3 } })
    const statuses: number[] = []
    for (let turn = 0; turn < 4; turn++) statuses.push((await askToken(own.app, 'x')).statusCode)
    expect(statuses).toEqual([401, 401, 401, 429])
    for (let turn = 0; turn < 6; turn++) {
      expect((await own.app.inject({ url: '/livez' })).statusCode).toBe(200)
      expect((await own.app.inject({ url: '/log/checkpoint' })).statusCode).toBe(404)
    }
    await own.close()
  })

  test('behind a proxy that is trusted, addresses are those that it names', async () => {
    const own = await openStage({ limits: { stranger: 1 }, trustedProxies: ['127.0.0.1'] })
    const from = async (address: string) =>
      (await own.app.inject({ url: '/v1/rules', headers: { 'x-forwarded-for': address } })).statusCode
    expect([await from('10.1.1.1'), await from('10.1.1.2'), await from('10.1.1.1')]).toEqual([200, 200, 429])
    await own.close()
  })
})

describe('too large', () => {
  const post = async (url: string, type: string, payload: string) => {
    const headers = { 'content-type': type, authorization: `Bearer ${sourceToken}` }
    return (await other.app.inject({ method: 'POST', url, headers, payload })).json()
  }
  let other: Stage
  beforeAll(async () => {
    other = await openStage()
  })
  afterAll(() => other.close())

  test.each([
    ['one record', '/v1/crossings', 'application/json', JSON.stringify({ x: 'a'.repeat(1_050_000) })],
    ['a batch', '/v1/crossings', 'application/x-ndjson', 'a'.repeat(33 * 1024 * 1024)],
    ['a form', '/v1/token', 'application/x-www-form-urlencoded', `grant_type=${'a'.repeat(70_000)}`],
  ])('%s is not read', async (_name, url, type, payload) => {
    expect(await post(url, type, payload)).toMatchObject({ status: 413, code: 'request.too-large' })
  })

  test('too many lines are not read', async () => {
    expect(await post('/v1/crossings', 'application/x-ndjson', '{}\n'.repeat(20_001))).toMatchObject({ status: 413 })
  })

  test('a kind of content that is not ours is not read', async () => {
    expect(await post('/v1/crossings', 'text/xml', '<x/>')).toMatchObject({ status: 415 })
  })
})

test('over TLS browsers are told to come back over TLS alone', async () => {
  const own = await openStage({ origin: () => 'https://passage.example' })
  const { headers } = await own.app.inject({ url: '/livez' })
  expect(headers['strict-transport-security']).toContain('max-age=31536000')
  await own.close()
  expect((await stage.app.inject({ url: '/livez' })).headers).not.toHaveProperty('strict-transport-security')
})

test('no address out of a request is ever asked', async () => {
  const asked: string[] = []
  const bait = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('{}')
  })
  await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(bait.address() as AddressInfo).port}`
  const own = await openStage()
  await giveToken(own.pools, directory, { scopes: ['scim'] })
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const jwt = `${encode({ alg: 'ES256', jku: `${url}/jku`, x5u: `${url}/x5u`, kid: `${url}/kid` })}.${encode({
    iss: url,
    sub: url,
    aud: 'http://localhost',
  })}.AAAA`
  const form = (body: Record<string, string>) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })
  const scim = { authorization: `Bearer ${directory}`, 'content-type': 'application/scim+json' }
  const source = { authorization: `Bearer ${sourceToken}`, 'content-type': 'application/json' }
  await askToken(own.app, jwt)
  await own.app.inject({ method: 'POST', url: '/v1/sign-in/signed-out', ...form({ logout_token: jwt }) })
  await walkThrough(own.app).follow(`/v1/sign-in?return=${encodeURIComponent(url)}`)
  await own.app.inject({ url: `/v1/sign-in/callback?code=x&state=y&iss=${encodeURIComponent(url)}` })
  await own.app.inject({ url: '/v1/sign-in', headers: { host: url.slice(7), 'x-forwarded-host': url.slice(7) } })
  for (const query of [`request_uri=${url}/r`, `redirect_uri=${url}`, `client_id=${url}/client`]) {
    await own.app.inject({ url: `/demo-provider/auth?client_id=passage&response_type=code&scope=openid&${query}` })
  }
  await own.app.inject({
    method: 'POST',
    url: '/demo-provider/token',
    ...form({ client_assertion: jwt, client_id: url }),
  })
  const user = { userName: url, externalId: url, photos: [{ value: `${url}/photo` }], profileUrl: url }
  await own.app.inject({ method: 'POST', url: '/scim/v2/Users', headers: scim, payload: JSON.stringify(user) })
  const record = JSON.stringify({ ...arrival, source: url, sourceKey: url })
  await own.app.inject({ method: 'POST', url: '/v1/crossings', headers: source, payload: record })
  await own.close()
  expect(asked).toEqual([])
  // The bait would have noticed.
  await fetch(`${url}/control`)
  expect(asked).toEqual(['/control'])
  await new Promise((resolve) => bait.close(resolve))
})
