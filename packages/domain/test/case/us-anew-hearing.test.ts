import { describe, expect, test } from 'vitest'
import { d } from './toy.ts'
import { called, ready, Story } from './us-story.ts'

/* A hearing that is set again, and a claim that is made again, are judged by what is found of them, not of the ones before. */

describe('a hearing that is set again', () => {
  const moved = (story: Story) => story.does('hearing-set', '2026-01-20', 'judge', { 'hearing-on': d('2026-02-16') })
  const inAbsentia = (story: Story, on: string) =>
    story.does('not-appeared', on, 'judge').asks('ordered-in-absentia', on, 'judge')
  const clear = (story: Story, on: string) =>
    story
      .facts(on, 'officer', { 'in-custody-at-hearing': 'no', 'notice-sent-wrong': 'no' })
      .facts(on, 'judge', { 'notice-burden': 'met', 'removability-burden': 'met' })
  const OWN = ['us.g13-notice', 'us.g13-burden', 'us.g13-custody', 'us.g13-earlier-notice', 'us.g14-ten-days']
  const own = (codes: readonly string[]) => OWN.filter((code) => codes.includes(code))

  test('8 USC 1229a(b)(5)(A): needs its own notice', () => {
    expect(inAbsentia(called(), '2026-02-02')).not.toContain('us.g13-notice')
    expect(inAbsentia(moved(called()), '2026-02-16')).toContain('us.g13-notice')
    expect(inAbsentia(moved(called()).served('hearing-notice', '2026-01-21'), '2026-02-16')).not.toContain(
      'us.g13-notice',
    )
  })
  test('8 USC 1229a(b)(5)(A),(C)(ii): what was found of the day before says nothing of this one', () => {
    expect(own(inAbsentia(clear(called(), '2026-01-19'), '2026-02-02'))).toEqual([])
    const next = moved(clear(called(), '2026-01-19')).served('hearing-notice', '2026-01-21')
    expect(own(inAbsentia(next, '2026-02-16'))).toEqual(['us.g13-burden', 'us.g13-custody', 'us.g13-earlier-notice'])
    expect(
      own(inAbsentia(clear(moved(called()).served('hearing-notice', '2026-01-21'), '2026-02-16'), '2026-02-16')),
    ).toEqual([])
  })
  test('8 USC 1229(b)(1): on a day that nobody named is not ten days away', () => {
    expect(called().asks('hearing-set', '2026-01-20', 'judge')).toEqual(['us.g14-ten-days'])
  })
  test('8 CFR 208.30(d)(5), 1240.5: needs its own interpreter, and counsel there', () => {
    const spoken = (story: Story) =>
      story.facts('2026-01-19', 'officer', {
        'language-needed': 'yes',
        'interpreter-qualified': 'yes',
        'counsel-present': 'yes',
      })
    const held = (story: Story, on: string) => story.asks('hearing-held', on, 'judge')
    expect(held(spoken(called()), '2026-02-02')).toEqual([])
    expect(held(moved(spoken(called())), '2026-02-16')).toEqual(['us.g16-interpreter'])
    expect(moved(spoken(called())).state.facts['counsel-present']).toBeUndefined()
  })
})

describe('a claim that is made again', () => {
  test('8 CFR 235.3(b)(5): a finding about the first claim to be a citizen opens nothing after the second', () => {
    const claimed = ready()
      .does('citizenship-claimed', '2026-03-10', 'person')
      .signs('us.g6-citizenship', 'removed', '2026-03-11')
    expect(claimed.holds('2026-03-12')).toEqual([])
    expect(claimed.does('citizenship-claimed', '2026-03-13', 'counsel').holds('2026-03-14')).toEqual([
      'us.g6-citizenship',
    ])
    const rejected = ready()
      .does('citizenship-claimed', '2026-03-10', 'person')
      .signs('us.g6-citizenship', 'removed', '2026-03-10')
      .does('citizenship-rejected', '2026-03-10', 'judge')
      .does('citizenship-claimed', '2026-03-10', 'person')
    expect(rejected.holds('2026-03-14')).toEqual(['us.g6-citizenship'])
  })
  test('8 CFR 208.30(g)(1): review is given up of the finding that was just made, not of one before', () => {
    const declined = new Story()
      .does('fear-expressed', '2026-02-02', 'person')
      .does('fear-negative', '2026-02-09', 'asylum-officer', { 'asked-for-review': 'declined' })
    expect(declined.asks('fear-review-declined', '2026-02-09', 'person')).not.toContain('us.t7-declined')
    declined
      .does('fear-review-declined', '2026-02-09', 'person')
      .does('fear-expressed', '2026-03-02', 'person')
      .does('fear-negative', '2026-03-09', 'asylum-officer')
    expect(declined.asks('fear-review-declined', '2026-03-09', 'person')).toContain('us.t7-declined')
  })
  test('8 USC 1225(b)(1)(B)(ii), 8 CFR 208.31: fear that is found after the order waits for its own decision', () => {
    const found = ready().does('nta-issued', '2026-01-05', 'officer')
    found.state = { ...found.state, regions: { ...found.state.regions, charging: 'docketed' } }
    found.does('fear-expressed', '2026-03-12', 'person').does('fear-positive', '2026-03-20', 'asylum-officer')
    expect(found.holds('2026-03-21')).toEqual(['us.g8-fear'])
  })
  test('8 CFR 235.3(b)(5): another claim of a status is warned of perjury by itself', () => {
    const claimed = new Story()
      .does('status-claimed', '2026-02-02', 'person')
      .facts('2026-02-02', 'officer', { 'perjury-warning': 'yes' })
    expect(claimed.does('status-claimed', '2026-03-02', 'person').state.facts['perjury-warning']).toBeUndefined()
  })
  test('orders of courts: whether an order for another class forbids it is read anew', () => {
    expect(ready().does('class-member-found', '2026-03-11', 'counsel').holds('2026-03-12')).toEqual([
      'us.g27-class-order',
    ])
  })
})
