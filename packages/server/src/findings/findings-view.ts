import type { CurrentAnswer } from '@passage/domain/finding/finding'
import { ANSWER_DAYS } from '@passage/domain/finding/finding'
import { findingRules } from '@passage/domain/finding/finding.rules'
import type { FindingEntry } from '@passage/ledger/finding/read-matter'
import type { PersonFile } from '@passage/ledger/gateway/read-person'
import type { ShownStop } from '@passage/ledger/guard-rows/read-stops'
import type { Reader } from '../access/reader.ts'
import type { StayNow } from '../records/person-data.ts'
import { currentStays, stayRow } from '../records/stays.ts'
import type { FindingsView, StayCourse } from '../views/findings.ts'
import { dayOfInstant, plural } from '../words/dates.ts'
import { barOfPerson, citationOf } from './bars.ts'
import { answersOf, type CourseTurns, courseOf, noticeOf, proposalOf, turnsIn } from './course.ts'
import { courseSaid, courseSteps } from './course-words.ts'
import { courseEntries, earliestAnswer, meansWords } from './entry-words.ts'

/** What was read for the view, under one look. */
export interface FindingsRead {
  readonly file: PersonFile
  readonly entries: readonly FindingEntry[]
  readonly stops: readonly ShownStop[]
  /** What the record says now about each stay that something was or can be said about. */
  readonly current: ReadonlyMap<string, CurrentAnswer | undefined>
}
export interface FindingsReader {
  readonly reader: Reader
  readonly turns: CourseTurns
  /** RFC 3339, UTC. */
  readonly now: string
}

const evidence: readonly string[] = ['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY']

/** Stays that belong on the screen whole: evidence from both sides that may be read against somebody, or something said. */
export function staysToFind(file: PersonFile, entries: readonly FindingEntry[]): readonly string[] {
  const said = new Set(entries.map(({ body }) => body.stay))
  return file.stays
    .filter(
      ({ stayId, current }) =>
        said.has(stayId) || (!file.identityOpen && evidence.includes(current.determination.outcome)),
    )
    .map(({ stayId }) => stayId)
}

const isOwn = ({ user, purpose }: Reader): boolean => purpose === 'own-record' && user.roles.includes('person')

function stayCourse(stay: StayNow, read: FindingsRead, { reader, turns, now }: FindingsReader): StayCourse {
  const today = dayOfInstant(now)
  const about = read.entries.filter(({ body }) => body.stay === stay.stayId)
  const course = courseOf(about, read.current.get(stay.stayId), Date.parse(now))
  const isOpen = read.file.redress.marks.get(`${stay.answer.recordId}/${stay.answer.number}`) === 'open'
  const bar = barOfPerson(read.stops, isOpen)
  const { period, pill, mark, lead } = stayRow(stay, today)
  const said = courseSaid(course, isOwn(reader))
  const [notice, proposal, written] = [noticeOf(course), proposalOf(course), courseEntries(about, today)]
  const answers = new Set(answersOf(course))
  return {
    stayId: stay.stayId,
    period,
    pill,
    ...(mark === undefined ? {} : { mark }),
    says: lead,
    ...(course.current === undefined ? {} : { determination: course.current.determination }),
    title: said.title,
    lead: [...said.lead],
    steps: courseSteps(course),
    entries: written,
    ...(notice === undefined ? {} : { notice: notice.notice }),
    answers: written.filter(({ id }) => answers.has(id)).map(({ id, text }) => ({ answer: id, words: text })),
    ...(proposal === undefined ? {} : { proposal: proposal.finding }),
    ...(course.matter.found === undefined ? {} : { finding: course.matter.found }),
    turns: turnsIn(course, turns, { reader: reader.user.id, bar }),
  }
}

const leads = {
  own: [
    'Nobody is found to have overstayed by a computation.',
    'It takes a notice to you, thirty days at least in which to answer, reasons, and two people who sign.',
  ],
  others: [
    'Only people find. It takes evidence from both sides, a notice, thirty days at least in which to answer, reasons, and two people who sign.',
    'One stay at a time: there is no way to do it to many.',
  ],
} as const

function titleOf(courses: readonly StayCourse[], own: boolean): string {
  const found = courses.filter(({ finding }) => finding !== undefined).length
  if (found === 0) return own ? 'Nothing is found against you.' : 'Nothing is found against this person.'
  return `${found === 1 ? 'One overstay is' : `${plural(found, 'overstay')} are`} found.`
}

/** Findings of one person as the screen shows them. */
export function findingsView(recordId: string, read: FindingsRead, viewer: FindingsReader): FindingsView {
  const { reader, now } = viewer
  const stays = currentStays({ asked: recordId, file: read.file, open: [], linkTasks: [] })
  const own = isOwn(reader)
  const courses = stays.filter(({ stayId }) => read.current.has(stayId)).map((stay) => stayCourse(stay, read, viewer))
  const others = stays.filter(({ stayId }) => !read.current.has(stayId)).map((stay) => stayRow(stay, dayOfInstant(now)))
  return {
    recordId,
    title: titleOf(courses, own),
    lead: [...leads[own ? 'own' : 'others']],
    courses,
    others: others.map(({ stayId, period, pill }) => ({ stayId, period, words: pill.words })),
    othersWords: findingRules.evidence.text,
    othersRule: { id: findingRules.evidence.id, citation: citationOf(findingRules.evidence) },
    earliest: earliestAnswer(dayOfInstant(now), ANSWER_DAYS),
    means: Object.entries(meansWords).map(([code, words]) => ({ code, words })),
    worksHere: reader.purpose !== 'own-record' && reader.purpose !== 'audit',
  }
}
