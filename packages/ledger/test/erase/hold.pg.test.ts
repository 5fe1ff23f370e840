import { erase } from '@passage/ledger/erase/erase'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { readHolds } from '@passage/ledger/hold/holds'
import { liftHold, placeHold } from '@passage/ledger/hold/place'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link } from '@passage/ledger/links/link'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newErasureList } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

const BIA = { document: { type: 'P', number: 'ZZ1', issuer: 'BR' }, name: { family: 'Rocha', given: 'Bia' } }
let opened: Opened
let list: ErasureList
let ana: string
let bia: string
beforeEach(async () => {
  opened = await openLedger()
  list = newErasureList()
  const taken = await takeIn(
    opened.pools,
    [
      arrival('2025-01-10', '2025-07-09'),
      departure('2025-03-01'),
      arrival('2026-03-01', '2026-08-31'),
      departure('2026-05-20', BIA),
    ],
    'live',
    standing(),
  )
  const ids = taken.map((one) => (one.status === 'accepted' ? one.receipt.recordId : ''))
  ana = ids[0] ?? ''
  bia = ids[3] ?? ''
})
afterEach(() => opened.close())

const order = { authority: 'order of a court', reason: 'appeal pending', signers: ['p.osei'] }
const eraseUnit = async (unit: { stayId: string } | { recordId: string }) => {
  const answer = await erase(opened.pools, { unit, ...order }, NOON, list)
  return answer.ok ? 'erased' : answer.refusal.code
}
const hold = async (unit: { stayId: string } | { recordId: string }) => {
  const answer = await placeHold(opened.pools, unit, order, NOON)
  return answer.ok ? answer.hold : expect.fail(answer.refusal.code)
}
const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows

test('a hold on a stay keeps the stay and the record, and no other stay; lifted, it keeps nothing', async () => {
  const held = await hold({ stayId: `${ana}/1` })
  expect(await eraseUnit({ stayId: `${ana}/1` })).toBe('erase.held')
  expect(await eraseUnit({ recordId: ana })).toBe('erase.held')
  expect(await eraseUnit({ stayId: `${ana}/3` })).toBe('erased')
  expect(await liftHold(opened.pools, held, order, NOON)).toEqual({ ok: true, hold: held })
  expect(await eraseUnit({ stayId: `${ana}/1` })).toBe('erased')
  // What the hold said goes with the stay that it kept.
  expect(await rows(`select type from ledger.entry where type like 'legal-hold%' and body is not null`)).toEqual([])
})

test('a hold on one record keeps everything of the person, through every record that is linked', async () => {
  await link(opened.pools, { records: [ana, bia], signers: ['p.osei', 'd.halvorsen'], reason: 'same person' }, NOON)
  const held = await hold({ recordId: bia })
  for (const unit of [{ stayId: `${ana}/1` }, { recordId: ana }, { recordId: bia }]) {
    expect(await eraseUnit(unit)).toBe('erase.held')
  }
  await liftHold(opened.pools, held, order, NOON)
  expect(await eraseUnit({ stayId: `${ana}/1` })).toBe('erased')
})

test('a stay that rests on two records goes whole, whichever of the two is erased: half a stay would make an overstay', async () => {
  await link(opened.pools, { records: [ana, bia], signers: ['p.osei', 'd.halvorsen'], reason: 'same person' }, NOON)
  const whole = await rows(`select stay_key, outcome from proj.stay where record_id = '${ana}' order by 1`)
  expect(whole.map(({ outcome }) => outcome)).toEqual(['DEPARTED_ON_TIME', 'DEPARTED_ON_TIME'])
  expect(await eraseUnit({ recordId: bia })).toBe('erased')
  expect(await rows('select record_id, stay_key, outcome from proj.stay')).toEqual([
    { record_id: ana, stay_key: '1', outcome: 'DEPARTED_ON_TIME' },
  ])
  const models = await rows('select t::text as row from proj.person t order by 1')
  await rebuild(opened.pools)
  expect(await rows('select t::text as row from proj.person t order by 1')).toEqual(models)
})

test('placing and lifting need authority, signature and something there, and read models follow', async () => {
  const code = async (unit: { recordId: string }, change: object) => {
    const answer = await placeHold(opened.pools, unit, { ...order, ...change }, NOON)
    return answer.ok ? 'ok' : answer.refusal.code
  }
  expect(await code({ recordId: ana }, { signers: [] })).toBe('hold.unsigned')
  expect(await code({ recordId: ana }, { signers: [' '] })).toBe('hold.unsigned')
  expect(await code({ recordId: ana }, { authority: '' })).toBe('hold.no-authority')
  expect(await code({ recordId: '00000000-0000-8000-8000-000000000000' }, {})).toBe('hold.nothing-there')
  const held = await hold({ recordId: ana })
  expect(await readHolds(opened.pools.rules, [ana])).toEqual([{ hold: held, unit: { recordId: ana } }])
  const models = await rows('select t::text as row from proj.person t order by 1')
  await liftHold(opened.pools, held, order, NOON)
  expect(await liftHold(opened.pools, held, order, NOON)).toEqual({ ok: false, refusal: { code: 'hold.not-standing' } })
  await rebuild(opened.pools)
  const rebuilt = await rows('select t::text as row from proj.person t order by 1')
  expect(rebuilt).toHaveLength(models.length)
})

test('of a hold and an erasure in the same moment, one comes first: never is a held stay erased after its hold', async () => {
  const records = Array.from({ length: 12 }, (_, n) =>
    arrival('2026-03-01', '2026-08-31', { document: { type: 'P', number: `RACE${n}`, issuer: 'BR' } }),
  )
  const taken = await takeIn(opened.pools, records, 'live', standing())
  const stays = taken.map((one) => (one.status === 'accepted' ? one.receipt.factId : expect.fail(one.status)))
  await Promise.all(
    stays.flatMap((stayId) => [placeHold(opened.pools, { stayId }, order, NOON), eraseUnit({ stayId })]),
  )
  const said = await rows(
    `select stream_id, string_agg(type, ' ' order by stream_seq) as types from ledger.entry
      where type in ('legal-hold', 'erasure') group by stream_id`,
  )
  expect(said).toHaveLength(12)
  for (const { types } of said) expect(['legal-hold', 'erasure legal-hold']).toContain(types)
})

test('a hold that is placed after the erasure has read the holds, and before it writes, is met', async () => {
  const stay = { stayId: `${ana}/1` }
  const { erase: pool } = opened.pools
  let placed = 0
  const connect = async () => {
    const client = await pool.connect()
    const query = async (...given: unknown[]): Promise<unknown> => {
      const answer = await (client.query.bind(client) as (...all: unknown[]) => Promise<unknown>)(...given)
      if (String(given[0]).includes("'legal-hold'") && placed++ === 0) await hold(stay)
      return answer
    }
    return Object.assign(Object.create(client), { query, release: client.release.bind(client) })
  }
  const pools = { ...opened.pools, erase: Object.assign(Object.create(pool), { connect }) }
  const answer = await erase(pools, { unit: stay, ...order }, NOON, list)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'erase.held' } })
  expect(placed).toBeGreaterThan(1)
  const said = await rows(
    `select type from ledger.entry where type in ('legal-hold', 'erasure') and stream_id = '${ana}'`,
  )
  expect(said.map(({ type }) => type)).toEqual(['legal-hold'])
})
