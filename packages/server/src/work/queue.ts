import type { Day } from '@passage/domain/calendar/day'
import type { Aside } from '@passage/ledger/gateway/read-asides'

/** One task of the queue with the dates of the stay that it is about. */
export interface QueueTask extends Aside {
  readonly taskId: string
  readonly recordId: string
  readonly kind: string
  readonly reason: string
  readonly otherRecordId: string | undefined
  readonly openedAt: string
  readonly dueOn: Day | undefined
  readonly stay:
    | {
        readonly arrivedOn: Day | undefined
        readonly departedOn: Day | undefined
        readonly lastAuthorisedDay: Day | undefined
      }
    | undefined
}

/** How many tasks of a kind wait, and since when the oldest. */
export interface QueueCount {
  readonly kind: string
  readonly waiting: number
  readonly oldest: string | undefined
}
