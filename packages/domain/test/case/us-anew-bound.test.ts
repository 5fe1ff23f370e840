import { describe, expect, test } from 'vitest'
import { namedDaysOf } from '../../src/case/clocks.ts'
import { packOf } from '../../src/case/packs.ts'
import type { Scope } from '../../src/case/representation.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { d } from './toy.ts'
import { paper } from './us-law/table.ts'
import { called, ready, type Story } from './us-story.ts'

/* What is bound to one act, one hearing, one order of a court or one order of removal ends with it. */

const appears = (story: Story, on: string, scope: Scope): Story =>
  story.told({
    type: 'appearance-entered',
    on: d(on),
    by: { role: 'counsel', name: 'Cy' },
    appearance: { appearance: `a-${on}`, counsel: 'Cy', scope, enteredOn: d(on), endsByPermission: true },
  })
const ended = (story: Story): readonly (number | undefined)[] => story.state.appearances.map(({ endedOn }) => endedOn)

describe('a notice of a step', () => {
  const announced = (story: Story, on: string, ...steps: readonly string[]) =>
    story.does('step-announced', on, 'officer', { 'announced-steps': steps }).served('step-notice', on)
  const asks = (story: Story, event: string, on: string) => story.asks(event, on, 'person').includes('us.g15-counsel')

  test('8 CFR 292.5(a): opens the step that it announces, once', () => {
    const told = announced(called(), '2026-01-12', 'vd-requested')
    expect(asks(told, 'vd-requested', '2026-01-13')).toBe(false)
    expect(asks(told, 'asylum-withdrawn', '2026-01-13')).toBe(true)
    told.does('vd-requested', '2026-01-13', 'person').does('departure-request-withdrawn', '2026-01-14', 'person')
    expect(asks(told, 'vd-requested', '2026-01-15')).toBe(true)
    expect(told.state.facts['announced-steps']).toBeUndefined()
  })
  test('8 CFR 292.5(a): another notice of the same step is served by itself', () => {
    const again = announced(called(), '2026-01-12', 'vd-requested').does('step-announced', '2026-01-20', 'officer', {
      'announced-steps': ['vd-requested'],
    })
    expect(asks(again, 'vd-requested', '2026-01-21')).toBe(true)
    expect(asks(again.served('step-notice', '2026-01-20'), 'vd-requested', '2026-01-21')).toBe(false)
  })
  test('a notice that names no step opens none', () => {
    const told = announced(called(), '2026-01-12', 'vd-requested').does('step-announced', '2026-01-12', 'officer')
    expect(asks(told, 'vd-requested', '2026-01-13')).toBe(true)
  })
})

describe('an appearance for one hearing', () => {
  const over = (story: Story, event: string, facts = {}) => story.does(event, '2026-02-02', 'judge', facts)
  test.each([
    ['hearing-continued', {}],
    ['hearing-vacated', {}],
    ['venue-changed', {}],
    ['hearing-set', { 'hearing-on': d('2026-03-02') }],
    ['order-made', { 'decided-on': d('2026-02-02') }],
    ['ordered-in-absentia', {}],
    ['stipulated-order-made', {}],
    ['vd-granted-before', {}],
    ['vd-granted-after', {}],
    ['case-terminated', {}],
    ['case-terminated-by-law', {}],
    ['case-dismissed', {}],
    ['case-closed', {}],
  ])('8 CFR 1003.17(b): ends with %s, without anybody permitting it', (event, facts) => {
    expect(ended(over(appears(called(), '2026-01-12', 'one-hearing'), event, facts))).toEqual([d('2026-02-02')])
  })
  test('8 CFR 1003.17(b): lasts through the hearing itself', () => {
    const held = over(appears(called(), '2026-01-12', 'one-hearing'), 'hearing-held')
    expect(ended(held)).toEqual([undefined])
  })
  test.each(['whole', 'custody', 'appeal', 'limited'] as const)('8 CFR 1003.17: one for %s goes on', (scope) => {
    expect(ended(over(appears(called(), '2026-01-12', scope), 'hearing-continued'))).toEqual([undefined])
  })
  test('8 USC 1229a(b)(5)(A): the notice of the next hearing reaches nobody through counsel of the last', () => {
    const next = over(appears(called(), '2026-01-12', 'one-hearing'), 'hearing-set', { 'hearing-on': d('2026-03-02') })
    const notice = paper('hearing-notice', { recipient: 'counsel', on: d('2026-02-03') })
    next.told({ type: 'service-recorded', on: d('2026-02-03'), by: { role: 'officer', name: 'N' }, service: notice })
    next.does('not-appeared', '2026-03-02', 'judge')
    expect(next.asks('ordered-in-absentia', '2026-03-02', 'judge')).toContain('us.g13-notice')
    expect(
      next.served('hearing-notice', '2026-02-03').asks('ordered-in-absentia', '2026-03-02', 'judge'),
    ).not.toContain('us.g13-notice')
  })
  test('one that ended before keeps its day, and the next one ends on its own', () => {
    const first = over(appears(called(), '2026-01-12', 'one-hearing'), 'hearing-set', { 'hearing-on': d('2026-03-02') })
    appears(first, '2026-02-10', 'one-hearing').does('hearing-continued', '2026-03-02', 'judge')
    expect(ended(first)).toEqual([d('2026-02-02'), d('2026-03-02')])
  })
})

