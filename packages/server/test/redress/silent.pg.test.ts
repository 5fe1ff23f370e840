import { beginLog } from '@passage/ledger/log/state'
import { buildServer } from '@passage/server/app/build-server'
import type { App } from '@passage/server/app/service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSigner, ORIGIN, startWitness, type TestWitness } from '../support/log.ts'
import { now, openStage, type Stage } from '../support/stage.ts'
import { asking, departureOf, takePerson, wrongDay } from './support.ts'

let stage: Stage
let silent: App
let witness: TestWitness
beforeAll(async () => {
  stage = await openStage()
  witness = await startWitness('witness.example/1', 11, () => Date.parse(now))
  await beginLog(stage.pools.integrate, ORIGIN)
  const log = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  silent = await buildServer({ pools: stage.pools, clock: () => now, signIn: { kind: 'demo' }, log })
})
afterAll(async () => {
  await silent.close()
  await witness.close()
  await stage.close()
})

test('while no witness vouches nothing leaves, and corrections still reach whoever has the old value', async () => {
  const before = asking(stage)
  const ask = asking({ ...stage, app: silent })
  const record = await takePerson(stage)
  const fact = await departureOf(before, record)
  const at = `/v1/records/${record}/redress`
  expect((await before('border-agency', 'exchange', `/v1/records/${record}`)).status).toBe(200)
  expect(await ask('border-agency', 'exchange', `/v1/records/${record}`)).toMatchObject({
    status: 409,
    body: { code: 'witness.never', rule: 'log.witness-silent' },
  })
  const filed = await ask('own-record', 'own-record', at, wrongDay(fact))
  expect(filed).toMatchObject({ status: 201, body: { mark: 'not-yet-witnessed' } })
  const path = `${at}/${filed.body.request}`
  expect((await ask('t.varga', 'correction', `${path}/examination`, {})).status).toBe(200)
  const granted = { answers: [{ item: 0, granted: true }] }
  expect((await ask('t.varga', 'correction', `${path}/decision`, granted)).status).toBe(200)
  const { notices } = (await ask('border-agency', 'exchange', '/v1/correction-notices')).body
  expect(notices).toMatchObject([{ record, cause: 'corrected' }])
  const acknowledged = `/v1/correction-notices/${notices[0].notice}/acknowledgement`
  expect((await ask('border-agency', 'exchange', acknowledged, {})).status).toBe(200)
  const stored = await stage.pools.rules.query(
    `select body::jsonb #>> '{body,mark}' as mark from ledger.entry where type = 'redress-filed'`,
  )
  expect(stored.rows).toEqual([{ mark: 'not-yet-witnessed' }])
})
