import { outstandingNotices, readNotices, recordOfNotice } from '@passage/ledger/redress/notices'
import { acknowledge } from '@passage/ledger/redress/tell'
import { type Static, Type } from 'typebox'
import { readPermitted } from '../access/gateway.ts'
import { act } from '../access/may-act.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { notFound, Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { CorrectionNotice } from '../views/redress.ts'
import { ref } from '../views/ref.ts'

const MOST = 200
const Params = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false })
const Acknowledged = Type.Object({ acknowledgedAt: Type.String({ format: 'date-time' }) })

/**
 * What an earlier recipient is told, by polling. It goes on when the witness is silent, and when the agreement has ended: the
 * right to be told comes from what was received. A notice stays here until it is acknowledged.
 */
export function noticeRoutes(app: App, service: Service): void {
  app.get(
    '/v1/correction-notices',
    {
      schema: {
        tags: ['redress'],
        summary: 'Corrections and disputes of what you received, oldest first, until you acknowledge them',
        description: `Needs the purpose \`exchange\`. At most ${MOST}. Writes a look that names every record in the answer.`,
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        response: { 200: Type.Object({ notices: Type.Array(ref(CorrectionNotice)) }), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const waiting = await outstandingNotices(service.pools, reader.user.id, MOST)
      if (waiting.length === 0) return { notices: [] }
      const records = [...new Set(waiting.map(({ record }) => record))]
      const read = await readPermitted(service, reader, 'notice', records, (tx, open) =>
        readNotices(
          tx,
          reader.user.id,
          waiting.filter(({ record }) => open.includes(record)),
        ),
      )
      return { notices: (read ?? []).map((one) => ({ ...one, changes: [...one.changes] })) }
    },
  )
  app.post<{ Params: Static<typeof Params> }>(
    '/v1/correction-notices/:id/acknowledgement',
    {
      schema: {
        tags: ['redress'],
        summary: 'Say that a notice was received',
        description: 'Needs the purpose `exchange`. Saying so twice is saying so once.',
        params: Params,
        body: strict({}),
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        response: { 200: Acknowledged, default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: notice } = request.params
      const recipient = reader.user.id
      const record = await recordOfNotice(service.pools, recipient, notice)
      if (record === undefined) throw notFound('This notice')
      const write = () => acknowledge(service.pools, { notice, recipient }, new Date(service.clock()))
      const done = await act(service, reader, 'acknowledge-notice', record, write)
      if (done === undefined) throw notFound('This notice')
      return done
    },
  )
}
