import type { LookTx } from '@passage/ledger/gateway/look'
import { readBasis } from '@passage/ledger/gateway/read-basis'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link, ruleApart, unlink } from '@passage/ledger/links/link'
import { inTransaction } from '@passage/ledger/pools/transaction'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CrossingInput } from '../../src/intake/input.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const take = async (...records: readonly CrossingInput[]) => {
  for (const one of records) await takeIn(opened.pools, [one], 'live', standing())
}
const at = (number: string) => ({ document: { type: 'P', number, issuer: 'BR' }, mode: 'air' as const })
const links = () =>
  rows(`select a.document_number as one, b.document_number as other, l.state, l.reasons from identity.link l
    join identity.record a on a.record_id = l.record_a join identity.record b on b.record_id = l.record_b
    order by least(a.document_number, b.document_number), greatest(a.document_number, b.document_number)`)
const outcomes = async () =>
  (await rows('select outcome, departed_on::text as left from proj.stay order by arrived_on, departed_on')).map(
    ({ outcome, left }) => `${outcome} ${left}`,
  )

const came = arrival('2026-03-01', '2026-08-31', at('AB123456'))
const left = (on: string, number = 'ZX998877') => departure(on, at(number))

test('a departure under a renewed passport closes the one stay that it can be of, by an entry that says so', async () => {
  await take(came, left('2026-05-20'))
  expect(await links()).toMatchObject([{ state: 'linked', reasons: ['departure-closes-stay'] }])
  expect(await outcomes()).toEqual(['DEPARTED_ON_TIME 2026-05-20'])
  const entries = await rows(`select type, body::json -> 'body' -> 'by' ->> 'rule' as rule from ledger.entry
    where stream_kind = 'link' order by stream_seq`)
  expect(entries.map(({ type }) => type)).toEqual(['link-undetermined', 'link'])
  expect(entries[1]).toMatchObject({ rule: 'identity.departure-closes-stay/2' })
  expect(await rows(`select 1 from proj.task where kind = 'identity-undetermined'`)).toEqual([])
  // Whoever checks this link weighs it as a question, by what code found when it compared the two.
  const [pair] = await rows('select record_a as a, record_b as b from identity.link')
  const { code } = await inTransaction(opened.pools.write, (tx) => readBasis(tx as LookTx, pair?.a, pair?.b))
  expect(code).toMatchObject({ isQuestion: true, reasons: ['same-biographics', 'other-document'] })
})

test('a first of January that both have closes nothing by code: it was written for many whose day nobody knew', async () => {
  const born = { birthDate: '1990-01-01' }
  await take({ ...came, ...born }, { ...left('2026-05-20'), ...born })
  expect(await links()).toMatchObject([{ state: 'undetermined' }])
  expect(await outcomes()).not.toContain('DEPARTED_ON_TIME 2026-05-20')
})

test('a departure after the last day closes nothing: that is for two people', async () => {
  await take(came, left('2026-10-20'))
  expect(await links()).toMatchObject([{ state: 'undetermined' }])
  expect(await outcomes()).not.toContain('DEPARTED_LATE 2026-10-20')
})

test('two departures that could each be of the stay close nothing, and a second one takes the link back', async () => {
  await take(came, left('2026-05-20'))
  expect(await outcomes()).toEqual(['DEPARTED_ON_TIME 2026-05-20'])
  await take(left('2026-05-20', 'QQ445566'))
  const states = (await links()).map(({ state }) => state)
  expect(states).not.toContain('linked')
  expect(await outcomes()).not.toContain('DEPARTED_ON_TIME 2026-05-20')
})

