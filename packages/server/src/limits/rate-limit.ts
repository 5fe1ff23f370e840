import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { findOpenSession } from '../session/recognise.ts'
import { findBearer } from '../systems/bearer.ts'

/** How many requests a minute each caller may make. */
export interface Limits {
  /** One session of a person. */
  readonly session: number
  /** One system, by all its tokens. */
  readonly client: number
  /** One address that has not said who it is. */
  readonly stranger: number
  /** One address on the ways in: sign-in, tokens. */
  readonly wayIn: number
}

export const defaultLimits: Limits = { session: 1200, client: 600_000, stranger: 1200, wayIn: 300 }

const wayIn = /^\/(v1\/sign-in|v1\/token|sign-in\/|demo-provider\/)/
/** Files, the public log and health: nothing is worked out for them, and nobody may be kept from the log. */
const isOpen = (path: string): boolean => !/^\/(v1|scim|sign-in|demo-provider)\//.test(path)

/** Who is counted: a session, a system, or the address where neither is proven. A guessed token is no name of its own. */
async function keyOf(service: Service, request: FastifyRequest): Promise<string> {
  if (wayIn.test(request.url)) return `way-in:${request.ip}`
  const session = findOpenSession(request)
  if (session !== undefined) return `session:${session.handle}`
  const grant = await findBearer(service, request)
  return grant === undefined ? `stranger:${request.ip}` : `client:${grant.clientId}`
}

function mostFor(limits: Limits, key: string): number {
  if (key.startsWith('way-in:')) return limits.wayIn
  if (key.startsWith('session:')) return limits.session
  return key.startsWith('client:') ? limits.client : limits.stranger
}

/** Refuses whoever asks too often, and says when to come back. Counted per process. */
export async function limitRates(app: App, service: Service, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    cache: 20_000,
    allowList: (request) => isOpen(request.url),
    keyGenerator: (request) => keyOf(service, request),
    max: (_request, key) => mostFor(limits, key),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused({
        status: 429,
        code: 'rate.too-many',
        title: 'Too many requests',
        detail: 'This caller has asked more often in a minute than is allowed. Nothing was done.',
        remedy: 'Wait as long as Retry-After says, and go on.',
        headers: { 'retry-after': String(Math.max(1, Math.ceil(ttl / 1000))) },
      }),
  })
}
