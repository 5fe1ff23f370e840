import { addDays, type Day } from '@passage/domain/calendar/day'
import { dayIsOverEverywhere } from '@passage/domain/finding/finding'
import type { NoticeText } from '@passage/ledger/finding/entries'
import type { FindingEntry } from '@passage/ledger/finding/read-matter'
import { whoIs } from '../records/looks.ts'
import type { Term } from '../views/common.ts'
import type { CourseEntry } from '../views/findings.ts'
import {
  clockTime,
  fullDate as day,
  dayOfInstant,
  formatDay,
  fullDay,
  parseDay,
  plural,
  writtenInstant,
} from '../words/dates.ts'

/** How a notice reached the person. */
export const meansWords = {
  'in-person': 'Handed over in person',
  post: 'By post',
  portal: 'On the person’s own page',
  representative: 'Through the representative',
} as const satisfies Record<NoticeText['means'], string>

/** The last moment to answer: when the day is over in the last zone on Earth. */
export function overAt(answerBy: string): string {
  const over = new Date(dayIsOverEverywhere(answerBy)).toISOString()
  return `${fullDay(dayOfInstant(over))}, ${clockTime(over)} UTC`
}

/** The thirty days with their arithmetic: counted from the later of service and record. */
function windowWords({ servedOn, answerBy }: NoticeText, recorded: string): string {
  const onRecord = dayOfInstant(recorded)
  const [served, until] = [parseDay(servedOn) ?? onRecord, parseDay(answerBy) ?? onRecord]
  const isDatedAhead = served >= onRecord
  const from = isDatedAhead ? served : onRecord
  const what = isDatedAhead ? 'Served' : 'On record since'
  return `${what} ${fullDay(from)} (day 0) + ${plural(until - from, 'day')} = ${fullDay(until)}. Over when that day is over everywhere: ${overAt(answerBy)}.`
}

const by = (who: string): Term => ({ term: 'By', words: whoIs(who) })

function noticeTerms(said: NoticeText, recorded: string): Term[] {
  return [
    { term: 'Served', words: `${day(said.servedOn)}. ${meansWords[said.means]}` },
    { term: 'Time to answer', words: windowWords(said, recorded) },
    by(said.by),
  ]
}

const signers = (signatures: readonly { readonly by: string }[]): Term => ({
  term: signatures.length > 1 ? 'Signed by' : 'Proposed by',
  words: signatures.map((one) => whoIs(one.by)).join(' and '),
})

/** One entry as title, terms, and the words of whoever said it. */
function parts(entry: FindingEntry): Pick<CourseEntry, 'id' | 'title' | 'terms' | 'text'> {
  const { type, body, recorded } = entry
  if (type === 'notice-given') {
    return { id: body.notice, title: 'Notice', terms: noticeTerms(body, recorded), text: body.text }
  }
  if (type === 'notice-answered') {
    const received = { term: 'Received', words: day(body.receivedOn) }
    const noted = { term: 'Written down by', words: whoIs(body.by) }
    return { id: body.answer, title: 'Answer of the person', terms: [received, noted], text: body.text }
  }
  if (type === 'finding-withdrawn') {
    const terms = [{ term: 'Authority', words: body.authority }, by(body.by)]
    return { id: `${body.finding} withdrawn`, title: 'Finding taken back', terms, text: body.reason }
  }
  const weighed = body.answers.length === 0 ? 'The person had not answered' : plural(body.answers.length, 'answer')
  const terms = [
    { term: 'Rests on', words: `Answer ${body.determination} of the record` },
    { term: 'Weighed', words: weighed },
    signers(body.signatures),
  ]
  const title = type === 'overstay-found' ? 'Overstay found' : 'Finding proposed'
  return { id: `${body.finding} ${type}`, title, terms, text: body.reasons }
}

/** Everything that was said about a stay, in order, each with its time. */
export const courseEntries = (entries: readonly FindingEntry[], today: Day): CourseEntry[] =>
  entries.map((entry) => ({ type: entry.type, when: writtenInstant(entry.recorded, today), ...parts(entry) }))

/** The earliest last day to answer for a notice that is recorded today. */
export function earliestAnswer(today: Day, days: number): { date: string; words: string } {
  const until = addDays(today, days)
  const words = `On record today, ${fullDay(today)} (day 0) + ${days} days = ${fullDay(until)}. The last day to answer is that day or a later one; an earlier day of service shortens nobody’s time.`
  return { date: formatDay(until), words }
}
