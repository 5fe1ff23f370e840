import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking, takePerson } from '../redress/support.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** What is for the authority, the person and auditors. */
const ways = (record: string): readonly string[] => [
  `/v1/records/${record}/stops`,
  `/v1/records/${record}/looks`,
  `/v1/records/${record}/findings`,
  `/v1/stays/${record}/1/findings`,
]

test('a partner reads the record and neither stops, findings nor who looked; the person and staff read all of it', async () => {
  const ask = asking(stage)
  const record = await takePerson(stage)
  for (const url of ways(record)) {
    expect([url, (await ask('own-record', 'own-record', url)).status]).toEqual([url, 200])
    expect([url, (await ask('t.varga', 'correction', url)).status]).toEqual([url, 200])
    expect([url, (await ask('border-agency', 'exchange', url)).status]).toEqual([url, 403])
  }
  const { looks } = (await ask('own-record', 'own-record', `/v1/records/${record}/looks`)).body
  const receipt = `/v1/records/${record}/looks/${looks[0].lookId}/receipt`
  expect(await ask('border-agency', 'exchange', receipt)).toMatchObject({ status: 403 })
  // Without a log nobody has a receipt; the person gets as far as that.
  expect(await ask('own-record', 'own-record', receipt)).toMatchObject({ body: { code: 'receipt.no-log' } })
})

test('the person file that a partner gets does not say who looked', async () => {
  const ask = asking(stage)
  const record = await takePerson(stage)
  const own = (await ask('own-record', 'own-record', `/v1/records/${record}`)).body
  expect(own.looks.length).toBeGreaterThan(0)
  const given = await ask('border-agency', 'exchange', `/v1/records/${record}`)
  expect(given.status).toBe(200)
  expect([given.body.recordId, given.body.looks, given.body.withheldWords]).toEqual([record, undefined, undefined])
  expect(JSON.stringify(given.body)).not.toContain('Varga')
})
