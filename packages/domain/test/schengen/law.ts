import { describe, expect, test } from 'vitest'
import { type Day, formatDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { Determination } from '../../src/stay/determination.ts'
import { fact } from '../history/support.ts'
import { ask } from './support.ts'

/** What the law says of a record, and the answer that follows: only the fields that the row is about. */
export interface LawRow {
  readonly says: string
  readonly facts: readonly Fact[]
  readonly on: string
  /** Name of the stay. Absent: the last one. */
  readonly stay?: string
  readonly answer: Partial<ReturnType<typeof inWords>>
}

/** One test for each row. `authority`: where the law says so. */
export function lawTable(authority: string, rows: readonly LawRow[]): void {
  describe(authority, () => {
    test.each(rows.map((row) => [row.says, row] as const))('%s', (_says, row) => {
      const { determinations } = ask({ jurisdiction: 'schengen', facts: row.facts }, row.on, '2030-01-01T00:00:00.000Z')
      const one = row.stay === undefined ? determinations.at(-1) : determinations.find(({ stay }) => stay === row.stay)
      if (one === undefined) throw new Error('no such stay')
      expect(inWords(one)).toMatchObject(row.answer)
    })
  })
}

/** A determination in the words of a table. */
export function inWords(one: Determination) {
  const last = one.lastAuthorisedDay
  const { min, max } = one.daysAfterAuthorisedStay
  return {
    outcome: one.outcome,
    because: one.because.join(' '),
    last: typeof last === 'number' ? formatDay(last) : 'none',
    over: min === max ? `${min}` : `${min} to ${max}`,
    asks: one.asks.map(({ code }) => code).join(' '),
    readings: one.asks.flatMap(({ readings }) => readings.map(({ name, days, result }) => `${name} ${days} ${result}`)),
    runs: one.runs.map(({ from, to, state }) => `${formatDay(from)}..${formatDay(to)} ${state}`),
    citing: one.runs.map(({ facts, rules }) =>
      [...facts.map((n) => one.facts[n]), ...rules.map((n) => one.rules[n])].join(' '),
    ),
    before: one.countedBefore.map(({ from, to }) => `${formatDay(from)}..${formatDay(to)}`),
    next: one.next === undefined ? 'none' : `${formatDay(one.next.on as Day)} ${one.next.what} ${one.next.rule}`,
    wouldChange: one.wouldChange.join(' '),
    flags: one.flags.join(' '),
    facts: one.facts.join(' '),
    rules: one.rules,
  }
}

const act = (id: string, on: string, rest: object): Fact => fact(id, on, { evidence: 'agency-act', ...rest })

export const permit = (id: string, from: string, until: string | undefined, issuer = 'DE'): Fact =>
  act(id, '2026-01-01', { kind: 'permit', permit: 'residence-permit', issuer, from, ...(until && { until }) })
export const visa = (id: string, validFrom: string, validUntil: string, rest: object = {}): Fact =>
  act(id, '2026-01-01', { kind: 'visa', type: 'C', validFrom, validUntil, ...rest })
export const filed = (id: string, type: string, on: string, rest: object = {}): Fact =>
  act(id, on, { kind: 'application-filed', application: 'n', type, ...rest })
export const decided = (id: string, on: string, result: string, rest: object = {}): Fact =>
  act(id, on, { kind: 'application-decided', application: 'n', result, ...rest })
export const granted = (id: string, protection: string, on: string, rest: object = {}): Fact =>
  act(id, on, { kind: 'protection-granted', protection, ...rest })
export const ended = (id: string, protection: string, on: string): Fact =>
  act(id, on, { kind: 'protection-ended', protection })
export const standing = (id: string, whose: string, on: string, rest: object = {}): Fact =>
  act(id, on, { kind: 'standing', standing: whose, ...rest })
