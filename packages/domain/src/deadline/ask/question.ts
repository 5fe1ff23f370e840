import type { Day } from '../../calendar/day.ts'
import type { ClosedDays } from '../closed-days.ts'
import type { Step } from '../compute.ts'
import type { OtherDay } from '../eu/deadlines.ts'
import type { Held } from '../eu/detention.ts'
import type { Outage } from '../outage.ts'
import type { DeadlineRule, Term } from '../rule.ts'

/** A last day that somebody asks for: which one, from which day, and what that person knows of the case and its forum. */
export interface DeadlineQuestion {
  /** Id of a deadline, as the list names it. Its law follows from it: `us.` or `eu.`. */
  readonly id: string
  /** Day of the event that law counts it from. */
  readonly on: Day
  /** Minutes since midnight, for a deadline of hours. */
  readonly minute?: number
  /** United States: the State of the court, for its holidays. European Union: the Member State whose law applies. */
  readonly state?: string
  readonly byMail?: boolean
  /** An extension that was granted, counted from the end as it stood. */
  readonly extended?: Term
  readonly outages?: readonly Outage[]
  /** Days on which the clerk of the court could not be reached. */
  readonly clerkClosed?: ClosedDays
  /** Days that the decision grants for leaving (eu.ed1-period). */
  readonly periodDays?: number
  /** Earlier stretches of detention under the same decision (eu.ed9, eu.ed10). */
  readonly held?: readonly Held[]
}

/** What can be said of it. Never a guess: what is not known is not answered. */
export type DeadlineAnswer =
  | {
      readonly kind: 'day'
      readonly rule: DeadlineRule
      /** The safe day, which is told. */
      readonly due: Day
      /** Nothing adverse follows before this day is over. */
      readonly adverseAfter: Day
      readonly steps: readonly Step[]
      readonly calendars: readonly string[]
      /** The day of a lesser number that a printed text may show. */
      readonly warnOn?: Day
    }
  /** `due` is in minutes on the clock of the place since the beginning of 1970-01-01. */
  | { readonly kind: 'minute'; readonly rule: DeadlineRule; readonly due: number; readonly steps: readonly Step[] }
  /** A day that no period gives. Absent: the act names it, or the engine of stays counts it. */
  | { readonly kind: 'other-day'; readonly other: OtherDay; readonly due?: Day }
  /** Something was said that does not move this deadline. Nothing is left out in silence. */
  | { readonly kind: 'does-not-apply'; readonly because: string }
  | { readonly kind: 'not-computable'; readonly because: string }
  /** The State has not said, or its law is not known here. */
  | { readonly kind: 'not-determinable'; readonly missing: string }
  | { readonly kind: 'no-such-deadline' }
