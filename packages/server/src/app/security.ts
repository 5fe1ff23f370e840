import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from './problem.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a browser sends this from a page of ours. What the browser says of the site outweighs a missing origin: our
 * own forms come with `Origin: null`, since our pages send no referrer. `own`: where browsers reach us; behind a proxy
 * the Host of the request need not be that.
 */
function sameOrigin(request: FastifyRequest, own: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  if (origin === undefined || (origin === 'null' && site === 'same-origin')) return true
  return origin === own || (URL.canParse(origin) && new URL(origin).host === request.headers.host)
}

/**
 * Security headers on every answer, and the second fence against forged requests: an unsafe method that a
 * browser sends from elsewhere is refused, whatever cookies it carries (the first fence is SameSite=Strict).
 */
export function guardRequests(app: FastifyInstance, own: () => string): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    reply.header('trace-id', request.id)
    // Once seen over TLS, never asked for without it again.
    if (own().startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000')
    if (!safeMethods.has(request.method) && !sameOrigin(request, own())) {
      throw new Refused({
        status: 403,
        code: 'request.other-origin',
        title: 'This request came from another site',
        detail: 'Acts are accepted from the console itself only. Nothing was changed.',
        remedy: 'Open Passage in its own window and act there.',
      })
    }
  })
}
