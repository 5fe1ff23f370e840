import { randomUUID } from 'node:crypto'
import type { FlagCode } from '@passage/domain/access/flags'
import { writeAccess } from '@passage/ledger/access/write-access'
import { type Static, Type } from 'typebox'
import { act, receiptOf } from '../access/may-act.ts'
import { PurposeCode } from '../access/purpose.ts'
import { readerOf } from '../access/reader.ts'
import type { App, Service } from '../app/service.ts'
import { Cleared, Done, described, Instant, Reason, RecordParams, strict } from './words.ts'

const Given = Type.Object({ ...Done.properties, assignment: Type.String({ format: 'uuid' }) })
const New = strict({
  actor: Type.String({ minLength: 1, maxLength: 100 }),
  purpose: PurposeCode,
  case: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  cleared: Type.Optional(Cleared),
  until: Instant,
})
const Of = Type.Object({ ...RecordParams.properties, assignment: Type.String({ format: 'uuid' }) })

/** Who works on a record: given, extended by one record, ended. Each is an entry in the stream of whoever does it. */
export function assignRoutes(app: App, service: Service): void {
  app.post<{ Params: Static<typeof RecordParams>; Body: Static<typeof New> }>(
    '/v1/records/:id/assignments',
    { schema: { ...described('Assign somebody to a record', RecordParams, New, Given) } },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id } = request.params
      const assignmentId = randomUUID()
      const recorded = service.clock()
      const { cleared = [], ...terms } = request.body
      const body = {
        assignmentId,
        bond: 'assigned',
        records: [id],
        by: reader.user.id,
        from: recorded,
        cleared: cleared as FlagCode[],
        ...terms,
      } as const
      const write = () => writeAccess(service.pools, reader.user.id, { type: 'assignment', body, recorded })
      return { ...receiptOf(await act(service, reader, 'assign', id, write)), assignment: assignmentId }
    },
  )
  app.post<{ Params: Static<typeof Of>; Body: Static<typeof Reason> }>(
    '/v1/records/:id/assignments/:assignment/extension',
    { schema: { ...described('Let an assignment name this record, too: after a link, say', Of, Reason) } },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id, assignment } = request.params
      const body = { assignmentId: assignment, records: [id], by: reader.user.id, reason: request.body.reason }
      const entry = { type: 'assignment-extended', body, recorded: service.clock() } as const
      return receiptOf(
        await act(service, reader, 'assign', id, () => writeAccess(service.pools, reader.user.id, entry)),
      )
    },
  )
  app.post<{ Params: Static<typeof Of>; Body: Static<typeof Reason> }>(
    '/v1/records/:id/assignments/:assignment/end',
    { schema: { ...described('End an assignment now', Of, Reason) } },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id, assignment } = request.params
      const body = { assignmentId: assignment, by: reader.user.id, reason: request.body.reason }
      const entry = { type: 'assignment-ended', body, recorded: service.clock() } as const
      return receiptOf(
        await act(service, reader, 'assign', id, () => writeAccess(service.pools, reader.user.id, entry)),
      )
    },
  )
}
