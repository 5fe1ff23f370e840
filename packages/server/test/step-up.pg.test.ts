import { createHash, createPublicKey, createVerify } from 'node:crypto'
import { actorStreamId } from '@passage/ledger/entry/derived-id'
import { openAccount } from '@passage/ledger/sign-in/accounts'
import { challengeMs, challengeOf } from '@passage/ledger/sign-in/challenges'
import { beginSession } from '@passage/ledger/sign-in/sessions'
import { digestOfAct } from '@passage/server/step-up/act'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { type SignWish, softAuthenticator } from './support/authenticator.ts'
import { type Desk, deskOf } from './support/signing.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* Signing an act with an authenticator: what counts as a signature, and everything that does not. */
let stage: Stage
let time = Date.parse(now)
beforeAll(async () => {
  stage = await openStage({ clock: () => new Date(time).toISOString() })
})
afterAll(() => stage.close())
beforeEach(async () => {
  time = Date.parse(now)
  await stage.pools.sign.query('update sign_in.authenticator set ended_at = now()')
})
const desk = async (user = 'p.osei'): Promise<Desk> => deskOf(stage, await stage.signIn(user))
const endOf = (id: string) => ({ method: 'DELETE', url: `/v1/authenticators/${id}` }) as const
const listed = async (at: Desk): Promise<string[]> =>
  (await at.ask({ method: 'GET', url: '/v1/authenticators' })).json.authenticators.map(
    (each: { id: string }) => each.id,
  )

describe('an authenticator', () => {
  test('is added right after signing in, and listed', async () => {
    const [at, key] = [await desk(), softAuthenticator()]
    expect(await at.add(key)).toBe(204)
    expect(await listed(at)).toEqual([key.id])
  })

  test('is not added later without another one, but with its signature', async () => {
    const [at, first, second] = [await desk(), softAuthenticator(), softAuthenticator()]
    time += 11 * 60_000
    expect(await at.add(first)).toBe(403)
    time -= 11 * 60_000
    await at.add(first)
    time += 11 * 60_000
    expect(await at.add(second)).toBe(403)
    expect(await at.add(second, {}, first)).toBe(204)
    expect(await listed(at)).toEqual([first.id, second.id])
  })

  test.each<[string, SignWish]>([
    ['that does not verify its user', { verified: false }],
    ['at another site', { origin: 'http://elsewhere.example' }],
    ['for another site', { rpId: 'elsewhere.example' }],
    ['whose answer is a signature', { type: 'webauthn.get' }],
  ])('%s is not added', async (_name, wish) => {
    expect(await (await desk()).add(softAuthenticator(), wish)).toBe(403)
  })

  test('belongs to one account, and its challenge to one session', async () => {
    const [mine, theirs, key] = [await desk(), await desk('d.halvorsen'), softAuthenticator()]
    await mine.add(key)
    expect(await theirs.add(key)).toBe(403)
    const begun = await mine.signed(
      { method: 'POST', url: '/v1/authenticators/challenge', payload: { name: 'key' } },
      key,
    )
    const payload = { name: 'key', response: softAuthenticator().create(begun.json.challenge) }
    const answer = await theirs.ask({ method: 'POST', url: '/v1/authenticators', payload })
    expect(answer.json.code).toBe('step-up.not-registered')
  })
})

