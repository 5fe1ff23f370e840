import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { findUser } from '../session/routes.ts'

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Sources send with their bearer token; in the demo a signed-in user may send too. */
export function requireSource(service: Service, request: FastifyRequest): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (given !== undefined && service.intakeToken !== undefined && isToken(given, service.intakeToken)) return
  if (given === undefined && findUser(service, request) !== undefined) return
  throw new Refused({
    status: 401,
    code: 'intake.unknown-sender',
    title: 'The sender is not known',
    detail: 'Crossings are taken in from registered sources. Nothing was kept.',
    remedy: 'Send the token of the source as `Authorization: Bearer …`.',
    headers: { 'www-authenticate': 'Bearer' },
  })
}
