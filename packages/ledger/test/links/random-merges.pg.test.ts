import { takeIn } from '@passage/ledger/intake/take-in'
import { link, ruleApart, unlink } from '@passage/ledger/links/link'
import { sweepNewRecords } from '@passage/ledger/links/sweep'
import { rebuild } from '@passage/ledger/project/rebuild'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { crossing, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const date = (day: number) => new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)

/** Read models and what is said about each stay, without positions and versions, which grow with every entry. */
async function state() {
  return {
    stays:
      await rows(`select s.record_id, s.stay_key, s.person_id, s.outcome, s.because, s.next_change, (e.body::json -> 'body' -> 'determination')::text as said
      from proj.stay s join ledger.entry e on e.stream_id = s.record_id and e.stream_seq = s.determination_seq order by 1, 2`),
    persons: await rows('select person_id, record_ids, family, stays from proj.person order by 1'),
    tasks: await rows('select record_id, task_id, kind, reason from proj.task order by 1, 2'),
    members: await rows('select record_id, person_id from identity.member where until_known is null order by 1'),
  }
}

const RECORDS = 24
const crossings = fc.array(
  fc.record({
    record: fc.nat({ max: RECORDS - 1 }),
    kind: fc.constantFrom('arrival' as const, 'departure' as const),
    day: fc.nat({ max: 600 }),
  }),
  { minLength: 60, maxLength: 60 },
)

test('three hundred random merges and splits on a real database leave everything as it was', async () => {
  const [scene = []] = fc.sample(crossings, { numRuns: 1, seed: 7 })
  const taken = await takeIn(
    opened.pools,
    scene.map(({ record, kind, day }) =>
      crossing({
        direction: kind,
        occurredAt: `${date(day)}T15:00:00Z`,
        document: { type: 'P', number: `N${record}`, issuer: 'BR' },
        name: { family: `F${String.fromCodePoint(0x4e00 + record)}` },
        birthDate: `${1950 + record}-03-05`,
        ...(kind === 'arrival' ? { manner: 'inspected', admission: { class: 'B-2', until: date(day + 90) } } : {}),
      }),
    ),
    'live',
    standing(),
  )
  const ids = [...new Set(taken.flatMap((one) => ('receipt' in one ? [one.receipt.recordId] : [])))]
  const before = await state()
  const facts = await rows(`select * from ledger.entry where type = 'facts' order by stream_id, stream_seq`)
  const pairs = fc.sample(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { numRuns: 160, seed: 11 })
  const made: [string, string][] = []
  for (const [a, b] of pairs.filter(([a, b]) => a !== b)) {
    const answer = await link(opened.pools, { records: [a, b], signers: ['x'], reason: 'r' }, NOON)
    if (answer.ok) made.push([a, b])
  }
  expect(made.length).toBeGreaterThan(100)
  expect((await state()).persons.length).toBeLessThan(before.persons.length)
  for (const [at, records] of made.toReversed().entries()) {
    expect(await unlink(opened.pools, { records, signers: ['x'], reason: 'r' }, NOON), String(at)).toMatchObject({
      ok: true,
    })
  }
  expect(await state()).toEqual(before)
  expect(await rows(`select * from ledger.entry where type = 'facts' order by stream_id, stream_seq`)).toEqual(facts)
  await rebuild(opened.pools)
  expect(await state()).toEqual(before)
})

test('a question between two whom people joined by way of a third is none, and is open again when they are parted', async () => {
  const other = (number: string, more: object = {}) =>
    crossing({ document: { type: 'P', number, issuer: 'BR' }, ...more })
  const taken = await takeIn(
    opened.pools,
    [other('ONE'), other('TWO'), other('THREE', { name: { family: 'Zimmer' }, birthDate: '1960-01-09' })],
    'live',
    standing(),
  )
  const [a = '', b = '', c = ''] = taken.map((one) => ('receipt' in one ? one.receipt.recordId : ''))
  const questions = () => rows(`select count(*)::int as n from proj.task where kind = 'identity-undetermined'`)
  const asked = await questions()
  for (const records of [
    [a, c],
    [b, c],
  ] as const) {
    expect(await link(opened.pools, { records, signers: ['x'], reason: 'r' }, NOON)).toMatchObject({ ok: true })
  }
  expect(await questions()).toEqual([{ n: 0 }])
  await unlink(opened.pools, { records: [b, c], signers: ['x'], reason: 'r' }, NOON)
  expect(await questions()).toEqual(asked)
  expect(asked).not.toEqual([{ n: 0 }])
})

test('what two processes took in at once is found by the sweep', async () => {
  const [came] = await takeIn(opened.pools, [crossing()], 'live', standing())
  const [left] = await takeIn(
    opened.pools,
    [
      crossing({
        direction: 'departure',
        document: { type: 'P', number: 'NEW', issuer: 'BR' },
        occurredAt: '2026-04-01T10:00:00Z',
      }),
    ],
    'live',
    standing(),
  )
  if (came?.status !== 'accepted' || left?.status !== 'accepted') throw new Error('not accepted')
  // As if neither had seen the other: decision and task are taken away, which no role that serves by itself would do.
  await opened.pools.write.query('delete from identity.link')
  await opened.pools.write.query('delete from identity.member')
  await opened.pools.write.query('delete from proj.task')
  const since = new Date(NOON.getTime() - 60_000)
  expect(await sweepNewRecords(opened.pools, since, NOON)).toEqual({ compared: 2, changed: 2 })
  expect(await rows('select state, reasons from identity.link')).toEqual([
    { state: 'linked', reasons: ['departure-closes-stay'] },
  ])
  expect(await sweepNewRecords(opened.pools, since, NOON)).toEqual({ compared: 2, changed: 0 })
})

test('a pair that was decided about is left alone by the sweep', async () => {
  const [came] = await takeIn(opened.pools, [crossing()], 'live', standing())
  const [left] = await takeIn(
    opened.pools,
    [
      crossing({
        direction: 'departure',
        document: { type: 'P', number: 'NEW', issuer: 'BR' },
        occurredAt: '2026-04-01T10:00:00Z',
      }),
    ],
    'live',
    standing(),
  )
  if (came?.status !== 'accepted' || left?.status !== 'accepted') throw new Error('not accepted')
  await ruleApart(
    opened.pools,
    { records: [came.receipt.recordId, left.receipt.recordId], signers: ['x'], reason: 'r' },
    NOON,
  )
  expect(await sweepNewRecords(opened.pools, new Date(NOON.getTime() - 60_000), NOON)).toEqual({
    compared: 2,
    changed: 0,
  })
})
