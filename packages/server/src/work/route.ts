import { type Static, Type } from 'typebox'
import { queueReader } from '../access/reader.ts'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { ref } from '../views/ref.ts'
import { WorkItem, WorkList, WorkViewCode } from '../views/work.ts'
import { answerItem } from './answer-item.ts'
import { answerList } from './answer-list.ts'

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
      const reader = await queueReader(service, request)
      refuseKnownAt(request.query.known_at)
      requireCursor(request.query.cursor)
      return answerList(service, reader, request.query)
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
      const reader = await queueReader(service, request)
      return answerItem(service, reader, {
        taskId: request.params.id,
        view: request.query.view ?? 'all',
        record: request.query.record,
      })
    },
  )
}
