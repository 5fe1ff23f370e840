import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { actorStreamId } from '@passage/ledger/entry/derived-id'
import { accountIdOf, changeAccount, openAccount } from '@passage/ledger/sign-in/accounts'
import { sessionLimits } from '@passage/ledger/sign-in/sessions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { signInAs, walkThrough } from './support/sign-in.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* How a session begins, and every way in which it ends: for the very next request, and for what stands open. */
let stage: Stage
let port: number
let time = Date.parse(now)
beforeAll(async () => {
  stage = await openStage({ clock: () => new Date(time).toISOString() })
  await stage.app.listen({ port: 0, host: '127.0.0.1' })
  port = (stage.app.server.address() as AddressInfo).port
})
afterAll(() => stage.close())
beforeEach(() => {
  time = Date.parse(now)
})

const me = async (cookie: string): Promise<number> =>
  (await stage.app.inject({ url: '/v1/session', headers: { cookie } })).statusCode
const change = (userName: string, to: { roles?: string[]; active?: boolean }) =>
  changeAccount(stage.pools, accountIdOf(userName), () => to, { by: 'test', now: new Date(time) })

/** A stream of events; resolves when the server ends it. */
async function listen(cookie: string): Promise<{ readonly ended: Promise<'ended'> }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: '/v1/events', headers: { cookie } }, (response) => {
      response.resume()
      resolve({ ended: new Promise((end) => response.on('close', () => end('ended'))) })
    })
    call.on('error', reject)
    call.end()
  })
}

describe('a session begins', () => {
  test('under a name that the browser did not bring (fixation), and the one before it ends', async () => {
    const walk = walkThrough(stage.app)
    walk.cookies.set('passage_session', 'chosen-by-somebody-else')
    const first = await signInAs(stage.app, 'd.halvorsen', walk)
    expect(first).not.toContain('chosen-by-somebody-else')
    expect(await me('passage_session=chosen-by-somebody-else')).toBe(401)
    const second = await signInAs(stage.app, 'd.halvorsen', walk)
    expect(second).not.toBe(first)
    expect([await me(first), await me(second)]).toEqual([401, 200])
  })

  test('with cookies that no script, no other site and no other host can use', async () => {
    const plain = await stage.app.inject({ url: '/v1/sign-in' })
    expect(plain.cookies).toMatchObject([{ name: 'passage_sign_in', httpOnly: true, sameSite: 'Lax', path: '/' }])
    const secure = await openStage({ origin: () => 'https://passage.example' })
    try {
      const begun = await secure.app.inject({ url: '/v1/sign-in?moved=1' })
      expect(begun.cookies).toMatchObject([{ name: '__Host-passage_sign_in', httpOnly: true, secure: true, path: '/' }])
      expect(begun.cookies[0]).not.toHaveProperty('domain')
      const walk = walkThrough(secure.app, 'passage.example')
      await signInAs(secure.app, 'd.halvorsen', walk)
      expect([...(walk.flags.get('__Host-passage_session')?.split('; ') ?? [])].slice(1)).toEqual([
        'Path=/',
        'HttpOnly',
        'Secure',
        'SameSite=Strict',
      ])
    } finally {
      await secure.close()
    }
  })

  test('and only its hash is kept', async () => {
    const cookie = await stage.signIn()
    const secret = cookie.split('=')[1] ?? ''
    const kept = await stage.pools.sign.query<{ row: string }>('select s::text as row from sign_in.session s')
    expect(kept.rows.length).toBeGreaterThan(0)
    for (const { row } of kept.rows) expect(row).not.toContain(secret)
  })

  test('and both its ends stand in the stream of who it belongs to', async () => {
    const cookie = await stage.signIn('p.osei')
    await stage.app.inject({ method: 'DELETE', url: '/v1/session', headers: { cookie } })
    const found = await stage.pools.rules.query<{ type: string; body: string }>(
      `select type, body from ledger.entry where stream_id = $1 order by stream_seq desc limit 2`,
      [actorStreamId('p.osei')],
    )
    const [ended, began] = found.rows.map(({ type, body }) => ({ type, ...JSON.parse(body).body }))
    expect(began).toEqual({ type: 'session-began', actor: 'p.osei', session: expect.any(String) })
    expect(ended).toEqual({ ...began, type: 'session-ended', why: 'signed out' })
  })
})

