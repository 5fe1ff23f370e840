import { beginLog } from '@passage/ledger/log/state'
import { buildServer } from '@passage/server/app/build-server'
import { keepLog } from '@passage/server/log/keep-log'
import type { LogSettings } from '@passage/server/log/service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSigner, ORIGIN, startWitness, type TestWitness, unwitnessed } from './support/log.ts'
import { unconfirmed } from './support/people.ts'
import { openStage, type Stage } from './support/stage.ts'

/* How the log stands, for anybody who asks, and for whoever runs the process. */
const START = Date.parse('2026-11-23T09:10:00.000Z')
let time = START
let stage: Stage
let witness: TestWitness
let log: LogSettings
const clock = () => new Date(time).toISOString()
beforeAll(async () => {
  witness = await startWitness('witness.example/1', 11, () => time)
  log = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  stage = await openStage({ log, clock })
})
afterAll(async () => {
  await witness.close()
  await stage.close()
})

const summary = async () => (await stage.app.inject({ url: '/v1/log' })).json()
const ready = async () => (await stage.app.inject({ url: '/readyz' })).json()

test('from nothing to witnessed, and out of date again: a word, an age, and the witnesses by name', async () => {
  expect(await summary()).toMatchObject({ state: 'not-yet-witnessed', size: 0, need: 1 })
  await beginLog(stage.pools.integrate, ORIGIN)
  await stage.take(unconfirmed(1))
  await keepLog(stage.pools, log, new Date(time))
  time += 60_000
  const found = await summary()
  expect(found).toMatchObject({
    state: 'witnessed',
    origin: ORIGIN,
    checkpoint: { size: found.size, witnessedAt: new Date(START).toISOString(), ageSeconds: 60 },
    witnesses: [{ name: 'witness.example/1', cosignedAt: new Date(START).toISOString() }],
  })
  expect(found.size).toBeGreaterThan(0)
  // The witness of this test is on this machine: whoever reads that must not take it for somebody outside.
  expect(found.words).toBe('A witness on this machine vouches for the record. Nobody outside does.')
  const [place] = log.witnesses
  if (place === undefined) expect.fail('There is a witness.')
  const outside = { ...log, witnesses: [place, { ...place, url: 'https://w2.example' }] }
  const app = await buildServer({ pools: stage.pools, clock, log: outside })
  expect((await app.inject({ url: '/v1/log' })).json().words).toBe('Witnesses outside vouch for the record.')
  await app.close()
  expect(await ready()).toEqual({ state: 'ready', log: 'witnessed' })
  time += 15 * 60_000
  expect(await summary()).toMatchObject({ state: 'not-yet-witnessed', words: expect.stringContaining('Not yet') })
  // A silent witness stops acts against people, and nothing else: the service stays ready.
  const answer = await stage.app.inject({ url: '/readyz' })
  expect([answer.statusCode, answer.json()]).toEqual([200, { state: 'ready', log: 'not-yet-witnessed' }])
})

test('without a witness, or without the key of the log, it is unwitnessed and says so', async () => {
  for (const options of [{ log: unwitnessed }, {}]) {
    const app = await buildServer({ pools: stage.pools, clock, ...options })
    const { state, origin, witnesses } = (await app.inject({ url: '/v1/log' })).json()
    expect([state, origin, witnesses]).toEqual(['unwitnessed', ORIGIN, []])
    expect((await app.inject({ url: '/readyz' })).json().log).toBe('unwitnessed')
    await app.close()
  }
})

test('it holds nothing about anybody', async () => {
  expect((await stage.app.inject({ url: '/v1/log' })).body).not.toMatch(/lindqvist|SE1000|record:/i)
})
