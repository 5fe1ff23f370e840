import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/**
 * A strong ETag on every successful GET under /v1, and 304 where the caller has that version already. The answer is
 * made first, so a 304 about a person is a look like any other.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    if (!request.url.startsWith('/v1/')) return payload
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
    reply.header('etag', tag)
    reply.header('cache-control', 'private, no-cache')
    const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''))
    if (known?.includes(tag) !== true) return payload
    reply.code(304).removeHeader('content-length')
    return ''
  })
}