describe('an order of a court for a class', () => {
  const read = (story: Story, on: string, ...steps: readonly string[]) =>
    story.facts(on, 'legal-officer', { 'class-order': 'no', 'class-order-read-for': steps })
  const member = (story: Story, on: string) => story.does('class-member-found', on, 'counsel')

  test('each a rule of its own: what it was read for opens no other step', () => {
    expect(read(member(ready(), '2026-03-11'), '2026-03-12', 'removal-warrant-signed').holds('2026-03-12')).toEqual([
      'us.g27-class-order',
    ])
    expect(read(member(ready(), '2026-03-11'), '2026-03-12', 'removed').holds('2026-03-12')).toEqual([])
  })
  test('each a rule of its own: another one, or its end, asks again', () => {
    const first = read(member(ready(), '2026-03-11'), '2026-03-12', 'removed')
    expect(member(first, '2026-03-20').holds('2026-03-20')).toEqual(['us.g27-class-order'])
    const over = read(member(ready(), '2026-03-11'), '2026-03-12', 'removed').does(
      'class-order-ended',
      '2026-03-13',
      'court',
    )
    expect(over.holds('2026-03-14')).toEqual([])
    expect([over.state.facts['class-order'], over.state.facts['class-order-read-for']]).toEqual([undefined, undefined])
  })
  test('each a rule of its own: a finding about the first opens nothing under the second', () => {
    const signed = member(ready(), '2026-03-11').signs('us.g27-class-order', 'removed', '2026-03-12')
    expect(signed.holds('2026-03-12')).toEqual([])
    expect(member(signed, '2026-03-20').holds('2026-03-20')).toEqual(['us.g27-class-order'])
  })
})

describe('duties of an order that fell', () => {
  const owed = (story: Story) => story.state.duties.map(({ duty }) => duty)
  const granted = () =>
    called()
      .does('vd-requested', '2026-02-02', 'person')
      .does('vd-granted-after', '2026-02-02', 'judge', { 'vd-until': d('2026-04-03'), 'decided-on': d('2026-02-02') })
      .does('vd-bond-missed', '2026-02-20', 'officer')
      .does('vd-appeal-filed', '2026-02-20', 'person')
  const named = (story: Story, on: string) => {
    const head = packOf('us')
    return head === undefined ? [] : namedDaysOf(usPack, story.state, head.time, d(on)).map(({ fact }) => fact)
  }

  test.each([
    ['motion-granted', 'judge'],
    ['in-absentia-rescinded', 'judge'],
    ['appeal-remanded', 'board'],
    ['appeal-sustained', 'board'],
    ['case-terminated', 'judge'],
  ])('8 CFR 1240.26(c)(3),(4): %s ends what the person owed to leave under it, and it is not met', (event, role) => {
    const story = granted()
    expect(owed(story)).toEqual(expect.arrayContaining(['us.vd-bond-missed', 'us.vd-bond-proof']))
    story.does(event, '2026-03-02', role)
    expect(owed(story).filter((duty) => duty.startsWith('us.vd'))).toEqual([])
  })
  test('8 USC 1229c(d): nor is a penalty owed for not leaving under it', () => {
    const late = granted()
      .does('left-after-vd-time', '2026-04-10', 'officer', { 'left-on': d('2026-04-10') })
      .does('motion-filed', '2026-05-04', 'person')
    expect(owed(late)).toContain('us.penalty-notice')
    expect(owed(late.does('motion-granted', '2026-05-20', 'judge'))).not.toContain('us.penalty-notice')
  })
  test('8 USC 1231(a)(6): what is owed to whoever is held stays owed', () => {
    const held = ready()
      .does('removal-period-begun', '2026-03-11', 'officer')
      .does('motion-filed', '2026-03-12', 'person')
      .does('motion-granted', '2026-03-30', 'judge')
    expect(owed(held)).toContain('us.custody-review')
  })
  test('8 USC 1229c(b)(2): the last day of the grant is told no more', () => {
    expect(named(granted(), '2026-03-01')).toEqual(['vd-until'])
    const reopened = granted()
      .does('motion-filed', '2026-03-02', 'person')
      .does('motion-granted', '2026-03-20', 'judge')
    expect(named(reopened, '2026-03-21')).toEqual([])
  })
})
