import { randomUUID } from 'node:crypto'
import { findingAct, proposalAct } from '@passage/ledger/finding/acts'
import { withdrawFinding } from '@passage/ledger/finding/protect'
import { readCurrent } from '@passage/ledger/finding/read-matter'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link, ruleApart, unlink } from '@passage/ledger/links/link'
import { linkNewRecords } from '@passage/ledger/links/link-new'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  giveNotice,
  lateLeavers,
  newStop,
  signAndDo,
  twoPeople,
  withoutLock,
  withWriter,
} from '../guard-rows/support.ts'
import { arrival, crossing, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

/* Joining two who each carry something takes two people, whichever way round; and code never does it, nor by a third. */
let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const LATER = new Date('2026-12-25T12:00:00.000Z')
const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const join = (records: readonly [string, string], ...signers: string[]) =>
  link(opened.pools, { records, signers, reason: 'one person' }, NOON)
const stopOn = (record: string) => placeStop(opened.pools, newStop(record), NOON)
const refused = { ok: false, refusal: { code: 'link.two-signers-needed', rule: { id: 'linking.two-people' } } }

/** A finding of two people about the only stay of a record. */
async function findOverstay(record: string): Promise<string> {
  const [stay, notice, finding] = [`${record}/1`, randomUUID(), randomUUID()]
  await giveNotice(opened.pools, record, notice)
  const determination = (await readCurrent(opened.pools.rules, stay))?.determination ?? 0
  const proposed = { finding, notice, stay, determination, answers: [], reasons: 'Left seven weeks late.' }
  await signAndDo(opened.pools, proposalAct(proposed, { actor: 'c', requestId: finding }, LATER), 'c', LATER)
  const found = findingAct({ stay, finding }, { actor: 'd', requestId: randomUUID() }, LATER)
  expect(await signAndDo(opened.pools, found, 'd', LATER)).toMatchObject({ ok: true })
  return finding
}

test('one stop is joined by one person; two take two different people', async () => {
  const pair = await twoPeople(opened)
  await stopOn(pair[0])
  expect(await join(pair, 'p.osei')).toMatchObject({ ok: true })
  await unlink(opened.pools, { records: pair, signers: ['p.osei'], reason: 'wrong' }, NOON)
  await stopOn(pair[1])
  expect(await join(pair, 'p.osei')).toMatchObject(refused)
  expect(await join(pair, 'p.osei', ' p.osei ')).toMatchObject(refused)
  expect(await rows('select count(*)::int as n from identity.member where until_known is null')).toEqual([{ n: 0 }])
  expect(await join(pair, 'p.osei', 'd.halvorsen')).toMatchObject({ ok: true })
})

test('a finding counts as long as it stands, and what any other record of the person carries counts too', async () => {
  const [a, b] = await twoPeople(opened)
  const [third = ''] = await lateLeavers(opened, 1)
  const finding = await findOverstay(a)
  await stopOn(third)
  expect(await join([b, third], 'p.osei')).toMatchObject({ ok: true })
  expect(await join([a, b], 'p.osei')).toMatchObject(refused)
  const withdrawal = { finding, stay: `${a}/1`, authority: 'board', reason: 'wrong', by: 'e' }
  expect(await withdrawFinding(opened.pools, withdrawal, randomUUID(), LATER)).toMatchObject({ ok: true })
  expect(await join([a, b], 'p.osei')).toMatchObject({ ok: true })
})

/** Two links at once that would bring two stops together by way of a person of two records, one signer each. */
async function raceOfLinks(pools: Opened['pools']): Promise<number> {
  const [one = '', two = '', left = '', right = ''] = await lateLeavers(opened, 4)
  await join([one, two], 'p.osei')
  for (const record of [left, right]) await stopOn(record)
  const [first, second] = await Promise.all([
    link(pools, { records: [one, left], signers: ['p.osei'], reason: 'same' }, NOON),
    link(pools, { records: [two, right], signers: ['d.halvorsen'], reason: 'same' }, NOON),
  ])
  return Number(first?.ok) + Number(second?.ok)
}
/** A moment between asking what they carry and writing: where the other would slip in. */
const slowly = (query: { name?: string; text?: string; values?: unknown[] }) =>
  query.name === 'carrying-among'
    ? { text: `select q.* from (${query.text}) q, pg_sleep(0.03)`, values: query.values }
    : query

test('of two links that would together bring two stops together, one is refused, each time', async () => {
  for (let n = 0; n < 40; n++) expect(await raceOfLinks(withWriter(opened.pools, slowly))).toBe(1)
})

test('planted fault: without the lock both go through', async () => {
  let both = 0
  const pools = withWriter(opened.pools, (query) => slowly(withoutLock(query) as typeof query))
  for (let n = 0; n < 20; n++) if ((await raceOfLinks(pools)) === 2) both++
  expect(both).toBeGreaterThan(0)
})

const passport = { type: 'P', number: 'QW77881', issuer: 'BR' }
const take = async (...records: unknown[]) => {
  const taken = await takeIn(opened.pools, records, 'live', standing())
  return taken.map((one) => ('receipt' in one ? one.receipt.recordId : JSON.stringify(one)))
}
const without = ({ birthDate: _gone, ...rest }: ReturnType<typeof crossing>) => rest
const states = () => rows('select state, reasons from identity.link order by state, reasons')

test('code joins no two who each carry something, and says why; people may', async () => {
  const [a = '', b = ''] = await take(
    arrival('2026-03-01', '2026-08-31', { document: passport }),
    without(departure('2026-05-20', { document: passport })),
  )
  for (const table of ['identity.link', 'identity.member']) await opened.pools.write.query(`delete from ${table}`)
  await opened.pools.write.query(`insert into ledger.stop (record_id, stop_id, kind)
    values ('${a}', gen_random_uuid(), 'claim'), ('${b}', gen_random_uuid(), 'grant')`)
  await inTransaction(opened.pools.write, (tx) => linkNewRecords(tx, [a, b], NOON))
  expect(await states()).toEqual([
    { state: 'undetermined', reasons: ['same-document', 'names-agree', 'birth-date-missing', 'two-people-needed'] },
  ])
})

/** Two passports of one person, joined by people, and a reading of each that is not decided yet. */
async function readingsOfTwoPassports(): Promise<readonly [string, string, string, string]> {
  const [first, second] = [
    { document: passport },
    { document: { ...passport, number: 'QW99110' }, birthDate: '1971-02-02' },
  ]
  const [a = '', b = '', one = '', two = ''] = await take(
    arrival('2026-03-01', '2026-08-31', first),
    crossing({ ...second, occurredAt: '2026-04-01T15:00:00Z' }),
    without(departure('2026-05-20', first)),
    without(departure('2026-05-21', second)),
  )
  expect(new Set([a, b, one, two]).size).toBe(4)
  for (const table of ['identity.link', 'identity.member']) await opened.pools.write.query(`delete from ${table}`)
  expect(await join([a, b], 'p.osei')).toMatchObject({ ok: true })
  return [a, b, one, two]
}
const together = async (one: string, two: string) =>
  rows(`select 1 from identity.member m join identity.member n using (person_id)
    where m.record_id = '${one}' and n.record_id = '${two}' and m.until_known is null and n.until_known is null`)

test.each([
  ['each carry something', 'two-people-needed'],
  ['people ruled apart', 'ruled-apart'],
  ['have nothing between them', undefined],
] as const)('two readings of two documents of one person, decided in one page, that %s', async (_, why) => {
  const [, , one, two] = await readingsOfTwoPassports()
  if (why === 'two-people-needed')
    await opened.pools.write.query(`insert into ledger.stop (record_id, stop_id, kind)
      values ('${one}', gen_random_uuid(), 'claim'), ('${two}', gen_random_uuid(), 'grant')`)
  if (why === 'ruled-apart')
    await ruleApart(opened.pools, { records: [one, two], signers: ['p.osei'], reason: 'two persons' }, NOON)
  await inTransaction(opened.pools.write, (tx) => linkNewRecords(tx, [one, two], NOON))
  expect(await together(one, two)).toHaveLength(why === undefined ? 1 : 0)
  const questions = await rows(`select reasons from identity.link where state = 'undetermined'`)
  expect(questions.map(({ reasons }) => reasons.at(-1))).toEqual(why === undefined ? [] : [why, why])
})

test('a record that agrees with two who each carry something, or whom people ruled apart, bridges nobody', async () => {
  const [a = '', b = ''] = await take(
    arrival('2026-03-01', '2026-08-31', { document: passport }),
    crossing({ document: passport, birthDate: '1971-02-02' }),
  )
  await ruleApart(opened.pools, { records: [a, b], signers: ['p.osei'], reason: 'father and son' }, NOON)
  await take(without(departure('2026-05-20', { document: passport })))
  expect(await states()).toEqual([
    { state: 'apart', reasons: ['father and son'] },
    { state: 'undetermined', reasons: ['same-document', 'names-agree', 'birth-date-missing', 'several-persons'] },
    { state: 'undetermined', reasons: ['same-document', 'names-agree', 'birth-date-missing', 'several-persons'] },
  ])
  expect(await rows('select count(*)::int as n from identity.member')).toEqual([{ n: 0 }])
})

test('a link by code becomes a question when a record comes that could be either, and people are left alone', async () => {
  const [a = '', b = ''] = await take(
    arrival('2026-03-01', '2026-08-31', { document: passport }),
    without(departure('2026-05-20', { document: passport })),
  )
  expect(await rows(`select outcome from proj.stay`)).toEqual([{ outcome: 'DEPARTED_ON_TIME' }])
  const other = crossing({ document: passport, birthDate: '1971-02-02' })
  await take(other)
  expect((await states()).map(({ state }) => state)).toEqual(['undetermined', 'undetermined', 'undetermined'])
  expect(await rows(`select outcome, withheld from proj.stay where record_id = '${a}'`)).toEqual([
    { outcome: 'NOT_DETERMINABLE', withheld: true },
  ])
  expect(await join([a, b], 'p.osei')).toMatchObject({ ok: true })
  await take({ ...other, sourceKey: 'again', birthDate: '1972-03-03' })
  expect(await rows(`select state from identity.link where ruled`)).toEqual([{ state: 'linked' }])
})
