import type { Day } from '@passage/domain/calendar/day'
import type { Fact } from '@passage/domain/facts/fact'
import { dayOfInstant } from '@passage/domain/redress/clock'
import type { Item } from '@passage/domain/redress/items'
import { evolve, type ItemAnswer, type RedressEvent, type Request } from '@passage/domain/redress/request'

export const filedAt = '2026-01-10T23:30:00.000Z'
export const dayAfter = (days: number): Day => (dayOfInstant(filedAt) + days) as Day
export const instantAfter = (days: number): string => new Date(Date.parse(filedAt) + days * 86_400_000).toISOString()

const envelope = { recorded: filedAt, source: 'border', evidence: 'border-document' } as const
export const arrival: Fact = {
  ...envelope,
  kind: 'arrival',
  id: 'r/1',
  occurred: { on: '2025-06-01' },
  port: 'JFK',
  mode: 'air',
  document: { type: 'P', number: 'X1', issuer: 'BR' },
}
export const departure: Fact = {
  ...envelope,
  kind: 'departure',
  id: 'r/2',
  occurred: { on: '2025-12-01' },
  port: 'JFK',
}
export const own: ReadonlyMap<string, Fact> = new Map([arrival, departure].map((fact) => [fact.id, fact]))

export const wrongDay: Item = { what: 'field', fact: 'r/2', field: 'on', proposed: '2025-11-01' }
export const notMine: Item = { what: 'fact', fact: 'r/1' }

export function filed(
  items: readonly Item[] = [wrongDay],
  kind: 'correct' | 'statement' | 'not-my-trip' = 'correct',
): RedressEvent {
  const body = {
    request: 'q',
    receipt: 'PR-1',
    by: 'ana',
    kind,
    jurisdiction: 'us',
    items,
    shown: [],
    words: 'no',
  } as const
  return { type: 'redress-filed', recorded: filedAt, body }
}
export const examined = (days = 1): RedressEvent => ({
  type: 'redress-examined',
  recorded: instantAfter(days),
  body: { request: 'q', by: 'vera' },
})
export const proposed = (answers: readonly ItemAnswer[], days = 2): RedressEvent => ({
  type: 'redress-refusal-proposed',
  recorded: instantAfter(days),
  body: { request: 'q', by: 'vera', answers },
})
export const decided = (answers: readonly ItemAnswer[], days = 2): RedressEvent => ({
  type: 'redress-decided',
  recorded: instantAfter(days),
  body: { request: 'q', by: 'vera', answers },
})
export const reviewAsked = (days = 3): RedressEvent => ({
  type: 'redress-review-asked',
  recorded: instantAfter(days),
  body: { request: 'q', receipt: 'PR-2', by: 'ana', words: 'look again' },
})
export const reviewed = (answers: readonly ItemAnswer[], days = 4): RedressEvent => ({
  type: 'redress-reviewed',
  recorded: instantAfter(days),
  body: { request: 'q', by: 'otto', answers },
})
export const stated = (days = 5): RedressEvent => ({
  type: 'redress-statement',
  recorded: instantAfter(days),
  body: { request: 'q', receipt: 'PR-3', by: 'ana', words: 'I was not there' },
})
export const attached = (file: string, bytes = 5, days = 1): RedressEvent => ({
  type: 'redress-attached',
  recorded: instantAfter(days),
  body: {
    request: 'q',
    receipt: `PR-${file}`,
    by: 'ana',
    file,
    kind: 'boarding-pass',
    name: 'pass.pdf',
    type: 'application/pdf',
    bytes,
    sha256: '00',
  },
})
export const withdrawn = (days = 6): RedressEvent => ({
  type: 'redress-withdrawn',
  recorded: instantAfter(days),
  body: { request: 'q', receipt: 'PR-4', by: 'ana' },
})
export const no = (item: number): ItemAnswer => ({ item, granted: false, reason: 'the stamp says otherwise' })
export const yes = (item: number): ItemAnswer => ({ item, granted: true })

/** The request after these events. */
export function after(...events: readonly RedressEvent[]): Request {
  const request = events.reduce<Request | undefined>(evolve, undefined)
  if (request === undefined) throw new Error('nothing was filed')
  return request
}
