import { countRedress } from '@passage/ledger/redress/count'
import { Type } from 'typebox'
import { mayCount } from '../access/gateway.ts'
import { Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'

const Row = Type.Object({ state: Type.String(), count: Type.Integer(), late: Type.Integer(), oldest: Type.String() })

/** How many requests stand where, how many are overdue, and how many notices nobody has acknowledged. Counts alone. */
export function redressFigureRoutes(app: App, service: Service): void {
  app.get(
    '/v1/redress/figures',
    {
      schema: {
        tags: ['redress'],
        summary: 'Counts of requests and of notices, for auditors',
        description: 'Reads no record. Records whose existence is secret are in none of the counts.',
        response: {
          200: Type.Object({ requests: Type.Array(Row), notices: Type.Array(Row) }),
          default: Problem,
        },
      },
    },
    async (request) => {
      const user = await requireUser(service, request)
      mayCount(service, user)
      const { requests, notices } = await countRedress(service.pools, todayOf(service))
      return { requests: [...requests], notices: [...notices] }
    },
  )
}
