import { expect } from 'vitest'
import { type Case, newCase, type Told } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import { executable } from '../../src/case/executable.ts'
import type { FactValue } from '../../src/case/fact.ts'
import { tell } from '../../src/case/tell.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, d } from './toy.ts'
import { paper } from './us-law/table.ts'

/** A removal case that is lived through by real steps. What is reported is done, whatever stands against it. */
export class Story {
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
  /** Custody was reviewed, and the result was handed over that day. */
  reviewed(on: string): this {
    return this.does('custody-reviewed', on, 'supervisor')
      .served('custody-review', on)
      .does('custody-review-served', on, 'officer')
  }
  holds(on: string): readonly string[] {
    return executable(usPack, this.state, d(on), { 'removal-country': 'A' }).reasons.map(({ code }) => code)
  }
  /** What a step would answer to somebody who wants to do it: codes; none is open. */
  asks(event: string, on: string, role: string, facts: Record<string, FactValue> = {}): readonly string[] {
    const signers = ['N', 'M'].map((name) => ({ role, name, conflict: 'none' }) as const)
    const asked = { ...act(event, on), by: { role, name: 'N' }, facts, signers, reasons: 'Read.' }
    const entry = decide(usPack, this.state, asked, d(on))
    return entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
  }
  signs(gate: string, event: string, on: string, facts: Record<string, FactValue> = {}): this {
    const by = { role: 'legal-officer', name: 'L' }
    const finding = {
      finding: `${gate}-${on}`,
      gate,
      event,
      by: 'L',
      role: by.role,
      on: d(on),
      reasons: 'Read.',
      facts,
    }
    return this.told({ type: 'finding-signed', on: d(on), by, finding })
  }
}

/** Ordered on 2 February, final on 9 March, with a warrant: it can be executed. */
export function ready(): Story {
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

/** Before a judge, with a hearing on 2 February of which notice was given. */
export const called = (): Story =>
  new Story()
    .facts('2026-01-05', 'officer', { 'served-for': 'person' })
    .does('nta-issued', '2026-01-05', 'officer')
    .served('nta', '2026-01-05')
    .does('nta-served', '2026-01-05', 'officer', { 'nta-served-on': d('2026-01-05') })
    .does('nta-filed', '2026-01-06', 'officer')
    .does('hearing-set', '2026-01-07', 'judge', { 'hearing-on': d('2026-02-02') })
    .served('hearing-notice', '2026-01-08')
