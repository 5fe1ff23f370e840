import { formatDay } from '../../src/calendar/day.ts'
import type { Fact, History } from '../../src/facts/fact.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import type { StayEnd, StayRecord } from '../../src/stay/history/types.ts'

export const KNOWN = '2026-11-24T00:00:00.000Z'

/** A fact with the envelope of an ordinary border record, unless `rest` says otherwise. */
export function fact(id: string, on: string, rest: object): Fact {
  const envelope = { recorded: '2026-01-01T00:00:00.000Z', source: 'border', evidence: 'border-document' }
  return { id, occurred: { on }, ...envelope, ...rest } as Fact
}
export const arrival = (id: string, on: string, rest: object = {}): Fact => fact(id, on, { kind: 'arrival', ...rest })
export const departure = (id: string, on: string, rest: object = {}): Fact =>
  fact(id, on, { kind: 'departure', ...rest })
export const seen = (id: string, on: string, rest: object = {}): Fact =>
  fact(id, on, {
    kind: 'presence-evidence',
    what: 'appointment kept',
    evidence: 'agency-act',
    source: 'agency',
    ...rest,
  })
export const abroad = (id: string, on: string, rest: object = {}): Fact =>
  fact(id, on, { kind: 'foreign-entry', state: 'CA', evidence: 'foreign-border', source: 'ca-border', ...rest })

export function put(...facts: Fact[]) {
  const history: History = { jurisdiction: 'us', facts }
  return assemble(history, KNOWN)
}

/** A stay in one line: `name from..to`, where the end says how it is known. */
export function line(stay: StayRecord): string {
  const from = stay.arrival?.day === undefined ? '?' : formatDay(stay.arrival.day)
  return `${stay.id} ${from}..${end(stay.end)}`
}
export const lines = (...facts: Fact[]): string[] => put(...facts).stays.map(line)

function end(of: StayEnd): string {
  if (of.kind === 'open') return 'open'
  if (of.kind === 'departed') return formatDay(of.on)
  return `${of.kind}(${formatDay(of.notBefore)},${formatDay(of.notAfter)})`
}