describe('a session ends', () => {
  test('after half an hour without a request; what a screen does by itself is none', async () => {
    const cookie = await stage.signIn()
    time += sessionLimits.idleMs - 1000
    expect(await me(cookie)).toBe(200)
    time += sessionLimits.idleMs - 1000
    expect(await me(cookie)).toBe(200)
    time += sessionLimits.idleMs - 60_000
    const byItself = { cookie, 'passage-background': '1' }
    expect((await stage.app.inject({ url: '/v1/session', headers: byItself })).statusCode).toBe(200)
    time += 61_000
    expect(await me(cookie)).toBe(401)
  })

  test('after ten hours, however busy', async () => {
    const cookie = await stage.signIn()
    const end = time + sessionLimits.absoluteMs
    while (time + sessionLimits.idleMs < end) {
      time += sessionLimits.idleMs - 1000
      expect(await me(cookie)).toBe(200)
    }
    time = end
    expect(await me(cookie)).toBe(401)
  })

  test.each([
    ['the account is closed', { active: false }, 401],
    ['its roles change', { roles: ['match-reviewer', 'supervisor'] }, 401],
    ['nothing is taken away', {}, 200],
  ])('at once when %s, and an open stream with it', async (_name, to, status) => {
    await change('d.halvorsen', { active: true, roles: ['match-reviewer'] })
    await giveRole(stage.pools, 'd.halvorsen', 'match-reviewer', new Date(time))
    const cookie = await stage.signIn()
    const stream = await listen(cookie)
    await change('d.halvorsen', to)
    expect(await me(cookie)).toBe(status)
    const end = await Promise.race([stream.ended, new Promise((resolve) => setTimeout(() => resolve('open'), 3000))])
    expect(end).toBe(status === 401 ? 'ended' : 'open')
    await change('d.halvorsen', { active: true, roles: ['match-reviewer'] })
    await giveRole(stage.pools, 'd.halvorsen', 'match-reviewer', new Date(time))
  })

  test('when its owner signs out: the stream is closed in the same moment', async () => {
    const cookie = await stage.signIn()
    const stream = await listen(cookie)
    await stage.app.inject({ method: 'DELETE', url: '/v1/session', headers: { cookie } })
    expect(await stream.ended).toBe('ended')
  })

  test('when its owner ends it from another one; nobody else can, and others stay', async () => {
    const [here, there] = [await stage.signIn('p.osei'), await stage.signIn('p.osei')]
    const stranger = await stage.signIn('d.halvorsen')
    const list = await stage.app.inject({ url: '/v1/sessions', headers: { cookie: here } })
    const rows = list.json().sessions as { id: string; own: boolean; since: string }[]
    for (const { since } of rows) expect(since).toMatch(/^\d{1,2} [A-Z][a-z]+( \d{4})?, \d\d:\d\d UTC$/)
    expect(rows.filter(({ own }) => own)).toHaveLength(1)
    const before = await Promise.all(rows.map(({ id }) => end(stranger, id)))
    expect(new Set(before)).toEqual(new Set([404]))
    for (const { id, own } of rows) if (!own) expect(await end(here, id)).toBe(204)
    expect([await me(here), await me(there), await me(stranger)]).toEqual([200, 401, 200])
  })

  const end = async (cookie: string, id: string): Promise<number> =>
    (await stage.app.inject({ method: 'DELETE', url: `/v1/sessions/${id}`, headers: { cookie } })).statusCode
})

test('an account that was closed while its owner was on the way in opens nothing', async () => {
  await openAccount(
    stage.pools,
    { userName: 'p.osei', displayName: 'P. Osei', roles: ['supervisor'], active: true },
    'test',
    new Date(time),
  )
  const walk = walkThrough(stage.app)
  const page = await walk.follow('/v1/sign-in')
  await change('p.osei', { active: false })
  const answer = await walk.follow(page.url, { user: 'p.osei' })
  expect(answer.url).toBe('/?refused=sign-in.left')
  expect(walk.cookies.has('passage_session')).toBe(false)
  await change('p.osei', { active: true })
})
