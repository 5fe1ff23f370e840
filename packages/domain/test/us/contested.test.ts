import { expect, test } from 'vitest'
import { dayOf } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { determine } from '../../src/stay/determine.ts'

const envelope = { recorded: '2026-10-02T00:00:00.000Z', source: 'border', evidence: 'border-document' } as const
const stay: readonly Fact[] = [
  { ...envelope, kind: 'arrival', id: 'a', occurred: { on: '2025-01-01' }, manner: 'inspected' },
  {
    ...envelope,
    kind: 'admission-terms',
    id: 't',
    arrival: 'a',
    class: 'B-2',
    until: '2025-06-30',
    occurred: { on: '2025-01-01' },
  },
  { ...envelope, kind: 'departure', id: 'd', occurred: { on: '2026-10-01' } },
]
const abroad: Fact = {
  ...envelope,
  kind: 'foreign-entry',
  id: 'f',
  state: 'CA',
  occurred: { on: '2025-05-01' },
  source: 'ca-border',
  evidence: 'foreign-border',
}
const ask = (facts: readonly Fact[]) =>
  determine({ jurisdiction: 'us', facts }, { asOf: dayOf(2026, 11, 24), knownAt: '2026-11-24T00:00:00.000Z' })
    .determinations[0]

test('while records contradict each other no bar is said to attach', () => {
  const one = ask([...stay, abroad])
  expect([one?.outcome, one?.unlawfulPresence?.barAttaches]).toEqual(['CONTRADICTORY', 'undetermined'])
})

test('witness: without the contradiction the bar of the count stands', () => {
  const one = ask(stay)
  expect([one?.outcome, one?.unlawfulPresence?.barAttaches]).toEqual(['DEPARTED_LATE', '10-year'])
})
