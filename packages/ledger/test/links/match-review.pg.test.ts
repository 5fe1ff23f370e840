import { randomUUID } from 'node:crypto'
import { linkId } from '@passage/ledger/entry/derived-id'
import { erase } from '@passage/ledger/erase/erase'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { countAgreement } from '@passage/ledger/links/review/agreement'
import { answerMatch } from '@passage/ledger/links/review/answer-match'
import { askMatchAgain } from '@passage/ledger/links/review/ask-again'
import { previewMatch } from '@passage/ledger/links/review/preview'
import { readRounds } from '@passage/ledger/links/review/rounds'
import { openPools } from '@passage/ledger/pools/open'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newStop, withoutLock, withWriter } from '../guard-rows/support.ts'
import { newErasureList } from '../support/erasures.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { answerBy, outcomeOf, question, stateOf } from './questions.ts'

let opened: Opened
const fieldKeys = { keys: [{ id: 'k1', secret: Buffer.alloc(32, 7) }], file: '' } as const
beforeEach(async () => {
  opened = await openLedger(fieldKeys)
})
afterEach(() => opened.close())

const order = { authority: 'Regulation (EU) 2017/2226 art. 34', reason: 'retention.ees-exit', signers: ['p.osei'] }
const roundsOf = async (pair: readonly [string, string]) => readRounds(opened.pools.rules, linkId(...pair), fieldKeys)

test('what either answer does is computed before it is given', async () => {
  const [a, b] = await question(opened)
  const { consequences } = await inTransaction(opened.pools.write, (tx) => previewMatch(tx, a, b, NOON))
  expect(await outcomeOf(opened, a)).toBe('NOT_DETERMINABLE')
  expect(consequences.same).toMatchObject({
    against: false,
  })
  expect(consequences.same.changes.map(({ change }) => change)).toContain('stay-closes')
  expect(consequences['not-same']).toMatchObject({ against: true })
  expect(consequences['not-same'].changes.map(({ change }) => change)).toContain('adverse-appears')
})

test('one says that they are one person: the stay closes; and it can be asked again, which withholds as before', async () => {
  const pair = await question(opened)
  const before = await outcomeOf(opened, pair[0])
  expect(await answerBy(opened.pools, pair, 'ana', 'same')).toMatchObject({
    ok: true,
    step: { kind: 'settled', answer: 'same' },
  })
  expect([await stateOf(opened, pair), await outcomeOf(opened, pair[0])]).toEqual(['linked', 'DEPARTED_ON_TIME'])
  expect(await answerBy(opened.pools, pair, 'ben', 'not-same')).toMatchObject({ refusal: { code: 'match.not-open' } })
  const asked = { records: pair, by: 'ben', reason: 'doubt', requestId: randomUUID() }
  expect(await askMatchAgain(opened.pools, asked, NOON)).toMatchObject({ ok: true, repeated: false })
  expect(await askMatchAgain(opened.pools, asked, NOON)).toMatchObject({ ok: true, repeated: true })
  expect([await stateOf(opened, pair), await outcomeOf(opened, pair[0])]).toEqual(['undetermined', before])
  const again = { ...asked, requestId: randomUUID() }
  expect(await askMatchAgain(opened.pools, again, NOON)).toMatchObject({ refusal: { code: 'match.nothing-to-reopen' } })
  // A new round: whoever answered before may answer again.
  expect(await answerBy(opened.pools, pair, 'ana', 'same')).toMatchObject({ step: { kind: 'settled' } })
})

test('an answer against the person is signed, and waits for a second reviewer', async () => {
  const pair = await question(opened)
  const unsigned = {
    records: pair,
    by: 'ana',
    requestId: randomUUID(),
    answer: 'not-same',
    reasons: ['other-fields-agree'],
    words: '',
  } as const
  expect(await answerMatch(opened.pools, unsigned, NOON)).toEqual({
    ok: 'open',
    over: {
      a: [...pair].sort()[0],
      b: [...pair].sort()[1],
      answer: 'not-same',
      reasons: ['other-fields-agree'],
      against: true,
    },
  })
  expect(await answerBy(opened.pools, pair, 'ana', 'not-same')).toMatchObject({
    step: { kind: 'waits', turn: 'second' },
  })
  expect([await stateOf(opened, pair), await outcomeOf(opened, pair[0])]).toEqual(['undetermined', 'NOT_DETERMINABLE'])
  expect(await answerBy(opened.pools, pair, 'ana', 'not-same')).toMatchObject({
    refusal: { code: 'match.same-reviewer' },
  })
  expect(await answerBy(opened.pools, pair, 'ben', 'not-same')).toMatchObject({
    step: { kind: 'settled', answer: 'not-same', signers: ['ana', 'ben'] },
  })
  expect([await stateOf(opened, pair), await outcomeOf(opened, pair[0])]).toEqual(['apart', 'NO_DEPARTURE_RECORD'])
})

