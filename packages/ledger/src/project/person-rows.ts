import { addDays, formatDay, parseDay } from '@passage/domain/calendar/day'
import { startOfLocalDay } from '@passage/domain/calendar/ports'
import type { Fact } from '@passage/domain/facts/fact'
import type { DeterminationJson } from '@passage/domain/stay/answer-json'
import { IDENTITY_UNDETERMINED } from '@passage/identity/withhold'
import { latestAnswers, zoneOf } from '../determine/answer-person.ts'
import { localDate } from '../determine/local-midnight.ts'
import type { OpenPair, PersonSet } from '../determine/members.ts'
import type { RecordEntries, StoredAnswer } from '../determine/person-entries.ts'
import { type DeterminationBody, splitFactId } from '../entry/bodies.ts'
import { derivedId } from '../entry/derived-id.ts'
import { dueOf, type PlacedRequest, placeRequests } from '../redress/project.ts'
import { type MovedFinding, movedFindings } from './moved-findings.ts'

export type TaskKind =
  | 'departure-not-confirmed'
  | 'identity-undetermined'
  | 'link-check'
  | 'contradictory'
  | 'question'
  | 'finding-moved'
  | 'correction'
  | 'correction-review'

/** Days in which a task should be looked at. A setting of the service, not law. */
export const TASK_DAYS = 10

export interface StayRow {
  readonly recordId: string
  readonly stayKey: string
  readonly personId: string
  readonly body: DeterminationBody
  readonly seq: number
  readonly port: string | undefined
  /** Milliseconds since 1970 at which the next change begins at the port. */
  readonly nextChange: number | undefined
}
export interface TaskRow {
  readonly recordId: string
  readonly taskId: string
  readonly kind: TaskKind
  readonly reason: string
  readonly stayKey: string | undefined
  readonly otherRecordId: string | undefined
  readonly openedAt: string
  readonly dueOn: string
  /** Not in the queue before this day. */
  readonly heldUntil?: string
  /** A reviewer handed it to this colleague. */
  readonly handedTo?: string
}
export interface PersonRows {
  readonly set: PersonSet
  readonly identity: NonNullable<RecordEntries['identity']> | undefined
  readonly version: number
  readonly stays: readonly StayRow[]
  readonly withdrawn: readonly { readonly recordId: string; readonly stayKey: string }[]
  readonly tasks: readonly TaskRow[]
}

/** The read models of one person: a pure function of the entries of its records and of the open pairs. */
export function personRows(set: PersonSet, members: readonly RecordEntries[]): PersonRows {
  const stays: StayRow[] = []
  const withdrawn: { recordId: string; stayKey: string }[] = []
  const tasks: TaskRow[] = []
  for (const { body, seq } of latestAnswers(members).values()) {
    const { recordId, key } = splitFactId(body.stay)
    if (!('determination' in body)) {
      withdrawn.push({ recordId, stayKey: key })
      continue
    }
    const { port, nextChange } = placeOf(members, body)
    stays.push({ recordId, stayKey: key, personId: set.personId, body, seq, port, nextChange })
    const task = stayTask(recordId, key, body, members)
    if (task !== undefined) tasks.push(task)
  }
  for (const pair of set.open) if (set.members.includes(pair.a)) tasks.push(identityTask(pair, 'identity-undetermined'))
  for (const moved of movedFindings(members)) tasks.push(movedTask(moved))
  for (const pair of set.checks) tasks.push(identityTask(pair, 'link-check'))
  for (const placed of placeRequests(members.flatMap(({ redress }) => redress))) tasks.push(...correctionTask(placed))
  const identity = members.find((record) => record.identity !== undefined)?.identity
  const version = members.reduce((sum, record) => sum + record.head.seq, 0)
  return { set, identity, version, stays, withdrawn, tasks }
}

