import { describe, expect, test } from 'vitest'
import { decide } from '../../src/case/decide.ts'
import { executable } from '../../src/case/executable.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, d } from './toy.ts'
import { ready, Story } from './us-story.ts'

/* A grant that ended holds no removal; one that stands does; a notice is of one grant, and of one time. */

const holds = (story: Story, on: string) =>
  executable(usPack, story.state, d(on), { 'removal-country': 'A' }).reasons.map(({ code }) => code)
const asylee = () => ready().does('asylum-filed', '2026-03-11', 'person').does('asylum-granted', '2026-03-12', 'judge')
const OF_ASYLUM = { 'ending-grant': 'asylum', 'ending-ground': 'fraud' } as const
/** Noticed on 1 April, served on 2 April, answered and heard. */
const heard = (story: Story) =>
  story
    .does('grant-end-noticed', '2026-04-01', 'asylum-officer', OF_ASYLUM)
    .served('grant-end-notice', '2026-04-02')
    .does('grant-end-notice-served', '2026-04-02', 'officer')
    .does('grant-end-answered', '2026-04-10', 'person', { 'ending-answer': 'contests' })
    .does('grant-end-heard', '2026-05-04', 'judge')
    .facts('2026-05-04', 'judge', { 'ending-proof': 'met' })

describe('a grant of asylum', () => {
  test('8 USC 1158(c)(1): holds every removal until it is ended', () => {
    expect(holds(asylee(), '2026-03-13')).toContain('us.t18-relief-granted')
    const ended = heard(asylee()).does('asylum-ended-by-judge', '2026-05-05', 'judge')
    expect(ended.state.regions['relief/asylum']).toBe('ended')
    expect(holds(ended, '2026-05-06')).not.toContain('us.t18-relief-granted')
  })
  test('8 CFR 208.24(c): another notice has its own service, answer and hearing', () => {
    const again = heard(asylee()).does('grant-end-noticed', '2026-06-01', 'asylum-officer', OF_ASYLUM)
    const asked = again.asks('asylum-ended-by-judge', '2026-06-02', 'judge')
    expect(asked).toEqual(expect.arrayContaining(['us.end-heard', 'us.end-notice', 'us.end-proof']))
  })
  test('8 CFR 208.24: is not ended by the notice that ended an earlier one', () => {
    const ended = heard(asylee()).does('asylum-ended-by-judge', '2026-05-05', 'judge')
    const again = ended.does('asylum-filed', '2026-06-01', 'person').does('asylum-granted', '2026-07-01', 'judge')
    expect(again.asks('asylum-ended-by-judge', '2026-07-02', 'judge')).toEqual(
      expect.arrayContaining(['us.end-of-asylum', 'us.end-heard', 'us.end-proof']),
    )
  })
  test('8 CFR 1003.1(b): stands as before when the end is set aside', () => {
    const back = heard(asylee())
      .does('asylum-ended-by-judge', '2026-05-05', 'judge')
      .does('asylum-restored', '2026-06-01', 'board')
    expect(holds(back, '2026-06-02')).toContain('us.t18-relief-granted')
  })
  test('8 CFR 208.24: is asked for anew after it was ended', () => {
    const ended = heard(asylee()).does('asylum-ended-by-judge', '2026-05-05', 'judge')
    expect(ended.does('asylum-filed', '2026-06-01', 'person').state.regions['relief/asylum']).toBe('filed')
  })
})

test('8 USC 1256(a), last sentence: an order made after the adjustment ends it, and then holds no removal', () => {
  const adjusted = (on: string) =>
    ready().does('adjustment-filed', on, 'person').does('adjustment-granted', on, 'judge')
  const late = adjusted('2026-03-12')
  expect(late.asks('adjustment-ended-by-order', '2026-03-13', 'legal-officer')).toContain(
    'us.end-adjustment-before-order',
  )
  const early = adjusted('2026-01-06')
  expect(early.state.facts['adjustment-granted-on']).toBe(d('2026-01-06'))
  expect(early.asks('adjustment-ended-by-order', '2026-03-13', 'legal-officer')).toEqual([])
  expect(holds(early.does('adjustment-ended-by-order', '2026-03-13', 'legal-officer'), '2026-03-14')).toEqual([])
})

test('8 CFR 246.1: an answer is not lost when the notice is served once more', () => {
  const answered = new Story()
    .facts('2026-01-05', 'officer', { 'served-for': 'person', identity: 'confirmed-by-two', 'correction-open': 'no' })
    .does('adjustment-filed', '2026-01-05', 'person')
    .does('adjustment-granted', '2026-01-06', 'judge')
    .does('grant-end-noticed', '2026-04-01', 'officer', {
      'ending-grant': 'adjustment',
      'ending-ground': 'not-eligible',
    })
    .served('grant-end-notice', '2026-04-02')
    .does('grant-end-notice-served', '2026-04-02', 'officer')
    .does('grant-end-answered', '2026-04-10', 'person', { 'ending-answer': 'hearing-asked' })
    .does('grant-end-notice-served', '2026-04-11', 'officer')
  expect(answered.state.facts['ending-answer']).toBe('hearing-asked')
  expect(answered.asks('adjustment-rescinded-unanswered', '2026-06-01', 'officer')).toContain('us.end-unanswered')
})

test.each([
  ['temporary-status-ended', 'protection/temporary', 'in-effect'],
  ['deferred-action-ended', 'protection/deferred', 'deferred-action'],
  ['victim-stay-ended', 'protection/victim', 'stay-in-force'],
  ['agency-stay-ended', 'review/agency-stay', 'in-force'],
  ['juvenile-denied', 'protection/juvenile', 'filed'],
])('Passage design, section 6: %s takes two people and reasons', (event, region, from) => {
  const story = new Story()
  const state = { ...story.state, regions: { ...story.state.regions, [region]: from } }
  const on = d('2026-04-01')
  const asked = { ...act(event, '2026-04-01'), by: { role: 'legal-officer', name: 'L' } } as const
  const signers = ['L', 'M'].map((name) => ({ role: 'legal-officer', name, conflict: 'none' }) as const)
  const codes = (more: object) => {
    const entry = decide(usPack, state, { ...asked, signers: [], reasons: '', ...more }, on)
    return entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
  }
  expect(codes({ signers: signers.slice(0, 1) })).toEqual(['case.signatures', 'case.reasons'])
  expect(codes({ signers, reasons: 'Read.' })).toEqual([])
})

test.each([
  ['citizenship-rejected', 'protection/citizenship'],
  ['status-rejected', 'protection/status'],
  ['adult-found', 'protection/child'],
])('Passage design, section 6: a judge signs %s, with reasons', (event, region) => {
  const story = new Story()
  const state = { ...story.state, regions: { ...story.state.regions, [region]: 'claimed' } }
  const asked = { ...act(event, '2026-04-01'), by: { role: 'judge', name: 'J' }, signers: [], reasons: '' } as const
  const entry = decide(usPack, state, asked, d('2026-04-01'))
  expect(entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []).toEqual([
    'case.signatures',
    'case.reasons',
  ])
})
