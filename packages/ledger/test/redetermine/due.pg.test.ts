import { determinePersons } from '@passage/ledger/determine/determine-persons'
import { takeIn } from '@passage/ledger/intake/take-in'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { redetermineDue } from '@passage/ledger/redetermine/due'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, bornOn, departure, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const at = (text: string) => new Date(text)
const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const takeAt = (now: Date, ...records: unknown[]) => takeIn(opened.pools, records, 'live', standing(now))
const dueAt = (now: Date, more: object = {}) => redetermineDue(opened.pools, { now, ...more })
const outcomes = async () =>
  (await rows('select outcome from proj.stay order by record_id')).map(({ outcome }) => outcome)

test('a stay changes at midnight of its port, not before, and only once', async () => {
  // New York is five hours behind UTC in November: the first day after 23 November begins at 05:00 UTC.
  await takeAt(at('2026-11-23T20:00:00Z'), arrival('2026-10-01', '2026-11-23'))
  expect(await rows('select next_on::text, next_change from proj.stay')).toEqual([
    { next_on: '2026-11-24', next_change: at('2026-11-24T05:00:00Z') },
  ])
  await dueAt(at('2026-11-23T21:00:00Z'))
  expect(await dueAt(at('2026-11-24T04:59:00Z'))).toMatchObject({ ok: true, answers: 0 })
  expect(await outcomes()).toEqual(['WITHIN'])
  expect(await dueAt(at('2026-11-24T05:00:00Z'))).toMatchObject({ ok: true, answers: 1, caughtUp: true })
  expect(await outcomes()).toEqual(['NO_DEPARTURE_RECORD'])
  expect(await dueAt(at('2026-11-24T06:00:00Z'))).toMatchObject({ ok: true, answers: 0 })
  expect(await rows(`select count(*)::int as n from ledger.entry where type = 'determination'`)).toEqual([{ n: 2 }])
})

test('a clock that jumps more than 26 hours writes nothing, either way', async () => {
  await takeAt(at('2026-11-20T12:00:00Z'), arrival('2026-10-01', '2026-11-23'))
  await dueAt(at('2026-11-20T12:00:00Z'))
  for (const jumped of ['2027-06-01T00:00:00Z', '2026-11-21T14:00:01Z', '2026-10-01T00:00:00Z']) {
    expect(await dueAt(at(jumped)), jumped).toMatchObject({ ok: false, refusal: { code: 'redetermine.clock-jumped' } })
  }
  expect(await outcomes()).toEqual(['WITHIN'])
  expect(await dueAt(at('2026-11-21T14:00:00Z')), '26 hours are not too many').toMatchObject({ ok: true })
})

