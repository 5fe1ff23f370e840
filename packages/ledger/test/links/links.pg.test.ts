import { takeIn } from '@passage/ledger/intake/take-in'
import { link, ruleApart, unlink } from '@passage/ledger/links/link'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const take = (...records: unknown[]) => takeIn(opened.pools, records, 'live', standing())
const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const passportB = { document: { type: 'P', number: 'NEW99', issuer: 'BR' } }
const outcomes = () => rows(`select outcome, withheld from proj.stay order by arrived_on`)

/** Arrival on passport A, exit on passport B after the last day: no departure closes it by code. Returns both record ids. */
async function twoPassports(): Promise<readonly [string, string]> {
  const [came, left] = await take(arrival('2026-03-01', '2026-08-31'), departure('2026-10-20', passportB))
  if (came?.status !== 'accepted' || left?.status !== 'accepted') throw new Error('not taken in')
  return [came.receipt.recordId, left.receipt.recordId]
}
const ruling = (records: readonly [string, string]) => ({ records, signers: ['d.halvorsen'], reason: 'same person' })

test('equal biographics on another passport stay open, make one task, and withhold the adverse reading', async () => {
  await twoPassports()
  expect(await rows('select state, reasons from identity.link')).toEqual([
    { state: 'undetermined', reasons: ['same-biographics', 'other-document'] },
  ])
  expect(await rows('select kind, reason from proj.task')).toEqual([
    { kind: 'identity-undetermined', reason: 'same-biographics' },
  ])
  expect((await outcomes())[0]).toEqual({ outcome: 'NOT_DETERMINABLE', withheld: true })
})

test('the same document with another name is open, and links nobody', async () => {
  await take(
    arrival('2026-03-01', '2026-08-31'),
    departure('2026-05-20', { name: { family: 'Souza', given: 'Beatriz' } }),
  )
  expect(await rows('select state, reasons from identity.link')).toEqual([
    { state: 'undetermined', reasons: ['same-document', 'names-differ', 'birth-dates-agree'] },
  ])
  expect(await rows('select count(*)::int as n from identity.member')).toEqual([{ n: 0 }])
})

test('the same document with agreeing biographics links by rule and closes the stay', async () => {
  const { birthDate: _gone, ...left } = departure('2026-05-20')
  await take(arrival('2026-03-01', '2026-08-31'), left)
  expect(await rows('select state from identity.link')).toEqual([{ state: 'linked' }])
  expect(await outcomes()).toEqual([{ outcome: 'DEPARTED_ON_TIME', withheld: false }])
  expect(await rows('select count(*)::int as n from proj.person')).toEqual([{ n: 1 }])
})

test('a source that codes State and kind of the document otherwise leaves the same document', async () => {
  const document = { type: 'passport', number: 'AB123456', issuer: 'BRA' }
  await take(arrival('2026-03-01', '2026-08-31'), departure('2026-05-20', { document }))
  expect(await rows('select state from identity.link')).toEqual([{ state: 'linked' }])
  expect(await outcomes()).toEqual([{ outcome: 'DEPARTED_ON_TIME', withheld: false }])
})

test('an open question reaches a person taken in long before', async () => {
  await take(arrival('2026-03-01', '2026-08-31'))
  expect(await outcomes()).toEqual([{ outcome: 'NO_DEPARTURE_RECORD', withheld: false }])
  await take(departure('2026-10-20', passportB))
  expect((await outcomes())[0]).toEqual({ outcome: 'NOT_DETERMINABLE', withheld: true })
})

test('merge, then split: every answer is what it was, byte for byte, and no record entry was touched', async () => {
  const pair = await twoPassports()
  await ruleApart(opened.pools, ruling(pair), NOON)
  const before = await answers()
  const ledgerBefore = await rows(
    `select * from ledger.entry where stream_kind = 'record' order by stream_id, stream_seq`,
  )
  expect(await link(opened.pools, ruling(pair), NOON)).toMatchObject({ ok: true })
  expect(await outcomes()).toEqual([{ outcome: 'DEPARTED_LATE', withheld: false }])
  expect(await unlink(opened.pools, ruling(pair), NOON)).toMatchObject({ ok: true })
  expect(await answers()).toEqual(before)
  const ledgerAfter = await rows(
    `select * from ledger.entry where stream_kind = 'record' order by stream_id, stream_seq`,
  )
  const kept = ledgerBefore.map(({ stream_id, stream_seq }) => `${stream_id}/${stream_seq}`)
  expect(ledgerAfter.filter((row) => kept.includes(`${row.stream_id}/${row.stream_seq}`))).toEqual(ledgerBefore)
})

