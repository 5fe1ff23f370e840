import { openAccount } from '@passage/ledger/sign-in/accounts'
import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { type Fault, openIssuer, type TestIssuer } from './support/issuer.ts'
import { type Walk, walkThrough } from './support/sign-in.ts'
import { openStage, type Stage } from './support/stage.ts'

/*
 * Sign-in at an authority's identity provider, and every way that we know to get in without being who one says.
 * The provider measures time by the machine's clock, so this server does too.
 */
let issuer: TestIssuer
let stage: Stage
const clock = () => new Date().toISOString()
beforeAll(async () => {
  issuer = await openIssuer()
  const { clientId, clientSecret } = issuer
  stage = await openStage({ clock, signIn: { kind: 'issuer', issuer: issuer.issuer, clientId, clientSecret } })
  for (const [userName, roles, active] of [
    ['a.berg', ['match-reviewer'], true],
    ['left', ['match-reviewer'], false],
    ['joiner', [], true],
    ['taken', ['supervisor'], true],
  ] as const) {
    await openAccount(stage.pools, { userName, displayName: userName, roles, active }, 'test', new Date())
    for (const role of active ? roles : []) await giveRole(stage.pools, userName, role, new Date(Date.now() - 1000))
  }
})
afterAll(async () => {
  await stage.close()
  await issuer.close()
})
beforeEach(() => {
  issuer.fault = {}
  issuer.claims = { sub: 'a.berg', sid: 's1' }
})

/** Goes to the provider and gives the address that it sends the browser back to. */
async function throughProvider(walk: Walk, path = '/v1/sign-in'): Promise<string> {
  const { location = '' } = await walk.ask(path)
  expect(location).toContain(`${issuer.issuer}/authorize`)
  return issuer.comeBack(location)
}
const session = (walk: Walk): string | undefined => walk.cookies.get('passage_session')
const me = (walk: Walk) => walk.ask('/v1/session')

describe('the open way', () => {
  test('code, PKCE, state and nonce lead in, and to the page that was asked for', async () => {
    const walk = walkThrough(stage.app)
    const { location = '' } = await walk.ask('/v1/sign-in?return=%2Frules%3Fx%3D1')
    const asked = new URL(location).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe('http://localhost/v1/sign-in/callback')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40)
    const back = await walk.ask(issuer.comeBack(location))
    expect([back.status, back.location]).toEqual([303, '/rules?x=1'])
    expect(JSON.parse((await me(walk)).body)).toMatchObject({ id: 'a.berg', roles: ['match-reviewer'], sandbox: false })
  })

  test('where there is a real provider there is no demo', async () => {
    const walk = walkThrough(stage.app)
    for (const path of ['/v1/demo-users', '/demo-provider/auth']) expect((await walk.ask(path)).status).toBe(404)
    expect((await walk.ask('/sign-in/x', { user: 'd.halvorsen' })).status).toBe(404)
  })
})

describe('a forged answer', () => {
  const spoil = (change: (claims: JWTPayload) => JWTPayload): Fault => ({ claims: change })
  const faults: Readonly<Record<string, Fault>> = {
    'another nonce': spoil((claims) => ({ ...claims, nonce: 'x'.repeat(43) })),
    'no nonce': spoil(({ nonce: _nonce, ...claims }) => claims),
    'another issuer in the token': spoil((claims) => ({ ...claims, iss: 'https://elsewhere.example' })),
    'another audience': spoil((claims) => ({ ...claims, aud: 'somebody-else' })),
    'an expired token': spoil((claims) => ({ ...claims, iat: 1000, exp: 1300 })),
    'alg none': { alg: 'none' },
    'HS256 with the client secret': { alg: 'HS256-with-secret' },
    'HS256 with the public key (key confusion)': { alg: 'HS256-with-public-key' },
    'a signature by another key': { alg: 'other-key' },
    'another issuer beside the code (mix-up)': { iss: 'https://elsewhere.example' },
  }
  test.each(Object.entries(faults))('%s opens nothing', async (_name, fault) => {
    issuer.fault = fault
    const walk = walkThrough(stage.app)
    const back = await walk.ask(await throughProvider(walk))
    expect(back.location).toBe('/?refused=sign-in.not-proven')
    expect(session(walk)).toBeUndefined()
  })

  test('a mix-up is noticed before the code is shown to anybody', async () => {
    issuer.fault = { iss: 'https://elsewhere.example' }
    const before = issuer.asked()
    const walk = walkThrough(stage.app)
    await walk.ask(await throughProvider(walk))
    expect(issuer.asked()).toBe(before)
  })
})