test('a sample takes two, whatever they say; a third decides where they differ', async () => {
  const pair = await question(opened, true)
  expect(await answerBy(opened.pools, pair, 'ana', 'same')).toMatchObject({ step: { kind: 'waits', turn: 'second' } })
  expect(await answerBy(opened.pools, pair, 'ben', 'cannot-tell')).toMatchObject({
    step: { kind: 'waits', turn: 'third' },
  })
  expect(await answerBy(opened.pools, pair, 'cem', 'same')).toMatchObject({
    step: { kind: 'settled', signers: ['ana', 'cem'] },
  })
  const other = await question(opened)
  for (const by of ['ana', 'ben']) await answerBy(opened.pools, other, by, 'not-same')
  expect(await countAgreement(opened.pools)).toEqual({ sampled: { both: 1, agreed: 0 }, all: { both: 2, agreed: 1 } })
})

test('the same answer sent again is answered with what the question came to, and never with the own answer', async () => {
  const pair = await question(opened)
  const first = { requestId: randomUUID(), words: 'The ferry says so.' }
  const send = (pools = opened.pools, more = {}) => answerBy(pools, pair, 'ana', 'not-same', { ...first, ...more })
  expect(await send()).toMatchObject({ repeated: false })
  expect(await send()).toMatchObject({ repeated: true, step: { kind: 'waits', turn: 'second' } })
  expect(await send(opened.pools, { words: 'Something else.' })).toMatchObject({
    refusal: { code: 'match.key-reused' },
  })
  await answerBy(opened.pools, pair, 'ben', 'same')
  await answerBy(opened.pools, pair, 'cem', 'same')
  expect(await send()).toMatchObject({
    repeated: true,
    step: { kind: 'settled', answer: 'same', signers: ['ben', 'cem'] },
  })
  const without = openPools({ connectionString: opened.database.migrationUrl })
  expect(await send(without)).toMatchObject({ ok: true, repeated: true })
  await without.end()
})

test('own interests: who declared them answers nothing, and an answer given before counts no more', async () => {
  const pair = await question(opened)
  await answerBy(opened.pools, pair, 'ana', 'not-same')
  const conflict = (actor: string) =>
    opened.pools.write.query('insert into access.conflict values ($1, $2, $3)', [pair[1], actor, NOON])
  await conflict('ana')
  expect(await answerBy(opened.pools, pair, 'ana', 'same')).toMatchObject({ refusal: { code: 'match.conflict' } })
  expect(await answerBy(opened.pools, pair, 'ben', 'not-same')).toMatchObject({
    step: { kind: 'waits', turn: 'second' },
  })
  expect(await answerBy(opened.pools, pair, 'cem', 'not-same')).toMatchObject({ step: { signers: ['ben', 'cem'] } })
})

test('erasure takes the words and keeps the answer counted', async () => {
  const pair = await question(opened)
  await answerBy(opened.pools, pair, 'ana', 'not-same', { words: 'zq said of them' })
  expect((await roundsOf(pair)).at(-1)?.given).toMatchObject([{ words: 'zq said of them' }])
  expect((await readRounds(opened.pools.rules, linkId(...pair), undefined)).at(-1)?.given).toMatchObject([
    { words: '', wordsKnown: false },
  ])
  const list = newErasureList()
  const stays = await opened.pools.rules.query<{ id: string }>(
    `select record_id || '/' || stay_key as id from proj.stay where record_id = $1`,
    [pair[0]],
  )
  expect(await erase(opened.pools, { unit: { stayId: stays.rows[0]?.id ?? '' }, ...order }, NOON, list)).toMatchObject({
    ok: true,
  })
  expect((await roundsOf(pair)).at(-1)?.given).toMatchObject([
    { by: 'ana', answer: 'not-same', words: '', wordsKnown: false },
  ])
  const kept = await opened.pools.rules.query(
    `select 1 from ledger.entry where type = 'match-words' and body is not null`,
  )
  expect(kept.rows).toEqual([])
})

