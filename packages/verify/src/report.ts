/** Stable codes of what an examiner finds. */
export type FaultCode =
  | 'verify.not-an-export'
  | 'verify.version'
  | 'verify.unreadable-line'
  | 'verify.cut-off'
  | 'verify.count'
  | 'verify.order'
  | 'verify.gap'
  | 'verify.commitment'
  | 'verify.place'
  | 'verify.chain'
  | 'verify.not-canonical'
  | 'verify.unreadable-entry'
  | 'verify.erased-without-act'
  | 'verify.basis-missing'
  | 'verify.answer-differs'
  | 'verify.no-such-stay'
  | 'verify.unreadable-answer'
  | 'verify.decision-differs'
  | 'verify.unreadable-case'

/** Something that does not hold, and where. */
export interface Fault {
  readonly code: FaultCode
  /** Line of the file. */
  readonly line: number
  /** `record:<uuid>/<seq>`, where an entry is concerned. */
  readonly entry?: string
  readonly text: string
}

/** `reproduced`: bytes, place and answer came out again. `attested`: stands by its commitment alone. */
export interface Tally {
  reproduced: number
  attested: number
  failed: number
}

export interface Report {
  /** Everything held. */
  readonly ok: boolean
  readonly exportedAt: string | undefined
  readonly streams: number
  readonly entries: Tally
  /** Answers that were worked out again from the facts. */
  readonly answers: Tally
  /** Decisions of cases that were made again, each under the law of its day. */
  readonly decisions: Tally
  /** Why answers and decisions are attested only: erased facts, a rulebook that this version does not hold, what stands outside. */
  readonly attestedBecause: Readonly<Record<string, number>>
  /** The first faults; `failed` counts them all. */
  readonly faults: readonly Fault[]
}
