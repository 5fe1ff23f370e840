import { type Day, parseDay } from '@passage/domain/calendar/day'
import { refuseTakeUp, type TakeUpReason } from '@passage/domain/linking/hold'
import type { Pools } from '../../pools/open.ts'
import { type ActedOnQuestion, actOnQuestion, type QuestionAct } from './act-on-question.ts'
import { takeUp } from './moved.ts'
import { standingHold } from './moves.ts'

/** Somebody takes a question up before the day until which it is put aside. */
export interface SentTakeUp extends QuestionAct {
  readonly reason: TakeUpReason
}

/** Puts a question that is put aside into the queue again, by one entry of the link. Undefined: no such question. */
export function takeUpMatch(
  pools: Pools,
  { reason, ...sent }: SentTakeUp,
  today: Day,
  now: Date,
): Promise<ActedOnQuestion | undefined> {
  return actOnQuestion(
    pools,
    sent,
    {
      type: 'match-taken-up',
      said: { reason },
      refuse: ({ round }) => {
        const held = standingHold(round)
        return refuseTakeUp(held && parseDay(held.until), today)
      },
      move: takeUp,
    },
    now,
  )
}
