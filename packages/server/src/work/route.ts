import { countTasks, listTasks, type QueueRow } from '@passage/ledger/gateway/list-tasks'
import { readSources } from '@passage/ledger/gateway/sources'
import { type Static, Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import { queuePurpose } from '../app/purpose.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { readUnderLook } from '../records/read.ts'
import { currentStays } from '../records/stays.ts'
import { requireUser } from '../session/routes.ts'
import { partialLine, streamLines } from '../sources/view.ts'
import { ref } from '../views/ref.ts'
import { WorkItem, WorkList, type WorkView, WorkViewCode } from '../views/work.ts'
import { parseDay } from '../words/dates.ts'
import { workItem } from './item-view.ts'
import { workList } from './list-view.ts'
import type { QueueTask } from './queue.ts'
import { findPlace } from './queue-ids.ts'
import { kindsOf } from './words.ts'

const rowsShown = 20
const dayOrNone = (text: string | undefined) => (text === undefined ? undefined : parseDay(text))

function taskOf(row: QueueRow): QueueTask {
  const { stay } = row
  return {
    taskId: row.taskId,
    recordId: row.recordId,
    kind: row.kind,
    reason: row.reason,
    otherRecordId: row.otherRecordId,
    openedAt: row.openedAt,
    dueOn: dayOrNone(row.dueOn),
    stay:
      stay === undefined
        ? undefined
        : {
            arrivedOn: dayOrNone(stay.arrivedOn),
            departedOn: dayOrNone(stay.departedOn),
            lastAuthorisedDay: dayOrNone(stay.lastAuthorisedDay),
          },
  }
}

/** Lists are about the present: the past is asked of one record, never of a list of persons. */
function refuseKnownAt(knownAt: string | undefined): void {
  if (knownAt === undefined) return
  throw new Refused({
    status: 400,
    code: 'known-at.on-list',
    title: 'A list has no past',
    detail: 'What was known at a time is asked of one stay, never of a list. Nothing was read.',
    rule: 'record.known-at',
    citation: 'Passage design, section 6',
    remedy: 'Ask /v1/stays/… with known_at.',
  })
}

const cursorShape = /^[0-9T:.Z-]{20,30}~[0-9a-f-]{36}$/

function requireCursor(cursor: string | undefined): void {
  if (cursor === undefined || cursorShape.test(cursor)) return
  throw new Refused({
    status: 400,
    code: 'cursor.unknown',
    title: 'This cursor is not one of ours',
    detail: 'A cursor is taken from the answer before. Nothing was read.',
    remedy: 'Begin again without a cursor.',
  })
}

const Query = Type.Object(
  {
    view: Type.Optional(WorkViewCode),
    cursor: Type.Optional(Type.String({ maxLength: 100 })),
    known_at: Type.Optional(Type.String({ description: 'Refused: lists have no past' })),
  },
  { additionalProperties: false },
)

async function answerList(service: Service, actor: string, query: Static<typeof Query>): Promise<WorkList> {
  const view = query.view ?? 'all'
  const now = service.clock()
  const request = {
    actor,
    purpose: queuePurpose,
    kinds: kindsOf[view],
    limit: rowsShown,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  }
  const [counts, page, { sources }] = await Promise.all([
    countTasks(service.pools),
    listTasks(service.pools, request, new Date(now)),
    readSources(service.pools),
  ])
  const today = todayOf(service)
  const tasks = page.rows.map(taskOf)
  return workList({
    view,
    counts,
    tasks,
    next: page.cursor,
    stream: streamLines(sources, now, today),
    partial: partialLine(sources, now),
    now,
    today,
  })
}

interface ItemQuestion {
  readonly taskId: string
  readonly view: WorkView
  /** The record that the task is about, where the caller knows it: needed only far down the queue. */
  readonly record: string | undefined
}

async function answerItem(service: Service, actor: string, { taskId, view, record }: ItemQuestion): Promise<WorkItem> {
  const place = await findPlace(service.pools, kindsOf[view], taskId)
  const recordId = place?.recordId ?? record
  if (recordId === undefined) throw notFound('This task')
  const file = await readUnderLook(service, { actor, purpose: queuePurpose }, recordId)
  const task = file.tasks.find((each) => each.taskId === taskId)
  if (task === undefined) throw notFound('This task')
  const stays = currentStays({ asked: recordId, file, open: [], linkTasks: [] })
  const stay = stays.find((each) => each.stayId === task.stayId)
  const counts = await countTasks(service.pools)
  const kinds: readonly string[] = kindsOf[view]
  const total = counts.filter((each) => kinds.includes(each.kind)).reduce((sum, each) => sum + each.waiting, 0)
  const determination = stay?.answer.determination
  return workItem({
    task: {
      taskId,
      recordId,
      kind: task.kind,
      reason: task.reason,
      otherRecordId: task.otherRecordId,
      openedAt: task.openedAt,
      dueOn: dayOrNone(task.dueOn),
      stay:
        determination === undefined
          ? undefined
          : {
              arrivedOn: dayOrNone(determination.arrivedOn),
              departedOn: dayOrNone(determination.departedOn),
              lastAuthorisedDay: dayOrNone(determination.lastAuthorisedDay),
            },
    },
    sentence: stay?.explained.lead,
    earlier: place?.earlier,
    total,
    previous: place?.previous,
    following: place?.following,
    now: service.clock(),
    today: todayOf(service),
  })
}

/** My work: the queue, ordered by date alone, and why each row stands where it stands. */
export function workRoutes(app: App, service: Service): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/v1/work',
    {
      schema: {
        tags: ['work'],
        summary: 'A page of the work queue',
        description: 'Writes one look that names every record on the page. Ordered by the earliest review date.',
        querystring: Query,
        response: { 200: ref(WorkList), default: Problem },
      },
    },
    async (request) => {
      const user = requireUser(service, request)
      refuseKnownAt(request.query.known_at)
      requireCursor(request.query.cursor)
      return answerList(service, user.id, request.query)
    },
  )
  const Params = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false })
  const ItemQuery = Type.Object(
    { view: Type.Optional(WorkViewCode), record: Type.Optional(Type.String({ format: 'uuid' })) },
    { additionalProperties: false },
  )
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof ItemQuery> }>(
    '/v1/work/:id',
    {
      schema: {
        tags: ['work'],
        summary: 'One task: why it stands here and what would move it',
        description: 'Writes a look at the person that the task is about.',
        params: Params,
        querystring: ItemQuery,
        response: { 200: ref(WorkItem), default: Problem },
      },
    },
    async (request) => {
      const user = requireUser(service, request)
      return answerItem(service, user.id, {
        taskId: request.params.id,
        view: request.query.view ?? 'all',
        record: request.query.record,
      })
    },
  )
}
