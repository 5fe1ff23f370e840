import type { Day } from '@passage/domain/calendar/day'

export type Deployment = 'us' | 'schengen'

/** What makes one world and no other: the same options give the same bytes on every machine. */
export interface WorldOptions {
  readonly seed: number
  readonly people: number
  /** First and last local day on which somebody may arrive; records delivered after `to` do not come. */
  readonly from: Day
  readonly to: Day
  readonly deployment: Deployment
}
