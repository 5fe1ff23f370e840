import type { Rule } from '../rules/rule.ts'

/** How long. Hours run through the night; `open-hours` skip whole closed days; `business-days` skip closed days. */
export interface Term {
  readonly unit: 'days' | 'business-days' | 'weeks' | 'months' | 'years' | 'hours' | 'open-hours'
  readonly amount: number
}

/** What sets it running: which event, and whose act it is. Two events never share one clock. */
export interface Trigger {
  /** What law counts from, such as service, mailing, filing, entry of the order. */
  readonly kind:
    | 'arrest'
    | 'determination'
    | 'release'
    | 'service'
    | 'referral'
    | 'filing'
    | 'issue'
    | 'decision'
    | 'mailing'
    | 'entry'
    | 'order'
    | 'arrival'
    | 'change'
    | 'hearing'
    | 'grant'
    | 'posting-missed'
    | 'custody'
    | 'receipt'
    | 'schedule'
    | 'departure'
  readonly words: string
}

/** Who may lengthen it, how, and how far; or that nobody may. */
export interface Extension {
  readonly by: string
  readonly how: string
  /** The most it can be in all, every extension included. */
  readonly cap?: Term
}

/** A rule that gives a last day, or a first one. */
export interface DeadlineRule extends Rule {
  readonly term: Term
  readonly trigger: Trigger
  /** Whose clock it is. Duties of an agency weigh the same as those of the person. */
  readonly owner: 'person' | 'agency' | 'court'
  /** `latest`: done by then. `earliest`: not done before. `counter`: only counted, moved by nothing. */
  readonly sense: 'latest' | 'earliest' | 'counter'
  /** The day of the trigger is day 0 (`next-day`) or day 1 (`same-day`). */
  readonly counts: 'next-day' | 'same-day'
  /** Calendars whose closed days move the last day, beside Saturday and Sunday. Absent: nothing moves it. */
  readonly rolls?: readonly string[]
  /** Calendars whose closed days are no business days. */
  readonly business?: readonly string[]
  /** Days added where the notice came by mail. */
  readonly mailDays?: number
  /** An outage of the filing system on the last day moves it (electronic filings only). */
  readonly outage?: true
  /** The period holds at least so many working days (Regulation 1182/71 art. 3(5)). */
  readonly workingDaysAtLeast?: number
  readonly extension: Extension | 'nobody'
  readonly ifMissed: string
  /** What silence means, where the law gives it a meaning. */
  readonly silence?: string
  /** Exceptions that a person has to find. */
  readonly exceptions?: readonly string[]
  /** A lesser number that somebody might read in a printed text: warned about, never applied. */
  readonly warnAt?: Term
}
