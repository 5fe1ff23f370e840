import { withholdAdverse } from '@passage/identity/withhold'
import { expect, test } from 'vitest'

const late = {
  outcome: 'DEPARTED_LATE',
  because: ['departure-after-authorised-day'],
  daysAfterAuthorisedStay: { min: 12, max: 12 },
  asks: [],
  unlawfulPresence: { days: 12 },
  runs: [{ state: 'authorised' }, { state: 'unlawful' }],
  stay: 'r/1',
}

test('an adverse reading is taken back while identity is open', () => {
  expect(withholdAdverse(late)).toEqual({
    outcome: 'NOT_DETERMINABLE',
    because: ['identity-undetermined'],
    daysAfterAuthorisedStay: { min: 0, max: 12 },
    asks: [{ code: 'identity-undetermined', readings: [] }],
    runs: [{ state: 'authorised' }, { state: 'unproven' }],
    stay: 'r/1',
  })
})

test.each(['WITHIN', 'DEPARTED_ON_TIME', 'CONTRADICTORY', 'OUT_OF_SCOPE', 'NOT_DETERMINABLE'])(
  '%s is no adverse reading and stands',
  (outcome) => {
    const answer = { ...late, outcome }
    expect(withholdAdverse(answer)).toBe(answer)
  },
)

test.each(['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY', 'NO_DEPARTURE_RECORD'])('%s does not stand', (outcome) => {
  expect(withholdAdverse({ ...late, outcome }).outcome).toBe('NOT_DETERMINABLE')
})
