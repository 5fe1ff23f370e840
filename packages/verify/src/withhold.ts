import type { DayRunJson, DeterminationJson } from '@passage/domain/stay/answer-json'

const ADVERSE = new Set<string>(['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY', 'NO_DEPARTURE_RECORD'])

/**
 * What is stored while it is open whose record this is: an adverse reading is taken back. Written here a second time
 * on purpose: the verifier shares no code with the identity rules that it checks.
 */
export function withholdAdverse(determination: DeterminationJson): DeterminationJson {
  if (!ADVERSE.has(determination.outcome)) return determination
  const { unlawfulPresence: _counted, ...rest } = determination
  const { daysAfterAuthorisedStay: after, excessOverNinetyInWindow: excess, runs } = rest
  const code = 'identity-undetermined'
  return {
    ...rest,
    outcome: 'NOT_DETERMINABLE',
    because: [code],
    ...(after === undefined ? {} : { daysAfterAuthorisedStay: { ...after, min: 0 } }),
    ...(excess === undefined ? {} : { excessOverNinetyInWindow: { ...excess, min: 0 } }),
    ...(runs === undefined ? {} : { runs: runs.map(unproven) }),
    asks: [...(determination.asks ?? []), { code, readings: [] }],
  }
}

function unproven(run: DayRunJson): DayRunJson {
  return run.state === 'unlawful' ? { ...run, state: 'unproven' } : run
}