test('after downtime it goes forward a day at a time, in the order of the days', async () => {
  await takeAt(
    at('2026-11-20T12:00:00Z'),
    arrival('2026-10-01', '2026-11-21', {
      document: { type: 'P', number: 'A', issuer: 'BR' },
      name: { family: 'Alves' },
    }),
    arrival('2026-10-01', '2026-11-23', {
      document: { type: 'P', number: 'B', issuer: 'BR' },
      name: { family: 'Braga' },
    }),
  )
  await dueAt(at('2026-11-20T12:00:00Z'))
  const now = at('2026-11-25T12:00:00Z')
  const runs: unknown[] = []
  for (let run = 0; run < 5; run++) {
    const answer = await dueAt(now, { afterDowntime: true })
    runs.push(answer.ok ? [answer.doneUntil, answer.answers, answer.caughtUp] : answer.refusal.code)
  }
  expect(runs).toEqual([
    ['2026-11-21T12:00:00.000Z', 0, false],
    ['2026-11-22T12:00:00.000Z', 1, false],
    ['2026-11-23T12:00:00.000Z', 0, false],
    ['2026-11-24T12:00:00.000Z', 1, false],
    ['2026-11-25T12:00:00.000Z', 0, true],
  ])
  const asked = await rows(
    `select body::json -> 'body' ->> 'asOf' as day from ledger.entry where type = 'determination' order by recorded_at, day`,
  )
  expect(asked.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-20', '2026-11-22', '2026-11-24'])
})

test('a stay that closes leaves the index; two workers at once share the rest', async () => {
  const people = Array.from({ length: 40 }, (_, i) =>
    arrival('2026-10-01', '2026-11-23', {
      document: { type: 'P', number: `N${i}`, issuer: 'BR' },
      name: { family: `F${String.fromCharCode(0x4e00 + i)}` },
      birthDate: bornOn(i),
    }),
  )
  await takeAt(at('2026-11-23T20:00:00Z'), ...people)
  const { document, name, birthDate = '' } = people[0] ?? arrival('', '')
  const first = { ...(document ? { document } : {}), name, birthDate }
  await takeAt(at('2026-11-23T20:30:00Z'), departure('2026-11-20', first))
  expect(await rows('select count(*)::int as n from proj.stay where next_change is not null')).toEqual([{ n: 39 }])
  await dueAt(at('2026-11-23T21:00:00Z'))
  const both = await Promise.all([dueAt(at('2026-11-24T06:00:00Z')), dueAt(at('2026-11-24T06:00:00Z'))])
  expect(both.reduce((sum, one) => sum + (one.ok ? one.answers : 0), 0)).toBe(39)
  expect(await rows(`select count(*)::int as n from proj.task where kind = 'departure-not-confirmed'`)).toEqual([
    { n: 39 },
  ])
})

test('a late departure changes exactly the stay it touches, keeps the old answer and closes the task', async () => {
  const now = at('2026-11-24T12:00:00Z')
  await takeAt(now, arrival('2025-01-10', '2025-07-09'), departure('2025-03-01'), arrival('2026-03-01', '2026-08-31'))
  expect(await outcomes()).toEqual(expect.arrayContaining(['NO_DEPARTURE_RECORD', 'DEPARTED_ON_TIME']))
  await takeAt(at('2026-11-24T13:00:00Z'), departure('2026-08-30'))
  const told =
    await rows(`select body::json -> 'body' ->> 'stay' as stay, body::json -> 'body' -> 'determination' ->> 'outcome' as outcome
    from ledger.entry where type = 'determination' order by stream_seq`)
  expect(told.map(({ outcome }) => outcome)).toEqual(['DEPARTED_ON_TIME', 'NO_DEPARTURE_RECORD', 'DEPARTED_ON_TIME'])
  expect(told[2].stay).toBe(told[1].stay)
  expect(await rows('select 1 from proj.task')).toEqual([])
})

test('asked again on another day, an answer that only grew is not stored again', async () => {
  const [came] = await takeAt(at('2026-11-01T12:00:00Z'), arrival('2026-03-01', '2026-08-31'))
  if (came?.status !== 'accepted') throw new Error('not accepted')
  const { recordId } = came.receipt
  const later = await inTransaction(opened.pools.write, (tx) =>
    determinePersons(tx, [recordId], at('2026-11-20T12:00:00Z'), { fresh: false, announce: true }),
  )
  expect(later).toEqual({ persons: 1, answers: 0 })
  const crossed = await inTransaction(opened.pools.write, (tx) =>
    determinePersons(tx, [recordId], at('2027-03-20T12:00:00Z'), { fresh: false, announce: true }),
  )
  expect(crossed, 'a threshold crossed is another answer').toEqual({ persons: 1, answers: 1 })
})

test('a correction takes a crossing back: the stay goes, what was said stays', async () => {
  const now = at('2026-11-24T12:00:00Z')
  const [came] = await takeAt(now, arrival('2026-03-01', '2026-08-31'))
  if (came?.status !== 'accepted') throw new Error('not accepted')
  const { recordId, factId } = came.receipt
  const correction = {
    source: 'border-test',
    sourceKey: 'correction-1',
    about: { recordId },
    fact: {
      kind: 'correction',
      corrects: factId,
      effect: 'retracted',
      reason: 'read twice',
      occurred: { on: '2026-03-02' },
      evidence: 'agency-act',
    },
  }
  expect(await takeAt(now, correction)).toEqual([expect.objectContaining({ status: 'accepted' })])
  expect(await rows("select stay_key from proj.stay where stay_key = '1'")).toEqual([])
  expect(await rows(`select type from ledger.entry order by stream_seq`)).toEqual(
    expect.arrayContaining([{ type: 'determination' }, { type: 'stay-withdrawn' }]),
  )
  const before = await rows('select t::text as row from proj.stay t order by 1')
  await rebuild(opened.pools)
  expect(await rows('select t::text as row from proj.stay t order by 1')).toEqual(before)
})

test.each([
  ['a fact that was never recorded', { corrects: '11111111-1111-8111-8111-111111111111/7' }, 'intake.corrects-unknown'],
  ['something that is no fact id', { corrects: 'x' }, 'intake.corrects-unknown'],
])('a correction of %s is kept for a person', async (_name, change, code) => {
  const now = at('2026-11-24T12:00:00Z')
  const [came] = await takeAt(now, arrival('2026-03-01', '2026-08-31'))
  if (came?.status !== 'accepted') throw new Error('not accepted')
  const fact = {
    kind: 'correction',
    effect: 'retracted',
    reason: 'r',
    occurred: { on: '2026-03-02' },
    evidence: 'agency-act',
    ...change,
  }
  const about = { recordId: came.receipt.recordId }
  expect(await takeAt(now, { source: 's', sourceKey: 'k', about, fact })).toEqual([
    expect.objectContaining({ status: 'quarantined', code }),
  ])
})

test('a correction of a fact of somebody else is kept for a person', async () => {
  const now = at('2026-11-24T12:00:00Z')
  const bruno = arrival('2026-03-01', '2026-08-31', {
    document: { type: 'P', number: 'ZZ1', issuer: 'PT' },
    name: { family: 'Lima' },
  })
  const [came, other] = await takeAt(now, arrival('2026-03-01', '2026-08-31'), bruno)
  if (came?.status !== 'accepted' || other?.status !== 'accepted') throw new Error('not accepted')
  const fact = {
    kind: 'correction',
    effect: 'retracted',
    reason: 'r',
    occurred: { on: '2026-03-02' },
    evidence: 'agency-act',
    corrects: other.receipt.factId,
  }
  const record = { source: 's', sourceKey: 'k', about: { recordId: came.receipt.recordId }, fact }
  expect(await takeAt(now, record)).toEqual([expect.objectContaining({ code: 'intake.corrects-other-person' })])
})
