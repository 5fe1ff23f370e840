import { type Day, dayOf, type IsoInstant } from '../calendar/day.ts'
import type { History } from '../facts/fact.ts'
import { rulebookAt } from '../rulebook/rulebook.ts'
import type { Answer, Question } from './determination.ts'
import { assemble } from './history/assemble.ts'
import { determineSchengen } from './schengen/determine.ts'
import { determineUs } from './us/determine.ts'

export { ENGINE_VERSION, type Rulebook, rulebookAt } from '../rulebook/rulebook.ts'

/**
 * Answers a question about one person's stays: what the facts recorded by `knownAt` give on `asOf`, under the rulebook
 * of `rulebookOn` (default: the day of `knownAt`). Pure: same facts and question, same answer; the order of the facts
 * does not matter. Throws a RangeError only when `knownAt` is not an instant.
 */
export function determine(history: History, question: Question): Answer {
  const rulebookOn = question.rulebookOn ?? dayOfInstant(question.knownAt)
  const assembled = assemble(history, question.knownAt)
  const asked = { ...question, rulebookOn }
  const rulebook = rulebookAt(rulebookOn).version
  if (history.jurisdiction === 'us') {
    const { determinations } = determineUs(assembled, asked)
    return { jurisdiction: 'us', rulebook, determinations, window: undefined }
  }
  const { determinations, window } = determineSchengen(assembled, asked)
  return { jurisdiction: 'schengen', rulebook, determinations, window }
}

const UTC_TEXT = /^(\d{4})-(\d\d)-(\d\d)T[\d:.]+Z$/

/** UTC day of an instant: a rulebook changes for everybody at once, not port by port. */
export function dayOfInstant(instant: IsoInstant): Day {
  const match = UTC_TEXT.exec(instant)
  if (match !== null) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`)
  return Math.floor(time / 86_400_000) as Day
}
