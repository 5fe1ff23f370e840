import { randomUUID } from 'node:crypto'
import { parseDay } from '@passage/domain/calendar/day'
import { openCase } from '@passage/ledger/case/open-case'
import { erase } from '@passage/ledger/erase/erase'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { liftHold, placeHold } from '@passage/ledger/hold/place'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link } from '@passage/ledger/links/link'
import { eraseDue } from '@passage/ledger/retention/erase-due'
import { dayBegunEverywhere, findDue } from '@passage/ledger/retention/find-due'
import { proposeErasures } from '@passage/ledger/retention/propose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveRole } from '../../../../tests/support/roles.ts'
import { newErasureList } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

const eu = { jurisdiction: 'schengen' as const, port: 'FRA' }
const BIA = { ...eu, document: { type: 'P', number: 'ZZ1', issuer: 'BR' }, name: { family: 'Rocha', given: 'Bia' } }
const CIA = { ...eu, document: { type: 'P', number: 'ZZ2', issuer: 'BR' }, name: { family: 'Rocha', given: 'Cia' } }
const order = { authority: 'order of a court', reason: 'appeal', signers: ['p.osei'] }
let opened: Opened
let list: ErasureList
let [ana, bia, us] = ['', '', '']
beforeEach(async () => {
  opened = await openLedger()
  list = newErasureList()
  const taken = await takeIn(
    opened.pools,
    [
      arrival('2020-02-03', '2020-04-30', eu),
      departure('2020-02-11', eu),
      arrival('2026-06-03', '2026-08-30', eu),
      departure('2026-08-11', eu),
      arrival('2020-02-03', '2020-04-30', BIA),
      departure('2020-02-11', BIA),
      arrival('2020-02-03', '2020-04-30', {
        document: { type: 'P', number: 'US9', issuer: 'BR' },
        name: { family: 'Ito', given: 'Ken' },
      }),
    ],
    'live',
    standing(),
  )
  const ids = taken.map((one) => (one.status === 'accepted' ? one.receipt.recordId : ''))
  ;[ana, bia, us] = [ids[0] ?? '', ids[4] ?? '', ids[6] ?? '']
})
afterEach(() => opened.close())

const on = (text: string) => findDue(opened.pools, parseDay(text) ?? expect.fail(text))
const units = async (text: string) =>
  (await on(text)).due.map(({ unit }) => ('stayId' in unit ? unit.stayId : unit.recordId)).toSorted()
const sorted = (...ids: string[]) => ids.toSorted()

test('under a moved clock: nothing, then the first stay and the whole file of who came once, later the other file', async () => {
  expect(await units('2023-02-11')).toEqual([])
  expect(await units('2023-02-12')).toEqual(sorted(`${ana}/1`, `${bia}/1`))
  expect(await units('2023-02-13')).toEqual(sorted(`${ana}/1`, bia))
  expect(await units('2029-08-13')).toEqual(sorted(ana, bia))
  const { unknown, notYet } = await on('2026-11-24')
  // The United States has no schedule here: unknown, and never due.
  expect(unknown).toEqual({ 'retention.no-schedule': 1 })
  expect(notYet).toBe(1)
  expect(await units('2099-01-01')).not.toContain(us)
})

test('what is due is erased under the provision of its rule, and then nothing is due', async () => {
  const { due } = await on('2026-11-24')
  const done = await eraseDue(opened.pools, due, ['p.osei'], NOON, list)
  expect(done).toMatchObject({ units: 2, refused: {} })
  expect((await on('2026-11-24')).due).toEqual([])
  expect(list.read().map(({ authority, outcome }) => [authority, outcome])).toEqual([
    [expect.stringMatching(/^Regulation \(EU\) 2017\/2226 art\. 34/), 'done'],
    [expect.stringMatching(/^Regulation \(EU\) 2017\/2226 art\. 34/), 'done'],
  ])
  const left = await opened.pools.rules.query('select record_id, stay_key from proj.stay order by stay_key')
  expect(left.rows.map(({ record_id, stay_key }) => `${record_id}/${stay_key}`).toSorted()).toEqual(
    sorted(`${ana}/3`, `${us}/1`),
  )
})

test('a hold keeps what is due, also one that was placed after the list was made; lifted, it is due again', async () => {
  const placed = await placeHold(opened.pools, { recordId: bia }, order, NOON)
  const held = await on('2026-11-24')
  expect(held.due.map(({ unit }) => unit)).toEqual([{ stayId: `${ana}/1` }])
  expect(held.held).toBe(1)
  await placeHold(opened.pools, { stayId: `${ana}/1` }, order, NOON)
  expect(await eraseDue(opened.pools, held.due, ['p.osei'], NOON, list)).toMatchObject({
    units: 0,
    refused: { 'erase.held': 1 },
  })
  await liftHold(opened.pools, placed.ok ? placed.hold : '', order, NOON)
  expect(await units('2026-11-24')).toEqual([bia])
})

