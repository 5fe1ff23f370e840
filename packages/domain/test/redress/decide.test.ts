import type { Fact } from '@passage/domain/facts/fact'
import { answersFault, filingFault, LONGEST_WORDS, MOST_ITEMS, stepFault } from '@passage/domain/redress/decide'
import { correctableFields, factOfGrant, type Item } from '@passage/domain/redress/items'
import type { ItemAnswer } from '@passage/domain/redress/request'
import { standingFacts } from '@passage/domain/stay/history/known'
import { expect, test } from 'vitest'
import {
  after,
  arrival,
  dayAfter,
  decided,
  departure,
  examined,
  filed,
  no,
  notMine,
  own,
  reviewAsked,
  wrongDay,
  yes,
} from './support.ts'

const filing = (items: readonly Item[], more = {}) => ({
  kind: 'correct' as const,
  items,
  shown: [],
  words: '',
  ...more,
})
const missing: Item = { what: 'missing', fact: 'r/1', kind: 'departure', on: '2025-11-30', place: 'JFK' }

test.each<readonly [string, ReturnType<typeof filing>, string | undefined]>([
  ['a wrong field', filing([wrongDay]), undefined],
  ['a trip of somebody else', filing([notMine], { kind: 'not-my-trip' }), undefined],
  ['a missing departure', filing([missing]), undefined],
  ['nothing', filing([]), 'redress.nothing-asked'],
  ['too much', filing(Array.from({ length: MOST_ITEMS + 1 }, () => wrongDay)), 'redress.too-much'],
  ['a fact of another record', filing([{ what: 'fact', fact: 'other/1' }]), 'redress.not-of-this-record'],
  ['a document', filing([{ what: 'field', fact: 'r/1', field: 'document' }]), 'redress.no-such-field'],
  ['an unknown field', filing([{ what: 'field', fact: 'r/1', field: '__proto__' }]), 'redress.no-such-field'],
  ['no date', filing([{ ...wrongDay, proposed: '2025-02-30' } as Item]), 'redress.not-a-value'],
  ['no date of a departure', filing([{ ...missing, on: 'June' } as Item]), 'redress.not-a-value'],
  [
    'an entry abroad without a State',
    filing([{ ...missing, kind: 'foreign-entry', place: undefined } as unknown as Item]),
    'redress.not-a-value',
  ],
  ['a statement without words', filing([wrongDay], { kind: 'statement' }), 'redress.words-missing'],
  ['a book', filing([wrongDay], { words: 'x'.repeat(LONGEST_WORDS + 1) }), 'redress.words-too-long'],
  ['evidence without words', filing([wrongDay], { shown: [{ kind: 'ticket', words: ' ' }] }), 'redress.words-missing'],
])('filing %s', (_, asked, code) => {
  expect(filingFault(asked, own)?.code).toBe(code)
})

test('a fact of somebody else is refused word for word like one that does not exist', () => {
  const one = filingFault(filing([{ what: 'fact', fact: 'somebody/1' }]), own)
  expect(one).toEqual(filingFault(filing([{ what: 'fact', fact: 'nowhere/9' }]), own))
})

test('a document is compared and never corrected', () => {
  expect(correctableFields(arrival)).not.toContain('document')
  expect(correctableFields(arrival)).toEqual(expect.arrayContaining(['on', 'port', 'mode']))
})

test.each<readonly [string, readonly ItemAnswer[], string | undefined]>([
  ['whole', [yes(0), no(1)], undefined],
  ['half', [yes(0)], 'redress.unanswered'],
  ['twice', [yes(0), yes(0)], 'redress.unanswered'],
  ['something else', [yes(0), yes(7)], 'redress.unanswered'],
  ['without a reason', [yes(0), { item: 1, granted: false, reason: '  ' }], 'redress.reasons-missing'],
  ['another day', [{ item: 0, granted: true, value: '2025-11-02' }, no(1)], undefined],
  ['no such day', [{ item: 0, granted: true, value: '2025-11-31' }, no(1)], 'redress.not-a-value'],
])('a decision that answers %s', (_, answers, code) => {
  expect(answersFault(after(filed([wrongDay, notMine]), examined()), answers, own)?.code).toBe(code)
})

test('where the person proposed nothing, granting needs a value', () => {
  const request = after(filed([{ what: 'field', fact: 'r/2', field: 'on' }]), examined())
  expect(answersFault(request, [yes(0)], own)?.code).toBe('redress.not-a-value')
})

test('a line that a link took from the person is not corrected from here; refusing it stays open', () => {
  const request = after(filed([notMine]), examined())
  const elsewhere = new Map([...own].filter(([id]) => id !== 'r/1'))
  expect(answersFault(request, [yes(0)], elsewhere)?.code).toBe('redress.not-of-this-record')
  expect(answersFault(request, [no(0)], elsewhere)).toBeUndefined()
  expect(answersFault(request, [yes(0)], own)).toBeUndefined()
})

test('a review answers what was refused, and nothing that was granted', () => {
  const part = after(filed([wrongDay, notMine]), examined(), decided([yes(0), no(1)]), reviewAsked())
  expect(answersFault(part, [no(1)], own)).toBeUndefined()
  expect(answersFault(part, [no(0), no(1)], own)?.code).toBe('redress.unanswered')
})

test('never the person who refused; and only in time', () => {
  const refused = after(filed(), examined(), decided([no(0)], 2))
  const asked = after(filed(), examined(), decided([no(0)], 2), reviewAsked(3))
  expect(stepFault('review', asked, { by: 'vera', today: dayAfter(4) })?.code).toBe('redress.same-person')
  expect(stepFault('review', asked, { by: 'otto', today: dayAfter(4) })).toBeUndefined()
  expect(stepFault('ask-review', refused, { by: 'ana', today: dayAfter(32) })).toBeUndefined()
  expect(stepFault('ask-review', refused, { by: 'ana', today: dayAfter(33) })?.code).toBe('redress.review-too-late')
  expect(stepFault('decide', after(filed()), { by: 'vera', today: dayAfter(1) })?.code).toBe('redress.step-not-open')
})

const later = '2026-02-01T00:00:00.000Z'
const said = { receipt: 'PR-1', on: '2026-02-01' } as const
const afterGrant = (item: Item): readonly Fact[] => {
  const added = { ...factOfGrant(item, {}, said), id: 'r/3', recorded: later } as Fact
  return standingFacts([arrival, departure, added], later).map(({ fact }) => fact)
}

test('granting appends, and the facts then say what was granted', () => {
  expect(afterGrant(wrongDay)).toContainEqual({ ...departure, occurred: { on: '2025-11-01' } })
  expect(afterGrant(notMine).map(({ id }) => id)).toEqual(['r/2'])
  expect(afterGrant(missing)).toContainEqual(
    expect.objectContaining({ kind: 'departure', evidence: 'document-shown', source: 'redress', port: 'JFK' }),
  )
  // What was said before stays on record, and is found again by a question about an earlier time.
  expect(standingFacts([arrival, departure], later).map(({ fact }) => fact)).toEqual([arrival, departure])
})
