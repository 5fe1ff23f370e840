import { randomUUID } from 'node:crypto'
import { addDays, type Day, parseDay } from '@passage/domain/calendar/day'
import { linkId } from '@passage/ledger/entry/derived-id'
import { link } from '@passage/ledger/links/link'
import { askMatchAgain } from '@passage/ledger/links/review/ask-again'
import { holdMatch } from '@passage/ledger/links/review/hold-match'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { refuseIfDisputed } from '@passage/ledger/redress/adverse-use'
import { fileRequest } from '@passage/ledger/redress/file'
import { personStep, type StaffStep, staffStep } from '@passage/ledger/redress/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lateLeavers } from '../guard-rows/support.ts'
import { factIds } from '../redress/support.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { answerBy, stateOf } from './questions.ts'
import { readDeterminations } from './stored-answers.ts'

/* “This trip is not mine”: a planted wrong link is asked again by the person, and two reviewers take it apart. */
let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

/** Two people of whom somebody made one, and the answers about each from before. */
async function wronglyLinked() {
  const [mine = '', theirs = ''] = await lateLeavers(opened, 2)
  const before = await readDeterminations(opened, [mine, theirs])
  const trip = (await factIds(opened.pools, theirs)).arrival
  expect(
    await link(opened.pools, { records: [mine, theirs], signers: ['p.osei'], reason: 'wrong' }, NOON),
  ).toMatchObject({ ok: true })
  await opened.pools.write.query(
    `insert into access.assignment values ($1, gen_random_uuid(), 'ana', 'own', 'own-record', null, '{}', 'p.osei', '2026-01-01', '2027-01-01')`,
    [mine],
  )
  return { mine, theirs, before, trip, pair: [mine, theirs] as const }
}
const file = (recordId: string, fact: string, key = 'k1') =>
  fileRequest(
    opened.pools,
    { recordId, by: 'ana', key },
    { kind: 'not-my-trip', items: [{ what: 'fact', fact }], shown: [], words: 'I was at home.' },
    NOON,
  )
const requests = async () => (await opened.pools.rules.query('select record_id, state from proj.redress')).rows

test('the trip is a question again, nothing adverse is used, and the request never goes to the other person', async () => {
  const { mine, theirs, trip, pair } = await wronglyLinked()
  // Sent about the record of the trip itself, it still stands on the record that the person speaks by.
  const filed = await file(theirs, trip)
  expect(filed).toMatchObject({ ok: true, value: { repeated: false } })
  expect(await file(theirs, trip)).toMatchObject({ ok: true, value: { repeated: true } })
  expect(await requests()).toEqual([{ record_id: mine, state: 'received' }])
  expect(await stateOf(opened, pair)).toBe('undetermined')
  const said = await opened.pools.rules.query(
    `select body::jsonb #> '{body,by}' as by, body::jsonb #> '{body,reasons}' as reasons from ledger.entry
      where stream_id = $1 order by stream_seq desc limit 1`,
    [linkId(...pair)],
  )
  expect(said.rows).toEqual([
    { by: { request: filed?.ok === true ? filed.value.request : '' }, reasons: ['not-my-trip'] },
  ])
  const outcomes = await opened.pools.rules.query('select distinct outcome from proj.stay')
  expect(outcomes.rows).toEqual([{ outcome: 'NOT_DETERMINABLE' }])
  const refused = await inTransaction(opened.pools.write, (tx) => refuseIfDisputed(tx, [theirs], [trip], NOON))
  expect(refused).toMatchObject({ code: 'disputed-not-used-adversely' })
})

test('two reviewers say two persons: the request is granted, and the stays of both are byte for byte what they were', async () => {
  const { mine, theirs, before, trip, pair } = await wronglyLinked()
  await file(mine, trip)
  expect(await answerBy(opened.pools, pair, 'ben', 'not-same')).toMatchObject({
    step: { kind: 'waits', turn: 'second' },
  })
  expect(await requests()).toEqual([{ record_id: mine, state: 'received' }])
  expect(await answerBy(opened.pools, pair, 'cem', 'not-same')).toMatchObject({ step: { kind: 'settled' } })
  expect(await requests()).toEqual([{ record_id: mine, state: 'granted' }])
  expect(await readDeterminations(opened, [mine, theirs])).toEqual(before)
})