describe('a signature', () => {
  test('is asked for, counts once, and gives the session a new secret', async () => {
    const [at, key, other] = [await desk(), softAuthenticator(), softAuthenticator()]
    await at.add(key)
    await at.add(other, {}, key)
    const before = at.cookie
    const asked = await at.ask(endOf(other.id))
    expect([asked.status, asked.json.code]).toEqual([403, 'step-up.needed'])
    expect(asked.json.stepUp).toMatchObject({ userVerification: 'required', rpId: 'localhost' })
    const signature = key.sign(asked.json.stepUp.challenge)
    expect((await at.ask(endOf(other.id), signature)).status).toBe(204)
    expect(at.cookie).not.toBe(before)
    expect((await stage.app.inject({ url: '/v1/session', headers: { cookie: before } })).statusCode).toBe(401)
    expect(await listed(at)).toEqual([key.id])
    expect((await at.ask(endOf(other.id), signature)).json.code).toBe('step-up.not-proven')
  })

  test('is for one act: another one is refused, and the challenge is spent', async () => {
    const [at, key, a, b] = [await desk(), softAuthenticator(), softAuthenticator(), softAuthenticator()]
    await at.add(key)
    for (const more of [a, b]) await at.add(more, {}, key)
    const asked = await at.ask(endOf(a.id))
    const signature = key.sign(asked.json.stepUp.challenge)
    expect((await at.ask(endOf(b.id), signature)).json.code).toBe('step-up.other-act')
    expect((await at.ask(endOf(a.id), signature)).json.code).toBe('step-up.not-proven')
    expect(await listed(at)).toHaveLength(3)
  })

  test('is fresh for five minutes', async () => {
    const [at, key] = [await desk(), softAuthenticator()]
    await at.add(key)
    const late = await at.ask(endOf(key.id))
    time += challengeMs
    expect((await at.ask(endOf(key.id), key.sign(late.json.stepUp.challenge))).json.code).toBe('step-up.not-proven')
    const inTime = await at.ask(endOf(key.id))
    time += challengeMs - 1
    expect((await at.ask(endOf(key.id), key.sign(inTime.json.stepUp.challenge))).status).toBe(204)
  })

  test.each<[string, SignWish]>([
    ['without verifying the user', { verified: false }],
    ['made at another site', { origin: 'http://elsewhere.example' }],
    ['made for another site', { rpId: 'elsewhere.example' }],
    ['of another type', { type: 'webauthn.create' }],
  ])('%s does not count', async (_name, wish) => {
    const [at, key] = [await desk(), softAuthenticator()]
    await at.add(key)
    expect((await at.signed(endOf(key.id), key, wish)).json.code).toBe('step-up.not-proven')
    expect(await listed(at)).toEqual([key.id])
  })

  test('of somebody else, in another session, or of no sense does not count', async () => {
    const [at, again, them] = [await desk(), await desk(), await desk('d.halvorsen')]
    const [key, foreign] = [softAuthenticator(), softAuthenticator()]
    await at.add(key)
    await them.add(foreign)
    expect((await at.signed(endOf(key.id), foreign)).json.code).toBe('step-up.not-proven')
    const asked = await at.ask(endOf(key.id))
    const elsewhere = await again.ask(endOf(key.id), key.sign(asked.json.stepUp.challenge))
    expect(elsewhere.json.code).toBe('step-up.not-proven')
    for (const junk of [{}, { id: key.id }, { id: key.id, response: { clientDataJSON: 'x' } }]) {
      expect((await at.ask(endOf(key.id), junk)).json.code).toBe('step-up.not-proven')
    }
    expect(await listed(at)).toEqual([key.id])
  })

  test('whose counter went back ends the authenticator, and the ledger says why', async () => {
    const [at, key] = [await desk(), softAuthenticator()]
    await at.add(key)
    expect(await at.add(softAuthenticator(), {}, key)).toBe(204)
    const copied = await at.signed(endOf(key.id), key, { counter: 1 })
    expect(copied.json.code).toBe('step-up.counter')
    expect(await listed(at)).not.toContain(key.id)
    const found = await stage.pools.rules.query<{ body: string }>(
      `select body from ledger.entry where stream_id = $1 and type = 'authenticator-ended' order by stream_seq desc`,
      [actorStreamId('p.osei')],
    )
    expect(JSON.parse(found.rows[0]?.body ?? '').body).toMatchObject({
      credential: key.id,
      why: 'its counter went back',
    })
  })

  test('of an authenticator that does not count is good each time', async () => {
    const [at, key] = [await desk(), softAuthenticator()]
    await at.add(key, { counter: 0 })
    expect((await at.signed(endOf('nothing'), key, { counter: 0 })).status).toBe(404)
    expect((await at.signed(endOf(key.id), key, { counter: 0 })).status).toBe(204)
  })

  test('in the entry proves the act to whoever reads it, without us', async () => {
    const [at, key] = [await desk(), softAuthenticator()]
    await at.add(key)
    await at.signed(endOf(key.id), key)
    const entries = await stage.pools.rules.query<{ type: string; body: string }>(
      `select type, body from ledger.entry where stream_id = $1 and type like 'authenticator-%' order by stream_seq desc limit 2`,
      [actorStreamId('p.osei')],
    )
    const [ended, added] = entries.rows.map(({ body }) => JSON.parse(body).body)
    const { signature } = ended
    const digest = digestOfAct({ kind: 'authenticator-end', credential: key.id })
    expect(signature.digest).toBe(digest.toString('hex'))
    const data = Buffer.from(signature.clientDataJSON, 'base64url')
    const challenge = challengeOf(Buffer.from(signature.nonce, 'base64url'), digest)
    expect(JSON.parse(data.toString()).challenge).toBe(challenge.toString('base64url'))
    const cose = Buffer.from(added.publicKey, 'base64url')
    const [x, y] = [cose.subarray(10, 42), cose.subarray(45)].map((each) => each.toString('base64url'))
    const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }
    const signed = Buffer.concat([
      Buffer.from(signature.authenticatorData, 'base64url'),
      createHash('sha256').update(data).digest(),
    ])
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
    expect(createVerify('sha256').update(signed).verify(publicKey, Buffer.from(signature.signature, 'base64url'))).toBe(
      true,
    )
  })

  test('cannot be given by somebody without an authenticator', async () => {
    expect((await (await desk()).ask(endOf('x'))).json.code).toBe('step-up.no-authenticator')
  })
})

