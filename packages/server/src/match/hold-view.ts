import { addDays, type Day, formatDay } from '@passage/domain/calendar/day'
import { refuseAway } from '@passage/domain/linking/hand-over'
import {
  allHoldReasons,
  allTakeUpReasons,
  holdReasons,
  LONGEST_HOLD_DAYS,
  refuseHold,
  takeUpReasons,
} from '@passage/domain/linking/hold'
import { whyNot } from '@passage/domain/linking/match-refusal'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import type { Held } from '@passage/ledger/links/review/moves'
import { whoIs } from '../records/looks.ts'
import type { MatchHold } from '../views/match.ts'
import type { Turn } from '../views/turn.ts'
import { deadlineDay, writtenInstant } from '../words/dates.ts'
import { heldWords } from '../work/aside-words.ts'
import type { MatchReader } from './match-view.ts'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function takenUpWords(last: Held | undefined, today: Day): string | undefined {
  const { by, reason, at } = last?.takenUp ?? {}
  if (by === undefined || reason === undefined || at === undefined) return undefined
  return `Taken up before its day by ${whoIs(by)}, ${writtenInstant(at, today)}: ${lower(takeUpReasons[reason])}.`
}

/** Whether the question can be put aside by the reader, and whether it is; and whether it can be taken up. */
export function holdOf(question: MatchQuestion, { reader, today, answer }: MatchReader): MatchHold {
  const { state, rounds, disputed } = question
  const { held, handed } = rounds.at(-1) ?? { held: [], handed: [] }
  const [tomorrow, longest] = [addDays(today, 1), addDays(today, LONGEST_HOLD_DAYS)]
  const refusal = refuseAway(handed, reader) ?? refuseHold({ until: tomorrow, today, disputed, before: held.length })
  const open: Turn = refusal === undefined ? answer : { may: false, why: whyNot(refusal) }
  const last = held.at(-1)
  const words = heldWords(last === undefined || last.ended ? {} : { held: last }, today)
  const takenUp = takenUpWords(last, today)
  return {
    turn: state === 'undetermined' ? open : { may: false, why: 'It is answered.' },
    ...(words === undefined ? {} : { held: `${words} An answer ends it sooner.` }),
    reasons: allHoldReasons.map((code) => ({ code, words: holdReasons[code] })),
    from: formatDay(tomorrow),
    to: formatDay(longest),
    daysWords: `A day from ${deadlineDay(tomorrow, today)} to ${deadlineDay(longest, today)}.`,
    takeUp: words === undefined ? { may: false, why: 'It is not put aside.' } : answer,
    takeUpReasons: allTakeUpReasons.map((code) => ({ code, words: takeUpReasons[code] })),
    ...(takenUp === undefined ? {} : { takenUp }),
  }
}
