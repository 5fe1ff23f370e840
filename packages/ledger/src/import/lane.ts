import type { Determined } from './determine-phase.ts'
import type { ImportCounts, ImportRow, Reject } from './types.ts'

/** Rows for one lane. */
export interface Batch {
  readonly rows: readonly ImportRow[]
  /** Every row of the lane up to here is in this batch or an earlier one. */
  readonly upTo: number
}
export interface BatchDone {
  readonly counts: ImportCounts
  readonly rejects: readonly Reject[]
}

/** One of the workers that share an import: a connection, and in a thread of its own where threads are used. */
export interface Lane {
  readonly laneNo: number
  /** Every row up to this ordinal is committed. */
  readonly position: number
  append(batch: Batch): Promise<BatchDone>
  /** Compares this lane's share of the records with all others. */
  link(stopped: () => boolean): Promise<boolean>
  /** Determines this lane's share of the persons; `stopped` is asked between pages. */
  determine(report: (more: Determined) => void, stopped: () => boolean): Promise<boolean>
  close(): Promise<void>
}
