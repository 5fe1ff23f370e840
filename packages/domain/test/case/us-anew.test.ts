import { describe, expect, test } from 'vitest'
import { type Case, newCase, type Told } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import { executable } from '../../src/case/executable.ts'
import type { FactValue } from '../../src/case/fact.ts'
import { tell } from '../../src/case/tell.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, d } from './toy.ts'
import { paper } from './us-law/table.ts'

/* What was signed, served and explained under an order that fell carries nothing of the next one. */
class Story {
  state: Case = newCase(usPack, { places: ['circuit-9'] })
  does(event: string, on: string, role: string, facts: Record<string, FactValue> = {}): this {
    const reported = { ...act(event, on), mode: 'report', by: { role, name: 'N' }, facts } as const
    this.state = evolve(this.state, decide(usPack, this.state, reported, d(on)))
    return this
  }
  told(told: Told): this {
    const entry = tell(usPack, this.state, told, told.on)
    expect(entry.kind).toBe('told')
    this.state = evolve(this.state, entry)
    return this
  }
  facts(on: string, role: string, facts: Record<string, FactValue>): this {
    for (const [fact, value] of Object.entries(facts))
      this.told({ type: 'fact-recorded', on: d(on), by: { role, name: 'N' }, fact, value })
    return this
  }
  served(document: string, on: string): this {
    const service = paper(document, { service: `${document}-${on}`, on: d(on) })
    return this.told({ type: 'service-recorded', on: d(on), by: { role: 'officer', name: 'N' }, service })
  }
  holds(on: string): readonly string[] {
    return executable(usPack, this.state, d(on), { 'removal-country': 'A' }).reasons.map(({ code }) => code)
  }
}

/** Ordered on 2 February, final on 9 March, with a warrant: it can be executed. */
function ready(): Story {
  return new Story()
    .facts('2026-01-05', 'officer', {
      'served-for': 'person',
      identity: 'confirmed-by-two',
      'correction-open': 'no',
      'citizenship-asked': 'yes',
    })
    .facts('2026-01-05', 'legal-officer', { 'confidential-filing': 'none', 'class-order': 'no' })
    .facts('2026-01-05', 'judge', { 'designated-countries': ['A'], 'barred-countries': [] })
    .does('order-made', '2026-02-02', 'judge', { 'decided-on': d('2026-02-02') })
    .served('order', '2026-02-02')
    .facts('2026-02-02', 'officer', { 'language-understood': 'yes' })
    .does('appeal-time-over', '2026-03-09', 'officer', { 'final-on': d('2026-03-05') })
    .does('removal-warrant-signed', '2026-03-10', 'officer')
}
/** The case was reopened, and a judge ordered removal again on 20 April. */
const again = () =>
  ready()
    .does('motion-filed', '2026-03-11', 'person')
    .does('motion-granted', '2026-03-30', 'judge')
    .does('order-made', '2026-04-20', 'judge', { 'decided-on': d('2026-04-20') })
    .does('appeal-time-over', '2026-05-26', 'officer', { 'final-on': d('2026-05-21') })

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
  test('8 USC 1229a(b)(5)(A): a hearing that is set again needs its own notice', () => {
    const called = (story: Story, on: string) => {
      story.does('not-appeared', on, 'judge')
      const ordered = { ...act('ordered-in-absentia', on), by: { role: 'judge', name: 'N' } }
      const entry = decide(usPack, story.state, ordered, d(on))
      return entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
    }
    const first = () =>
      new Story()
        .facts('2026-01-05', 'officer', { 'served-for': 'person' })
        .does('nta-issued', '2026-01-05', 'officer')
        .served('nta', '2026-01-05')
        .does('nta-served', '2026-01-05', 'officer', { 'nta-served-on': d('2026-01-05') })
        .does('nta-filed', '2026-01-06', 'officer')
        .does('hearing-set', '2026-01-07', 'judge', { 'hearing-on': d('2026-02-02') })
        .served('hearing-notice', '2026-01-08')
    expect(called(first(), '2026-02-02')).not.toContain('us.g13-notice')
    const moved = () => first().does('hearing-set', '2026-01-20', 'judge', { 'hearing-on': d('2026-02-16') })
    expect(called(moved(), '2026-02-16')).toContain('us.g13-notice')
    expect(called(moved().served('hearing-notice', '2026-01-21'), '2026-02-16')).not.toContain('us.g13-notice')
  })
})
