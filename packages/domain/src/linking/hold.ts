import type { Day } from '../calendar/day.ts'
import { type MatchRefusal, matchRefusal } from './match-refusal.ts'

/** Why a question about two records is put aside. It is a setting of the service, and nothing is said of anybody. */
export const holdReasons = {
  'source-asked': 'The source was asked for its first reading',
  'paper-awaited': 'A document is on its way',
  'other-question-first': 'Another question about these records comes first',
} as const satisfies Record<string, string>
export type HoldReason = keyof typeof holdReasons
export const allHoldReasons = Object.keys(holdReasons) as readonly HoldReason[]

/** Why a question is taken up before its day. */
export const takeUpReasons = {
  'answer-came': 'What was waited for has come',
  'not-needed': 'It can be answered without it',
  'put-aside-in-error': 'It was put aside in error',
} as const satisfies Record<string, string>
export type TakeUpReason = keyof typeof takeUpReasons
export const allTakeUpReasons = Object.keys(takeUpReasons) as readonly TakeUpReason[]

/** Days to which a question can be put aside at most, counted from today. A setting of the service, not law. */
export const LONGEST_HOLD_DAYS = 30
/** How often a question can be put aside before somebody answers it. */
export const MOST_HOLDS = 2

/** A question that somebody wants to put aside. */
export interface Holding {
  readonly until: Day
  readonly today: Day
  /** The person asked the question: its clock is the person’s. */
  readonly disputed: boolean
  /** How often it was put aside since it was last answered. */
  readonly before: number
}

/** Why a question is not put aside; undefined: it is. */
export function refuseHold({ until, today, disputed, before }: Holding): MatchRefusal | undefined {
  if (disputed) {
    return matchRefusal('match.hold-disputed', 'The person asked it, and waits for the answer.', 'Answer it.')
  }
  if (before >= MOST_HOLDS) {
    const remedy = 'Answer it. That nobody can tell is an answer, too.'
    return matchRefusal('match.held-enough', 'It was put aside twice since it was last answered.', remedy)
  }
  if (until > today && until - today <= LONGEST_HOLD_DAYS) return undefined
  const remedy = `Choose a day after today, at most ${LONGEST_HOLD_DAYS} days away.`
  return matchRefusal('match.hold-day', 'A question is put aside to a day that is near.', remedy)
}

/** Why a question is not taken up early, by the day until which it is put aside; undefined: it is. */
export function refuseTakeUp(until: Day | undefined, today: Day): MatchRefusal | undefined {
  if (until !== undefined && until > today) return undefined
  return matchRefusal('match.not-held', 'It is not put aside: it is in the queue.', 'Answer it, as it stands.')
}
