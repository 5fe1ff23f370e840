import type { Act } from '@passage/domain/access/operations'
import { addDays } from '@passage/domain/calendar/day'
import {
  ANSWER_DAYS,
  type CurrentAnswer,
  dayIsOverEverywhere,
  refuseFinding,
  refuseNotice,
  refuseProposal,
} from '@passage/domain/finding/finding'
import { type Matter, matterOf } from '@passage/domain/finding/matter'
import { asFindingEvent, type FindingEntry } from '@passage/ledger/finding/read-matter'
import type { Bar, Turn } from '../views/turn.ts'
import { dayOfInstant, formatDay } from '../words/dates.ts'
import { barOf, held, onePerson } from './bars.ts'

/** Acts on the way to a finding whose turns a screen shows. */
export const courseActs = [
  'give-notice',
  'note-answer',
  'propose-finding',
  'sign-finding',
  'withdraw-finding',
] as const satisfies readonly Act[]
export type CourseTurns = Readonly<Record<(typeof courseActs)[number], Turn>>

/** Where the way to a finding about one stay stands, folded. */
export interface Course {
  readonly entries: readonly FindingEntry[]
  readonly matter: Matter
  readonly current: CurrentAnswer | undefined
  /** Milliseconds of POSIX. */
  readonly now: number
}

export const courseOf = (
  entries: readonly FindingEntry[],
  current: CurrentAnswer | undefined,
  now: number,
): Course => ({
  entries,
  matter: matterOf(entries.map(asFindingEvent)),
  current,
  now,
})

/** The notice that counts: the newest. */
export const noticeOf = ({ matter }: Course) => matter.notices.at(-1)
/** Whether the person still has time to answer it. */
export function windowRuns(course: Course): boolean {
  const notice = noticeOf(course)
  return notice !== undefined && course.now < dayIsOverEverywhere(notice.answerBy)
}
/** What waits for a second signature: the newest proposal, where nothing is found. */
export const proposalOf = ({ matter }: Course) => (matter.found === undefined ? matter.proposals.at(-1) : undefined)
/** Ids of the answers to the notice that counts. */
export function answersOf(course: Course): readonly string[] {
  const notice = noticeOf(course)
  return notice === undefined ? [] : (course.matter.answers.get(notice.notice) ?? [])
}

function noticeBar({ matter, current, now }: Course): Bar | undefined {
  const today = dayOfInstant(new Date(now).toISOString())
  const served = { servedOn: formatDay(today), answerBy: formatDay(addDays(today, ANSWER_DAYS)) }
  const refusal = refuseNotice(matter, current, served, now)
  return refusal === undefined ? undefined : barOf(refusal)
}

function proposalBar(course: Course): Bar | undefined {
  const { matter, current, now } = course
  const about = { notice: noticeOf(course)?.notice ?? '', determination: current?.determination ?? 0 }
  const refusal = refuseProposal(matter, current, { ...about, answers: answersOf(course) }, now)
  return refusal === undefined ? undefined : barOf(refusal)
}

function signatureBar(course: Course, reader: string): Bar | undefined {
  const { matter, current, now } = course
  const proposal = proposalOf(course)
  const refusal = refuseFinding(matter, current, proposal?.finding ?? '', now)
  if (refusal !== undefined) return barOf(refusal)
  return proposal?.by === reader ? onePerson : undefined
}

/**
 * Whose turn each step is, with what holds it: the same rules that weigh the step when it is taken. What protects the
 * person is held by nothing but what is there to answer or to take back.
 */
export function turnsIn(
  course: Course,
  turns: CourseTurns,
  { reader, bar }: { readonly reader: string; readonly bar: Bar | undefined },
): { notice: Turn; answer: Turn; proposal: Turn; signature: Turn; withdrawal: Turn } {
  return {
    notice: held(turns['give-notice'], bar ?? noticeBar(course)),
    answer: turns['note-answer'],
    proposal: held(turns['propose-finding'], bar ?? proposalBar(course)),
    signature: held(turns['sign-finding'], bar ?? signatureBar(course, reader)),
    withdrawal: turns['withdraw-finding'],
  }
}
