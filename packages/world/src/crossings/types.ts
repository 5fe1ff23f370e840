/** How a record of a crossing came about, which decides how it may be wrong. */
export type Channel = 'mrz' | 'manifest' | 'manual'

/** The way across: what share of exits leaves a record hangs on it. */
export type Way = 'air' | 'sea' | 'land'

/** A crossing as a source wrote it down. Texts are empty where the source gives none. */
export interface CrossingReading {
  readonly id: string
  readonly direction: 'entry' | 'exit'
  /** Minutes since the beginning of the world. */
  readonly at: number
  readonly way: Way
  readonly channel: Channel
  readonly given: string
  readonly family: string
  readonly born: string
  readonly sex: string
  readonly nationality: string
  readonly document: string
  readonly issuer: string
}

/** What is true of a trip. For measuring only. */
export interface CrossingTruth {
  readonly person: number
  readonly origin: string
  readonly entry: string
  /** Id of the exit record; undefined where the person is still there, or left without a record. */
  readonly exit: string | undefined
  /** When the person truly left, recorded or not; undefined: is still there. */
  readonly leftAt: number | undefined
  /** Until when the stay is authorised. */
  readonly until: number
}

/** One trip: what was written down about it, and what is true. */
export interface CrossingTrip {
  readonly readings: readonly CrossingReading[]
  readonly truth: CrossingTruth
}
