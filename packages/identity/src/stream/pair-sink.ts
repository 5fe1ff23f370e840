import type { Postings } from './postings.ts'

/** What a key tells the index while records come and go. */
export interface PairSink {
  /** Two records share a group now. May be told again of a pair that it knows. */
  gained(a: number, b: number): void
  /** The same of the record that comes and of all who say a row that is posted in a group. */
  gainedAll(postings: Postings, group: number): void
  /**
   * Rows stood in a group and were parted, each with the number of its part: records across parts may share no group any
   * more and are to be looked at. The record that comes is of one of them.
   */
  parted(parts: ReadonlyMap<number, number>): void
  /** Two records shared a group and may share none any more. */
  doubtful(a: number, b: number): void
}

/** What a key needs to know about records and their rows. */
export interface LiveRows {
  rowOf(record: number): number
  /** The records that say a row. Who is coming is not among them, and who is leaving is not any more. */
  of(row: number): readonly number[]
  countOf(row: number): number
  /** Whether nobody says a row any more. */
  isRowGone(row: number): boolean
  /** The order of two records by their ids. */
  order(a: number, b: number): number
}

/** Groups of a key whose rows are compared with neighbours only. */
export interface LiveOverflow {
  readonly key: string
  readonly groups: number
  readonly rows: number
}
