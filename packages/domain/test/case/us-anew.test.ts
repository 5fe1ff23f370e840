import { describe, expect, test } from 'vitest'
import { d } from './toy.ts'
import { ready, Story } from './us-story.ts'

/* What was signed, served, found and said under an order that fell carries nothing of the next one. */

/** The case was reopened, and the judge sits again. */
const reopened = () =>
  ready().does('motion-filed', '2026-03-11', 'person').does('motion-granted', '2026-03-30', 'judge')
/** A judge ordered removal again on 20 April, to the same country. */
const again = () =>
  reopened()
    .does('order-made', '2026-04-20', 'judge', { 'decided-on': d('2026-04-20') })
    .does('appeal-time-over', '2026-05-26', 'officer', { 'final-on': d('2026-05-21') })
    .facts('2026-04-20', 'judge', { 'designated-countries': ['A'] })
/** The second order is ready, too. */
const readyAgain = () =>
  again()
    .does('removal-warrant-signed', '2026-06-01', 'officer')
    .served('order', '2026-06-01')
    .facts('2026-06-01', 'officer', { 'language-understood': 'yes' })

describe('an order that is made again', () => {
  test('witness: the first one can be executed', () => {
    expect(ready().holds('2026-03-12')).toEqual([])
  })
  test('8 CFR 241.2(a)(1), 1003.37: needs its own warrant, service and explanation', () => {
    expect(again().holds('2026-06-01')).toEqual(['us.t32-warrant', 'us.order-served'])
    const warrant = again().does('removal-warrant-signed', '2026-06-01', 'officer')
    expect(warrant.holds('2026-06-01')).toEqual(['us.order-served'])
    const served = warrant.served('order', '2026-06-01')
    expect(served.holds('2026-06-01')).toEqual(['us.order-served'])
    expect(served.facts('2026-06-01', 'officer', { 'language-understood': 'yes' }).holds('2026-06-01')).toEqual([])
  })
  test('8 USC 1231(b)(2)(A): names its own countries', () => {
    const unnamed = readyAgain().told({
      type: 'fact-unknown',
      on: d('2026-06-01'),
      by: { role: 'judge', name: 'N' },
      fact: 'designated-countries',
    })
    expect(reopened().state.facts['designated-countries']).toBeUndefined()
    expect(unnamed.holds('2026-06-01')).toEqual(['us.g10-third-country'])
  })
  test('8 CFR 1241.1(c): the time to appeal runs from its own day, and from no other', () => {
    const ordered = (facts = {}) => reopened().does('order-made', '2026-04-20', 'judge', facts)
    const over = (story: Story, on: string) => story.asks('appeal-time-over', on, 'officer')
    const served = (story: Story) =>
      story.served('order', '2026-04-20').facts('2026-04-20', 'officer', { 'language-understood': 'yes' })
    // Whoever forgot to say from when: the day of the order that fell is not taken for it.
    expect(over(served(ordered()), '2026-04-21')).toEqual(['us.d12-window-over'])
    expect(over(served(ordered({ 'decided-on': d('2026-04-20') })), '2026-05-26')).toEqual([])
  })
  test('8 CFR 1241.1(b): appeal was waived of the order before, not of this one', () => {
    const waived = (story: Story, on: string) =>
      story.facts(on, 'judge', { 'appeal-choice': 'waived', 'waiver-knowing': 'yes' })
    const first = waived(
      new Story().does('order-made', '2026-02-02', 'judge', { 'decided-on': d('2026-02-02') }),
      '2026-02-02',
    )
    expect(first.asks('appeal-waived', '2026-02-02', 'person')).not.toContain('us.t25-waiver')
    const second = first
      .does('motion-filed', '2026-02-11', 'person')
      .does('motion-granted', '2026-02-20', 'judge')
      .does('order-made', '2026-04-20', 'judge', { 'decided-on': d('2026-04-20') })
    expect(second.asks('appeal-waived', '2026-04-20', 'person')).toContain('us.t25-waiver')
    expect(waived(second, '2026-04-20').asks('appeal-waived', '2026-04-20', 'person')).not.toContain('us.t25-waiver')
  })
  test('8 USC 1252(b)(1), 1229a(b)(5)(C),(c)(7): its own reviews can be asked for, and their time runs', () => {
    const decided = ready()
      .does('petition-filed', '2026-03-11', 'person')
      .does('petition-decided', '2026-03-20', 'court')
      .does('motion-filed', '2026-03-21', 'person')
      .does('motion-granted', '2026-03-30', 'judge')
      .does('order-made', '2026-04-20', 'judge', { 'decided-on': d('2026-04-20') })
    expect(decided.state.regions).toMatchObject({ 'review/petition': 'none', 'review/motion': 'none' })
  })
  test('8 CFR 1003.25(b): is not the one to which both sides had agreed', () => {
    const agreed = ready()
      .facts('2026-02-02', 'person', { 'order-asked': 'yes', 'order-agreed': 'yes' })
      .facts('2026-02-02', 'judge', { 'order-explained': 'yes' })
    const stipulates = (story: Story) => story.asks('stipulated-order-made', '2026-04-20', 'judge')
    expect(stipulates(agreed)).not.toContain('us.t20-agreement')
    agreed.does('motion-filed', '2026-03-11', 'person').does('motion-granted', '2026-03-30', 'judge')
    expect(stipulates(agreed)).toContain('us.t20-agreement')
  })
  test('Passage design, section 6: needs its own sign-off where a victim has filed, and its own findings', () => {
    const filed = { 'confidential-filing': 'made', 'senior-sign-off': 'given' }
    const first = ready().facts('2026-03-10', 'legal-officer', filed)
    expect(first.holds('2026-03-12')).toEqual([])
    const back = first.does('motion-filed', '2026-03-12', 'person').does('motion-granted', '2026-03-30', 'judge')
    expect(back.holds('2026-04-01')).toContain('us.g19-sign-off')

    const doubted = ready()
      .facts('2026-03-10', 'officer', { 'correction-open': 'yes' })
      .signs('us.g30-correction', 'removed', '2026-03-10')
    expect(doubted.holds('2026-03-12')).toEqual([])
    const reordered = doubted
      .does('motion-filed', '2026-03-12', 'person')
      .does('motion-granted', '2026-03-30', 'judge')
      .does('order-made', '2026-04-20', 'judge', { 'decided-on': d('2026-04-20') })
    expect(reordered.holds('2026-04-20')).toContain('us.g30-correction')
  })
  test('8 CFR 1241.1(f): there is no alternate order any more once the case was reopened', () => {
    const leaving = new Story()
      .facts('2026-01-05', 'officer', { identity: 'confirmed-by-two', 'citizenship-asked': 'yes' })
      .does('nta-filed', '2026-01-06', 'officer')
      .does('vd-requested', '2026-02-02', 'person')
      .does('vd-granted-after', '2026-02-02', 'judge', { 'vd-until': d('2026-04-03'), 'decided-on': d('2026-02-02') })
    const overstayed = (story: Story) =>
      story.asks('vd-overstayed', '2026-04-06', 'officer', { 'final-on': d('2026-04-03') })
    expect(overstayed(leaving)).toEqual([])
    leaving.does('motion-filed', '2026-02-11', 'person').does('motion-granted', '2026-02-20', 'judge')
    expect(overstayed(leaving)).toEqual(['case.step-not-open'])
  })
})
