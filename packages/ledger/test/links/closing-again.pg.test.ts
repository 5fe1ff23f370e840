import { erase } from '@passage/ledger/erase/erase'
import { importBulk } from '@passage/ledger/import/bulk'
import type { ImportSource } from '@passage/ledger/import/types'
import { takeIn } from '@passage/ledger/intake/take-in'
import { closeStays } from '@passage/ledger/links/closing/close-stays'
import { link, ruleApart } from '@passage/ledger/links/link'
import { askMatchAgain } from '@passage/ledger/links/review/ask-again'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { redetermineDue } from '@passage/ledger/redetermine/due'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CrossingInput } from '../../src/intake/input.ts'
import { newErasureList } from '../support/erasures.ts'
import { arrival, crossing, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

/* A link by a departure stands for as long as its reason does, whatever else changed and however it came. */
let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const takeAt = async (now: Date, ...records: readonly CrossingInput[]): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const one of records) {
    const [taken] = await takeIn(opened.pools, [one], 'live', standing(now))
    if (taken === undefined || !('receipt' in taken)) throw new Error(JSON.stringify(taken))
    ids.push(taken.receipt.recordId)
  }
  return ids
}
const take = (...records: readonly CrossingInput[]) => takeAt(NOON, ...records)
const bulk = (...values: readonly CrossingInput[]) => {
  const source: ImportSource = {
    name: `list-${values[0]?.sourceKey}`,
    async *open(after) {
      if (after < values.length) yield values.slice(after).map((value, at) => ({ ordinal: after + at + 1, value }))
    },
  }
  return importBulk(opened.pools, source, { settings: standing() })
}
const at = (number: string) => ({ document: { type: 'P', number, issuer: 'BR' }, mode: 'air' as const })
const closing = async () =>
  (
    await rows(`select least(a.document_number, b.document_number) as one, greatest(a.document_number, b.document_number) as other
    from identity.link l join identity.record a on a.record_id = l.record_a join identity.record b on b.record_id = l.record_b
    where l.state = 'linked' and 'departure-closes-stay' = any(l.reasons) order by 1, 2`)
  ).map(({ one, other }) => `${one} ${other}`)
const linkEntries = async () =>
  (await rows(`select count(*)::int as n from ledger.entry where stream_kind = 'link'`))[0]?.n

const came = arrival('2026-03-01', '2026-08-31', at('AB123456'))
const left = departure('2026-05-20', at('ZX998877'))
const without = ({ birthDate: _gone, ...rest }: CrossingInput): CrossingInput => rest

test('whichever record is touched, the same pair stays linked, and nothing more is entered', async () => {
  const passports = ['CD22', 'EF33', 'GH44', 'IJ55'].map((number) =>
    crossing({ ...at(number), occurredAt: '2026-03-01T15:00:00Z' }),
  )
  const [first = '', ...others] = await take(came, ...passports)
  for (const other of others)
    await link(opened.pools, { records: [first, other], signers: ['vera'], reason: 'renewed' }, NOON)
  const [b = ''] = await take(left)
  expect(await closing()).toHaveLength(1)
  const before = await linkEntries()
  for (const id of [first, ...others, b]) await inTransaction(opened.pools.write, (tx) => closeStays(tx, [id], NOON))
  expect(await linkEntries()).toBe(before)
})

test('what people rule about another record of one of the two takes the link back', async () => {
  const [, x = '', b = ''] = await take(came, without(crossing({ ...at('AB123456'), source: 'other' })), left)
  expect(await closing()).toEqual(['AB123456 ZX998877'])
  const ruling = { records: [x, b] as const, signers: ['vera'], reason: 'Not hers' }
  expect(await ruleApart(opened.pools, ruling, NOON)).toMatchObject({ ok: true })
  expect(await closing()).toEqual([])
})

test('a number nearly the same as one of the other person stands against it, and no third document makes up for it', async () => {
  const [a = '', old = ''] = await take(came, crossing({ ...at('OLD771'), occurredAt: '2026-03-01T15:00:00Z' }))
  expect(await link(opened.pools, { records: [a, old], signers: ['vera'], reason: 'renewed' }, NOON)).toMatchObject({
    ok: true,
  })
  await take(departure('2026-05-20', at('AB123457')))
  expect(await closing()).toEqual([])
})

test('a departure that may be a misreading of one stay closes no other', async () => {
  await take(came, arrival('2026-03-02', '2026-08-31', at('OLD771')), departure('2026-05-20', at('AB123457')))
  expect(await closing()).toEqual([])
})

test('an import of an arrival lets a departure that was there before close its stay', async () => {
  await take(left)
  await bulk(came)
  expect(await closing()).toEqual(['AB123456 ZX998877'])
})

test('an import that makes a link by a departure doubtful takes it back', async () => {
  await take(came, left)
  expect(await closing()).toEqual(['AB123456 ZX998877'])
  await bulk(arrival('2026-03-01', '2026-08-31', at('QQ445566')))
  expect(await closing()).toEqual([])
})

