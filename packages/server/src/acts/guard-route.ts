import { randomUUID } from 'node:crypto'
import { isJustification } from '@passage/domain/access/budget'
import type { FlagCode } from '@passage/domain/access/flags'
import { justificationMissing, nobodyToTell } from '@passage/domain/access/refusal'
import { breakGlass } from '@passage/ledger/access/break-glass'
import { writeAccess } from '@passage/ledger/access/write-access'
import { type Static, Type } from 'typebox'
import { act, receiptOf } from '../access/may-act.ts'
import { readerOf } from '../access/reader.ts'
import { refused } from '../access/refused.ts'
import type { App, Service } from '../app/service.ts'
import { Done, described, Flag, Instant, RecordParams, strict } from './words.ts'

type Params = Static<typeof RecordParams>
const authority = Type.String({ minLength: 3, maxLength: 300, description: 'The law that allows it, as cited' })
const FlagBody = strict({ flag: Flag, state: Type.Union([Type.Literal('set'), Type.Literal('lifted')]), authority })
const Nothing = strict({})
const Emergency = strict({ justification: Type.String({ maxLength: 500 }) })
const Opened = Type.Object({ ...Done.properties, until: Instant, told: Type.Integer() })
const Withhold = strict({
  actor: Type.String({ minLength: 1, maxLength: 100, description: 'Whose looks' }),
  authority,
  reason: Type.String({ minLength: 3, maxLength: 500 }),
  until: Instant,
})
const Withheld = Type.Object({ ...Done.properties, withholding: Type.String({ format: 'uuid' }) })
const Renewed = strict({ authority, until: Instant })
const Renewal = Type.Object({ ...RecordParams.properties, withholding: Type.String({ format: 'uuid' }) })

/** What guards a record, and what opens it in an emergency. */
export function guardRoutes(app: App, service: Service): void {
  app.post<{ Params: Params; Body: Static<typeof FlagBody> }>(
    '/v1/records/:id/flags',
    { schema: { ...described('Set or lift a flag', RecordParams, FlagBody) } },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: record } = request.params
      const { flag, state, authority: by } = request.body
      const body = { record, flag: flag as FlagCode, by: reader.user.id, authority: by }
      const type = state === 'set' ? 'flag-set' : 'flag-lifted'
      const write = () => writeAccess(service.pools, reader.user.id, { type, body, recorded: service.clock() })
      return receiptOf(await act(service, reader, 'flag', record, write))
    },
  )
  app.post<{ Params: Params }>(
    '/v1/records/:id/conflict',
    { schema: { ...described('Say that one’s own interests are touched', RecordParams, Nothing) } },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: record } = request.params
      const { id: actor } = reader.user
      const entry = {
        type: 'conflict-declared',
        body: { record, actor, by: actor },
        recorded: service.clock(),
      } as const
      const write = () => writeAccess(service.pools, actor, entry)
      return receiptOf(await act(service, reader, 'declare-conflict', record, write))
    },
  )
  app.post<{ Params: Params; Body: Static<typeof Emergency> }>(
    '/v1/records/:id/emergency',
    {
      schema: {
        ...described('Open a record for a quarter of an hour in an emergency', RecordParams, Emergency, Opened),
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: record } = request.params
      const { justification } = request.body
      const asked = { actor: reader.user.id, record, justification }
      const opened = await act(service, reader, 'break-glass', record, async () => {
        if (!isJustification(justification)) throw refused(justificationMissing)
        const broken = await breakGlass(service.pools, asked, new Date(service.clock()))
        if (!broken.ok) throw refused(nobodyToTell)
        return broken
      })
      return { ...receiptOf(opened), until: opened.until, told: opened.told.length }
    },
  )
  withholdRoutes(app, service)
}

function withholdRoutes(app: App, service: Service): void {
  app.post<{ Params: Params; Body: Static<typeof Withhold> }>(
    '/v1/records/:id/withholdings',
    {
      schema: {
        ...described('Keep somebody’s looks from the person for a time, by law', RecordParams, Withhold, Withheld),
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id } = request.params
      const from = service.clock()
      const withholdingId = randomUUID()
      const body = { withholdingId, records: [id], by: reader.user.id, from, ...request.body }
      const write = () => writeAccess(service.pools, reader.user.id, { type: 'look-withheld', body, recorded: from })
      return { ...receiptOf(await act(service, reader, 'withhold-look', id, write)), withholding: withholdingId }
    },
  )
  app.post<{ Params: Static<typeof Renewal>; Body: Static<typeof Renewed> }>(
    '/v1/records/:id/withholdings/:withholding/renewal',
    { schema: { ...described('Keep them back longer, signed by somebody else', Renewal, Renewed) } },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id, withholding: withholdingId } = request.params
      const body = { withholdingId, by: reader.user.id, ...request.body }
      const entry = { type: 'withholding-renewed', body, recorded: service.clock() } as const
      const write = () => writeAccess(service.pools, reader.user.id, entry)
      return receiptOf(await act(service, reader, 'renew-withholding', id, write))
    },
  )
}
