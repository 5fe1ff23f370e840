import { randomUUID } from 'node:crypto'
import { countTasks } from '@passage/ledger/gateway/list-tasks'
import { pageOfQueue } from '@passage/ledger/gateway/queue-page'
import { handOverMatch } from '@passage/ledger/links/review/hand-over-match'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { answerBy, question, stateOf } from './questions.ts'

/* A question that a reviewer hands to a colleague: found there first, hidden from nobody, and never a way to choose an answer. */
let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const hand = (
  records: readonly [string, string],
  by: string,
  to: string,
  requestId: string = randomUUID(),
  toMay = true,
) => handOverMatch(opened.pools, { records, by, to, requestId, toMay, reason: 'reads-script' }, NOON)
const under = async (kind: string, actor: string) => {
  const part = { actor, everything: true, kinds: [kind], limit: 20 }
  const rows = await pageOfQueue(opened.pools, part, NOON)
  const counts = await countTasks(opened.pools, part, NOON)
  expect(counts.find((one) => one.kind === kind)?.waiting ?? 0).toBe(rows.length)
  return rows.length
}

test('the colleague finds it under Handed to you, it stays in the queue of all, and a rebuild says the same', async () => {
  const pair = await question(opened)
  const key = randomUUID()
  expect(await hand(pair, 'ana', 'ben', key)).toMatchObject({ ok: true, repeated: false })
  expect(await hand(pair, 'ana', 'ben', key)).toMatchObject({ ok: true, repeated: true })
  expect(await hand(pair, 'ana', 'cem', key)).toMatchObject({ refusal: { code: 'match.key-reused' } })
  const views = async () => [
    await under('handed', 'ben'),
    await under('handed', 'ana'),
    await under('identity-undetermined', 'cem'),
  ]
  expect(await views()).toEqual([1, 0, 1])
  await rebuild(opened.pools)
  expect(await views()).toEqual([1, 0, 1])
  expect(await stateOf(opened, pair)).toBe('undetermined')
})

test('whoever handed it over answers no more, until it is handed back; an answer ends it', async () => {
  const pair = await question(opened)
  await hand(pair, 'ana', 'ben')
  expect(await answerBy(opened.pools, pair, 'ana', 'same')).toMatchObject({ refusal: { code: 'match.handed-over' } })
  expect(await hand(pair, 'ana', 'cem')).toMatchObject({ refusal: { code: 'match.handed-over' } })
  expect(await hand(pair, 'ben', 'ana')).toMatchObject({ ok: true })
  expect(await under('handed', 'ana')).toBe(1)
  expect(await answerBy(opened.pools, pair, 'ana', 'not-same')).toMatchObject({ step: { kind: 'waits' } })
  expect(await under('handed', 'ana')).toBe(0)
  // Ben handed it back: the second answer is not his either.
  expect(await answerBy(opened.pools, pair, 'ben', 'not-same')).toMatchObject({
    refusal: { code: 'match.handed-over' },
  })
  await rebuild(opened.pools)
  expect(await under('handed', 'ana')).toBe(0)
})

test('never to oneself, nor to whoever answered first, is barred, is close, or has not this queue; and all read alike', async () => {
  const pair = await question(opened)
  await answerBy(opened.pools, pair, 'first', 'not-same')
  await opened.pools.write.query(
    `insert into access.assignment values ($1, gen_random_uuid(), 'kin', 'own', 'own-record', null, '{}', 'p.osei', '2025-01-01', '2027-01-01')`,
    [pair[1]],
  )
  const refused = [
    await hand(pair, 'ana', 'ana'),
    await hand(pair, 'ana', 'first'),
    await hand(pair, 'ana', 'kin'),
    await hand(pair, 'ana', 'ben', undefined, false),
  ].map((one) => (one?.ok === false ? one.refusal : undefined))
  expect(new Set(refused.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(refused[0]?.code).toBe('match.hand-nobody')
  expect(await hand(pair, 'first', 'ben')).toMatchObject({ refusal: { code: 'match.hand-answered' } })
  expect(await hand(pair, 'kin', 'ben')).toMatchObject({ refusal: { code: 'match.conflict' } })
  expect(await hand(pair, 'ana', 'ben')).toMatchObject({ ok: true })
})
