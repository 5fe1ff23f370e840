import { withLook } from '@passage/ledger/gateway/look'
import { readDisclosed } from '@passage/ledger/redress/disclose'
import { personStep } from '@passage/ledger/redress/step'
import { acknowledge, tellAll } from '@passage/ledger/redress/tell'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openLedger } from '../support/world.ts'
import { at, dayWas, decide, factIds, file, handOut, lateLeaver, notices } from './support.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

test('every earlier recipient has exactly one notice, and whoever saw the correction has none', async () => {
  const { pools } = opened
  const [record, other] = [await lateLeaver(pools), await lateLeaver(pools)]
  const { departure } = await factIds(pools, record)
  for (const recipient of ['border-agency', 'court', 'border-agency']) await handOut(pools, record, recipient)
  await handOut(pools, other, 'bystander')
  const { request } = await file(pools, record, dayWas(departure))
  expect(await notices(pools)).toEqual([])
  await decide(pools, record, request, true)
  await handOut(pools, record, 'latecomer', at(9))
  expect(await tellAll(pools, at(10))).toBe(0)
  expect((await notices(pools)).map(({ recipient, cause }) => [recipient, cause])).toEqual([
    ['border-agency', 'corrected'],
    ['court', 'corrected'],
  ])
})

test('a dispute that is noted is told, too; a bare refusal is not', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  await handOut(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, false)
  expect(await notices(pools, record)).toEqual([])
  const sent = { recordId: record, by: 'ana', key: 'statement', request }
  await personStep(pools, sent, { step: 'state', words: 'I was home by then' }, at(3))
  expect((await notices(pools, record)).map(({ cause }) => cause)).toEqual(['disputed'])
})

test('an answer that leaves in the very moment of the correction is met by the outbox', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  const to = { recipient: 'racer', purpose: 'exchange', authority: 'access.exchange' }
  const look = { actor: 'racer', purpose: 'exchange', records: [record] }
  await withLook(
    pools,
    look,
    (tx) => readDisclosed(tx, [record], to, () => decide(pools, record, request, true), at(2)),
    at(2),
  )
  expect(await notices(pools, record)).toEqual([])
  expect(await tellAll(pools, at(3))).toBe(1)
  expect((await notices(pools, record)).map(({ recipient }) => recipient)).toEqual(['racer'])
  expect(await tellAll(pools, at(4))).toBe(0)
})

test('planted: were the ends of the records read after the answer, that recipient would be lost', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, true)
  // What such a reader would have written: the old value in the answer, the new end in the disclosure.
  await handOut(pools, record, 'careless', at(2))
  expect(await tellAll(pools, at(3))).toBe(0)
})

test('decisions, answers and outboxes at once: one notice each, none lost', async () => {
  const { pools } = opened
  const records = await Promise.all(Array.from({ length: 6 }, () => lateLeaver(pools)))
  const recipients = ['a', 'b', 'c']
  await Promise.all(
    records.map(async (record) => {
      const { departure } = await factIds(pools, record)
      await Promise.all(recipients.map((recipient) => handOut(pools, record, recipient)))
      const { request } = await file(pools, record, dayWas(departure))
      await Promise.all([
        decide(pools, record, request, true),
        tellAll(pools, at(2)),
        handOut(pools, record, 'd', at(2)),
      ])
    }),
  )
  await tellAll(pools, at(5))
  for (const record of records) {
    const told = (await notices(pools, record)).map(({ recipient }) => recipient)
    expect(new Set(told).size).toBe(told.length)
    expect(told).toEqual(expect.arrayContaining(recipients))
  }
})

test('killed in the middle, again and again: all of a decision stands or nothing, and nobody is told twice or not at all', async () => {
  const { pools } = opened
  let killed = 0
  for (const [turn, after] of [0, 3, 6, 9, 12, 15, 20, 30].entries()) {
    const record = await lateLeaver(pools)
    const { departure } = await factIds(pools, record)
    for (const recipient of ['court', 'border-agency']) await handOut(pools, record, recipient)
    const { request } = await file(pools, record, dayWas(departure))
    const first = decide(pools, record, request, true).catch(() => killed++)
    await new Promise((resolve) => setTimeout(resolve, after))
    await pools.write.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and state <> 'idle'`,
    )
    await first
    await decide(pools, record, request, true)
    await tellAll(pools, at(10 + turn))
    expect((await notices(pools, record)).map(({ recipient }) => recipient)).toEqual(['border-agency', 'court'])
    const corrections = await pools.rules.query(
      `select 1 from ledger.entry where stream_id = $1 and type = 'facts' and body like '%"lane":"corrections"%'`,
      [record],
    )
    expect(corrections.rowCount).toBe(1)
  }
  expect(killed).toBeGreaterThan(0)
})

test('a notice is acknowledged once, by whom it is for', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  await handOut(pools, record, 'court')
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, true)
  const notice = (await notices(pools, record))[0]?.notice_id ?? ''
  expect(await acknowledge(pools, { notice, recipient: 'somebody' }, at(4))).toBeUndefined()
  const first = await acknowledge(pools, { notice, recipient: 'court' }, at(5))
  expect(first).toEqual({ acknowledgedAt: at(5).toISOString() })
  expect(await acknowledge(pools, { notice, recipient: 'court' }, at(6))).toEqual(first)
})
