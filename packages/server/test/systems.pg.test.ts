import { createHmac } from 'node:crypto'
import { addKeys, endClient, endKey } from '@passage/ledger/sign-in/clients'
import { tokenSeconds } from '@passage/ledger/sign-in/tokens'
import { KeyRefused, readPublicKeys } from '@passage/server/systems/public-keys'
import { exportJWK, generateKeyPair } from 'jose'
import * as oauth from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { arrival, unconfirmed } from './support/people.ts'
import { now, openStage, type Stage } from './support/stage.ts'
import { type AssertionWish, askToken, assertionOf, makeSystem, type TestSystem } from './support/systems.ts'

/* How a system proves who it is, what it may then do, and how that ends. */
let stage: Stage
let time = Date.parse(now)
let system: TestSystem
const rights = { scopes: ['crossings:write'], sources: ['border-entry'] }
beforeAll(async () => {
  stage = await openStage({ clock: () => new Date(time).toISOString() })
})
afterAll(() => stage.close())
beforeEach(async () => {
  time = Date.parse(now)
  system = await makeSystem(stage.pools, rights)
})

const send = (token: string, record: object) =>
  stage.app.inject({
    method: 'POST',
    url: '/v1/crossings',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: JSON.stringify(record),
  })
const tokenOf = async (from: TestSystem = system): Promise<string> => {
  const answer = await askToken(stage.app, await assertionOf(from, time))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().access_token
}

describe('a token', () => {
  test('is given for an assertion that holds, and opens what the system may do', async () => {
    const answer = await askToken(stage.app, await assertionOf(system, time))
    expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: tokenSeconds, scope: 'crossings:write' })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await send(answer.json().access_token, arrival)).statusCode).toBe(201)
  })

  test('is over after five minutes', async () => {
    const token = await tokenOf()
    expect((await send(token, unconfirmed(1))).statusCode).toBe(201)
    time += tokenSeconds * 1000
    expect((await send(token, unconfirmed(2))).json().code).toBe('intake.unknown-sender')
  })

  test('speaks for the sources of its system and for no other', async () => {
    const token = await tokenOf()
    const foreign = await send(token, { ...unconfirmed(3), source: 'visa-office' })
    expect(foreign.json()).toMatchObject({ status: 403, code: 'intake.source-not-yours' })
    const lines = [unconfirmed(3), { ...unconfirmed(4), source: 'visa-office' }].map((each) => JSON.stringify(each))
    const batch = await stage.app.inject({
      method: 'POST',
      url: '/v1/crossings',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      payload: lines.join('\n'),
    })
    expect(batch.json()).toMatchObject({
      accepted: 1,
      refused: 1,
      outcomes: [{ line: 1 }, { line: 2, code: 'intake.source-not-yours' }],
    })
    const kept = await stage.pools.rules.query(`select 1 from ops.quarantine where source = 'visa-office'`)
    expect(kept.rowCount).toBe(0)
  })

  test('of another scope opens no intake, and a system gets no scope that it was not given', async () => {
    const other = await makeSystem(stage.pools, { scopes: ['scim'] })
    const answer = await send(await tokenOf(other), arrival)
    expect(answer.json()).toMatchObject({ status: 403, code: 'token.scope' })
    expect(answer.headers['www-authenticate']).toContain('insufficient_scope')
    const asked = await askToken(stage.app, await assertionOf(system, time), { scope: 'scim' })
    expect([asked.statusCode, asked.json().error]).toEqual([400, 'invalid_scope'])
  })

  test('opens no page of a person', async () => {
    const headers = { authorization: `Bearer ${await tokenOf()}`, 'passage-purpose': 'review' }
    expect((await stage.app.inject({ url: '/v1/work', headers })).statusCode).toBe(401)
  })

  test('is kept as a hash', async () => {
    const token = await tokenOf()
    const kept = await stage.pools.sign.query<{ row: string }>('select t::text as row from sign_in.token t')
    for (const { row } of kept.rows) expect(row).not.toContain(token)
  })
})

test('a client of the shelf finds the way by itself, and gets in', async () => {
  time = Date.now()
  const fetch: oauth.CustomFetch = async (url, { method, headers, body }) => {
    const { pathname } = new URL(url)
    const payload = body === undefined || body === null ? {} : { payload: String(body) }
    const answer = await stage.app.inject({ method: method as 'GET', url: pathname, headers, ...payload })
    const type = String(answer.headers['content-type'])
    return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': type } })
  }
  const key = { key: system.privateKey, kid: system.kid }
  const config = await oauth.discovery(new URL('http://localhost'), system.clientId, {}, oauth.PrivateKeyJwt(key), {
    algorithm: 'oauth2',
    execute: [oauth.allowInsecureRequests],
    [oauth.customFetch]: fetch,
  })
  const { access_token } = await oauth.clientCredentialsGrant(config, { scope: 'crossings:write' })
  expect((await send(access_token, unconfirmed(8))).statusCode).toBe(201)
})

