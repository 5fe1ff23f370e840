import type { Day } from '@passage/domain/calendar/day'
import { markWords } from '@passage/domain/redress/disputed'
import type { StoredDetermination } from '@passage/ledger/gateway/read-person'
import { asMayBeShown } from '@passage/ledger/gateway/withheld'
import type { StayRow } from '../views/person.ts'
import { fullDay, parseDay, writtenInstant, writtenSpan } from '../words/dates.ts'
import { inWords } from './in-words.ts'
import type { PersonData, StayNow } from './person-data.ts'
import { toneOf } from './tones.ts'

/** The words of an answer with its mark, where it rests on something that is disputed. */
function told(data: PersonData, answer: StoredDetermination): StayNow {
  const mark = data.file.redress.marks.get(`${answer.recordId}/${answer.number}`)
  return { ...inWords(answer), ...(mark === undefined ? {} : { mark: markWords[mark] }) }
}

/** Answers of one stay, newest first, without those that say the same as the one that followed them. */
function tellingAnswers(answers: readonly StayNow[]): StayNow[] {
  return answers.filter((answer, index) => index === 0 || answers[index - 1]?.explained.lead !== answer.explained.lead)
}

/**
 * What stands now about each stay, and every earlier answer that said something else. While it is open whose records
 * these are, earlier answers are shown without their adverse reading, too.
 */
export const allAnswers = (data: PersonData): StayNow[] =>
  data.file.stays.flatMap((stay) =>
    tellingAnswers(
      [stay.current, ...stay.former].map((answer) => told(data, asMayBeShown(answer, data.file.identityOpen))),
    ),
  )

/** The answer that stands now for each stay, newest stay first. */
export const currentStays = (data: PersonData): StayNow[] =>
  [...data.file.stays].reverse().map((stay) => told(data, stay.current))

/** The stay that the position card is about: one that waits for a person, otherwise the newest. */
export function chosenStay(data: PersonData, stays: readonly StayNow[]): StayNow | undefined {
  const waiting = new Set(data.file.tasks.map((task) => task.stayId))
  return (
    stays.find((stay) => stay.answer.identity === 'undetermined') ??
    stays.find((stay) => waiting.has(stay.stayId)) ??
    stays[0]
  )
}

function periodOf({ answer }: StayNow): string {
  const arrived = parseDay(answer.determination.arrivedOn ?? '')
  const departed = parseDay(answer.determination.departedOn ?? '')
  if (arrived !== undefined && departed !== undefined) return writtenSpan(arrived, departed)
  if (arrived !== undefined) return `Since ${fullDay(arrived)}`
  return departed === undefined ? 'A stay without a date' : `A departure on ${fullDay(departed)} without an arrival`
}

export const stayRow = (stay: StayNow, today: Day): StayRow => ({
  stayId: stay.stayId,
  pill: { code: stay.explained.pill.code, words: stay.explained.pill.words, tone: toneOf(stay.explained.pill.code) },
  ...(stay.mark === undefined ? {} : { mark: stay.mark }),
  period: periodOf(stay),
  lead: stay.explained.lead,
  determination: stay.answer.number,
  determinedWords: `Answer ${stay.answer.number} of ${writtenInstant(stay.answer.recorded, today)}.`,
})
