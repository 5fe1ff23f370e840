import { afterAll, beforeAll, expect, test } from 'vitest'
import { setDemoCanary } from '../../src/access/demo-canary.ts'
import { departureOf, unconfirmed } from '../support/people.ts'
import { now, openStage, type Stage } from '../support/stage.ts'

/* One made-up person of the demo whom no work leads to: a look is reported, and nothing shows why. */
let stage: Stage
let plain: string
let other: string
beforeAll(async () => {
  stage = await openStage()
  const [open = ''] = await stage.take(unconfirmed(1))
  ;[plain = ''] = await stage.take(unconfirmed(2), departureOf(2))
  ;[other = ''] = await stage.take(unconfirmed(3), departureOf(3))
  await stage.assign('t.varga', 'case-work', [open])
})
afterAll(() => stage.close())

const canaries = async () =>
  (await stage.pools.rules.query<{ id: string }>('select record_id as id from access.canary')).rows.map(({ id }) => id)
const alerts = async () =>
  (await stage.app.inject({ url: '/v1/alerts', headers: { cookie: await stage.signIn('s.oyelaran') } })).json().alerts
/** Looks somebody up by number, as whoever is asked about them does, and opens what was found. */
const file = async (id: string) => {
  const headers = { cookie: await stage.signIn('d.halvorsen'), 'passage-purpose': 'enquiry' }
  const documentNumber = `SE10000${id === plain ? 2 : 3}`
  const payload = { documentNumber, justification: 'The person asks about the departure' }
  await stage.app.inject({ method: 'POST', url: '/v1/find', headers, payload })
  return (await stage.app.inject({ url: `/v1/records/${id}`, headers })).json()
}

test('somebody who left in time, whom no task and no assignment leads to, and once', async () => {
  await stage.assign('t.varga', 'case-work', [other])
  await setDemoCanary(stage.pools, new Date(now))
  expect(await canaries()).toEqual([plain])
  await setDemoCanary(stage.pools, new Date(now))
  expect(await canaries()).toEqual([plain])
})

test('a look at it is told to those who watch; the same look at somebody else is not', async () => {
  await file(other)
  expect(await alerts()).toEqual([])
  const shown = await file(plain)
  expect(shown.name).toBe('Ana Lindqvist B')
  expect((await alerts())[0]).toMatchObject({ kind: 'canary', actor: 'd.halvorsen', recordId: plain })
  // The reader has no way to see it: the same fields stand there as with anybody.
  expect(JSON.stringify(shown)).not.toMatch(/canary/i)
  expect(Object.keys(shown)).toEqual(Object.keys(await file(other)))
})
