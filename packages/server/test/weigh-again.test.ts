import type { Day } from '@passage/domain/calendar/day'
import type { CodeSaid } from '@passage/ledger/gateway/read-basis'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import { LINK_RULE } from '@passage/ledger/links/link-new'
import { weighAgain } from '@passage/server/match/weigh-again'
import { expect, test } from 'vitest'

const now = '2026-11-23T09:10:00.000Z'
const today = 20_780 as Day
const record = (number: string) => ({
  recordId: number,
  name: { family: 'OKAFOR REYES', given: 'MARIANA' },
  birthDate: '1991-02-17',
  document: { type: 'P', number, issuer: 'NG' },
  firstSource: 'border-entry',
  since: now,
  headSeq: 1,
})
const question = {
  sides: [record('L898902C3'), record('L888902C3')].map((one) => ({ record: one, crossings: [] })),
} as unknown as MatchQuestion
const code: CodeSaid = {
  isQuestion: true,
  rule: LINK_RULE,
  reasons: ['same-biographics', 'other-document'],
  at: '2026-11-19T08:00:00.000Z',
}
const again = (said: CodeSaid | undefined, hidden = false, asked = question) =>
  weighAgain(asked, said, { hidden, before: hidden, now, today })

test('the same result is said to be the same, with the model', () => {
  expect(again(code)).toMatchObject({
    same: true,
    words: 'Weighed again 23 November, 09:10 UTC, with the model passage-border-model/4. The result is the same.',
    now: 'Name and birth date are the same; the documents differ.',
  })
})

test('reasons that other records gave are none of the comparison', () => {
  expect(again({ ...code, reasons: [...code.reasons, 'more-candidates', 'two-people-needed'] }).same).toBe(true)
})

test('what differs is said, then and now, with the rule where it is another', () => {
  const answer = again({
    ...code,
    rule: 'identity.same-document-agreeing-biographics/1',
    reasons: ['alike', 'no-document'],
  })
  expect(answer).toMatchObject({
    same: false,
    before: 'Much is alike; one of the two has no document.',
    now: 'Name and birth date are the same; the documents differ.',
  })
  expect(answer.words).toContain('differs from that of 19 November, 08:00 UTC')
  expect(answer.words).toContain(`The rule was identity.same-document-agreeing-biographics/1, and is ${LINK_RULE}.`)
})

test('whoever checks a link by code does not learn that it is one: no rule is named, and no answer', () => {
  const link = {
    ...code,
    isQuestion: false,
    rule: 'identity.departure-closes-stay/1',
    reasons: ['departure-closes-stay'],
  }
  const text = JSON.stringify(again(link))
  expect(text).not.toContain('identity.')
  expect(text).not.toMatch(/link/i)
})

test('of a sample no rule is named at all: said of some it would tell those apart that code had linked', () => {
  const older = { ...code, rule: 'identity.same-document-agreeing-biographics/1', reasons: ['alike', 'no-document'] }
  const samples = [older, { ...older, isQuestion: false }].map((said) =>
    again(said, true, { ...question, sampled: true }),
  )
  expect(samples[0]).toMatchObject({ same: false, before: 'Much is alike; one of the two has no document.' })
  expect(samples[0]).toEqual(samples[1])
})

test('a sample stays blind: nothing of names', () => {
  expect(JSON.stringify(again(code, true))).not.toMatch(/name/i)
  expect(again(undefined).words).toContain('No computation had compared these two before')
})