test('whom people ruled apart no departure brings together, and what they undid stays undone', async () => {
  await take(came, left('2026-05-20'))
  const [pair] = await rows('select record_a as a, record_b as b from identity.link')
  const ruling = { records: [pair?.a ?? '', pair?.b ?? ''] as const, signers: ['vera'], reason: 'Not hers' }
  expect(await unlink(opened.pools, ruling, NOON)).toMatchObject({ ok: true })
  expect(await links()).toMatchObject([{ state: 'withdrawn' }])
  await take(arrival('2026-01-01', '2026-01-20', at('AB123456')), departure('2026-01-10', at('AB123456')))
  expect(await links()).toMatchObject([{ state: 'withdrawn' }])
  expect(await ruleApart(opened.pools, { ...ruling, reason: 'Two people' }, NOON)).toMatchObject({ ok: true })
  expect(await link(opened.pools, ruling, NOON)).toMatchObject({ ok: true })
})

test("a departure with an arrival of its own closes nobody else's stay", async () => {
  await take(came, arrival('2026-05-01', '2026-05-30', at('ZX998877')), left('2026-05-20'))
  expect((await links()).map(({ state }) => state)).toEqual(['undetermined'])
})

test('a departure closes no stay before which somebody like its person came once more, and takes the link back that did', async () => {
  await take(came, left('2026-05-20'))
  expect(await outcomes()).toEqual(['DEPARTED_ON_TIME 2026-05-20'])
  const again = [arrival('2026-04-01', '2026-04-30', at('CC776655')), departure('2026-04-20', at('CC776655'))]
  await take(...again)
  expect((await links()).map(({ state }) => state)).not.toContain('linked')
  expect((await rows('select kind from proj.task')).map(({ kind }) => kind)).toContain('identity-undetermined')
  expect(await outcomes()).toContain('DEPARTED_ON_TIME 2026-04-20')
  expect(await outcomes()).not.toContain('DEPARTED_ON_TIME 2026-05-20')
})

test('who came once more before the stay, or after the departure, says nothing of it', async () => {
  const before = [arrival('2026-01-10', '2026-01-31', at('CC776655')), departure('2026-01-20', at('CC776655'))]
  await take(...before, came, left('2026-05-20'))
  expect(await outcomes()).toContain('DEPARTED_ON_TIME 2026-05-20')
})

test('in any order, one by one or together, the same departures close the same stays', {
  timeout: 120_000,
}, async () => {
  const others = { name: { family: 'Yilmaz', given: 'Ayse' }, birthDate: '1965-08-09' }
  const again = { name: { family: 'Nowicka', given: 'Zofia' }, birthDate: '1971-10-17' }
  const records = [
    came,
    left('2026-05-20'),
    arrival('2026-02-01', '2026-07-31', { ...at('TR5581'), ...others }),
    departure('2026-04-20', { ...at('TR9999'), ...others }),
    departure('2026-04-20', { ...at('TR7777'), ...others }),
    arrival('2026-06-10', '2026-09-30', {
      ...at('IN12'),
      name: { family: 'Iyer', given: 'Kavya' },
      birthDate: '1979-12-01',
    }),
    departure('2026-08-20', { ...at('IN34'), name: { family: 'Iyer', given: 'Kavya' }, birthDate: '1979-12-01' }),
    // Who came once more in between, and left: the exit in May closes neither stay.
    ...[
      arrival('2026-03-01', '2026-08-31', { ...at('PL1111'), ...again }),
      arrival('2026-04-01', '2026-04-30', { ...at('PL2222'), ...again }),
      departure('2026-04-20', { ...at('PL2222'), ...again }),
      departure('2026-05-20', { ...at('PL3333'), ...again }),
    ],
  ]
  const after = async (work: (world: Opened) => Promise<unknown>): Promise<unknown> => {
    await opened.close()
    opened = await openLedger()
    await work(opened)
    const found = (await links()).map(({ one, other, state }) => `${[one, other].sort().join(' ')} ${state}`)
    return [found.sort(), await outcomes()]
  }
  const together = await after(({ pools }) => takeIn(pools, records, 'live', standing()))
  expect(JSON.stringify(together).match(/ linked/g)).toHaveLength(2)
  for (const order of fc.sample(fc.shuffledSubarray(records, { minLength: records.length }), { numRuns: 6, seed: 3 })) {
    expect(await after(() => take(...order))).toEqual(together)
  }
})
