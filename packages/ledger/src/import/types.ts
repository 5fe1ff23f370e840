import type { IntakeOutcome } from '../intake/input.ts'

/** One row of a source: its number in the source, from 1, and what stands there. */
export type ImportRow = ReadRow | TextRow
/** A row that the source has read. */
export interface ReadRow {
  readonly ordinal: number
  readonly value: unknown
}
/** A row of one line of JSON text, or of what ought to be: the lane that takes it in reads it, and nobody before. */
export interface TextRow {
  readonly ordinal: number
  readonly text: string
}

/** Something that rows can be read from, again from any place. */
export interface ImportSource {
  /** The same name is the same import, to be gone on with. Name the file and its size or hash. */
  readonly name: string
  /** Rows after the ordinal given, in order, a handful or a few thousand at a time. */
  open(after: number): AsyncIterable<readonly ImportRow[]>
}

/** A row that was not taken in, for the rejects file. */
export interface Reject {
  readonly ordinal: number
  readonly outcome: Extract<IntakeOutcome, { readonly status: 'quarantined' | 'refused' }>
}

export interface ImportCounts {
  accepted: number
  known: number
  quarantined: number
  refused: number
}
export interface ImportProgress {
  readonly phase: 'append' | 'determine'
  /** Rows committed in the append phase; persons determined in the second. */
  readonly done: number
  /** Persons to determine; undefined while rows are appended, since the source knows its own length. */
  readonly total: number | undefined
  readonly counts: Readonly<ImportCounts>
}
export interface ImportResult {
  readonly importId: string
  /** False: stopped by the signal. Call again to go on. */
  readonly finished: boolean
  /** Of this import, earlier runs included. */
  readonly counts: Readonly<ImportCounts>
  /** Determined by this run. */
  readonly persons: number
  readonly answers: number
}