describe('a lost authenticator', () => {
  const open = (user: string) =>
    ({ method: 'POST', url: `/v1/recoveries/${user}`, payload: { reason: 'Lost on the way to work' } }) as const
  const confirm = (user: string) => ({ method: 'POST', url: `/v1/recoveries/${user}/confirm` }) as const

  test('takes a supervisor and a second person; then all that was open ends', async () => {
    const [owner, boss] = [await desk('d.halvorsen'), await desk()]
    const [lost, bossKey, thirdKey] = [softAuthenticator(), softAuthenticator(), softAuthenticator()]
    await owner.add(lost)
    await boss.add(bossKey)
    expect((await owner.signed(open('p.osei'), lost)).json.code).toBe('role.supervisor')
    expect((await boss.signed(open('p.osei'), bossKey)).json.code).toBe('recovery.own')
    expect((await boss.ask(open('d.halvorsen'))).json.code).toBe('step-up.needed')
    expect((await boss.signed(open('d.halvorsen'), bossKey)).status).toBe(204)
    expect((await boss.signed(confirm('d.halvorsen'), bossKey)).json.code).toBe('recovery.none-waits')
    expect((await owner.signed(confirm('d.halvorsen'), lost)).json.code).toBe('recovery.own')
    const third = deskOf(stage, await colleague())
    await third.add(thirdKey)
    expect((await third.signed(confirm('d.halvorsen'), thirdKey)).status).toBe(204)
    expect((await owner.ask({ method: 'GET', url: '/v1/session' })).status).toBe(401)
    const anew = await desk('d.halvorsen')
    expect(await listed(anew)).toEqual([])
    expect(await anew.add(softAuthenticator())).toBe(204)
    expect((await third.signed(confirm('d.halvorsen'), thirdKey)).json.code).toBe('recovery.none-waits')
  })

  /** A third person, whose session is made here: the demo provider knows two. */
  async function colleague(): Promise<string> {
    const given = { userName: 'e.third', displayName: 'E. Third', roles: ['match-reviewer'], active: true }
    const account = await openAccount(stage.pools, given, 'test', new Date(time))
    await giveRole(stage.pools, 'e.third', 'match-reviewer', new Date(time))
    const about = { accountId: account?.accountId ?? '', userName: 'e.third', device: 'test' }
    return `passage_session=${await beginSession(stage.pools, about, new Date(time))}`
  }
})
