import { takeIn } from '@passage/ledger/intake/take-in'
import { link, unlink } from '@passage/ledger/links/link'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { departureOf, unconfirmed } from './support/people.ts'
import { openStage, type Stage } from './support/stage.ts'

/** Later than everything that happens here, so that every time asked about is settled. */
const ASKED_AT = '2026-11-23T10:00:00.000Z'
let stage: Stage
let headers: Record<string, string>
beforeAll(async () => {
  stage = await openStage({ clock: () => ASKED_AT })
  headers = { cookie: await stage.signIn('t.varga'), 'passage-purpose': 'case-work' }
})
afterAll(() => stage.close())

const at = (minute: string) => new Date(`2026-11-23T09:${minute}:00.000Z`)
const get = (url: string) => stage.app.inject({ url, headers })

async function takeAt(minute: string, record: unknown): Promise<string> {
  const clock = () => at(minute)
  const [outcome] = await takeIn(stage.pools, [record], 'live', { jurisdiction: 'us', clock })
  if (outcome === undefined || !('receipt' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.receipt.recordId
}
const adverse = /NO_DEPARTURE_RECORD|DEPARTED_LATE|PRESENT_AFTER|Departure not confirmed|No departure record/

test('while a link is open, neither earlier answers nor folds of any day hold anything against the person', async () => {
  const id = await takeAt('01', unconfirmed(1))
  await stage.assign('t.varga', 'case-work', [id])
  expect((await get(`/v1/stays/${id}/1`)).body).toMatch(adverse)
  await takeAt('02', { ...departureOf(1), document: { type: 'P', number: 'SE100091', issuer: 'SE' } })
  const past = `known_at=${at('01').toISOString()}`
  const addresses = [`/v1/records/${id}`, `/v1/records/${id}/why`, `/v1/records/${id}/stays`, `/v1/stays/${id}/1`]
  const folds = [
    `/v1/stays/${id}/1?as_of=2026-11-23`,
    `/v1/stays/${id}/1?${past}`,
    `/v1/stays/${id}/1?as_of=2026-11-20&${past}`,
  ]
  for (const address of [...addresses, ...folds]) {
    const answer = await get(address)
    expect(answer.statusCode, address).toBe(200)
    expect(answer.body, address).not.toMatch(adverse)
  }
})

test('a past that is folded again is what was said then, through a link and its undoing', async () => {
  const id = await takeAt('11', unconfirmed(2))
  const other = { ...departureOf(2), document: { type: 'P', number: 'FI7700', issuer: 'FI' }, birthDate: '1971-01-01' }
  const left = await takeAt('12', { ...other, name: { family: 'KARHU', given: 'OLAVI' } })
  await stage.assign('t.varga', 'case-work', [id])
  const ruling = { records: [id, left] as const, signers: ['x', 'y'], reason: 'same person' }
  expect(await link(stage.pools, { ...ruling, records: [id, left] }, at('13'))).toMatchObject({ ok: true })
  expect(await unlink(stage.pools, { ...ruling, records: [id, left] }, at('15'))).toMatchObject({ ok: true })
  const stored = await stage.pools.rules.query<{ recorded: string; said: string }>(
    `select body::json ->> 'recorded' as recorded, body::json ->> 'body' as said from ledger.entry
      where stream_id = $1 and type = 'determination' order by stream_seq`,
    [id],
  )
  // The record that was parted from it since is another person now: without an assignment the past with it is closed.
  const linkedThen = stored.rows[1]?.recorded
  const closed = await get(`/v1/stays/${id}/1?known_at=${linkedThen}`)
  expect(closed.json()).toMatchObject({ status: 403, code: 'access.not-assigned', rule: 'access.assignment' })
  await stage.assign('t.varga', 'case-work', [left])
  const outcomes: string[] = []
  for (const { recorded, said } of stored.rows) {
    const { asOf, determination } = JSON.parse(said)
    const folded = await get(`/v1/stays/${id}/1?as_of=${asOf}&known_at=${recorded}`)
    expect(folded.json().determination).toEqual(determination)
    outcomes.push(determination.outcome)
  }
  expect(outcomes).toEqual(['NO_DEPARTURE_RECORD', 'DEPARTED_ON_TIME', 'NO_DEPARTURE_RECORD'])
  expect(await stage.looks(left)).toBeGreaterThan(0)
})
