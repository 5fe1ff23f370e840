import type { Day } from '../../../calendar/day.ts'

/** What is known when somebody left. `undefined` is unknown, and keeps a consequence possible. */
export interface ExitFacts {
  readonly leftOn: Day
  /** Days of unlawful presence at the least and at the most, by the stay; and whether a year was reached. */
  readonly unlawfulDays?: { readonly least: number; readonly most: number }
  readonly yearReached?: boolean
  readonly beforeProceedings?: boolean
  readonly orderedOnArrival?: boolean
  readonly earlierRemovals?: number
  readonly advisedOfPenalties?: boolean
  readonly failedVoluntarily?: boolean
  readonly endedByMotion?: boolean
  readonly inAbsentia?: boolean
  readonly oralNotice?: boolean
  readonly appealPending?: boolean
  readonly motionPending?: boolean
  readonly arriving?: boolean
  readonly asylumPending?: boolean
  readonly adjustmentPending?: boolean
  /** Left with a grant of advance parole. */
  readonly advanceParole?: boolean
  /** More than a year of unlawful presence in all stays together. */
  readonly yearInAll?: boolean
  /** Comes back, or tries to, without being admitted. It lies ahead: unknown unless it has happened. */
  readonly backWithoutAdmission?: boolean
  readonly aggravatedFelony?: boolean
  readonly overstayFound?: boolean
  readonly visaWaiver?: boolean
}