function placeOf(members: readonly RecordEntries[], body: DeterminationBody) {
  const { recordId } = splitFactId(body.stay)
  const facts: readonly Fact[] =
    members.find((record) => record.recordId === recordId)?.facts.get(body.jurisdiction) ?? []
  const crossing = facts.find((fact) => fact.id === body.stay)
  const port = crossing !== undefined && 'port' in crossing ? crossing.port : undefined
  const on = body.determination.next === undefined ? undefined : parseDay(body.determination.next.on)
  const zone = (port === undefined ? undefined : zoneOf({ port })) ?? 'UTC'
  return { port, nextChange: on === undefined ? undefined : startOfLocalDay(on, zone) }
}

/** What a person is asked about a stay, most pressing first; nothing while identity is open, since that comes first. */
function taskOf(determination: DeterminationJson): { kind: TaskKind; reason: string } | undefined {
  const reason = determination.because[0] ?? determination.outcome
  if (determination.outcome === 'NO_DEPARTURE_RECORD') return { kind: 'departure-not-confirmed', reason }
  if (determination.outcome === 'CONTRADICTORY') return { kind: 'contradictory', reason }
  if (determination.because.includes(IDENTITY_UNDETERMINED)) return undefined
  const ask = (determination.asks ?? [])[0]
  return ask === undefined ? undefined : { kind: 'question', reason: ask.code }
}

function stayTask(
  recordId: string,
  key: string,
  body: DeterminationBody,
  members: readonly RecordEntries[],
): TaskRow | undefined {
  const task = taskOf(body.determination)
  if (task === undefined) return undefined
  const openedAt = openSince(members, body.stay, task.kind)
  const taskId = derivedId('passage/task', task.kind, body.stay)
  return { recordId, taskId, ...task, stayKey: key, otherRecordId: undefined, openedAt, dueOn: dueOn(openedAt) }
}

function movedTask({ stay, finding, since }: MovedFinding): TaskRow {
  const { recordId, key } = splitFactId(stay)
  const kind = 'finding-moved'
  const taskId = derivedId('passage/task', kind, finding)
  return {
    ...{ recordId, taskId, kind, reason: kind, stayKey: key },
    otherRecordId: undefined,
    openedAt: since,
    dueOn: dueOn(since),
  }
}

/** When the first of the unbroken run of answers that ask the same came. */
function openSince(members: readonly RecordEntries[], stay: string, kind: TaskKind): string {
  const answers = members.flatMap((record) => record.answers).filter(({ body }) => body.stay === stay)
  let since = ''
  for (const { body, recorded } of answers as readonly StoredAnswer[]) {
    const same = 'determination' in body && taskOf(body.determination)?.kind === kind
    since = same ? (since === '' ? recorded : since) : ''
  }
  return since
}

/** Both read alike, so that whoever checks a link by code does not know that it is one. */
function identityTask(pair: OpenPair, kind: 'identity-undetermined' | 'link-check'): TaskRow {
  return {
    recordId: pair.a,
    taskId: derivedId('passage/task', kind, pair.linkId),
    kind,
    reason: pair.reasons[0] ?? IDENTITY_UNDETERMINED,
    stayKey: undefined,
    otherRecordId: pair.b,
    openedAt: pair.openedAt,
    dueOn: dueOn(pair.openedAt),
    ...(pair.heldUntil === undefined ? {} : { heldUntil: pair.heldUntil }),
    ...(pair.handedTo === undefined ? {} : { handedTo: pair.handedTo }),
  }
}

/** A request that somebody has to answer. Its day is that of its clock, not of the service. */
function correctionTask({ recordId, request }: PlacedRequest): readonly TaskRow[] {
  const due = dueOf(request)
  if (due === undefined) return []
  const isReview = request.state === 'review-asked'
  const kind = isReview ? 'correction-review' : 'correction'
  return [
    {
      recordId,
      taskId: derivedId('passage/task', kind, request.request),
      kind,
      reason: request.kind,
      stayKey: undefined,
      otherRecordId: undefined,
      openedAt: (isReview ? request.reviewAskedAt : undefined) ?? request.filedAt,
      dueOn: formatDay(due),
    },
  ]
}

function dueOn(openedAt: string): string {
  const day = parseDay(localDate(new Date(openedAt), 'UTC'))
  return day === undefined
    ? openedAt.slice(0, 10)
    : new Date((addDays(day, TASK_DAYS) as number) * 86_400_000).toISOString().slice(0, 10)
}
