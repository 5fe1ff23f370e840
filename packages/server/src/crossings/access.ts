import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { findUser, withRoles } from '../session/recognise.ts'
import { findBearer, lacksScope } from '../systems/bearer.ts'
import type { Outcome } from './outcome.ts'

/** For which sources the sender of a request may speak; `*`: any. */
const sourcesOf = new WeakMap<FastifyRequest, readonly string[]>()

/**
 * Systems send with an access token for `crossings:write`; in a sandbox somebody who is signed in as a source may send
 * too. Nobody else: a receipt names the record that what was sent belongs to, and would tell whether there is one.
 */
export async function requireSource(service: Service, request: FastifyRequest): Promise<void> {
  const grant = await findBearer(service, request)
  if (grant !== undefined) {
    if (!grant.scopes.includes('crossings:write')) throw lacksScope('crossings:write')
    sourcesOf.set(request, grant.sources)
    return
  }
  const isSandbox = service.signIn?.kind === 'demo' && request.headers.authorization === undefined
  const user = isSandbox ? findUser(request) : undefined
  if (user !== undefined && (await withRoles(service, user)).roles.includes('source')) {
    sourcesOf.set(request, ['*'])
    return
  }
  throw new Refused({
    status: 401,
    code: 'intake.unknown-sender',
    title: 'The sender is not known',
    detail: 'Crossings are taken in from registered systems. Nothing was kept.',
    remedy: 'Get an access token from /v1/token and send it as `Authorization: Bearer …`.',
    headers: { 'www-authenticate': 'Bearer' },
  })
}

/** The refusal of a record that names a source which its sender may not speak for; undefined where it may. */
export function foreignSource(request: FastifyRequest, record: unknown): Outcome | undefined {
  const allowed = sourcesOf.get(request) ?? []
  const source = typeof record === 'object' && record !== null ? (record as { source?: unknown }).source : undefined
  // What is no text is refused by intake, with a reason of its own.
  if (allowed.includes('*') || typeof source !== 'string' || allowed.includes(source)) return undefined
  return {
    status: 'refused',
    code: 'intake.source-not-yours',
    path: '/source',
    text: 'This system may not send for that source.',
  }
}
