/** Outcomes that a reader could hold against a person. None is stated while it is open whose record this is. */
const adverse: ReadonlySet<string> = new Set(['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY', 'NO_DEPARTURE_RECORD'])

/** The parts of a stored determination that an open identity takes back. Everything else stays as it is. */
export interface Withholdable {
  readonly outcome: string
  readonly because: readonly string[]
  readonly daysAfterAuthorisedStay: { readonly min: number; readonly max?: number | undefined }
  readonly asks: readonly { readonly code: string; readonly readings: readonly unknown[] }[]
  readonly unlawfulPresence?: unknown
}

/** Stable code of the question that a person must answer first. */
export const IDENTITY_UNDETERMINED = 'identity-undetermined'

/** Whether an adverse reading of this answer is blocked by an open identity. */
export function isAdverse(outcome: string): boolean {
  return adverse.has(outcome)
}

/**
 * The same determination with its adverse reading taken back: outcome `NOT_DETERMINABLE` because
 * `identity-undetermined`, at least no day after the authorised stay, no count of unlawful presence, and a question
 * to a person. An answer that is not adverse comes back unchanged. Whoever re-derives a stored answer that says
 * `identity: "undetermined"` applies this to what the engine gives.
 */
export function withholdAdverse<D extends Withholdable>(determination: D): D {
  if (!isAdverse(determination.outcome)) return determination
  const { unlawfulPresence: _taken, ...rest } = determination
  const { max } = determination.daysAfterAuthorisedStay
  return {
    ...(rest as D),
    outcome: 'NOT_DETERMINABLE',
    because: [IDENTITY_UNDETERMINED],
    daysAfterAuthorisedStay: max === undefined ? { min: 0 } : { min: 0, max },
    asks: [...determination.asks, { code: IDENTITY_UNDETERMINED, readings: [] }],
  }
}