describe('an assertion that does not hold', () => {
  const seconds = Math.floor(Date.parse(now) / 1000)
  const wrong: Readonly<Record<string, AssertionWish>> = {
    'for another server': { claims: { aud: 'https://elsewhere.example' } },
    'for us and somebody else': { claims: { aud: ['http://localhost', 'https://elsewhere.example'] } },
    'for nobody': { claims: { aud: undefined } },
    expired: { claims: { exp: seconds - 10 } },
    'without an end': { claims: { exp: undefined } },
    'that lasts too long': { claims: { exp: seconds + 3600 } },
    'from the future': { claims: { nbf: seconds + 600 } },
    'without an id': { claims: { jti: undefined } },
    'issued by somebody else': { claims: { iss: 'somebody' } },
    'about somebody else': { claims: { sub: 'nobody-known' } },
    'by a key that is not there': { header: { kid: 'unknown' } },
  }
  test.each(Object.entries(wrong))('%s gives no token', async (_name, wish) => {
    const answer = await askToken(stage.app, await assertionOf(system, time, wish))
    expect([answer.statusCode, answer.json().error]).toEqual([401, 'invalid_client'])
  })

  test('used a second time gives no token', async () => {
    const assertion = await assertionOf(system, time)
    expect((await askToken(stage.app, assertion)).statusCode).toBe(200)
    expect((await askToken(stage.app, assertion)).json().error).toBe('invalid_client')
  })

  test('used twenty times in the same moment gives one token', async () => {
    const assertion = await assertionOf(system, time)
    const answers = await Promise.all(Array.from({ length: 20 }, () => askToken(stage.app, assertion)))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })

  test('signed by another key, by nobody, or with the public key as a secret gives no token', async () => {
    const stranger = await generateKeyPair('ES256')
    const byOther = await assertionOf(system, time, { key: stranger.privateKey })
    const [, payload = ''] = byOther.split('.')
    const encode = (header: object): string => Buffer.from(JSON.stringify(header)).toString('base64url')
    const byNobody = `${encode({ alg: 'none', kid: system.kid })}.${payload}.`
    const input = `${encode({ alg: 'HS256', kid: system.kid })}.${payload}`
    const mac = createHmac('sha256', JSON.stringify(system.publicJwk)).update(input).digest('base64url')
    for (const forged of [byOther, byNobody, `${input}.${mac}`, 'no-token', '..']) {
      expect((await askToken(stage.app, forged)).json().error).toBe('invalid_client')
    }
  })

  test('in a field that comes twice is not read at all', async () => {
    const answer = await stage.app.inject({
      method: 'POST',
      url: '/v1/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'grant_type=client_credentials&grant_type=password',
    })
    expect(answer.json().code).toBe('request.doubled')
  })
})

describe('what ends', () => {
  test('a system: neither its token nor its key opens anything', async () => {
    const token = await tokenOf()
    expect((await send(token, unconfirmed(5))).statusCode).toBe(201)
    await endClient(stage.pools, system.clientId)
    // In another process: within a second.
    await expect.poll(async () => (await send(token, unconfirmed(6))).statusCode, { timeout: 3000 }).toBe(401)
    expect((await askToken(stage.app, await assertionOf(system, time))).statusCode).toBe(401)
  })

  test('a key, while its successor works: a key is changed without a gap', async () => {
    const next = await makeSystem(stage.pools, rights, system.clientId)
    const [before, after] = [await tokenOf(system), await tokenOf(next)]
    await endKey(stage.pools, system.clientId, system.kid, new Date(time))
    expect((await send(before, unconfirmed(7))).statusCode).toBe(401)
    expect((await send(after, unconfirmed(7))).statusCode).toBe(201)
    expect((await askToken(stage.app, await assertionOf(system, time))).statusCode).toBe(401)
    expect((await askToken(stage.app, await assertionOf(next, time))).statusCode).toBe(200)
  })

  test('an ended key does not come back with the next file of keys', async () => {
    await endKey(stage.pools, system.clientId, system.kid, new Date(time))
    await addKeys(stage.pools, system.clientId, await readPublicKeys(JSON.stringify(system.publicJwk)), new Date(time))
    expect((await askToken(stage.app, await assertionOf(system, time))).statusCode).toBe(401)
  })
})

describe('a file of keys', () => {
  test('with a private key, a weak one or none is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const weak = { kty: 'RSA', e: 'AQAB', n: Buffer.alloc(128, 1).toString('base64url') }
    const secret = { kty: 'oct', k: 'c2VjcmV0' }
    for (const keys of [[await exportJWK(privateKey)], [weak], [secret], [], [{}]]) {
      await expect(readPublicKeys(JSON.stringify({ keys }))).rejects.toThrow(KeyRefused)
    }
    await expect(readPublicKeys('not json')).rejects.toThrow(KeyRefused)
  })
})
