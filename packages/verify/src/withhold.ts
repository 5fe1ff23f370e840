import type { DeterminationJson } from '@passage/domain/stay/answer-json'

const ADVERSE = new Set<string>(['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY', 'NO_DEPARTURE_RECORD'])

/**
 * What is stored while it is open whose record this is: an adverse reading is taken back. Written here a second time
 * on purpose: the verifier shares no code with the identity rules that it checks.
 */
export function withholdAdverse(determination: DeterminationJson): DeterminationJson {
  if (!ADVERSE.has(determination.outcome)) return determination
  const { unlawfulPresence: _counted, daysAfterAuthorisedStay: days, ...rest } = determination
  const code = 'identity-undetermined'
  const upTo = days === undefined ? { min: 0, max: 0 } : days.max === undefined ? { min: 0 } : { min: 0, max: days.max }
  return {
    ...rest,
    outcome: 'NOT_DETERMINABLE',
    because: [code],
    daysAfterAuthorisedStay: upTo,
    asks: [...(determination.asks ?? []), { code, readings: [] }],
  }
}
