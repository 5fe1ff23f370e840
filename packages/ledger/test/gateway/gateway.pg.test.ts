import { changesNow, changesSince } from '@passage/ledger/gateway/changes'
import { countTasks, listTasks } from '@passage/ledger/gateway/list-tasks'
import { type Permit, withLook } from '@passage/ledger/gateway/look'
import { readPerson } from '@passage/ledger/gateway/read-person'
import { reliedOn } from '@passage/ledger/gateway/relied-on'
import { findRecordIds } from '@passage/ledger/gateway/search'
import { readSources } from '@passage/ledger/gateway/sources'
import { withoutPersons } from '@passage/ledger/guard/start-guard'
import { takeIn } from '@passage/ledger/intake/take-in'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, crossing, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const bruno = {
  document: { type: 'P', number: 'ZZ1', issuer: 'PT' },
  name: { family: 'Lima', given: 'Bruno' },
  birthDate: '1980-01-01',
}
async function take(...records: unknown[]): Promise<readonly string[]> {
  const outcomes = await takeIn(opened.pools, records, 'live', standing())
  return outcomes.map((outcome) => ('receipt' in outcome ? outcome.receipt.recordId : ''))
}
const asHalvorsen = (...records: string[]) => ({ actor: 'd.halvorsen', purpose: 'match-review', records })

test('raw SQL without a look sees no row about a person, in any table that it may select from', async () => {
  await take(arrival('2026-03-01', '2026-08-31'), crossing(bruno), crossing({ occurredOn: '2026-02-30' }))
  const tables = await opened.pools.read.query<{ t: string }>(
    `select n.nspname || '.' || c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('ledger', 'identity', 'proj', 'access', 'ops') and c.relkind in ('r', 'v', 'm', 'p')
        and has_table_privilege(c.oid, 'select')`,
  )
  const fenced = tables.rows.map(({ t }) => t).filter((t) => !withoutPersons.has(t))
  expect(fenced.length).toBeGreaterThan(6)
  for (const table of fenced) {
    expect((await opened.pools.read.query(`select 1 from ${table}`)).rowCount, table).toBe(0)
  }
})

test('under a look its persons are seen, and nobody else; after it nobody', async () => {
  const [ana = '', other = ''] = await take(arrival('2026-03-01', '2026-08-31'), crossing(bruno))
  const seen = await withLook(opened.pools, asHalvorsen(ana), async (tx) => {
    const found = await tx.query<{ canonical_record_id: string }>('select canonical_record_id from proj.person')
    expect(await readPerson(tx, other)).toBeUndefined()
    return found.rows.map((row) => row.canonical_record_id)
  })
  expect(seen).toEqual([ana])
  expect((await opened.pools.read.query('select 1 from proj.person')).rowCount).toBe(0)
})