describe('a stolen or repeated answer', () => {
  test('another state is refused', async () => {
    const walk = walkThrough(stage.app)
    const back = new URL(await throughProvider(walk))
    back.searchParams.set('state', 'y'.repeat(43))
    expect((await walk.ask(back.href)).location).toBe('/?refused=sign-in.not-proven')
    expect(session(walk)).toBeUndefined()
  })

  test('an answer in another browser (login CSRF) is refused', async () => {
    const mine = walkThrough(stage.app)
    const back = await throughProvider(mine)
    const victim = walkThrough(stage.app)
    expect((await victim.ask(back)).location).toBe('/?refused=sign-in.not-begun')
    await victim.ask('/v1/sign-in')
    expect((await victim.ask(back)).location).toBe('/?refused=sign-in.not-proven')
    expect(session(victim)).toBeUndefined()
  })

  test('a code is redeemed once, also with the cookie kept', async () => {
    const walk = walkThrough(stage.app)
    const { location = '' } = await walk.ask('/v1/sign-in')
    const kept = walk.cookies.get('passage_sign_in') ?? ''
    const back = issuer.comeBack(location)
    expect((await walk.ask(back)).location).toBe('/my-work')
    walk.cookies.delete('passage_session')
    walk.cookies.set('passage_sign_in', kept)
    expect((await walk.ask(back)).location).toBe('/?refused=sign-in.not-begun')
    expect(session(walk)).toBeUndefined()
  })
})

describe('who is let in', () => {
  test.each([
    ['nobody', 'sign-in.no-account'],
    ['left', 'sign-in.left'],
    ['joiner', 'sign-in.no-role'],
  ])('%s: %s', async (sub, code) => {
    issuer.claims = { sub }
    const walk = walkThrough(stage.app)
    expect((await walk.ask(await throughProvider(walk))).location).toBe(`/?refused=${code}`)
    expect(session(walk)).toBeUndefined()
  })

  test('a name that the provider gives to somebody else opens nothing', async () => {
    await stage.pools.sign.query(
      `update sign_in.account set issuer = $1, subject = 'the-first' where user_name = 'taken'`,
      [issuer.issuer],
    )
    issuer.claims = { sub: 'taken' }
    const walk = walkThrough(stage.app)
    expect((await walk.ask(await throughProvider(walk))).location).toBe('/?refused=sign-in.other-subject')
  })
})

describe('the way back leads nowhere else', () => {
  test.each([
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '/%2e%2e//evil.example',
    '/./%2f/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/v1/session',
    '/sign-in/abc',
    'my-work',
    `/${'a'.repeat(2000)}`,
  ])('%s', async (path) => {
    const walk = walkThrough(stage.app)
    const back = await throughProvider(walk, `/v1/sign-in?return=${encodeURIComponent(path)}`)
    const { location = '' } = await walk.ask(back)
    expect(new URL(location, 'http://localhost').origin).toBe('http://localhost')
    expect(location).toMatch(/^\/(?![/\\])/)
  })
})

describe('sign-out at the provider', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const send = (token: string) =>
    stage.app.inject({
      method: 'POST',
      url: '/v1/sign-in/signed-out',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ logout_token: token }).toString(),
    })
  const claims = (): JWTPayload => ({
    iss: issuer.issuer,
    aud: issuer.clientId,
    iat: Math.floor(Date.now() / 1000),
    jti: 'j1',
    sub: 'a.berg',
    events: event,
  })
  const signedIn = async (): Promise<Walk> => {
    const walk = walkThrough(stage.app)
    await walk.ask(await throughProvider(walk))
    expect((await me(walk)).status).toBe(200)
    return walk
  }

  test('ends the sessions here; the very next request is refused', async () => {
    const walk = await signedIn()
    expect((await send(await issuer.logoutToken(claims()))).statusCode).toBe(200)
    expect((await me(walk)).status).toBe(401)
  })

  test('of another session leaves this one alone', async () => {
    const walk = await signedIn()
    expect((await send(await issuer.logoutToken({ ...claims(), sid: 's2' }))).statusCode).toBe(200)
    expect((await me(walk)).status).toBe(200)
  })

  test('that is not proven ends nothing', async () => {
    const walk = await signedIn()
    const { events: _events, ...withoutEvent } = claims()
    const { sub: _sub, ...withoutSubject } = claims()
    const forged: [Fault, JWTPayload][] = [
      [{}, withoutEvent],
      [{}, { ...claims(), events: { 'https://elsewhere.example/event': {} } }],
      [{}, withoutSubject],
      [{}, { ...claims(), nonce: 'n' }],
      [{}, { ...claims(), aud: 'somebody-else' }],
      [{}, { ...claims(), iat: 1000 }],
      [{ alg: 'none' }, claims()],
      [{ alg: 'other-key' }, claims()],
    ]
    for (const [fault, given] of forged) {
      issuer.fault = fault
      expect((await send(await issuer.logoutToken(given))).json().code).toBe('sign-in.not-a-logout')
    }
    expect((await me(walk)).status).toBe(200)
  })
})