test('two reviewers say one person: the request is refused with a reason, and a review is open', async () => {
  const { mine, trip, pair } = await wronglyLinked()
  await file(mine, trip)
  // Even where no answer is against the person, what the person disputes takes two.
  expect(await answerBy(opened.pools, pair, 'ben', 'same')).toMatchObject({ step: { kind: 'waits', turn: 'second' } })
  expect(await answerBy(opened.pools, pair, 'cem', 'same')).toMatchObject({ step: { kind: 'settled', answer: 'same' } })
  expect(await requests()).toEqual([{ record_id: mine, state: 'refused' }])
  expect(await stateOf(opened, pair)).toBe('linked')
})

test('where nobody can tell, it stays a question for two, and the request stays open', async () => {
  const { mine, trip, pair } = await wronglyLinked()
  await file(mine, trip)
  await answerBy(opened.pools, pair, 'ben', 'cannot-tell')
  expect(await answerBy(opened.pools, pair, 'cem', 'cannot-tell')).toMatchObject({ step: { kind: 'settled' } })
  expect(await requests()).toEqual([{ record_id: mine, state: 'received' }])
  expect(await answerBy(opened.pools, pair, 'ben', 'same')).toMatchObject({ step: { kind: 'waits' } })
  expect(await answerBy(opened.pools, pair, 'dov', 'same')).toMatchObject({ step: { kind: 'settled' } })
  expect(await requests()).toEqual([{ record_id: mine, state: 'refused' }])
})

test('nobody decides it beside the reviewers; a review asks two others, whose answer decides it', async () => {
  const { mine, theirs, before, trip, pair } = await wronglyLinked()
  const filed = await file(mine, trip)
  const request = filed?.ok === true ? filed.value.request : ''
  const staff = (by: string, step: StaffStep) => staffStep(opened.pools, { recordId: mine, request, by }, step, NOON)
  expect(await staff('vera', { step: 'examine' })).toMatchObject({ ok: true })
  const refusing = { step: 'decide', answers: [{ item: 0, granted: false, reason: 'no' }] } as const
  expect(await staff('vera', refusing)).toMatchObject({ refusal: { code: 'redress.asked-of-reviewers' } })
  // Who joined the two does not answer whether that was right.
  expect(await answerBy(opened.pools, pair, 'p.osei', 'same')).toMatchObject({
    refusal: { code: 'match.same-reviewer' },
  })
  for (const by of ['ben', 'cem']) await answerBy(opened.pools, pair, by, 'same')
  expect(await requests()).toEqual([{ record_id: mine, state: 'refused' }])
  const asking = { recordId: mine, by: 'ana', request, key: 'k2' }
  const asked = await personStep(opened.pools, asking, { step: 'ask-review', words: 'Look again.' }, NOON)
  expect(asked).toMatchObject({ ok: true })
  expect(await stateOf(opened, pair)).toBe('undetermined')
  const granting = { step: 'review', answers: [{ item: 0, granted: true }] } as const
  expect(await staff('otto', granting)).toMatchObject({ refusal: { code: 'redress.asked-of-reviewers' } })
  expect(await answerBy(opened.pools, pair, 'ben', 'same')).toMatchObject({ refusal: { code: 'match.same-reviewer' } })
  for (const by of ['dov', 'eva']) await answerBy(opened.pools, pair, by, 'not-same')
  expect(await requests()).toEqual([{ record_id: mine, state: 'granted-on-review' }])
  expect(await readDeterminations(opened, [mine, theirs])).toEqual(before)
})

test('a review is answered by nobody of the round before, neither by those who decided nor by whoever was outvoted', async () => {
  const { mine, trip, pair } = await wronglyLinked()
  const filed = await file(mine, trip)
  const request = filed?.ok === true ? filed.value.request : ''
  await answerBy(opened.pools, pair, 'ben', 'same')
  await answerBy(opened.pools, pair, 'cem', 'not-same')
  expect(await answerBy(opened.pools, pair, 'dov', 'same')).toMatchObject({ step: { kind: 'settled', answer: 'same' } })
  const asking = { recordId: mine, by: 'ana', request, key: 'k3' }
  await personStep(opened.pools, asking, { step: 'ask-review', words: 'Look again.' }, NOON)
  for (const by of ['ben', 'cem', 'dov'])
    expect(await answerBy(opened.pools, pair, by, 'not-same'), by).toMatchObject({
      refusal: { code: 'match.same-reviewer' },
    })
  for (const by of ['eva', 'fay']) await answerBy(opened.pools, pair, by, 'not-same')
  expect(await requests()).toEqual([{ record_id: mine, state: 'granted-on-review' }])
})

