import type { Day } from '@passage/domain/calendar/day'
import { fileTypes } from '@passage/domain/redress/attach'
import { ACKNOWLEDGED_WITHIN_DAYS, reviewUntil } from '@passage/domain/redress/clock'
import { stepFault } from '@passage/domain/redress/decide'
import { evidenceKinds, requestKinds } from '@passage/domain/redress/kinds'
import type { Happened, ItemAnswer, RedressType, Request } from '@passage/domain/redress/request'
import { allSteps, type RequestState, type Step, states, steps } from '@passage/domain/redress/steps'
import type { ToldOf } from '@passage/ledger/redress/read'
import { whoIs } from '../records/looks.ts'
import type { User } from '../session/user.ts'
import type { Tone } from '../views/common.ts'
import type { AskedItem, FileRow, RequestView, ToldRow } from '../views/redress.ts'
import { dayOfInstant, fullDay, writtenInstant } from '../words/dates.ts'
import { clockView } from './clock-words.ts'
import { itemWords, type LinesOf, valueWords } from './fact-words.ts'

/** Who asks, what for, and what they may do about requests. */
export interface Viewer {
  readonly user: User
  /** The person reads it themself. */
  readonly own: boolean
  readonly today: Day
  readonly turns: ReadonlySet<'person' | 'examiner' | 'reviewer'>
}

const tones: Partial<Record<RequestState, Tone>> = {
  granted: 'settled',
  'granted-on-review': 'settled',
  refused: 'plain',
  'refused-on-review': 'plain',
  noted: 'plain',
  withdrawn: 'plain',
}

const happenedWords: Readonly<Record<RedressType, string>> = {
  'redress-filed': 'Filed',
  'redress-examined': 'Taken up',
  'redress-refusal-proposed': 'Refusal proposed',
  'redress-decided': 'Decided',
  'redress-attached': 'File added',
  'redress-review-asked': 'Review asked',
  'redress-reviewed': 'Review decided',
  'redress-statement': 'Statement of disagreement',
  'redress-withdrawn': 'Withdrawn',
}
const ofStaff: readonly RedressType[] = [
  'redress-examined',
  'redress-refusal-proposed',
  'redress-decided',
  'redress-reviewed',
]

function happened({ type, at, by, receipt }: Happened, today: Day): RequestView['journal'][number] {
  const who = ofStaff.includes(type) ? ` by ${whoIs(by)}` : ''
  return {
    words: `${happenedWords[type]}${who}`,
    when: writtenInstant(at, today),
    ...(receipt === undefined ? {} : { receipt }),
  }
}

function answerWords(field: string, answer: ItemAnswer, asked: string): NonNullable<AskedItem['answer']> {
  const value = answer.granted && answer.value !== undefined ? valueWords(field, answer.value) : asked
  const words = answer.granted ? `Granted: ${value}` : 'Refused'
  return {
    granted: answer.granted,
    words,
    ...(answer.reason === undefined || answer.reason === '' ? {} : { reason: answer.reason }),
  }
}

/** What stands in the place of an answer that is not there. A statement asks for nothing, and waits for nobody. */
const unansweredWords = ({ kind }: Request): string =>
  requestKinds[kind].examined ? 'Not yet' : 'None is due: it is kept with the record'

function itemsOf(request: Request, lines: LinesOf): AskedItem[] {
  return request.items.map((item, index) => {
    const words = itemWords(item, lines)
    const parts = requestKinds[request.kind].examined
      ? words
      : { ...words, asked: 'Nothing: a statement stands beside it' }
    const answer = request.answers.find((one) => one.item === index)
    const needs = [
      ...(item.what === 'field' && item.proposed === undefined ? ['value'] : []),
      ...(item.what === 'missing' ? ['evidence'] : []),
    ]
    const field = item.what === 'field' ? item.field : ''
    return {
      item: index,
      ...parts,
      needs,
      unanswered: unansweredWords(request),
      ...(answer === undefined ? {} : { answer: answerWords(field, answer, parts.asked) }),
    }
  })
}

const causes: Readonly<Record<string, string>> = {
  corrected: 'A correction',
  'corrected-on-review': 'A correction on review',
  disputed: 'A statement of disagreement',
}

/** Who was told, and whether they have said so. */
export function toldRow({ notice, recipient, cause, at, acknowledgedAt }: ToldOf, today: Day): ToldRow {
  const late = acknowledgedAt === undefined && today - dayOfInstant(at) > ACKNOWLEDGED_WITHIN_DAYS
  return {
    notice,
    who: whoIs(recipient),
    why: causes[cause] ?? cause,
    told: writtenInstant(at, today),
    ...(acknowledgedAt === undefined ? {} : { acknowledged: writtenInstant(acknowledgedAt, today) }),
    late,
  }
}

/** Bytes as people say them. */
const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** The files of a request, each with where it is read. */
function filesOf({ request, files }: Request, recordId: string): FileRow[] {
  return files.map(({ file, name, kind, type, bytes }) => ({
    file,
    name,
    words: `${evidenceKinds[kind]}, ${fileTypes[type].words}, ${sizeWords(bytes)}`,
    address: `/v1/records/${recordId}/redress/${request}/files/${file}`,
  }))
}

function openSteps(request: Request, { user, today, turns }: Viewer): Step[] {
  return allSteps.filter(
    (step) =>
      step !== 'propose' && turns.has(steps[step].by) && stepFault(step, request, { by: user.id, today }) === undefined,
  )
}

/** What the first of two would refuse and why, for whoever answers next; the person reads the decision. */
function proposalOf({ state, proposed }: Request, { turns }: Viewer): Pick<RequestView, 'proposal'> {
  if (state !== 'refusal-proposed' || proposed === undefined || !turns.has('examiner')) return {}
  const reasons = proposed.answers.flatMap((answer) => (answer.granted ? [] : [answer.reason]))
  return { proposal: [`${whoIs(proposed.by)} would refuse it.`, ...reasons] }
}

/** Where a request stands, in words and tone. */
export const standingOf = ({ state }: Request): { stateWords: string; tone: Tone } => ({
  stateWords: states[state].words,
  tone: tones[state] ?? 'unknown',
})

/** A request as the screen shows it to somebody. */
export function requestView(
  recordId: string,
  request: Request,
  lines: LinesOf,
  told: readonly ToldOf[],
  viewer: Viewer,
): RequestView {
  const { today } = viewer
  const clock = clockView(request, today)
  const until = reviewUntil(request)
  return {
    request: request.request,
    receipt: request.receipt,
    kind: request.kind,
    kindWords: requestKinds[request.kind].words,
    state: request.state,
    ...standingOf(request),
    filed: writtenInstant(request.filedAt, today),
    ...(clock === undefined ? {} : { clock }),
    items: itemsOf(request, lines),
    shown: request.shown.map(({ kind, words, on }) => ({
      words: `${evidenceKinds[kind]}: ${words}`,
      ...(on === undefined ? {} : { on: valueWords('on', on) }),
    })),
    files: filesOf(request, recordId),
    ...(request.words === '' || request.kind === 'statement' ? {} : { words: request.words }),
    ...(request.statement === undefined ? {} : { statement: request.statement.words }),
    journal: request.journal.map((one) => happened(one, today)),
    told: told.filter((one) => one.request === request.request).map((one) => toldRow(one, today)),
    steps: openSteps(request, viewer),
    ...proposalOf(request, viewer),
    ...(until === undefined ? {} : { reviewUntil: `A review can be asked for until ${fullDay(until)}.` }),
  }
}
