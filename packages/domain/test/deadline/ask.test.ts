import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { answerOf } from '../../src/deadline/ask/answer.ts'
import type { DeadlineAnswer, DeadlineQuestion } from '../../src/deadline/ask/question.ts'
import { deadlineList, memberState, memberStates } from '../../src/deadline/ask/rules-of.ts'
import { saidInVain } from '../../src/deadline/ask/said-in-vain.ts'
import { calendarOf } from '../../src/deadline/closed-days.ts'
import { otherDays } from '../../src/deadline/eu/deadlines.ts'
import { dayOfMinute } from '../../src/deadline/hours.ts'
import { d } from '../case/toy.ts'

const ask = (id: string, on: string, more: Omit<DeadlineQuestion, 'id' | 'on'> = {}): DeadlineAnswer =>
  answerOf({ id, on: d(on), ...more })
/** The day of an answer, or why there is none. */
function said(answer: DeadlineAnswer): string {
  if (answer.kind === 'day') return formatDay(answer.due)
  if (answer.kind === 'minute') return `${formatDay(dayOfMinute(answer.due))} ${answer.due % 1440}`
  if (answer.kind === 'other-day') return answer.due === undefined ? answer.other.kind : formatDay(answer.due)
  if (answer.kind === 'not-determinable') return `NOT_DETERMINABLE ${answer.missing}`
  return answer.kind === 'no-such-deadline' ? answer.kind : answer.because
}
const closed = (day: string) =>
  calendarOf('us-clerk-closed', 'told', [[d(day), 'closed']], {
    from: d('2020-01-01'),
    until: d('2030-12-31'),
    substitutes: false,
  })
const outages = [{ system: 'ECAS', from: d('2026-04-06'), until: d('2026-04-07'), announcedOn: undefined }]

describe('a deadline that is asked for', () => {
  test.each<readonly [string, string, string, Omit<DeadlineQuestion, 'id' | 'on'>]>([
    // Monsalvo v. Bondi (2025); the most that the Department may give is sixty days in all.
    ['us.d18-after-hearing', '2021-10-12', '2021-12-13', { state: 'CA' }],
    ['us.d18-after-hearing', '2021-10-12', '2021-12-13', { extended: { unit: 'days', amount: 30 } }],
    ['us.d12-appeal', '2026-03-05', '2026-04-06', {}],
    ['us.d12-appeal', '2026-03-05', '2026-04-08', { outages }],
    // A court of the State, and a clerk who could not be reached on the last day.
    ['us.d16-petition', '2026-03-05', '2026-04-06', { state: 'TX' }],
    ['us.d16-petition', '2026-03-05', '2026-04-07', { state: 'TX', clerkClosed: closed('2026-04-06') }],
    ['us.d16-petition', '2026-03-05', 'no calendar us-state is known', {}],
    ['us.d3-detainer', '2026-11-25', '2026-11-27', {}],
    ['us.d3-detainer', '2026-11-25', '2026-11-30 990', { minute: 990 }],
    ['eu.ed1-period', '2026-08-03', '2026-09-02', { state: 'XA' }],
    ['eu.ed1-period', '2026-08-03', '2026-08-13', { state: 'xa', periodDays: 10 }],
    ['eu.ed1-period', '2026-08-03', '2026-08-10', { state: 'XA', periodDays: 7 }],
    ['eu.ed1-period', '2026-08-03', '2026-09-02', { state: 'XA', periodDays: 30 }],
    [
      'eu.ed1-period',
      '2026-08-03',
      'XA grants 7 to 30 days; a shorter period is eu.ed3-short',
      { state: 'XA', periodDays: 6 },
    ],
    [
      'eu.ed1-period',
      '2026-08-03',
      'XA grants 7 to 30 days; a shorter period is eu.ed3-short',
      { state: 'XA', periodDays: 31 },
    ],
    ['eu.ed1-period', '2026-08-03', 'NOT_DETERMINABLE national law', {}],
    ['eu.ed1-period', '2026-08-03', 'NOT_DETERMINABLE national law', { state: 'CA' }],
    ['eu.ed13-answer', '2026-08-03', '2026-09-17', {}],
    ['eu.ed9-first-limit', '2026-07-01', '2026-12-31', { state: 'XA' }],
    // Aroja, C-150/24: stretches under one decision are added.
    [
      'eu.ed9-first-limit',
      '2026-07-01',
      '2026-12-18',
      { state: 'XA', held: [{ from: d('2026-01-01'), to: d('2026-01-10') }] },
    ],
    ['eu.ed17-states-told', '2026-05-31', '2026-02-28', {}],
    ['eu.ed18-extension-request', '2026-12-26', '2026-12-24', { state: 'XA' }],
    ['eu.ed18-extension-request', '2026-12-26', 'NOT_DETERMINABLE holidays', {}],
    ['eu.ed2-extension', '2026-12-26', 'date-given', {}],
    ['eu.ed20-rolling', '2026-12-26', 'stay-engine', {}],
    ['us.none', '2026-12-26', 'no-such-deadline', {}],
  ])('%s from %s: %s %o', (id, on, answer, more) => {
    expect(said(ask(id, on, more))).toBe(answer)
  })
  test('where months are taken at their longest is shown, and how many days were used before', () => {
    const held = [{ from: d('2026-01-01'), to: d('2026-01-10') }]
    const found = ask('eu.ed9-first-limit', '2026-07-01', { state: 'XA', held })
    expect(found.kind === 'day' && found.steps.map(({ words }) => words)).toEqual([
      'first day of detention',
      '6 months, of which 10 days were used before',
      '2026-12-21 if months are taken at their longest: the earlier day binds',
    ])
  })
  test('a number that a printed text may show is warned about', () => {
    expect(ask('us.d12-appeal', '2026-03-10')).toMatchObject({ warnOn: d('2026-03-20') })
  })
})

