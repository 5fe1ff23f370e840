import { Type } from 'typebox'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireSession, requireUser } from '../session/recognise.ts'
import type { RecordChange } from './changes.ts'
import { watchWork } from './work-version.ts'

/** At most two screen updates a second: what changes in between goes out together. */
const holdMs = 500
const beatMs = 15_000
/** A screen shows one record and one list; more ids than this say only that something changed. */
const mostIds = 500

/** Collects changes and writes them out together, the first of a burst at once. */
function createWriter(write: (text: string) => unknown, workVersion: () => Promise<string>) {
  const held = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let last = 0
  const flush = async (): Promise<void> => {
    // Where the queue cannot be asked, a new text makes the screens ask for themselves.
    const work = await workVersion().catch(() => String(Date.now()))
    timer = undefined
    // Counted from when it is written: asking for the queue may take a while.
    last = Date.now()
    const records = [...held].slice(-mostIds).map(([id, version]) => ({ id, version: String(version) }))
    held.clear()
    write(`event: change\ndata: ${JSON.stringify({ records, work })}\n\n`)
  }
  return {
    add(changes: readonly RecordChange[]): void {
      for (const { id, version } of changes) held.set(id, version)
      timer ??= setTimeout(() => void flush(), Math.max(0, last + holdMs - Date.now()))
    },
    stop: (): void => clearTimeout(timer),
  }
}

/** Server-sent events: "record r changed, version v". To see what changed, the screen asks, and that is a look. */
export function eventRoutes(app: App, service: Service): void {
  const open = new Set<() => void>()
  const workVersion = watchWork(service.pools)
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
    (request, reply) => {
      requireUser(service, request)
      const session = requireSession(request)
      reply.hijack()
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      })
      reply.raw.write('retry: 1000\n\n')
      const writer = createWriter((text) => !reply.raw.writableEnded && reply.raw.write(text), workVersion)
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
