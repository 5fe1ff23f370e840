import { listEntrusted, readNames } from '@passage/ledger/gateway/list-entrusted'
import { type Static, Type } from 'typebox'
import { readPermitted } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { EntrustedList } from '../views/other.ts'
import { ref } from '../views/ref.ts'
import { entrustedList } from './list-view.ts'

const pageSize = 50
const Query = Type.Object(
  { ...purposeQuery, after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })) },
  { additionalProperties: false },
)

/** The own record, whom one represents, or what was assigned: the way in for everybody who has no queue. */
export function entrustedRoutes(app: App, service: Service): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/v1/entrusted',
    {
      schema: {
        tags: ['records'],
        summary: 'Whom the caller may open by an assignment for the stated purpose',
        description: 'Writes one look that names every record on the page. In the order of record ids.',
        headers: PurposeHeader,
        querystring: Query,
        response: { 200: ref(EntrustedList), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { after } = request.query
      const part = { actor: reader.user.id, purpose: reader.purpose, after, limit: pageSize }
      const given = await listEntrusted(service.pools, part, new Date(service.clock()))
      const ids = given.map(({ recordId }) => recordId)
      const names = ids.length === 0 ? undefined : await readPermitted(service, reader, 'list', ids, readNames)
      const next = given.length === pageSize ? ids.at(-1) : undefined
      return entrustedList({
        purpose: reader.purpose,
        given,
        names: names ?? new Map(),
        after,
        next,
        today: todayOf(service),
      })
    },
  )
}
