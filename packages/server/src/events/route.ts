import { Type } from 'typebox'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireSession, requireUser } from '../session/recognise.ts'
import { createWriter } from './writer.ts'

const beatMs = 15_000
/** Server-sent events: "record r changed, version v". To see what changed, the screen asks, and that is a look. */
export function eventRoutes(app: App, service: Service): void {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })
  app.get(
    '/v1/events',
    {
      schema: {
        tags: ['events'],
        summary: 'Changes as server-sent events: ids and versions, never content',
        produces: ['text/event-stream'],
        response: { 200: Type.String({ description: 'Events named `change`' }), default: Problem },
      },
    },
    async (request, reply) => {
      const user = await requireUser(service, request)
      const session = requireSession(request)
      reply.hijack()
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      })
      reply.raw.write('retry: 1000\n\n')
      const write = (text: string) => !reply.raw.writableEnded && reply.raw.write(text)
      const writer = createWriter(service, user, write, (error) => {
        request.log.error({ err: error }, 'changes not told')
        end()
      })
      const unsubscribe = service.changes.subscribe((changes) => writer.add(changes))
      const beat = setInterval(() => reply.raw.write(': still here\n\n'), beatMs)
      const end = (): void => {
        open.delete(end)
        clearInterval(beat)
        writer.stop()
        unsubscribe()
        unwatch()
        reply.raw.end()
      }
      const unwatch = service.sessions.watch(session, end)
      open.add(end)
      reply.raw.on('close', end)
    },
  )
}
