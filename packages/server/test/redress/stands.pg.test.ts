import { link } from '@passage/ledger/links/link'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLabel } from '../../src/words/labels.ts'
import { openStage, type Stage } from '../support/stage.ts'
import { type Ask, asking, departureOf, takePerson } from './support.ts'

const NOW = '2026-11-23T09:10:00.000Z'
let stage: Stage
let ask: Ask
beforeAll(async () => {
  stage = await openStage({ clock: () => NOW })
  ask = asking(stage)
})
afterAll(() => stage.close())

/* “This trip is not mine” stands on the other record of the person, and the link between the two opens again. */
test('a request that stands on another record is told, with the way there, to whoever may open that record', async () => {
  const [mine, theirs] = [await takePerson(stage), await takePerson(stage)]
  const trip = await departureOf(ask, theirs)
  const joined = { records: [mine, theirs], signers: ['x', 'y'], reason: 'wrong' } as const
  expect(await link(stage.pools, joined, new Date(NOW))).toMatchObject({ ok: true })
  const corrections = async (user: string, purpose: string, record: string) =>
    (await ask(user, purpose, `/v1/records/${record}/redress`)).body
  const disputing = { kind: 'not-my-trip', items: [{ what: 'fact', fact: trip }], words: 'I was at home.' }
  const sent = () => ask('own-record', 'own-record', `/v1/records/${theirs}/redress`, disputing, 'k1')

  const standsOn = { recordId: mine, recordLabel: recordLabel(mine) }
  const first = await sent()
  expect(first).toMatchObject({ status: 201, body: { standsOn } })
  expect(await sent()).toEqual({ status: 200, body: { ...first.body, repeated: true } })

  const { receipt } = first.body
  const told = [{ receipt, kindWords: 'This trip is not mine', stateWords: 'Received', ...standsOn }]
  for (const user of ['own-record', 'r.castellanos']) {
    expect(await corrections(user, 'own-record', theirs), user).toMatchObject({ requests: [], elsewhere: told })
  }
  // Neither a caseworker, who has the request on the record where it stands, nor a partner is told of it here.
  expect((await corrections('t.varga', 'correction', theirs)).elsewhere).toEqual([])
  expect((await corrections('border-agency', 'exchange', theirs)).elsewhere).toEqual([])

  // Where it stands, the line is not said to be off the record: it is on another one.
  const [request] = (await corrections('own-record', 'own-record', mine)).requests
  expect(request).toMatchObject({ receipt, items: [{ what: 'A line that stands on another record now' }] })

  // Whoever may not open the record on which it stands is not told that there is one.
  await stage.pools.write.query(`delete from access.assignment where actor = 'own-record' and record_id = $1`, [mine])
  expect((await corrections('own-record', 'own-record', theirs)).elsewhere).toEqual([])
})

test('a request on the record where it was sent is told there alone', async () => {
  const record = await takePerson(stage)
  const fact = await departureOf(ask, record)
  const at = `/v1/records/${record}/redress`
  const disputing = { kind: 'not-my-trip', items: [{ what: 'fact', fact }], words: 'I was at home.' }
  expect((await ask('own-record', 'own-record', at, disputing)).body.standsOn).toBeUndefined()
  expect((await ask('own-record', 'own-record', at)).body).toMatchObject({ requests: [{}], elsewhere: [] })
})

test('a statement asks for nothing, and nothing is said to be due', async () => {
  const record = await takePerson(stage)
  const fact = await departureOf(ask, record)
  const at = `/v1/records/${record}/redress`
  const statement = {
    kind: 'statement',
    items: [{ what: 'field', fact, field: 'port' }],
    words: 'It was another port.',
  }
  expect((await ask('own-record', 'own-record', at, statement)).status).toBe(201)
  const [request] = (await ask('own-record', 'own-record', at)).body.requests
  const unanswered = 'None is due: it is kept with the record'
  expect(request.items).toMatchObject([{ asked: 'Nothing: a statement stands beside it', unanswered }])
})
