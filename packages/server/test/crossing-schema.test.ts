import type { CrossingInput } from '@passage/ledger/intake/input'
import { parseIntake } from '@passage/ledger/intake/parse'
import { Crossing } from '@passage/server/crossings/crossing-schema'
import type { Static } from 'typebox'
import { describe, expect, test } from 'vitest'
import { arrival, misreadExit } from './support/people.ts'

const now = new Date('2026-11-23T09:10:00Z')
const samples: Record<string, unknown> = {
  ...arrival,
  ...misreadExit,
  occurredOn: '2026-10-09',
  reportedAt: '2026-10-09T12:00:00Z',
  state: 'US',
  biometricallyVerified: true,
  destination: 'NG',
  from: 'NG',
  manner: 'inspected',
  newAdmissionIssued: true,
  onAdvanceParole: false,
  sourceRecord: 'r-1',
}
const onlyArrival = ['from', 'admission', 'manner', 'newAdmissionIssued']
const onlyDeparture = ['destination', 'onAdvanceParole']

/** Held by the compiler: what is described is what the ledger takes. */
const agrees: CrossingInput extends Static<typeof Crossing> ? true : false = true

describe('the description of a crossing is what the ledger reads', () => {
  const fields = Object.keys(Crossing.properties)
  test('by type', () => expect(agrees).toBe(true))
  test.each(fields)('%s is known', (field) => {
    expect(samples, 'no sample').toHaveProperty(field)
    const base = onlyDeparture.includes(field) ? misreadExit : arrival
    const parsed = parseIntake({ ...base, [field]: base[field as keyof typeof base] ?? samples[field] }, now)
    expect(parsed.kind).toBe('readable')
  })
  test.each(onlyArrival)('%s is refused on a departure', (field) => {
    const parsed = parseIntake({ ...misreadExit, [field]: samples[field] }, now)
    expect(parsed).toMatchObject({ kind: 'refuse', fault: { code: 'intake.unknown-field' } })
  })
  test('what is not described is refused', () => {
    expect(parseIntake({ ...arrival, seat: '12A' }, now)).toMatchObject({ kind: 'refuse' })
  })
  test('what is described as needed is needed', () => {
    for (const field of Crossing.required ?? []) {
      const { [field as keyof CrossingInput]: _left, ...rest } = arrival
      expect(parseIntake(rest, now).kind, field).not.toBe('readable')
    }
  })
})
