import { randomUUID } from 'node:crypto'
import { allStopKinds, type StopKind } from '@passage/domain/stops/stop'
import { writeAccess } from '@passage/ledger/access/write-access'
import { erase } from '@passage/ledger/erase/erase'
import { endStops } from '@passage/ledger/guard-rows/end-stops'
import { liftStop } from '@passage/ledger/guard-rows/lift-stop'
import { RequestReused } from '@passage/ledger/guard-rows/request'
import { stopsOf } from '@passage/ledger/guard-rows/stop-rows'
import { placeStop, placeStopIn } from '@passage/ledger/guard-rows/stops'
import { link, ruleApart, unlink } from '@passage/ledger/links/link'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newErasureList } from '../support/erasures.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { twoPeople } from './support.ts'

let opened: Opened
let [ana, bia]: [string, string] = ['', '']
beforeEach(async () => {
  opened = await openLedger()
  ;[ana, bia] = await twoPeople(opened)
})
afterEach(() => opened.close())

const rows = async (sql: string, ...values: unknown[]) => (await opened.pools.rules.query(sql, values)).rows
const versionOf = async (id: string): Promise<number> =>
  Number((await rows('select version from ledger.guard where record_id = $1', id))[0]?.version ?? 0)
const standing = async (...ids: string[]) => (await stopsOf(opened.pools.rules, ids)).map(({ kind }) => kind)
const said = async (type: string) =>
  (await rows('select stream_id, body from ledger.entry where type = $1 order by stream_id', type)).map(
    ({ stream_id, body }) => ({ record: stream_id, ...JSON.parse(body).body }),
  )
