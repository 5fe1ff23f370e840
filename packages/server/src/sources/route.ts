import { readSources } from '@passage/ledger/gateway/sources'
import { Type } from 'typebox'
import { Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'
import { Sources } from '../views/other.ts'
import { ref } from '../views/ref.ts'
import { sourcesView } from './view.ts'

/** Counts and times per source. Nothing about a person, so no look is needed. */
export function sourceRoutes(app: App, service: Service): void {
  app.get(
    '/v1/sources',
    {
      schema: {
        tags: ['sources'],
        summary: 'What arrived, how far behind it is, and what was not taken in',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(Sources), default: Problem },
      },
    },
    async (request) => {
      await requireUser(service, request)
      const { sources, quarantine } = await readSources(service.pools)
      return sourcesView(sources, quarantine, service.clock(), todayOf(service))
    },
  )
}
