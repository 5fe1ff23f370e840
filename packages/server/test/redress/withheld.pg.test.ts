import { randomUUID } from 'node:crypto'
import { writeAccess } from '@passage/ledger/access/write-access'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'
import { type Ask, asking, departureOf, takePerson, wrongDay } from './support.ts'

let stage: Stage
let ask: Ask
let clock = '2026-11-23T09:10:00.000Z'
beforeAll(async () => {
  stage = await openStage({ clock: () => clock, limits: { session: 1_000_000, wayIn: 1_000_000 } })
  ask = asking(stage)
})
afterAll(() => stage.close())

const later = (minutes: number): void => {
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString()
}

/** Ids of another person, of another moment, stand for themselves. */
const plain = (body: unknown): string =>
  JSON.stringify(body)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/PR-[0-9A-Z-]{14}/g, 'PR')

async function withhold(record: string): Promise<void> {
  const until = '2026-12-20T00:00:00.000Z'
  const body = {
    withholdingId: randomUUID(),
    actor: 'border-agency',
    records: [record],
    by: 'l.brandt',
    from: clock,
    until,
  }
  const entry = { ...body, authority: '5 USC 552a(j)', reason: 'inquiry' }
  const written = await writeAccess(stage.pools, 'l.brandt', { type: 'look-withheld', body: entry, recorded: clock })
  expect(written.ok).toBe(true)
}

interface Story {
  readonly reads: number
  readonly granted: boolean
  readonly states: boolean
  readonly acknowledges: boolean
}

/** What the person sees of the corrections in the end, with an inquiry that law keeps back, or without it ever having been. */
async function story({ reads, granted, states, acknowledges }: Story, secret: boolean) {
  clock = '2026-11-23T09:10:00.000Z'
  const record = await takePerson(stage)
  const fact = await departureOf(ask, record)
  const at = `/v1/records/${record}/redress`
  if (secret) await withhold(record)
  later(1)
  for (let turn = 0; secret && turn < reads; turn++) await ask('border-agency', 'exchange', `/v1/records/${record}`)
  const { request } = (await ask('own-record', 'own-record', at, wrongDay(fact))).body
  await ask('t.varga', 'correction', `${at}/${request}/examination`, {})
  const answer = granted ? { item: 0, granted } : { item: 0, granted, reason: 'The gate read it' }
  await ask('t.varga', 'correction', `${at}/${request}/decision`, { answers: [answer] })
  if (states) await ask('own-record', 'own-record', `${at}/${request}/statement`, { words: 'I was home' })
  if (secret && acknowledges) {
    const { notices } = (await ask('border-agency', 'exchange', '/v1/correction-notices')).body
    for (const { notice } of notices)
      await ask('border-agency', 'exchange', `/v1/correction-notices/${notice}/acknowledgement`, {})
  }
  later(60)
  // A session does not last the hour.
  ask = asking(stage)
  const seen = await ask('own-record', 'own-record', at)
  const file = await ask('own-record', 'own-record', `/v1/records/${record}`)
  expect([seen.status, file.status]).toEqual([200, 200])
  const careless = await stage.pools.rules.query('select 1 from proj.correction_notice where record_id = $1', [record])
  return {
    redress: plain(seen.body),
    corrections: plain([file.body.corrections, file.body.version]),
    notices: careless.rowCount ?? 0,
    record,
  }
}

test('what the person sees of corrections is the same bytes whether or not an inquiry that law keeps back exists', {
  timeout: 120_000,
}, async () => {
  let told = 0
  const stories = fc.record({
    reads: fc.integer({ min: 1, max: 2 }),
    granted: fc.boolean(),
    states: fc.boolean(),
    acknowledges: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(stories, async (one) => {
      const quiet = await story(one, false)
      const loud = await story(one, true)
      expect([loud.redress, loud.corrections]).toEqual([quiet.redress, quiet.corrections])
      if (loud.notices !== quiet.notices) told++
    }),
    { numRuns: 10, seed: 11 },
  )
  // Planted: a list of the notices as they stand would tell.
  expect(told).toBeGreaterThan(3)
})

test('when the time has passed it appears', async () => {
  const { record } = await story({ reads: 1, granted: true, states: false, acknowledges: false }, true)
  const at = `/v1/records/${record}/redress`
  const before = (await ask('own-record', 'own-record', at)).body
  clock = '2026-12-21T00:00:00.000Z'
  ask = asking(stage)
  const after = (await ask('own-record', 'own-record', at)).body
  expect([before.disclosures.length, before.requests[0].told.length]).toEqual([0, 0])
  expect([after.disclosures.length, after.requests[0].told.length]).toEqual([1, 1])
})
