import type { Tone } from '../views/common.ts'

const tones: Readonly<Record<string, Tone>> = {
  WITHIN: 'settled',
  DEPARTED_ON_TIME: 'settled',
  DEPARTED_LATE: 'plain',
  PRESENT_AFTER_AUTHORISED_STAY: 'unknown',
  NO_DEPARTURE_RECORD: 'unknown',
  CONTRADICTORY: 'unknown',
  OUT_OF_SCOPE: 'plain',
  NOT_DETERMINABLE: 'unknown',
}

/** The mark that goes with an outcome. Green is "in time", amber is "not known"; nothing is red. */
export const toneOf = (code: string): Tone => tones[code] ?? 'unknown'
