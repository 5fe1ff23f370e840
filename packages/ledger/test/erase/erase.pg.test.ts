import { erase } from '@passage/ledger/erase/erase'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { exportLedger } from '@passage/ledger/export/export'
import { takeIn } from '@passage/ledger/intake/take-in'
import { rebuild } from '@passage/ledger/project/rebuild'
import { matchesCommitment } from '@passage/tlog/commitment'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newErasureList } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
let ana: string
let list: ErasureList
const first = arrival('2025-01-10', '2025-07-09')
beforeEach(async () => {
  opened = await openLedger()
  list = newErasureList()
  const taken = await takeIn(
    opened.pools,
    [first, departure('2025-03-01'), arrival('2026-03-01', '2026-08-31'), departure('2026-05-20')],
    'live',
    standing(),
  )
  ana = taken[0]?.status === 'accepted' ? taken[0].receipt.recordId : ''
})
afterEach(() => opened.close())

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const order = {
  authority: 'Regulation (EU) 2017/2226 art. 34',
  reason: 'retention ended',
  signers: ['p.osei', 'd.halvorsen'],
}
const lines = async () => {
  const all: Record<string, string | number>[] = []
  for await (const line of exportLedger(opened.pools, NOON)) all.push(JSON.parse(line))
  return all
}

test('a stay is erased whole, with its determinations; the other stay stands', async () => {
  const before = await rows('select stream_seq, commitment from ledger.entry order by 1')
  expect(await erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, list)).toMatchObject({
    ok: true,
    entries: 3,
  })
  const after = await rows(
    'select stream_seq, type, body is null as gone, salt is null as bare, commitment from ledger.entry order by 1',
  )
  expect(after.filter(({ gone, bare }) => gone && bare).map(({ stream_seq }) => stream_seq)).toEqual([1, 2, 5])
  expect(after.slice(0, before.length).map(({ commitment }) => commitment)).toEqual(
    before.map(({ commitment }) => commitment),
  )
  expect(await rows('select stay_key, outcome from proj.stay')).toEqual([
    { stay_key: '3', outcome: 'DEPARTED_ON_TIME' },
  ])
  const models = await rows('select t::text as row from proj.person t')
  await rebuild(opened.pools)
  expect(await rows('select t::text as row from proj.person t')).toEqual(models)
})

test('a record is erased: nothing about the person is left in any table, and a late repeat does not bring it back', async () => {
  await erase(opened.pools, { unit: { recordId: ana }, ...order }, NOON, list)
  const tables = await rows(
    `select schemaname || '.' || tablename as t from pg_tables where schemaname in ('ledger', 'identity', 'proj', 'access', 'ops')`,
  )
  expect((await opened.pools.erase.query('select 1 from ledger.file')).rows).toEqual([])
  for (const { t } of tables) {
    if (t === 'ledger.file') continue
    if (['ops.secret', 'ops.source_key', 'ops.import_batch'].includes(t)) continue
    expect(await rows(`select 1 from ${t} x where x::text ~* 'souza|AB123456|1990-04-02'`), t).toEqual([])
  }
  const again = await takeIn(opened.pools, [first], 'live', standing())
  expect(again).toEqual([expect.objectContaining({ status: 'known' })])
  expect(await rows('select 1 from proj.stay')).toEqual([])
})

test('an export proves what is left: text matches commitment, erased entries name their erasure, the chain holds', async () => {
  await erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, list)
  const all = await lines()
  expect(all[0]).toMatchObject({ kind: 'passage-export', version: 1, rulebook: expect.stringMatching(/^stay-/) })
  const entries = all.filter(({ kind }) => kind === 'entry')
  expect(all.at(-1)).toEqual({ kind: 'end', entries: entries.length })
  let prev: string | undefined
  for (const [index, entry] of entries.entries()) {
    expect(entry.seq).toBe(index + 1)
    const commitment = Buffer.from(String(entry.commitment), 'hex')
    if (entry.text === undefined) {
      const erasure = entries.find(
        ({ type, text }) => type === 'erasure' && JSON.parse(String(text)).body.erasure === entry.erasedBy,
      )
      expect(JSON.parse(String(erasure?.text)).body.entries).toContain(entry.seq)
    } else {
      expect(matchesCommitment(commitment, Buffer.from(String(entry.salt), 'base64url'), String(entry.text))).toBe(true)
      expect(JSON.parse(String(entry.text)).prev).toBe(prev)
    }
    prev = commitment.toString('base64url')
  }
})

