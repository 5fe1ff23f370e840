import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { findUser, withRoles } from '../session/routes.ts'

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Sources send with their bearer token, or signed in as a source. Nobody else: a receipt names the record that what was
 * sent belongs to, and would tell whether there is one.
 */
export async function requireSource(service: Service, request: FastifyRequest): Promise<void> {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (given !== undefined && service.intakeToken !== undefined && isToken(given, service.intakeToken)) return
  const user = given === undefined ? findUser(service, request) : undefined
  if (user !== undefined && (await withRoles(service, user)).roles.includes('source')) return
  throw new Refused({
    status: 401,
    code: 'intake.unknown-sender',
    title: 'The sender is not known',
    detail: 'Crossings are taken in from registered sources. Nothing was kept.',
    remedy: 'Send the token of the source as `Authorization: Bearer …`.',
    headers: { 'www-authenticate': 'Bearer' },
  })
}
