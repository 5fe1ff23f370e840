import { randomUUID } from 'node:crypto'
import { addDays, type Day, parseDay } from '@passage/domain/calendar/day'
import { LONGEST_HOLD_DAYS } from '@passage/domain/linking/hold'
import { linkId } from '@passage/ledger/entry/derived-id'
import { countTasks } from '@passage/ledger/gateway/list-tasks'
import { pageOfQueue } from '@passage/ledger/gateway/queue-page'
import { askMatchAgain } from '@passage/ledger/links/review/ask-again'
import { holdMatch } from '@passage/ledger/links/review/hold-match'
import { readRounds } from '@passage/ledger/links/review/rounds'
import { takeUpMatch } from '@passage/ledger/links/review/take-up-match'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { answerBy, outcomeOf, question, stateOf } from './questions.ts'

/* A question that somebody puts aside: out of every queue until the day, there again on it, and never a way to bury it. */
let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const today = parseDay(NOON.toISOString().slice(0, 10)) as Day
const inDays = (days: number) => new Date(NOON.getTime() + days * 86_400_000)
const hold = (records: readonly [string, string], days: number, requestId: string = randomUUID(), by = 'ana') =>
  holdMatch(opened.pools, { records, by, requestId, until: addDays(today, days), reason: 'source-asked' }, today, NOON)
const queue = async (now: Date) => {
  const part = { actor: 'ana', everything: true, kinds: ['identity-undetermined'], limit: 20 }
  const rows = await pageOfQueue(opened.pools, part, now)
  const counts = await countTasks(opened.pools, part, now)
  expect(counts.find(({ kind }) => kind === 'identity-undetermined')?.waiting ?? 0).toBe(rows.length)
  return rows.length
}

test('it is in no queue before the day, and in the queue on it; a rebuild says the same', async () => {
  const pair = await question(opened)
  expect(await queue(NOON)).toBe(1)
  const key = randomUUID()
  expect(await hold(pair, 7, key)).toMatchObject({ ok: true, repeated: false })
  expect(await hold(pair, 7, key)).toMatchObject({ ok: true, repeated: true })
  expect(await hold(pair, 8, key)).toMatchObject({ refusal: { code: 'match.key-reused' } })
  const queues = async () => [await queue(NOON), await queue(inDays(6)), await queue(inDays(7))]
  expect(await queues()).toEqual([0, 0, 1])
  // Nothing is decided by it, and nothing is read against anybody.
  expect([await stateOf(opened, pair), await outcomeOf(opened, pair[0])]).toEqual(['undetermined', 'NOT_DETERMINABLE'])
  await rebuild(opened.pools)
  expect(await queues()).toEqual([0, 0, 1])
})

test('an answer ends it, and so does a ruling; what was asked again is in the queue at once', async () => {
  const pair = await question(opened)
  await hold(pair, 7)
  expect(await answerBy(opened.pools, pair, 'ben', 'not-same')).toMatchObject({ step: { kind: 'waits' } })
  expect(await queue(NOON)).toBe(1)
  await rebuild(opened.pools)
  expect(await queue(NOON)).toBe(1)
  const round = (await readRounds(opened.pools.rules, linkId(...pair), undefined)).at(-1)
  expect(round).toMatchObject({ given: [{ by: 'ben' }], held: [{ by: 'ana', ended: true }] })
  await hold(pair, 7)
  await answerBy(opened.pools, pair, 'cem', 'not-same')
  expect(await hold(pair, 7)).toMatchObject({ refusal: { code: 'match.not-open' } })
  const again = { records: pair, by: 'ben', reason: 'doubt', requestId: randomUUID() }
  expect(await askMatchAgain(opened.pools, again, NOON)).toMatchObject({ ok: true })
  expect(await queue(NOON)).toBe(1)
})

test('not for long, not again and again, and not by somebody close', async () => {
  const pair = await question(opened)
  for (const days of [0, -1, LONGEST_HOLD_DAYS + 1])
    expect(await hold(pair, days)).toMatchObject({ refusal: { code: 'match.hold-day' } })
  await opened.pools.write.query(
    `insert into access.assignment values ($1, gen_random_uuid(), 'kin', 'own', 'own-record', null, '{}', 'p.osei', '2026-01-01', '2027-01-01')`,
    [pair[0]],
  )
  expect(await hold(pair, 7, undefined, 'kin')).toMatchObject({ refusal: { code: 'match.conflict' } })
  expect(await hold(pair, LONGEST_HOLD_DAYS)).toMatchObject({ ok: true })
  expect(await hold(pair, 1)).toMatchObject({ ok: true })
  expect(await hold(pair, 1)).toMatchObject({ refusal: { code: 'match.held-enough' } })
  // Whoever cannot tell has answered: it may be put aside anew.
  expect(await answerBy(opened.pools, pair, 'ben', 'cannot-tell')).toMatchObject({ step: { kind: 'settled' } })
  expect(await hold(pair, 1)).toMatchObject({ ok: true })
})