test('nobody empties an entry without an erasure entry that names it, in the same transaction', async () => {
  const update = `update ledger.entry set body = null, salt = null, erased_by = gen_random_uuid() where stream_id = '${ana}' and stream_seq = 1`
  for (const pool of [opened.pools.write, opened.pools.read, opened.pools.rules]) {
    await expect(pool.query(update)).rejects.toThrow(/permission denied/)
  }
  await expect(opened.pools.erase.query(update)).rejects.toThrow(/ledger\.append-only/)
  const done = await erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, list)
  if (!done.ok) throw new Error('refused')
  // An erasure of the past names entries 1, 2 and 5; it does not cover others, and not in another transaction.
  for (const seq of [3, 6]) {
    const later = `update ledger.entry set body = null, salt = null, erased_by = '${done.erasureId}' where stream_id = '${ana}' and stream_seq = ${seq}`
    await expect(opened.pools.erase.query(later), String(seq)).rejects.toThrow(/ledger\.append-only/)
  }
  const back = `update ledger.entry set body = 'x', salt = decode(repeat('00', 16), 'hex'), erased_by = null where stream_id = '${ana}' and stream_seq = 1`
  await expect(opened.pools.erase.query(back)).rejects.toThrow(/ledger\.append-only/)
})

test('an erasure without authority, without signature, or of nothing is refused', async () => {
  const unit = { stayId: `${ana}/1` }
  const code = async (change: object) => {
    const answer = await erase(opened.pools, { unit, ...order, ...change }, NOON, list)
    return answer.ok ? 'ok' : answer.refusal.code
  }
  expect(await code({ authority: ' ' })).toBe('erase.no-authority')
  expect(await code({ signers: [] })).toBe('erase.unsigned')
  expect(await code({ unit: { stayId: `${ana}/4` } })).toBe('erase.nothing-there')
  expect(await code({ unit: { recordId: '00000000-0000-8000-8000-000000000000' } })).toBe('erase.nothing-there')
})

test('what waits in quarantine under the keys of an erased stay goes with it; of a record, whatever names its document', async () => {
  const other = { ...first, name: { family: 'Souza', given: 'Bia' } }
  const unreadable = departure('2025-13-40', { sourceKey: 'unreadable' })
  // The same document, as another source codes its kind.
  const coded = departure('2025-13-41', { document: { ...unreadable.document, type: 'passport' } as typeof DIFFERENT })
  const waiting = [other, unreadable, coded, departure('2025-13-40', { document: DIFFERENT })]
  await takeIn(opened.pools, waiting, 'live', standing())
  const kept = async () => (await rows('select source_key from ops.quarantine')).length
  expect(await kept()).toBe(4)
  await erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, list)
  expect(await kept()).toBe(3)
  await erase(opened.pools, { unit: { recordId: ana }, ...order }, NOON, list)
  expect(await rows('select content::json -> $$document$$ ->> $$number$$ as number from ops.quarantine')).toEqual([
    { number: DIFFERENT.number },
  ])
})

test('no answer about another stay keeps a day or a fact of the erased one', async () => {
  const who = { document: { type: 'P', number: 'EU1', issuer: 'BR' }, name: { family: 'Lima', given: 'Eva' } }
  const eu = { ...who, jurisdiction: 'schengen' as const, port: 'FRA' }
  const taken = await takeIn(
    opened.pools,
    [
      arrival('2026-06-03', '2026-08-30', eu),
      departure('2026-08-11', eu),
      arrival('2026-09-01', '2026-11-01', eu),
      departure('2026-10-21', eu),
    ],
    'live',
    standing(),
  )
  const eva = taken[0]?.status === 'accepted' ? taken[0].receipt.recordId : ''
  expect(await erase(opened.pools, { unit: { stayId: `${eva}/1` }, ...order }, NOON, list)).toMatchObject({ ok: true })
  const left = await rows(
    `select stream_seq, type from ledger.entry where stream_id = '${eva}' and type <> 'erasure'
        and (body ~ '${eva}/[12]"' or body ~ '2026-06-03|2026-08-11')`,
  )
  expect(left).toEqual([])
})

const DIFFERENT = { type: 'P', number: 'XY98', issuer: 'BR' }
