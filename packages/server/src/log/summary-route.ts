import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { ref } from '../views/ref.ts'
import { LogSummary, logSummary } from './summary.ts'

/** How the log stands, for anybody: no sign-in, and nothing about a person. */
export function logSummaryRoute(app: App, service: Service): void {
  app.get(
    '/v1/log',
    {
      schema: {
        tags: ['log'],
        summary: 'The log in short: its name and size, the last witnessed checkpoint and its age, the witnesses',
        response: { 200: ref(LogSummary), default: Problem },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return logSummary(service)
    },
  )
}
