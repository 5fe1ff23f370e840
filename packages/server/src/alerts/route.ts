import { type AlertKind, alerts } from '@passage/domain/access/alert'
import { readAlerts } from '@passage/ledger/access/alerts'
import { Type } from 'typebox'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'

const Alert = Type.Object({
  alertId: Type.String(),
  kind: Type.String(),
  words: Type.String(),
  actor: Type.String(),
  recordId: Type.Optional(Type.String({ description: 'An id alone: what it says needs a right of its own' })),
  at: Type.String({ format: 'date-time' }),
})

/** What the caller was told because of what somebody else did. Ids only: nothing about a person. */
export function alertRoutes(app: App, service: Service): void {
  app.get(
    '/v1/alerts',
    {
      schema: {
        tags: ['access'],
        summary:
          'What you were told: canary records, spent and raised budgets, broken glass, late requests, unheard notices, due erasures',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: Type.Object({ alerts: Type.Array(Alert) }), default: Problem },
      },
    },
    async (request) => {
      const { id } = await requireUser(service, request)
      const found = await readAlerts(service.pools, id, new Date(service.clock()))
      return { alerts: found.map((one) => ({ ...one, words: alerts[one.kind as AlertKind]?.words ?? one.kind })) }
    },
  )
}