test('of a trip on the own record a caseworker proposes the refusal, and a second one settles it', async () => {
  const { mine } = await wronglyLinked()
  const own = (await factIds(opened.pools, mine)).arrival
  const filed = await file(mine, own)
  const request = filed?.ok === true ? filed.value.request : ''
  const staff = (by: string, step: StaffStep) => staffStep(opened.pools, { recordId: mine, request, by }, step, NOON)
  const decide = (reason: string) => ({ step: 'decide', answers: [{ item: 0, granted: false, reason }] }) as const
  await staff('vera', { step: 'examine' })
  expect(await staff('vera', decide('The gate read it'))).toMatchObject({ ok: true })
  expect(await staff('vera', decide('The gate read it'))).toMatchObject({ ok: true })
  expect(await requests()).toEqual([{ record_id: mine, state: 'refusal-proposed' }])
  expect(await staff('vera', decide('Again'))).toMatchObject({ refusal: { code: 'redress.second-needed' } })
  // Until both have answered nothing of it is used against the person.
  const bar = () => inTransaction(opened.pools.write, (tx) => refuseIfDisputed(tx, [mine], [own], NOON))
  expect(await bar()).toMatchObject({ code: 'disputed-not-used-adversely' })
  expect(await staff('otto', decide('So did the desk'))).toMatchObject({ ok: true })
  expect(await requests()).toEqual([{ record_id: mine, state: 'refused' }])
  // The way to a review is open, and keeps it from adverse use.
  expect(await bar()).toMatchObject({ code: 'disputed-not-used-adversely' })
})

test('a trip on the own record is no matter of links', async () => {
  const { mine, pair } = await wronglyLinked()
  const own = (await factIds(opened.pools, mine)).arrival
  expect(own.startsWith(mine)).toBe(true)
  expect(await file(mine, own, randomUUID())).toMatchObject({ ok: true })
  expect(await stateOf(opened, pair)).toBe('linked')
})

test('a question that is open and on hold, while another link joins the two, becomes the person’s: off hold, and for two', async () => {
  const [mine = '', between = '', theirs = ''] = await lateLeavers(opened, 3)
  const trip = (await factIds(opened.pools, theirs)).arrival
  for (const records of [
    [mine, between],
    [between, theirs],
    [mine, theirs],
  ] as const)
    await link(opened.pools, { records, signers: ['p.osei', 'otto'], reason: 'wrong' }, NOON)
  const open = [mine, theirs] as const
  const doubt = { records: open, by: 'vera', reason: 'doubt', requestId: randomUUID() }
  expect(await askMatchAgain(opened.pools, doubt, NOON)).toMatchObject({ ok: true })
  const today = parseDay(NOON.toISOString().slice(0, 10)) as Day
  const holding = { records: open, by: 'vera', requestId: randomUUID(), reason: 'source-asked' } as const
  expect(await holdMatch(opened.pools, { ...holding, until: addDays(today, 20) }, today, NOON)).toMatchObject({
    ok: true,
  })
  await opened.pools.write.query(
    `insert into access.assignment values ($1, gen_random_uuid(), 'ana', 'own', 'own-record', null, '{}', 'p.osei', '2026-01-01', '2027-01-01')`,
    [mine],
  )
  expect(await file(mine, trip)).toMatchObject({ ok: true })
  const stands = async () =>
    (
      await opened.pools.rules.query(
        `select l.reasons, l.held_until::text as link, t.held_until::text as task, t.reason from identity.link l
           join proj.task t on t.record_id = l.record_a and t.other_record_id = l.record_b where l.link_id = $1`,
        [linkId(...open)],
      )
    ).rows
  const persons = [{ reasons: ['not-my-trip'], link: null, task: null, reason: 'not-my-trip' }]
  expect(await stands()).toEqual(persons)
  await rebuild(opened.pools)
  expect(await stands()).toEqual(persons)
  const held = await holdMatch(
    opened.pools,
    { ...holding, requestId: randomUUID(), until: addDays(today, 2) },
    today,
    NOON,
  )
  expect(held).toMatchObject({ refusal: { code: 'match.hold-disputed' } })
  // Taken apart by the other question, it is granted only once nobody can join them again beside the person.
  for (const by of ['ben', 'cem']) await answerBy(opened.pools, [between, theirs], by, 'not-same')
  expect(await requests()).toEqual([{ record_id: mine, state: 'received' }])
  expect(await answerBy(opened.pools, open, 'ben', 'same')).toMatchObject({ step: { kind: 'waits', turn: 'second' } })
  for (const by of ['cem', 'dov']) await answerBy(opened.pools, open, by, 'not-same')
  expect(await requests()).toEqual([{ record_id: mine, state: 'granted' }])
})