test('naming a look that somebody else wrote, or an old one, opens nothing', async () => {
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  const lookId = await withLook(opened.pools, asHalvorsen(ana), async (tx) => {
    const found = await tx.query<{ id: string }>(`select current_setting('passage.look') as id`)
    return found.rows[0]?.id ?? ''
  })
  const client = await opened.pools.read.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('passage.look', $1, true), pg_current_xact_id()`, [lookId])
    expect((await client.query('select 1 from proj.person')).rowCount).toBe(0)
    await client.query('rollback')
    const forged = `insert into access.look (look_id, actor, purpose, records, at, xid)
      values (gen_random_uuid(), 'x', 'y', array['${ana}']::uuid[], now(), '999999999')`
    await expect(client.query(forged)).rejects.toThrow(/row-level security/)
  } finally {
    client.release(true)
  }
})

test('a reader that fails leaves no look, since it answered nothing', async () => {
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  const failing = withLook(opened.pools, asHalvorsen(ana), async () => {
    throw new Error('screen broke')
  })
  await expect(failing).rejects.toThrow('screen broke')
  expect((await opened.pools.rules.query('select 1 from access.look')).rowCount).toBe(0)
})

test('looks are entries in the stream of the actor, in the order of looking, and the person sees them', async () => {
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  const looks = Array.from({ length: 10 }, (_, i) => ({ ...asHalvorsen(ana), purpose: `purpose-${i}` }))
  await Promise.all(looks.map((look) => withLook(opened.pools, look, async () => undefined, NOON)))
  const entries = await opened.pools.rules.query(
    `select stream_seq, body::json -> 'body' ->> 'actor' as actor from ledger.entry where stream_kind = 'actor' order by 1`,
  )
  expect(entries.rows.map(({ stream_seq }) => stream_seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const file = await withLook(opened.pools, asHalvorsen(ana), (tx) => readPerson(tx, ana))
  expect(file?.looks.shown).toHaveLength(11)
  expect(file?.looks.shown).toContainEqual(expect.objectContaining({ actor: 'd.halvorsen', purpose: 'match-review' }))
})

test('a person file holds records, facts, stays with former answers, links and tasks', async () => {
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  await take(departure('2026-05-20'))
  const file = await withLook(opened.pools, asHalvorsen(ana), (tx) => readPerson(tx, ana))
  expect(file?.records).toEqual([expect.objectContaining({ recordId: ana, name: { family: 'Souza', given: 'Ana' } })])
  expect(file?.facts.map(({ kind }) => kind)).toEqual(['arrival', 'admission-terms', 'birth', 'departure'])
  expect(
    file?.stays.map(({ current, former }) => [
      current.determination.outcome,
      former.map((one) => one.determination.outcome),
    ]),
  ).toEqual([['DEPARTED_ON_TIME', ['NO_DEPARTURE_RECORD']]])
  expect(file?.tasks).toEqual([])
  expect(file?.version).toBe(4)
})

test('a person is found by document number or by name with birth date, exact, ids only', async () => {
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  expect(await findRecordIds(opened.pools, { documentNumber: 'ab 123-456' })).toEqual([ana])
  expect(
    await findRecordIds(opened.pools, { name: { family: 'SOUZA', given: 'ana' }, birthDate: '1990-04-02' }),
  ).toEqual([ana])
  expect(await findRecordIds(opened.pools, { documentNumber: 'AB12345' })).toEqual([])
  expect(await findRecordIds(opened.pools, { documentNumber: '%' })).toEqual([])
  expect(await findRecordIds(opened.pools, { name: { family: 'Souza' }, birthDate: '1990-04-02' })).toEqual([])
})

test('at most ten ids are found', async () => {
  const many = Array.from({ length: 14 }, (_, i) =>
    crossing({
      document: { type: 'P', number: 'SAME', issuer: `I${i}` },
      name: { family: `F${String.fromCharCode(65 + i)}` },
    }),
  )
  await take(...many)
  expect(await findRecordIds(opened.pools, { documentNumber: 'same' })).toHaveLength(10)
})

test('a queue page is one look that names its records; pages follow one another', async () => {
  const people = Array.from({ length: 5 }, (_, i) =>
    arrival('2026-03-01', '2026-08-31', {
      document: { type: 'P', number: `N${i}`, issuer: 'BR' },
      name: { family: `F${String.fromCharCode(65 + i)}` },
    }),
  )
  await take(...people)
  const whole = { actor: 'd.halvorsen', everything: true }
  const request = { ...whole, purpose: 'queue', kinds: ['departure-not-confirmed'] as const, limit: 3 }
  const all: Permit = ({ of }) => ({ records: of.map(({ recordId }) => recordId), via: 'queue' })
  const first = await listTasks(opened.pools, request, all, NOON)
  expect(first.rows).toHaveLength(3)
  expect(first.rows[0]?.stay).toMatchObject({
    outcome: 'NO_DEPARTURE_RECORD',
    lastAuthorisedDay: '2026-08-31',
    port: 'JFK',
  })
  const second = await listTasks(opened.pools, { ...request, cursor: first.cursor ?? '' }, all, NOON)
  expect(new Set([...first.rows, ...second.rows].map(({ taskId }) => taskId)).size).toBe(5)
  expect(second.cursor).toBeUndefined()
  const looks = await opened.pools.rules.query('select cardinality(records) as n from access.look order by 1')
  expect(looks.rows).toEqual([{ n: 2 }, { n: 3 }])
  expect(await countTasks(opened.pools, whole, NOON)).toEqual([
    { kind: 'departure-not-confirmed', waiting: 5, oldest: NOON.toISOString() },
  ])
})

test('changes say which record, and never twice', async () => {
  const cursor = await changesNow(opened.pools)
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  const first = await changesSince(opened.pools, cursor)
  expect(first.changes).toEqual([{ recordId: ana, version: 2 }])
  expect((await changesSince(opened.pools, first.cursor)).changes).toEqual([])
})

test('a change in a transaction that is still open is not skipped', async () => {
  const cursor = await changesNow(opened.pools)
  const slow = await opened.pools.write.connect()
  await slow.query('begin')
  await slow.query(`insert into proj.change (record_id, version) values ('00000000-0000-8000-8000-000000000001', 7)`)
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  const early = await changesSince(opened.pools, cursor)
  await slow.query('commit')
  slow.release()
  const late = await changesSince(opened.pools, early.cursor)
  const all = [...early.changes, ...late.changes].map(({ recordId }) => recordId)
  expect(all.toSorted()).toEqual(['00000000-0000-8000-8000-000000000001', ana].toSorted())
})

test('which answers relied on a fact is told from an index', async () => {
  const [ana = ''] = await take(arrival('2026-03-01', '2026-08-31'))
  await take(departure('2026-05-20'))
  const relied = await withLook(opened.pools, asHalvorsen(ana), (tx) => reliedOn(tx, `${ana}/3`))
  expect(relied).toEqual([expect.objectContaining({ recordId: ana, number: 4, outcome: 'DEPARTED_ON_TIME' })])
})

test('the overview of sources needs no look and names nobody', async () => {
  await take(arrival('2026-03-01', '2026-08-31'), crossing({ occurredOn: '2026-02-30' }))
  const overview = await readSources(opened.pools)
  expect(overview.sources).toEqual([expect.objectContaining({ source: 'border-test', accepted: 1, quarantined: 1 })])
  expect(overview.quarantine).toEqual([expect.objectContaining({ code: 'intake.no-such-date', records: 1 })])
  expect(JSON.stringify(overview)).not.toMatch(/Souza|AB123456/)
})