test('a rebuild gives links back with the answers between them', async () => {
  const pair = await question(opened)
  await answerBy(opened.pools, pair, 'ana', 'not-same', { words: 'w' })
  await answerBy(opened.pools, pair, 'ben', 'not-same', { words: 'w' })
  const links = async () => (await opened.pools.rules.query('select * from identity.link order by link_id')).rows
  const before = await links()
  await rebuild(opened.pools)
  expect(await links()).toEqual(before)
})

test('two reviewers at once: one comes first, and the question is settled once', async () => {
  for (let n = 0; n < 12; n++) {
    const pair = await question(opened)
    const both = await Promise.all(['ana', 'ben'].map((by) => answerBy(opened.pools, pair, by, 'not-same')))
    const kinds = both.map((one) => (one?.ok === true ? one.step.kind : JSON.stringify(one))).toSorted()
    expect(kinds).toEqual(['settled', 'waits'])
    expect((await roundsOf(pair)).length).toBe(3)
  }
})

/**
 * One reviewer joins two while a stop comes on the second of them; the first has one. Right: either it is joined, and the
 * stop, which cites the guards of whom it met, met both; or the stop met one, and the answer waits for a second reviewer.
 */
async function raceWithStop(pools: Opened['pools']): Promise<'right' | 'wrong'> {
  const pair = await question(opened)
  await placeStop(opened.pools, newStop(pair[0]), NOON)
  const [answered] = await Promise.all([answerBy(pools, pair, 'ana', 'same'), placeStop(pools, newStop(pair[1]), NOON)])
  const stop = await opened.pools.rules.query<{ met: number }>(
    `select json_array_length(body::json #> '{body,guard}') as met from ledger.entry
      where stream_id = $1 and type = 'stop-placed'`,
    [pair[1]],
  )
  const isJoined = answered?.ok === true && answered.step.kind === 'settled'
  expect((await stateOf(opened, pair)) === 'linked').toBe(isJoined)
  return (stop.rows.at(-1)?.met ?? 0) === (isJoined ? 2 : 1) ? 'right' : 'wrong'
}
/** A moment between asking what they carry and writing: where the stop would slip in. */
const slowly = (query: { name?: string; text?: string; values?: unknown[] }) =>
  query.name === 'carrying-among'
    ? {
        text: `select q.* from (${query.text}) q right join (select pg_sleep(0.03)) s on true where q.record is not null`,
        values: query.values,
      }
    : query

test('an answer and a stop at once: two stops are never brought together by one reviewer', async () => {
  for (let n = 0; n < 15; n++) expect(await raceWithStop(withWriter(opened.pools, slowly))).toBe('right')
})

test('planted fault: without the guard rows they are', async () => {
  let wrong = 0
  const pools = withWriter(opened.pools, (query) => slowly(withoutLock(query) as typeof query))
  // The ruling asks once more what they carry: where the stop came between the two, it is a fault.
  for (let n = 0; n < 15; n++) if ((await raceWithStop(pools).catch(() => 'wrong')) === 'wrong') wrong++
  expect(wrong).toBeGreaterThan(0)
})

test('an answer and an erasure at once: no words are left behind', async () => {
  let [said, late] = [0, 0]
  for (let n = 0; n < 10; n++) {
    const pair = await question(opened)
    const list = newErasureList()
    const [answered, erased] = await Promise.all([
      answerBy(opened.pools, pair, 'ana', 'not-same', { words: 'zq beside it' }),
      erase(opened.pools, { unit: { recordId: pair[1] }, ...order }, NOON, list),
    ])
    expect(erased).toMatchObject({ ok: true })
    if (answered === undefined) late++
    else said++
  }
  const kept = await opened.pools.rules.query(
    `select 1 from ledger.entry where type = 'match-words' and body is not null`,
  )
  expect(kept.rows).toEqual([])
  expect(said + late).toBe(10)
})
