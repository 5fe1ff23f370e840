import { type HandReason, refuseHandOver } from '@passage/domain/linking/hand-over'
import type { Pools } from '../../pools/open.ts'
import { type ActedOnQuestion, actOnQuestion, type QuestionAct } from './act-on-question.ts'
import { handTo } from './moved.ts'
import { answeredBefore, saidSame } from './rounds.ts'

/** A reviewer hands a question to a named colleague. */
export interface SentHandOver extends QuestionAct {
  readonly to: string
  readonly reason: HandReason
  /** The colleague has this queue, by the policies, and may answer about both records. */
  readonly toMay: boolean
}

/**
 * Hands a question to a colleague, by one entry of the link: it stays in the queue of all, the colleague finds it under
 * *Handed to you*, and whoever handed it over answers it no more unless it is handed back. Undefined: no such question.
 */
export function handOverMatch(
  pools: Pools,
  { to, reason, toMay, ...sent }: SentHandOver,
  now: Date,
): Promise<ActedOnQuestion | undefined> {
  return actOnQuestion(
    pools,
    sent,
    {
      type: 'match-handed',
      said: { to, reason },
      refuse: async ({ question, round, rounds, close }) => {
        const answered = round.given.map(({ by }) => by)
        const isClose = (await close([to])).length > 0
        const barred =
          !toMay || isClose || (question.isDisputed && (saidSame(rounds, to) || answeredBefore(rounds, to)))
        return refuseHandOver({ by: sent.by, to, answered, handed: round.handed, barred })
      },
      move: (tx, id) => handTo(tx, id, to),
    },
    now,
  )
}
