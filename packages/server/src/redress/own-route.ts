import { ownRecords } from '@passage/ledger/access/own-records'
import { Type } from 'typebox'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'
import { recordLabel } from '../words/labels.ts'

const Own = Type.Object({
  recordId: Type.String(),
  recordLabel: Type.String(),
  bond: Type.Union([Type.Literal('own'), Type.Literal('represents')]),
})

/** Which records are the caller’s own, or of somebody whom the caller represents: the way in for a person. Ids only. */
export function ownRecordRoutes(app: App, service: Service): void {
  app.get(
    '/v1/own-records',
    {
      schema: {
        tags: ['redress'],
        summary: 'Your own records, and those of people whom you represent',
        description: 'Ids only: reading one is a look of its own.',
        response: { 200: Type.Object({ records: Type.Array(Own) }), default: Problem },
      },
    },
    async (request) => {
      const { id } = await requireUser(service, request)
      const records = await ownRecords(service.pools, id, new Date(service.clock()))
      return { records: records.map((one) => ({ ...one, recordLabel: recordLabel(one.recordId) })) }
    },
  )
}