test('who was one person when can still be asked', async () => {
  const pair = await twoPassports()
  const [june, july] = [new Date('2026-06-03T00:00:00Z'), new Date('2026-07-09T00:00:00Z')]
  await link(opened.pools, ruling(pair), june)
  await unlink(opened.pools, ruling(pair), july)
  const asKnown = (at: string) =>
    rows(
      `select count(*)::int as n from identity.member where from_known <= '${at}' and coalesce(until_known, 'infinity') > '${at}'`,
    )
  expect(await asKnown('2026-06-15T00:00:00Z')).toEqual([{ n: 2 }])
  expect(await asKnown('2026-07-15T00:00:00Z')).toEqual([{ n: 0 }])
})

test('a ruling says no with a code: unsigned, same record, unknown record, nothing to undo, already so', async () => {
  const pair = await twoPassports()
  const nobody = '00000000-0000-8000-8000-000000000000'
  const refusal = async (answer: ReturnType<typeof link>) => {
    const settled = await answer
    return settled.ok ? 'ok' : settled.refusal.code
  }
  expect(await refusal(link(opened.pools, { ...ruling(pair), signers: [] }, NOON))).toBe('link.unsigned')
  expect(await refusal(link(opened.pools, ruling([pair[0], pair[0]]), NOON))).toBe('link.same-record')
  expect(await refusal(link(opened.pools, ruling([pair[0], nobody]), NOON))).toBe('link.unknown-record')
  expect(await refusal(unlink(opened.pools, ruling(pair), NOON))).toBe('link.nothing-to-undo')
  expect(await refusal(link(opened.pools, ruling(pair), NOON))).toBe('ok')
  expect(await refusal(link(opened.pools, ruling(pair), NOON))).toBe('link.already')
})

test('twenty signing the same link at once: one entry', async () => {
  const pair = await twoPassports()
  const requestId = '11111111-1111-4111-8111-111111111111'
  const all = await Promise.all(
    Array.from({ length: 20 }, () => link(opened.pools, { ...ruling(pair), requestId }, NOON)),
  )
  expect(all.every(({ ok }) => ok)).toBe(true)
  expect(await rows(`select count(*)::int as n from ledger.entry where type = 'link'`)).toEqual([{ n: 1 }])
})

test('a request id stands for one ruling: again it is the first, for anything else it is refused', async () => {
  const pair = await twoPassports()
  const requestId = '11111111-1111-4111-8111-111111111111'
  const first = { ...ruling(pair), requestId }
  const other = { ok: false, refusal: { code: 'link.key-reused' } }
  await link(opened.pools, first, NOON)
  expect(await link(opened.pools, first, NOON)).toMatchObject({ ok: true, receipt: { repeated: true } })
  expect(await unlink(opened.pools, first, NOON)).toEqual(other)
  expect(await link(opened.pools, { ...first, signers: ['somebody.else'] }, NOON)).toEqual(other)
  expect(await link(opened.pools, { ...first, reason: 'another' }, NOON)).toEqual(other)
  expect(await rows('select state from identity.link')).toEqual([{ state: 'linked' }])
})

test('a rebuild gives every read model back as it was', async () => {
  const pair = await twoPassports()
  await take(arrival('2026-06-10', '2026-09-09', passportB))
  const dirty = await readModels()
  await rebuild(opened.pools)
  expect(await readModels()).toEqual(dirty)
  await link(opened.pools, ruling(pair), NOON)
  const linked = await readModels()
  await rebuild(opened.pools)
  expect(await readModels()).toEqual(linked)
})

/** What is said about each stay now, without where it is said. */
async function answers() {
  return rows(`select s.record_id, s.stay_key, s.person_id, s.outcome, s.withheld, (e.body::json -> 'body' -> 'determination')::text as said
    from proj.stay s join ledger.entry e on e.stream_id = s.record_id and e.stream_seq = s.determination_seq order by 1, 2`)
}

async function readModels() {
  const tables = ['identity.record', 'identity.link', 'identity.member', 'proj.person', 'proj.stay', 'proj.task']
  return Promise.all(tables.map((table) => rows(`select t::text as row from ${table} t order by 1`)))
}
