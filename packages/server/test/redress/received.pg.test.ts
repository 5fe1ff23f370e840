import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'
import { type Ask, asking, takePersonInParts } from './support.ts'

let stage: Stage
let ask: Ask
beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
})
afterAll(() => stage.close())

/** A request about what a partner received and what came in afterwards; the agreement has ended by then. */
async function aboutBoth() {
  const record = await takePersonInParts(stage, async (arrived) => {
    expect((await ask('border-agency', 'exchange', `/v1/records/${arrived}`)).status).toBe(200)
  })
  await stage.pools.write.query(`delete from access.assignment where actor = 'border-agency'`)
  const at = `/v1/records/${record}/redress`
  const { lines } = (await ask('own-record', 'own-record', at)).body
  const factOf = (kind: string): string => lines.find((line: { kind: string }) => line.kind === kind).fact
  const [received, later] = [factOf('arrival'), factOf('departure')]
  const asked = {
    kind: 'correct',
    items: [
      { what: 'field', fact: received, field: 'on', proposed: '2026-01-12' },
      { what: 'field', fact: later, field: 'on', proposed: '2026-07-01' },
    ],
    shown: [{ kind: 'boarding-pass', on: '2026-07-01', words: 'Boarding passes both ways' }],
    words: 'Both days are wrong',
  }
  const { status, body } = await ask('own-record', 'own-record', at, asked)
  expect(status).toBe(201)
  const path = `${at}/${body.request}`
  expect((await ask('t.varga', 'correction', `${path}/examination`, {})).status).toBe(200)
  return { record, received, path }
}

const noticesOf = async (record: string) => {
  const { notices } = (await ask('border-agency', 'exchange', '/v1/correction-notices')).body
  return notices.filter((one: { record: string }) => one.record === record)
}

test('a notice of a correction says what was received, and nothing of what came in afterwards', async () => {
  const { record, received, path } = await aboutBoth()
  const granted = [0, 1].map((item) => ({ item, granted: true }))
  expect((await ask('t.varga', 'correction', `${path}/decision`, { answers: granted })).status).toBe(200)
  const notices = await noticesOf(record)
  expect(notices).toMatchObject([
    { cause: 'corrected', changes: [{ fact: received, field: 'on', after: '2026-01-12' }] },
  ])
  expect(JSON.stringify(notices)).not.toMatch(/2026-0[78]/)
})

test('likewise a notice of a dispute, with the statement', async () => {
  const { record, received, path } = await aboutBoth()
  const refused = [0, 1].map((item) => ({ item, granted: false, reason: 'The gate read the passport' }))
  expect((await ask('t.varga', 'correction', `${path}/decision`, { answers: refused })).status).toBe(200)
  expect((await ask('own-record', 'own-record', `${path}/statement`, { words: 'I say so still' })).status).toBe(201)
  const notices = await noticesOf(record)
  expect(notices).toMatchObject([{ cause: 'disputed', changes: [{ fact: received }], statement: 'I say so still' }])
  expect(notices[0].changes).toHaveLength(1)
})
