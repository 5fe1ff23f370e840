/** Outcomes that a reader could hold against a person. None is stated while it is open whose record this is. */
const adverse: ReadonlySet<string> = new Set(['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY', 'NO_DEPARTURE_RECORD'])

interface BoundsText {
  readonly min: number
  readonly max?: number
}

/** The parts of a stored determination that an open identity takes back. Everything else stays as it is. */
export interface Withholdable {
  readonly outcome: string
  readonly because: readonly string[]
  readonly daysAfterAuthorisedStay?: BoundsText
  readonly excessOverNinetyInWindow?: BoundsText
  readonly unlawfulPresence?: unknown
  readonly asks?: readonly { readonly code: string; readonly readings: readonly unknown[] }[]
  readonly runs?: readonly { readonly state: string }[]
}

/** Stable code of the question that a person must answer first. */
export const IDENTITY_UNDETERMINED = 'identity-undetermined'

/** Whether an adverse reading of this answer is blocked by an open identity. */
export function isAdverse(outcome: string): boolean {
  return adverse.has(outcome)
}

/**
 * The same determination with its adverse reading taken back: outcome `NOT_DETERMINABLE` because
 * `identity-undetermined`, at least no day after the authorised stay, no day stated as unlawful, no count of unlawful
 * presence, and a question to a person. An answer that is not adverse comes back as it is. Whoever re-derives a
 * stored answer that says `identity: "undetermined"` applies this to what the engine gives.
 */
export function withholdAdverse<D extends Withholdable>(determination: D): D {
  if (!isAdverse(determination.outcome)) return determination
  const { unlawfulPresence: _taken, ...rest } = determination
  const taken = {
    ...rest,
    outcome: 'NOT_DETERMINABLE',
    because: [IDENTITY_UNDETERMINED],
    asks: [...(determination.asks ?? []), { code: IDENTITY_UNDETERMINED, readings: [] }],
  }
  return { ...taken, ...openBounds(determination), ...unprovenRuns(determination) } as unknown as D
}

function openBounds(determination: Withholdable): Partial<Withholdable> {
  const { daysAfterAuthorisedStay: after, excessOverNinetyInWindow: excess } = determination
  return {
    ...(after === undefined ? {} : { daysAfterAuthorisedStay: { ...after, min: 0 } }),
    ...(excess === undefined ? {} : { excessOverNinetyInWindow: { ...excess, min: 0 } }),
  }
}

function unprovenRuns({ runs }: Withholdable): Partial<Withholdable> {
  if (runs === undefined) return {}
  return { runs: runs.map((run) => (run.state === 'unlawful' ? { ...run, state: 'unproven' } : run)) }
}
