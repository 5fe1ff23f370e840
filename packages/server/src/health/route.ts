import { Type } from 'typebox'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { stateOf } from '../log/summary.ts'
import { witnessingOf } from '../log/witnessing.ts'

/** For whoever runs the process: does it live, can it answer. */
export function healthRoutes(app: App, service: Service): void {
  const State = Type.Object({ state: Type.String() })
  const Ready = Type.Object({
    state: Type.String(),
    log: Type.String({ description: 'How the log is vouched for: it never makes the service unready' }),
  })
  app.get(
    '/livez',
    { schema: { tags: ['health'], summary: 'The process runs', response: { 200: State } } },
    async () => ({
      state: 'alive',
    }),
  )
  app.get(
    '/readyz',
    { schema: { tags: ['health'], summary: 'The database answers', response: { 200: Ready, default: Problem } } },
    async (request) => {
      let log: string
      try {
        await service.pools.read.query('select 1')
        await service.pools.write.query('select 1')
        log = stateOf(await witnessingOf(service), Date.parse(service.clock()))
      } catch (error) {
        request.log.warn({ err: error }, 'not ready')
        throw new Refused({
          status: 503,
          code: 'health.database',
          title: 'The database does not answer',
          detail: 'Requests cannot be answered now. What was acknowledged is safe.',
          remedy: 'See `passage status`.',
          headers: { 'retry-after': '2' },
        })
      }
      return { state: 'ready', log }
    },
  )
}
