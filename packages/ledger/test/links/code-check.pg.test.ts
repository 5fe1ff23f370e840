import { randomUUID } from 'node:crypto'
import { addDays, type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import { isCodeSampled } from '@passage/domain/linking/code-check'
import { linkId } from '@passage/ledger/entry/derived-id'
import { takeIn } from '@passage/ledger/intake/take-in'
import { countAgreement } from '@passage/ledger/links/review/agreement'
import { askMatchAgain, DISPUTED_BY_PERSON } from '@passage/ledger/links/review/ask-again'
import { countCodeChecks } from '@passage/ledger/links/review/code-check'
import { holdMatch } from '@passage/ledger/links/review/hold-match'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, bornOn, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'
import { answerBy, question, stateOf } from './questions.ts'

/* Links by code are checked by people who do not know that they are: a sample by the digest of the link. */
let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

/** Links by code of which at least two are of the sample: one document each, its name in two spellings. */
async function sampledLinks(): Promise<readonly (readonly [string, string])[]> {
  const sampled: (readonly [string, string])[] = []
  for (let page = 0; sampled.length < 2; page++) {
    const inputs = Array.from({ length: 60 }, (_, at) => {
      const n = page * 60 + at
      const letters = [...String(n)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
      const document = { type: 'P', number: `CC${100_000 + n}`, issuer: 'BR' }
      const who = (family: string) => ({ document, name: { family, given: 'Ana' }, birthDate: bornOn(n) })
      return [
        arrival('2025-01-10', '2025-07-09', who(`Mueller ${letters}`)),
        departure('2025-06-20', who(`Müller ${letters}`)),
      ]
    })
    const taken = await takeIn(opened.pools, inputs.flat(), 'live', standing())
    const ids = taken.map((one) => ('receipt' in one ? one.receipt.recordId : JSON.stringify(one)))
    for (let at = 0; at < ids.length; at += 2) {
      const pair = [ids[at] ?? '', ids[at + 1] ?? ''] as const
      if (isCodeSampled(linkId(...pair))) sampled.push(pair)
    }
  }
  return sampled
}
const waiting = async () =>
  (await opened.pools.rules.query(`select record_id from proj.task where kind = 'link-check'`)).rows.length

test('what two find right changes nothing, what two find wrong is a question; each is counted', async () => {
  const [right, wrong, ...more] = await sampledLinks()
  if (right === undefined || wrong === undefined) throw new Error('no sample')
  expect(await stateOf(opened, right)).toBe('linked')
  const all = 2 + more.length
  expect([await waiting(), (await countCodeChecks(opened.pools)).waiting]).toEqual([all, all])
  await rebuild(opened.pools)
  expect(await waiting()).toBe(all)
  expect(await answerBy(opened.pools, right, 'ana', 'same')).toMatchObject({ step: { kind: 'waits', turn: 'second' } })
  expect(await answerBy(opened.pools, right, 'ben', 'same')).toMatchObject({ step: { kind: 'settled' } })
  expect(await stateOf(opened, right)).toBe('linked')
  expect(await answerBy(opened.pools, right, 'cem', 'same')).toMatchObject({ refusal: { code: 'match.not-open' } })
  for (const by of ['ana', 'ben']) await answerBy(opened.pools, wrong, by, 'not-same')
  expect(await stateOf(opened, wrong)).toBe('undetermined')
  const figures = await countCodeChecks(opened.pools)
  expect(figures).toMatchObject({ checked: 2, same: 1, notSame: 1, cannotTell: 0, waiting: more.length })
  // They are no part of how often people agree about questions.
  expect(await countAgreement(opened.pools)).toMatchObject({ all: { both: 0 } })
  await rebuild(opened.pools)
  expect([await waiting(), await countCodeChecks(opened.pools)]).toEqual([more.length, figures])
})

test('it is put aside as any question is, so that nobody learns by trying that it is a check', async () => {
  const [pair] = await sampledLinks()
  if (pair === undefined) throw new Error('no sample')
  const today = parseDay(NOON.toISOString().slice(0, 10)) as Day
  const asked = { records: pair, by: 'ana', reason: 'source-asked', until: addDays(today, 7) } as const
  const hold = () => holdMatch(opened.pools, { ...asked, requestId: randomUUID() }, today, NOON)
  const aside = async () =>
    (
      await opened.pools.rules.query(
        `select held_until::text as until from proj.task where kind = 'link-check' and record_id = any($1::uuid[])`,
        [pair],
      )
    ).rows
  expect(await hold()).toMatchObject({ ok: true })
  expect([await stateOf(opened, pair), await aside()]).toEqual(['linked', [{ until: formatDay(asked.until) }]])
  await rebuild(opened.pools)
  expect(await aside()).toEqual([{ until: formatDay(asked.until) }])
  await answerBy(opened.pools, pair, 'ana', 'same')
  expect(await aside()).toEqual([{ until: null }])
  await answerBy(opened.pools, pair, 'ben', 'same')
  expect(await hold()).toMatchObject({ refusal: { code: 'match.not-open' } })
})

test('whoever found a link by code right does not answer the person who disputes it', async () => {
  const [pair] = await sampledLinks()
  if (pair === undefined) throw new Error('no sample')
  for (const by of ['ana', 'ben']) await answerBy(opened.pools, pair, by, 'same')
  const disputed = { records: pair, by: 'kim', reason: DISPUTED_BY_PERSON, requestId: randomUUID() }
  expect(await askMatchAgain(opened.pools, disputed, NOON)).toMatchObject({ ok: true })
  expect(await answerBy(opened.pools, pair, 'ana', 'same')).toMatchObject({ refusal: { code: 'match.same-reviewer' } })
  expect(await answerBy(opened.pools, pair, 'cem', 'same')).toMatchObject({ step: { kind: 'waits' } })
})

test('what is no sample is not asked', async () => {
  await question(opened)
  expect(await waiting()).toBe(0)
})