const place = (kind: StopKind = 'claim', recordId = ana, more: object = {}) => {
  const given = {
    stop: randomUUID(),
    kind,
    recordId,
    authority: '8 CFR 235.3(b)(5)',
    reason: 'said at the desk',
    by: 'c',
  }
  return { ...given, ...more }
}
const joined = () => ({ records: [ana, bia] as const, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' })

test('every kind can be placed and lifted; each counts the guard up and stands in the stream with its version', async () => {
  for (const kind of allStopKinds) {
    const before = await versionOf(ana)
    const stop = place(kind)
    expect(await placeStop(opened.pools, stop, NOON)).toEqual({ ok: true, stop: stop.stop, repeated: false })
    expect(await standing(ana)).toEqual([kind])
    expect((await said('stop-placed')).find((one) => one.stop === stop.stop)?.guard).toEqual([
      { record: ana, version: before + 1 },
    ])
    const lifting = { stop: stop.stop, authority: 'decision', reason: 'decided', by: 'p.osei' }
    expect(await liftStop(opened.pools, ana, lifting, NOON)).toEqual({ ok: true, stop: stop.stop })
    expect([await standing(ana), await versionOf(ana)]).toEqual([[], before + 2])
  }
})

test('the same stop again is the same stop; what does not stand is not lifted; whoever placed it does not lift it', async () => {
  const stop = place()
  await placeStop(opened.pools, stop, NOON)
  expect(await placeStop(opened.pools, stop, NOON)).toEqual({ ok: true, stop: stop.stop, repeated: true })
  expect(await said('stop-placed')).toHaveLength(1)
  const lifting = { stop: stop.stop, authority: 'a', reason: 'r', by: 'c' }
  expect(await liftStop(opened.pools, ana, lifting, NOON)).toEqual({ ok: false, code: 'stop.same-person' })
  // Whoever may lift stops of one person lifts none of another.
  const [byOther, not] = [
    { ...lifting, by: 'd' },
    { ok: false, code: 'stop.not-standing' },
  ]
  expect(await liftStop(opened.pools, bia, byOther, NOON)).toEqual(not)
  for (const _ of [1, 2]) expect(await liftStop(opened.pools, ana, byOther, NOON)).toMatchObject({ ok: true })
  expect(await liftStop(opened.pools, ana, { ...byOther, reason: 'another' }, NOON)).toEqual(not)
  expect(await said('stop-lifted')).toHaveLength(1)
  // Lifted is lifted: the same id places nothing any more.
  await placeStop(opened.pools, stop, NOON)
  expect(await standing(ana)).toEqual([])
  expect(await placeStop(opened.pools, place('claim', randomUUID()), NOON)).toEqual({
    ok: false,
    code: 'stop.unknown-record',
  })
})

test('a stop on a linked person stands in every stream, and stays on both when the link is undone', async () => {
  await link(opened.pools, joined(), NOON)
  const stop = place('court-stay', bia)
  await placeStop(opened.pools, stop, NOON)
  expect((await said('stop-placed')).map(({ record }) => record)).toEqual([ana, bia].toSorted())
  await unlink(opened.pools, joined(), NOON)
  expect([await standing(ana), await standing(bia)]).toEqual([['court-stay'], ['court-stay']])
  await liftStop(opened.pools, ana, { stop: stop.stop, authority: 'a', reason: 'r', by: 'd' }, NOON)
  // Whoever may lift it from one of the two has no say about the other.
  expect([await standing(ana), await standing(bia)]).toEqual([[], ['court-stay']])
  expect(
    await liftStop(opened.pools, bia, { stop: stop.stop, authority: 'a', reason: 'r', by: 'e' }, NOON),
  ).toMatchObject({
    ok: true,
  })
  expect(await standing(ana, bia)).toEqual([])
})

test('a key stands for one thing: a stop without its end, or a lifting by another authority, is no repeat', async () => {
  const ends = place('court-stay', ana, { until: '2027-01-01T00:00:00.000Z' })
  await placeStop(opened.pools, ends, NOON)
  expect(await placeStop(opened.pools, ends, NOON)).toMatchObject({ ok: true, repeated: true })
  const { until: _, ...endless } = ends as typeof ends & { until: string }
  await expect(placeStop(opened.pools, endless, NOON)).rejects.toThrow(RequestReused)
  const lifting = { stop: ends.stop, authority: 'an order', reason: 'r', by: 'd' }
  for (const _again of [1, 2]) expect(await liftStop(opened.pools, ana, lifting, NOON)).toMatchObject({ ok: true })
  const other = { ...lifting, authority: 'another order' }
  expect(await liftStop(opened.pools, ana, other, NOON)).toEqual({ ok: false, code: 'stop.not-standing' })
})

test('an own interest counts the guard up, also where an assignment comes to name a further record', async () => {
  const recorded = NOON.toISOString()
  const write = (entry: Parameters<typeof writeAccess>[2]) => writeAccess(opened.pools, 'p.osei', entry)
  const [assignmentId, by, until] = [randomUUID(), 'p.osei', '2026-12-24T12:00:00.000Z']
  const terms = { bond: 'represents', purpose: 'own-record', cleared: [], from: recorded, until } as const
  const before = [await versionOf(ana), await versionOf(bia)]
  const given = { assignmentId, actor: 'rep', records: [ana], by, ...terms }
  expect(await write({ type: 'assignment', body: given, recorded })).toMatchObject({ ok: true })
  expect([await versionOf(ana), await versionOf(bia)]).toEqual([(before[0] ?? 0) + 1, before[1]])
  const further = { assignmentId, records: [bia], by, reason: 'the same person' }
  expect(await write({ type: 'assignment-extended', body: further, recorded })).toMatchObject({ ok: true })
  expect(await versionOf(bia)).toBe((before[1] ?? 0) + 1)
})

test('every ruling about a link counts both sides up', async () => {
  let before = [await versionOf(ana), await versionOf(bia)]
  for (const rule of [ruleApart, link, unlink]) {
    expect(await rule(opened.pools, joined(), NOON)).toMatchObject({ ok: true })
    const after = [await versionOf(ana), await versionOf(bia)]
    expect(after).toEqual(before.map((version) => version + 1))
    before = after
  }
})

test('a stop whose time has run out stands until an entry says that it ended', async () => {
  const later = new Date(NOON.getTime() + 60_000)
  await placeStop(opened.pools, place('court-stay', ana, { until: later.toISOString() }), NOON)
  expect(await endStops(opened.pools, NOON)).toBe(0)
  const before = await versionOf(ana)
  expect(await standing(ana)).toEqual(['court-stay'])
  expect(await endStops(opened.pools, later)).toBe(1)
  expect([await standing(ana), await versionOf(ana)]).toEqual([[], before + 1])
  expect(await said('stop-lifted')).toMatchObject([{ record: ana, by: 'passage' }])
  expect(await endStops(opened.pools, later)).toBe(0)
})

test('rows made again from the ledger are the same rows, and versions never go back', async () => {
  await link(opened.pools, joined(), NOON)
  await placeStop(opened.pools, place('grant', ana, { until: '2027-01-01T00:00:00.000Z' }), NOON)
  const gone = place('claim', bia)
  await placeStop(opened.pools, gone, NOON)
  await liftStop(opened.pools, bia, { stop: gone.stop, authority: 'a', reason: 'r', by: 'd' }, NOON)
  const state = async () => ({
    stops: await rows('select * from ledger.stop order by record_id, stop_id'),
    guards: await rows('select * from ledger.guard order by 1'),
  })
  const before = await state()
  expect(before.stops).toHaveLength(2)
  await rebuild(opened.pools)
  expect(await state()).toEqual(before)
})

test('what the caller undoes places nothing', async () => {
  const stop = place()
  const undone = inTransaction(opened.pools.write, async (tx) => {
    await placeStopIn(tx, stop, NOON)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect([await standing(ana), await versionOf(ana)]).toEqual([[], 0])
})

test('a stop goes with the record that it stands on; the count stays', async () => {
  await placeStop(opened.pools, place(), NOON)
  const order = { authority: 'a court', reason: 'r', signers: ['p.osei'] }
  await erase(opened.pools, { unit: { recordId: ana }, ...order }, NOON, newErasureList())
  expect([await standing(ana), await versionOf(ana)]).toEqual([[], 1])
})

test('a stop whose end is past is refused, and a repeat of one that has ended since is not', async () => {
  const later = new Date(NOON.getTime() + 60_000)
  const stop = place('claim', ana, { until: later.toISOString() })
  for (const until of [NOON.toISOString(), '2020-01-01T00:00:00.000Z', 'never']) {
    expect(await placeStop(opened.pools, place('claim', ana, { until }), NOON)).toEqual({
      ok: false,
      code: 'stop.over',
    })
  }
  expect(await standing(ana)).toEqual([])
  expect(await placeStop(opened.pools, stop, NOON)).toMatchObject({ ok: true, repeated: false })
  expect(await placeStop(opened.pools, stop, later)).toMatchObject({ ok: true, repeated: true })
})
