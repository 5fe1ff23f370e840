import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerNotFound } from './errors.ts'

/** Addresses of the console are views; what lies under `/v1/` and `/assets/` is not. Rule ids hold dots. */
export const isPage = (path: string): boolean => !path.startsWith('/v1/') && !path.startsWith('/assets/')

/** The page of the built console; `undefined` where none is built. */
export function pageOf(directory: string | undefined): string | undefined {
  const page = directory === undefined ? undefined : join(directory, 'index.html')
  return page !== undefined && existsSync(page) ? page : undefined
}

/** Serves the built console: hashed files for ever, the page itself never from a cache. Its addresses are views. */
export async function serveConsole(app: FastifyInstance, directory: string | undefined): Promise<void> {
  if (directory === undefined || pageOf(directory) === undefined) {
    app.setNotFoundHandler(answerNotFound)
    return
  }
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    setHeaders(reply, path) {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const wantsPage = request.method === 'GET' && isPage(path)
    return wantsPage ? reply.sendFile('index.html') : answerNotFound(request, reply)
  })
}
