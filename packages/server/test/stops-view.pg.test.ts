import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking, takePerson } from './redress/support.ts'
import { softAuthenticator } from './support/authenticator.ts'
import { unwitnessed } from './support/log.ts'
import { arrival, misreadExit } from './support/people.ts'
import { deskOf } from './support/signing.ts'
import { openStage, type Stage } from './support/stage.ts'

/* What the screen of stops is told: what stands and what ended, by whom, and whose turn each step is. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage({ log: unwitnessed })
})
afterAll(() => stage.close())

const stop = {
  kind: 'court-stay',
  authority: 'Order 12/2026',
  reason: 'A court has stayed it until it has heard the case.',
}

test('a stop that was lifted stays in sight with both entries, and stands no more', async () => {
  const ask = asking(stage)
  const record = await takePerson(stage)
  const url = `/v1/records/${record}/stops`
  const { body: placed } = await ask('t.varga', 'correction', url, stop)
  await stage.assign('l.brandt', 'hearing', [record])
  const [key, legal] = [softAuthenticator(), deskOf(stage, await stage.signIn('l.brandt'))]
  await legal.add(key)
  const before = (await legal.ask({ method: 'GET', url: `${url}?purpose=hearing` })).json
  expect(before.stops).toMatchObject([
    {
      stop: placed.stop,
      citation: expect.stringContaining('8 CFR 241.6'),
      byWords: 'T. Varga, caseworker',
      lift: { may: true },
    },
  ])
  expect(before.ended).toEqual([])
  const why = { authority: 'Order 14/2026', reason: 'The court has lifted it.' }
  const lifting = { method: 'POST', url: `${url}/${placed.stop}/lifting?purpose=hearing`, payload: why } as const
  expect((await legal.signed(lifting, key)).status).toBe(200)
  const after = (await ask('own-record', 'own-record', url)).body
  expect([after.title, after.stops]).toEqual(['No stop stands on your record.', []])
  expect(after.ended).toMatchObject([{ stop: placed.stop, ...why }])
  expect(after.ended[0].placedWords).toContain(stop.reason)
})

test('whose turn it is follows the policies: by purpose, by work, and never for whoever entered it', async () => {
  const ask = asking(stage)
  const record = await takePerson(stage)
  await stage.assign('l.brandt', 'hearing', [record])
  await stage.assign('l.brandt', 'case-work', [record])
  const url = `/v1/records/${record}/stops`
  await ask('l.brandt', 'hearing', url, stop)
  const legal = (await ask('l.brandt', 'hearing', url)).body
  expect(legal.place).toEqual({ may: true })
  expect(legal.stops[0].lift).toEqual({ may: false, why: 'You entered it. Somebody else lifts it.' })
  // Found for a correction, a caseworker enters stops; assigned to nothing, nobody lifts one.
  const worker = (await ask('t.varga', 'correction', url)).body
  expect([worker.place.may, worker.stops[0].lift.may, worker.stops[0].lift.purpose]).toEqual([true, false, undefined])
  await stage.assign('p.osei', 'review', [record], { by: 'l.brandt' })
  await stage.assign('p.osei', 'supervision', [record], { by: 'l.brandt' })
  const boss = (await ask('p.osei', 'review', url)).body
  expect(boss.stops[0].lift).toMatchObject({ may: false, purpose: 'supervision' })
  expect((await ask('p.osei', 'supervision', url)).body.stops[0].lift).toEqual({ may: true })
  expect((await ask('own-record', 'own-record', url)).body.worksHere).toBe(false)
})

test('an open question about identity stands by itself, and names no other record', async () => {
  const ask = asking(stage)
  const [one = '', other = ''] = await stage.take(
    { ...arrival, sourceKey: 'stops-in' },
    { ...misreadExit, sourceKey: 'stops-out' },
  )
  await stage.assign('t.varga', 'case-work', [one])
  const { body } = await ask('t.varga', 'case-work', `/v1/records/${one}/stops`)
  expect(body.stops).toMatchObject([{ kind: 'identity-open', lift: { may: false } }])
  expect(body.stops[0].by).toBeUndefined()
  expect(JSON.stringify(body)).not.toContain(other)
  const file = (await ask('t.varga', 'case-work', `/v1/records/${one}`)).body
  expect(file.inside).toEqual({ stops: 1 })
})
