import { type Day, formatDay } from '@passage/domain/calendar/day'
import { refuseAway } from '@passage/domain/linking/hand-over'
import { type HoldReason, refuseHold } from '@passage/domain/linking/hold'
import type { Pools } from '../../pools/open.ts'
import { type ActedOnQuestion, actOnQuestion, type QuestionAct } from './act-on-question.ts'
import { putAside } from './moved.ts'

/** Somebody puts a question aside. */
export interface SentHold extends QuestionAct {
  readonly until: Day
  readonly reason: HoldReason
}

/**
 * Puts a question aside until a day, by one entry of the link: until then it is under *On hold* alone, and nothing adverse is
 * read from either record, as before. Undefined: no such question.
 */
export function holdMatch(
  pools: Pools,
  { until: untilDay, reason, ...sent }: SentHold,
  today: Day,
  now: Date,
): Promise<ActedOnQuestion | undefined> {
  const until = formatDay(untilDay)
  return actOnQuestion(
    pools,
    sent,
    {
      type: 'match-held',
      said: { until, reason },
      refuse: ({ question, round }) =>
        refuseAway(round.handed, sent.by) ??
        refuseHold({ until: untilDay, today, disputed: question.isDisputed, before: round.held.length }),
      move: (tx, id) => putAside(tx, id, until),
    },
    now,
  )
}
