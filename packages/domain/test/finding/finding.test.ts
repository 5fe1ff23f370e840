import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, formatDay } from '../../src/calendar/day.ts'
import {
  ANSWER_DAYS,
  dayIsOverEverywhere,
  refuseAnswer,
  refuseFinding,
  refuseNotice,
  refuseProposal,
  refuseWithdrawal,
} from '../../src/finding/finding.ts'
import { type MatterEvent, matterOf } from '../../src/finding/matter.ts'
import { adverseActs, refuseSigners } from '../../src/finding/signers.ts'
import type { Outcome } from '../../src/stay/determination.ts'

const current = { determination: 4, outcome: 'DEPARTED_LATE' } as const
const window = { servedOn: '2026-09-01', answerBy: '2026-10-01' }
const notice: MatterEvent = { type: 'notice-given', notice: 'n', ...window, outcome: 'DEPARTED_LATE' }
const proposal = { finding: 'f', notice: 'n', determination: 4, answers: [] as string[], reasons: 'late', by: 'c' }
const proposed: MatterEvent = { type: 'finding-proposed', ...proposal }
const answered = (answer: string): MatterEvent => ({ type: 'notice-answered', notice: 'n', answer })
const found: MatterEvent = { type: 'overstay-found', finding: 'f' }
const withdrawn: MatterEvent = { type: 'finding-withdrawn', finding: 'f' }
/** The day of service, and the end of the window. */
const served = Date.parse('2026-09-01T15:00:00Z')
const after = dayIsOverEverywhere('2026-10-01')
const code = (answer: { readonly code: string } | undefined): string => answer?.code ?? 'open'

test('after notice and the whole window, on evidence that stands, the way is open', () => {
  expect(code(refuseNotice(matterOf([]), current, window, served))).toBe('open')
  expect(code(refuseProposal(matterOf([notice]), current, proposal, after))).toBe('open')
  expect(code(refuseFinding(matterOf([notice, proposed]), current, 'f', after))).toBe('open')
})

test('each thing that is missing has its own code', () => {
  const find = (events: readonly MatterEvent[], now = after, answer: typeof current | undefined = current) =>
    code(refuseFinding(matterOf(events), answer, 'f', now))
  expect(find([notice])).toBe('finding.unknown-proposal')
  expect(find([proposed])).toBe('finding.no-notice')
  expect(find([notice, proposed], after - 1)).toBe('finding.window-runs')
  expect(find([notice, answered('a'), proposed])).toBe('finding.answer-not-weighed')
  expect(find([notice, proposed, answered('a')])).toBe('finding.answer-not-weighed')
  expect(find([notice, answered('a'), { ...proposed, answers: ['a'] }])).toBe('open')
  expect(find([notice, proposed, found])).toBe('finding.stands-already')
  expect(find([notice, proposed, found, withdrawn])).toBe('finding.unknown-proposal')
  expect(find([notice, proposed, found, withdrawn, proposed])).toBe('open')
  expect(code(refuseFinding(matterOf([notice, proposed]), { ...current, determination: 5 }, 'f', after))).toBe(
    'finding.record-changed',
  )
  const other = { determination: 4, outcome: 'PRESENT_AFTER_AUTHORISED_STAY' } as const
  expect(code(refuseFinding(matterOf([notice, proposed]), other, 'f', after))).toBe('finding.record-changed')
  expect(code(refuseFinding(matterOf([notice, proposed]), undefined, 'f', after))).toBe('finding.no-evidence')
})

test.each<Outcome>([
  'WITHIN',
  'DEPARTED_ON_TIME',
  'NO_DEPARTURE_RECORD',
  'CONTRADICTORY',
  'OUT_OF_SCOPE',
  'NOT_DETERMINABLE',
])('%s is no evidence: neither notice nor finding', (outcome) => {
  const says = { determination: 4, outcome }
  expect(code(refuseNotice(matterOf([]), says, window, served))).toBe('finding.no-evidence')
  expect(code(refuseFinding(matterOf([{ ...notice, outcome }, proposed]), says, 'f', after))).toBe(
    'finding.no-evidence',
  )
})

test('a notice is not of the future and leaves thirty whole days, on any date', () => {
  const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2040, 1, 1) })
  fc.assert(
    fc.property(day, fc.integer({ min: -5, max: 60 }), fc.integer({ min: -3, max: 3 }), (served, days, since) => {
      const text = (value: number) => formatDay(value as Parameters<typeof formatDay>[0])
      const given = { servedOn: text(served), answerBy: text(served + days) }
      const answer = code(refuseNotice(matterOf([]), current, given, (served + since) * 86_400_000))
      const expected =
        since < 0 ? 'finding.served-in-future' : days - since < ANSWER_DAYS ? 'finding.window-too-short' : 'open'
      expect(answer).toBe(expected)
    }),
  )
})

test('a notice that is recorded late gives its days from then on', () => {
  expect(code(refuseNotice(matterOf([]), current, window, served + 86_400_000))).toBe('finding.window-too-short')
})

test('a window closes when its last day is over everywhere on Earth, and never before', () => {
  expect(new Date(after).toISOString()).toBe('2026-10-02T12:00:00.000Z')
})

test('only a finding that stands is withdrawn', () => {
  expect(code(refuseWithdrawal(matterOf([notice, proposed, found]), 'f'))).toBe('open')
  for (const events of [[], [notice, proposed], [notice, proposed, found, withdrawn]]) {
    expect(code(refuseWithdrawal(matterOf(events), 'f'))).toBe('finding.no-such-finding')
  }
  expect(code(refuseWithdrawal(matterOf([notice, proposed, found]), 'g'))).toBe('finding.no-such-finding')
})

test('an act is signed by as many different people as it needs, none of them with an own interest', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const kind = fc.constantFrom(...(Object.keys(adverseActs) as (keyof typeof adverseActs)[]))
  fc.assert(
    fc.property(kind, fc.array(name, { maxLength: 3 }), fc.array(name, { maxLength: 1 }), (act, signers, own) => {
      const open = refuseSigners(act, signers, own) === undefined
      const enough = new Set(signers).size >= adverseActs[act].signers
      expect(open).toBe(enough && !signers.some((one) => own.includes(one)))
    }),
  )
  expect(refuseSigners('overstay-found', ['a', 'b'], [])).toBeUndefined()
  expect(code(refuseSigners('overstay-found', ['a'], []))).toBe('act.unsigned')
  expect(code(refuseSigners('overstay-found', ['a', 'a'], []))).toBe('act.one-person')
  expect(code(refuseSigners('overstay-found', ['a', 'b'], ['b']))).toBe('act.conflict')
})

test('an answer that has not come yet is not written down; where it is tomorrow already, it is', () => {
  const noon = Date.parse('2026-11-24T12:00:00Z')
  expect(refuseAnswer('2026-11-25', noon)).toBeUndefined()
  expect(refuseAnswer('2026-11-25', noon - 1)?.code).toBe('finding.received-in-future')
  expect(refuseAnswer('2026-11-26', noon)?.code).toBe('finding.received-in-future')
  expect(refuseAnswer('2020-01-01', noon)).toBeUndefined()
})