test('while it is open whose record something is, nothing of it is due', async () => {
  await opened.pools.write.query(
    `insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq)
       values (gen_random_uuid(), least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 'undetermined', '{x}', now(), 1)`,
    [ana, bia],
  )
  expect(await on('2026-11-24')).toMatchObject({ due: [], unknown: { 'retention.identity-open': 2 } })
})

test('records of one person go together, and only when the last stay of the person is over', async () => {
  await link(opened.pools, { records: [ana, bia], signers: ['p.osei', 'd.halvorsen'], reason: 'same' }, NOON)
  expect(await units('2026-11-24')).not.toContain(bia)
  expect(await units('2029-08-13')).toEqual(sorted(ana, bia))
})

test('a day counts when it has begun everywhere', () => {
  expect(dayBegunEverywhere(new Date('2026-11-24T11:59:59Z'))).toBe(parseDay('2026-11-23'))
  expect(dayBegunEverywhere(new Date('2026-11-24T12:00:00Z'))).toBe(parseDay('2026-11-24'))
})

test('what is due is told once a day to those who order erasures, and erased by nobody', async () => {
  const { pools } = opened
  const entries = async () =>
    (await pools.rules.query(`select count(*)::int as n from ledger.entry where body is null`)).rows
  const alerts = async () =>
    (await pools.rules.query(`select told, record_id from access.alert where kind = 'erasure-due' order by at`)).rows
  // Nobody is there to be told: it waits.
  expect(await proposeErasures(pools, NOON)).toBe(2)
  expect(await alerts()).toEqual([])
  await giveRole(pools, 'p.osei', 'supervisor', NOON)
  await giveRole(pools, 't.varga', 'caseworker', NOON)
  expect(await proposeErasures(pools, NOON)).toBe(2)
  expect(await alerts()).toEqual([{ told: ['p.osei'], record_id: null }])
  expect(await proposeErasures(pools, new Date(NOON.getTime() + 3_600_000))).toBe(0)
  expect(await alerts()).toHaveLength(1)
  const said = await pools.rules.query<{ body: string }>(`select body from ledger.entry where type = 'alert'`)
  expect(said.rows.map(({ body }) => JSON.parse(body).body.due)).toEqual([2])
  // Whose they are stands nowhere.
  expect(JSON.stringify(said.rows)).not.toContain(bia)
  const nextDay = new Date(NOON.getTime() + 86_400_000)
  expect(await proposeErasures(pools, nextDay)).toBe(2)
  expect(await entries()).toEqual([{ n: 0 }])
  // Erased by order, and then nothing is proposed; what has no schedule never is.
  const { due } = await on('2026-11-24')
  await eraseDue(pools, due, ['p.osei'], NOON, list)
  expect(await proposeErasures(pools, new Date(NOON.getTime() + 2 * 86_400_000))).toBe(0)
  expect(await alerts()).toHaveLength(2)
})

test('what carries a case is not due: it is not known how long a case is kept, and nobody is told to erase it', async () => {
  const stay = `${bia}/1`
  const given = { pack: 'us', forum: { places: [] }, reason: 'test', by: 'c' }
  await openCase(opened.pools, { ...given, caseId: randomUUID(), recordId: bia, stay }, NOON)
  // The stay that gave rise to it, and then the whole file: due by the schedule of stays, and kept by the case.
  for (const day of ['2023-02-12', '2023-02-13']) {
    expect(await units(day)).toEqual([`${ana}/1`])
    expect((await on(day)).unknown).toMatchObject({ 'retention.case-file': 1 })
  }
  const { due } = await on('2099-01-01')
  await eraseDue(opened.pools, due, ['p.osei'], NOON, list)
  for (const unit of [{ recordId: bia }, { stayId: stay }]) {
    const refused = await erase(opened.pools, { unit, ...order }, NOON, list)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'erase.case-stands' } })
  }
})

test('a case on another record of the same person keeps that record, and no stay that it does not rest on', async () => {
  const taken = await takeIn(
    opened.pools,
    [arrival('2020-05-03', '2020-06-30', CIA), departure('2020-05-11', CIA)],
    'live',
    standing(),
  )
  const cia = taken[0]?.status === 'accepted' ? taken[0].receipt.recordId : ''
  await link(opened.pools, { records: [bia, cia], signers: ['m'], reason: 'one person' }, NOON)
  const given = { pack: 'us', forum: { places: [] }, reason: 'test', by: 'c' }
  await openCase(opened.pools, { ...given, caseId: randomUUID(), recordId: cia, stay: `${bia}/1` }, NOON)
  expect(await units('2023-02-12')).toEqual([`${ana}/1`])
  expect(await units('2023-05-12')).toEqual(sorted(`${ana}/1`, `${cia}/1`))
})
