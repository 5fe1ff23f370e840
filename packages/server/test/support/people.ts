import type { CrossingInput } from '@passage/ledger/intake/input'

/** Made-up people. Mariana's exit was read with one other character, so nobody knows yet whose it is. */
const mariana = { family: 'OKAFOR REYES', given: 'MARIANA' }
const base = {
  evidence: 'border-document',
  jurisdiction: 'us',
  birthDate: '1991-02-17',
  nationality: 'NG',
  sexMarker: 'F',
  name: mariana,
} as const

export const arrival: CrossingInput = {
  ...base,
  source: 'border-entry',
  sourceKey: 'in-1',
  direction: 'arrival',
  occurredAt: '2026-04-16T14:05:00Z',
  port: 'JFK',
  mode: 'air',
  document: { type: 'P', number: 'L898902C3', issuer: 'NG' },
  admission: { class: 'B-2', until: '2026-10-12' },
}
export const misreadExit: CrossingInput = {
  ...base,
  source: 'border-exit',
  sourceKey: 'out-1',
  direction: 'departure',
  occurredAt: '2026-10-09T11:55:00Z',
  port: 'JFK',
  mode: 'air',
  document: { type: 'P', number: 'L888902C3', issuer: 'NG' },
}

/** A birth date of the person of a number, years away from those of the numbers beside it: nobody is taken for another. */
export const bornOn = (n: number): string =>
  new Date(Date.UTC(1930, 0, 1) + ((n * 7919) % 25_000) * 86_400_000).toISOString().slice(0, 10)

/** Somebody whose stay ended without a departure record. */
export const unconfirmed = (n: number): CrossingInput => ({
  source: 'border-entry',
  sourceKey: `open-${n}`,
  direction: 'arrival',
  evidence: 'border-document',
  jurisdiction: 'us',
  occurredOn: '2026-05-02',
  occurredAt: '2026-05-02T15:00:00Z',
  port: 'LAX',
  mode: 'air',
  name: { family: `LINDQVIST ${String.fromCharCode(64 + n)}`, given: 'ANA' },
  birthDate: `1980-03-${String(n).padStart(2, '0')}`,
  document: { type: 'P', number: `SE10000${n}`, issuer: 'SE' },
  admission: { class: 'B-1', until: '2026-10-30' },
})

/** The departure that closes the stay of `unconfirmed(n)`, in time. */
export const departureOf = (n: number): CrossingInput => {
  const { admission: _terms, ...same } = unconfirmed(n)
  return {
    ...same,
    source: 'border-exit',
    sourceKey: `closed-${n}`,
    direction: 'departure',
    occurredOn: '2026-06-01',
    occurredAt: '2026-06-01T15:00:00Z',
  }
}