test('an import of the arrival to which a departure belongs takes the link back', async () => {
  await take(came, left)
  await bulk(without(arrival('2026-05-01', '2026-05-30', at('ZX998877'))))
  expect(await closing()).toEqual([])
})

const answers = async () =>
  (await rows('select outcome from proj.stay order by arrived_on, departed_on')).map(({ outcome }) => outcome)

test('a link beside which something would come to read against somebody by time alone is a question from that day on', async () => {
  const [june2, june19] = [new Date('2026-06-02T12:00:00Z'), new Date('2026-06-19T12:00:00Z')]
  const back = arrival('2026-06-01', '2026-06-10', at('AB123456'))
  await redetermineDue(opened.pools, { now: june2 })
  await takeAt(june2, came, left, back)
  expect(await closing()).toEqual(['AB123456 ZX998877'])
  for (let caughtUp = false; !caughtUp; ) {
    const done = await redetermineDue(opened.pools, { now: june19, afterDowntime: true })
    caughtUp = !done.ok || done.caughtUp
  }
  const byTime = [await closing(), await answers()]
  await opened.close()
  opened = await openLedger()
  await takeAt(june19, came, left, back)
  expect(byTime).toEqual([await closing(), await answers()])
  expect(await answers()).not.toContain('NO_DEPARTURE_RECORD')
})

test('two departures that close two stays one by one, and not together, close none', async () => {
  const stays = ['2026-01-05', '2026-04-01'].map((on) => arrival(on, '2027-01-01', at('AB123456')))
  const of = (number: string, left: string, from: string, to: string) => [
    departure(left, at(number)),
    arrival(from, '2026-12-30', at(number)),
    departure(to, at(number)),
  ]
  await take(...stays, ...of('ZX998877', '2026-02-10', '2026-05-10', '2026-05-20'))
  expect(await closing()).toEqual(['AB123456 ZX998877'])
  // Who left in April by this document was there while the bearer of the other one was.
  await take(...of('QQ445566', '2026-04-20', '2026-05-12', '2026-05-25'))
  expect(await closing()).toEqual([])
})

test('a departure that cannot be that of a stay leaves alone what another one closes', async () => {
  const stays = ['2026-01-05', '2026-04-01'].map((on) => arrival(on, '2027-01-01', at('AB123456')))
  const other = at('ZX998877')
  const own = [arrival('2026-04-15', '2026-12-30', other), departure('2026-04-20', other)]
  await take(...stays, departure('2026-02-10', other), ...own)
  // Somebody like its person came once more before it, so that it is not that of the stay since the first of April.
  await take(departure('2026-05-01', at('QQ445566')))
  expect(await closing()).toEqual(['AB123456 ZX998877'])
})

test.each([
  ['nobody is asked about them', false],
  ['nobody checks any more that code linked them', true],
])('where everything of the two is erased, %s', async (_, isSampled) => {
  const [, exit = ''] = await take(came, left)
  await opened.pools.write.query('update identity.link set to_check = $1', [isSampled])
  const order = { authority: 'Regulation (EU) 2017/2226 art. 34', reason: 'over', signers: ['p.osei', 'd.halvorsen'] }
  const erased = await erase(opened.pools, { unit: { recordId: exit }, ...order }, NOON, newErasureList())
  expect(erased).toMatchObject({ ok: true })
  expect(await rows('select kind from proj.task')).toEqual([])
  expect(await rows('select link_id from identity.link where to_check')).toEqual([])
})

test('the read models rebuilt are what they were, with links that changed in one instant', async () => {
  const again = departure('2026-05-20', at('QQ445566'))
  await take(came, left, again)
  const models = async () => [
    await rows('select link_id, state, reasons, link_seq, ruled from identity.link order by 1'),
    await rows('select record_id, person_id from identity.member where until_known is null order by 1'),
    await rows('select t::text as row from proj.stay t order by 1'),
  ]
  const before = await models()
  await rebuild(opened.pools)
  expect(await models()).toEqual(before)
})

test('what somebody asked again no departure closes by way of another record of the same person', async () => {
  const swapped = { name: { family: 'Ana', given: 'Souza' } }
  const [a = '', other = '', d = ''] = await take(
    arrival('2026-03-01', '2026-08-31', at('AB123456')),
    crossing({ ...at('AB123456'), ...swapped, direction: 'departure', occurredAt: '2025-01-10T15:00:00Z' }),
    departure('2026-05-20', at('ZX998877')),
  )
  expect(new Set([a, other, d]).size).toBe(3)
  expect(await closing()).toHaveLength(1)
  const joined = await rows(
    `select record_a as a, record_b as b from identity.link where 'departure-closes-stay' = any(reasons)`,
  )
  const pair = joined[0] as { a: string; b: string }
  const requestId = '11111111-1111-4111-8111-111111111111'
  const asked = { records: [pair.a, pair.b] as const, by: 'vera', reason: 'doubt', requestId }
  expect(await askMatchAgain(opened.pools, asked, NOON)).toMatchObject({ ok: true })
  expect(await closing()).toEqual([])
  await take(arrival('2024-01-10', '2024-07-09', at('AB123456')), departure('2024-02-10', at('AB123456')))
  expect(await closing()).toEqual([])
})
