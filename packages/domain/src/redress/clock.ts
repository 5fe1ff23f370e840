import { addDays, type Day, formatDay, type IsoDate, type IsoInstant, parseDay } from '../calendar/day.ts'
import type { Rule } from '../rules/rule.ts'
import type { Request } from './request.ts'
import { rightOf } from './rights.ts'
import { states } from './steps.ts'

/** Days within which a request is answered: Reg. (EU) 2017/2226 art. 52(1), and by our design everywhere else. */
export const ANSWER_DAYS = 45
/** Days within which a review is decided, and within which it can be asked for. Our design. */
export const REVIEW_DAYS = 30

/** A recipient who has not said within so many days that a notice was received is shown as late, and raised. Our setting. */
export const ACKNOWLEDGED_WITHIN_DAYS = 7

/** A deadline with its arithmetic. The day of the trigger is day 0; the period ends with the last hour of its last day. */
export interface Clock {
  readonly trigger: 'received' | 'review-asked'
  readonly from: IsoDate
  readonly days: number
  readonly due: IsoDate
  readonly rule: Rule
  /** Days left; 0 on the last day, below 0 when overdue. */
  readonly left: number
  /** `met`, `met-late`: it was answered, on the last day or before, or after it. */
  readonly standing: 'running' | 'overdue' | 'met' | 'met-late'
}

/** The day of an instant in UTC. A request has no port, so no local day: the earliest end anywhere would be unfair to nobody. */
export function dayOfInstant(at: IsoInstant): Day {
  const day = parseDay(new Date(Date.parse(at)).toISOString().slice(0, 10))
  if (day === undefined) throw new RangeError(`not an instant: ${at}`)
  return day
}

function clockFrom(
  { at, trigger, days }: { readonly at: IsoInstant; readonly trigger: Clock['trigger']; readonly days: number },
  rule: Rule,
  { answeredAt, today }: { readonly answeredAt: IsoInstant | undefined; readonly today: Day },
): Clock {
  const from = dayOfInstant(at)
  const due = addDays(from, days)
  const until = answeredAt === undefined ? today : dayOfInstant(answeredAt)
  const late = until > due
  const standing = answeredAt === undefined ? (late ? 'overdue' : 'running') : late ? 'met-late' : 'met'
  return { trigger, from: formatDay(from), days, due: formatDay(due), rule, left: due - until, standing }
}

/**
 * The clock that runs, or that was met last. Undefined: nothing runs (a statement needs no answer, a withdrawn request gets
 * none). A weekend or a holiday at the end moves nothing: a later end would favour the authority alone.
 */
export function clockOf(request: Request, today: Day): Clock | undefined {
  if (request.state === 'withdrawn' || request.state === 'noted') return undefined
  const { filedAt, reviewAskedAt, jurisdiction } = request
  if (reviewAskedAt !== undefined) {
    const { design } = rightOf('review', jurisdiction, 'unknown')
    const answeredAt = request.reviewedAt
    return clockFrom({ at: reviewAskedAt, trigger: 'review-asked', days: REVIEW_DAYS }, design, { answeredAt, today })
  }
  const { law, design } = rightOf('answer', jurisdiction, 'unknown')
  const answeredAt = request.decidedAt
  return clockFrom({ at: filedAt, trigger: 'received', days: ANSWER_DAYS }, law ?? design, { answeredAt, today })
}

/** The last day on which a review can be asked for; undefined: no refusal that could be reviewed. */
export function reviewUntil({ state, decidedAt }: Pick<Request, 'state' | 'decidedAt'>): Day | undefined {
  if (decidedAt === undefined || (state !== 'refused' && state !== 'granted-in-part')) return undefined
  return addDays(dayOfInstant(decidedAt), REVIEW_DAYS)
}

/** Whether an answer is owed and its day has passed. It is raised, never extended. */
export function isOverdue(request: Request, today: Day): boolean {
  return states[request.state].open && clockOf(request, today)?.standing === 'overdue'
}