/** A task stands under the smaller of the two ids. */
const sorted = async (): Promise<readonly [string, string]> => {
  const [one, other] = await question(opened)
  return one < other ? [one, other] : [other, one]
}
const view = (kind: string, now: Date, actor = 'ana') =>
  pageOfQueue(opened.pools, { actor, everything: true, kinds: [kind], limit: 1 }, now)
const countOf = async (kind: string, now: Date, actor = 'ana') =>
  (await countTasks(opened.pools, { actor, everything: true }, now)).find((one) => one.kind === kind)?.waiting ?? 0
const takeUp = (records: readonly [string, string], requestId: string = randomUUID(), by = 'ben') =>
  takeUpMatch(opened.pools, { records, by, requestId, reason: 'answer-came' }, today, NOON)

test('what is put aside stands under On hold, in the order in which it comes back, and leaves it on its day by itself', async () => {
  const [late, soon] = [await sorted(), await sorted()]
  await hold(late, 9)
  await hold(soon, 7)
  const first = await view('held', NOON)
  expect(first.map(({ record_id }) => record_id)).toEqual([soon[0]])
  const cursor = `${first[0]?.opened_at}~${first[0]?.task_id}`
  const part = { actor: 'ana', everything: true, kinds: ['held'], limit: 1, cursor }
  expect((await pageOfQueue(opened.pools, part, NOON)).map(({ record_id }) => record_id)).toEqual([late[0]])
  const counts = async () => [
    await countOf('held', NOON),
    await countOf('held', inDays(7)),
    await countOf('held', inDays(9)),
  ]
  expect(await counts()).toEqual([2, 1, 0])
  expect([await queue(NOON), await queue(inDays(7)), await queue(inDays(9))]).toEqual([0, 1, 2])
  await rebuild(opened.pools)
  expect(await counts()).toEqual([2, 1, 0])
})

test('somebody assigned has a view of what is theirs alone', async () => {
  const [mine, theirs] = [await sorted(), await sorted()]
  await hold(mine, 7)
  await hold(theirs, 7)
  for (const id of mine)
    await opened.pools.write.query(
      `insert into access.assignment values ($1, gen_random_uuid(), 'eve', 'assigned', 'review', null, '{}', 'p.osei', '2025-01-01', '2027-01-01')`,
      [id],
    )
  const part = { actor: 'eve', everything: false, kinds: ['held'], limit: 20 }
  expect((await pageOfQueue(opened.pools, part, NOON)).map(({ record_id }) => record_id)).toEqual([mine[0]])
  const counts = await countTasks(opened.pools, part, NOON)
  expect(counts).toMatchObject([{ kind: 'held', waiting: 1 }])
})

test('it is taken up before its day by an entry with a reason, once; what is not put aside is not taken up', async () => {
  const pair = await question(opened)
  expect(await takeUp(pair)).toMatchObject({ refusal: { code: 'match.not-held' } })
  await hold(pair, 7)
  const key = randomUUID()
  expect(await takeUp(pair, key)).toMatchObject({ ok: true, repeated: false })
  expect(await takeUp(pair, key)).toMatchObject({ ok: true, repeated: true })
  expect(await takeUp(pair)).toMatchObject({ refusal: { code: 'match.not-held' } })
  const both = async () => [await queue(NOON), await countOf('held', NOON)]
  expect(await both()).toEqual([1, 0])
  await rebuild(opened.pools)
  expect(await both()).toEqual([1, 0])
  const round = (await readRounds(opened.pools.rules, linkId(...pair), undefined)).at(-1)
  expect(round?.held).toMatchObject([{ by: 'ana', ended: true, takenUp: { by: 'ben', reason: 'answer-came' } }])
  // To take it up makes no third time of putting it aside.
  await hold(pair, 7)
  await takeUp(pair)
  expect(await hold(pair, 7)).toMatchObject({ refusal: { code: 'match.held-enough' } })
})

test('on its day it is nothing to take up; nor is it for somebody close, nor once it is answered', async () => {
  const pair = await question(opened)
  await hold(pair, 7)
  const asked = { records: pair, by: 'ben', requestId: randomUUID(), reason: 'not-needed' } as const
  const onTheDay = takeUpMatch(opened.pools, asked, addDays(today, 7), inDays(7))
  expect(await onTheDay).toMatchObject({ refusal: { code: 'match.not-held' } })
  await opened.pools.write.query(
    `insert into access.assignment values ($1, gen_random_uuid(), 'kin', 'own', 'own-record', null, '{}', 'p.osei', '2026-01-01', '2027-01-01')`,
    [pair[0]],
  )
  expect(await takeUp(pair, undefined, 'kin')).toMatchObject({ refusal: { code: 'match.conflict' } })
  expect(await takeUp([pair[0], randomUUID()])).toBeUndefined()
  await answerBy(opened.pools, pair, 'ben', 'not-same')
  await answerBy(opened.pools, pair, 'cem', 'not-same')
  expect(await takeUp(pair)).toMatchObject({ refusal: { code: 'match.not-open' } })
})
