import { buildServer } from '@passage/server/app/build-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs, walkThrough } from './support/sign-in.ts'
import { now, openStage, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('signing in gives a cookie that scripts and other sites cannot use', async () => {
  const walk = walkThrough(stage.app)
  const cookie = await signInAs(stage.app, 'p.osei', walk)
  const me = await stage.app.inject({ url: '/v1/session', headers: { cookie } })
  expect(me.json()).toMatchObject({ name: 'P. Osei', roles: ['supervisor'], roleWords: 'supervisor', sandbox: true })
  expect(me.json().purposes.map((purpose: { code: string }) => purpose.code)).toContain('supervision')
  await stage.app.inject({ method: 'DELETE', url: '/v1/session', headers: { cookie } })
  expect((await stage.app.inject({ url: '/v1/session', headers: { cookie } })).statusCode).toBe(401)
})

test('a sandbox that answers at another port today knows its users still', async () => {
  await stage.signIn('p.osei')
  const next = await buildServer({
    pools: stage.pools,
    clock: () => now,
    signIn: { kind: 'demo' },
    origin: () => 'http://localhost:8081',
  })
  const walk = walkThrough(next, 'localhost:8081')
  expect(await signInAs(next, 'p.osei', walk)).toContain('passage_session=')
  await next.close()
})

test('a stranger and a guessed session are refused', async () => {
  const walk = walkThrough(stage.app)
  const page = await walk.follow('/v1/sign-in')
  const stranger = await walk.ask(page.url, { user: 'root' })
  expect(JSON.parse(stranger.body).code).toBe('session.unknown-user')
  const guessed = await stage.app.inject({ url: '/v1/session', headers: { cookie: 'passage_session=abc' } })
  expect(guessed.statusCode).toBe(401)
})

test('an act from another site is refused whatever cookies it carries', async () => {
  const cookie = await stage.signIn()
  for (const headers of [
    { cookie, origin: 'https://elsewhere.example' },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, origin: 'null' },
  ]) {
    const answer = await stage.app.inject({ method: 'DELETE', url: '/v1/session', headers })
    expect(answer.json()).toMatchObject({ status: 403, code: 'request.other-origin' })
  }
  const own = await stage.app.inject({
    method: 'DELETE',
    url: '/v1/session',
    headers: { cookie, host: 'passage.test', origin: 'http://passage.test', 'sec-fetch-site': 'same-origin' },
  })
  expect(own.statusCode).toBe(204)
})

test('every answer carries the fences for browsers and a trace id', async () => {
  for (const url of ['/livez', '/v1/nothing', '/readyz', '/']) {
    const { headers } = await stage.app.inject({ url })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['trace-id']).toMatch(/^[0-9a-f-]{36}$/)
  }
})

test('a problem says what happened, where, and under which trace', async () => {
  const answer = await stage.app.inject({ url: '/v1/rules/no.such.rule?x=1' })
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({
    status: 404,
    instance: '/v1/rules/no.such.rule',
    trace_id: answer.headers['trace-id'],
  })
})

test('the law is open to everybody and says that nobody has checked it yet', async () => {
  const rules = (await stage.app.inject({ url: '/v1/rules' })).json().rules as { id: string }[]
  expect(rules.length).toBeGreaterThan(20)
  for (const { id } of rules) {
    const rule = await stage.app.inject({ url: `/v1/rules/${encodeURIComponent(id)}` })
    expect(rule.statusCode, id).toBe(200)
    expect(rule.json().checkedWords).toBe('No person has compared it with the official text yet')
  }
})