describe('what was said and moves nothing is said back, never left out in silence', () => {
  test.each<readonly [string, Omit<DeadlineQuestion, 'id' | 'on'>, string]>([
    ['us.d12-appeal', { minute: 60 }, 'it is counted in days, and the hour moves nothing'],
    ['us.d12-appeal', { byMail: true }, 'the law adds no days to it because a notice came by mail'],
    ['us.d3-detainer', { extended: { unit: 'days', amount: 1 } }, 'no number of hours lengthens it'],
    ['eu.ed13-answer', { extended: { unit: 'days', amount: 1 } }, 'nobody may extend it'],
    ['us.d18-after-hearing', { outages }, 'an outage of a filing system does not move it'],
    ['us.d12-appeal', { clerkClosed: closed('2026-04-06') }, 'that a clerk could not be reached does not move it'],
    ['eu.ed13-answer', { clerkClosed: closed('2026-04-06') }, 'that a clerk could not be reached does not move it'],
    ['us.d12-appeal', { periodDays: 10 }, 'no decision says how many days it has'],
    ['us.d12-appeal', { held: [] }, 'earlier detention does not move it'],
  ])('%s with %o', (id, more, because) => {
    expect(ask(id, '2026-03-05', more)).toEqual({ kind: 'does-not-apply', because })
  })
  test('what does count is not called vain', () => {
    const byMail = deadlineList(undefined).find(({ rule }) => !('kind' in rule) && rule.mailDays !== undefined)
    if (byMail === undefined || 'kind' in byMail.rule) throw new RangeError('no deadline with days for mail')
    expect(saidInVain(byMail.rule, { id: byMail.id, on: d('2026-03-05'), byMail: true })).toBeUndefined()
    expect(said(ask('eu.ed10-absolute', '2026-07-01', { state: 'XA', held: [] }))).toBe('2027-12-31')
  })
})

describe('the list', () => {
  test('has every deadline once, each of both laws, and those that no period gives have ids of their own', () => {
    const ids = [...deadlineList(memberState('XA')).map(({ id }) => id), ...otherDays.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
    expect([ids.filter((id) => id.startsWith('us.')).length > 70, ids.some((id) => id.startsWith('eu.ed6'))]).toEqual([
      true,
      true,
    ])
  })
  test('without the law of a State, what needs it is not determinable and all else stands', () => {
    const open = deadlineList(undefined).filter(({ rule }) => 'kind' in rule)
    expect(open.map(({ id }) => id)).toEqual([
      'eu.ed1-period',
      'eu.ed6-appeal',
      'eu.ed7-speedy-review',
      'eu.ed8-interval',
      'eu.ed9-first-limit',
      'eu.ed10-absolute',
    ])
    expect(memberStates.map((code) => deadlineList(memberState(code)).some(({ rule }) => 'kind' in rule))).toEqual([
      false,
    ])
  })
})
