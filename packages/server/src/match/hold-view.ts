import { addDays, formatDay, parseDay } from '@passage/domain/calendar/day'
import { allHoldReasons, holdReasons, LONGEST_HOLD_DAYS, refuseHold } from '@passage/domain/linking/hold'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import { whoIs } from '../records/looks.ts'
import type { MatchHold } from '../views/match.ts'
import type { Turn } from '../views/turn.ts'
import { deadlineDay } from '../words/dates.ts'
import type { MatchReader } from './match-view.ts'

/** Whether the question can be put aside by the reader, and whether it is. */
export function holdOf(question: MatchQuestion, { today, answer }: MatchReader): MatchHold {
  const { state, rounds, disputed } = question
  const held = rounds.at(-1)?.held ?? []
  const [tomorrow, longest] = [addDays(today, 1), addDays(today, LONGEST_HOLD_DAYS)]
  const refusal = refuseHold({ until: tomorrow, today, disputed, before: held.length })
  const open: Turn = refusal === undefined ? answer : { may: false, why: `${refusal.detail} ${refusal.remedy}` }
  const last = held.at(-1)
  const until = last === undefined || last.ended ? undefined : parseDay(last.until)
  return {
    turn: state === 'undetermined' ? open : { may: false, why: 'It is answered.' },
    ...(last === undefined || until === undefined || until <= today
      ? {}
      : {
          held: `Put aside by ${whoIs(last.by)} until ${deadlineDay(until, today)}: ${holdReasons[last.reason]}. Then it is in the queue again; an answer ends it sooner.`,
        }),
    reasons: allHoldReasons.map((code) => ({ code, words: holdReasons[code] })),
    from: formatDay(tomorrow),
    to: formatDay(longest),
    daysWords: `A day from ${deadlineDay(tomorrow, today)} to ${deadlineDay(longest, today)}.`,
  }
}
