import type { Grant } from '@passage/ledger/sign-in/tokens'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { type Scope, scopes } from './scopes.ts'

/** What the bearer token of a request opens; undefined where there is none, or it is not valid. */
export async function findBearer(service: Service, request: FastifyRequest): Promise<Grant | undefined> {
  const token = /^Bearer ([\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1]
  return token === undefined ? undefined : service.tokens.find(token)
}

/** A token that is good for something else (RFC 6750, 3.1). */
export const lacksScope = (scope: Scope): Refused =>
  new Refused({
    status: 403,
    code: 'token.scope',
    title: 'This token does not open this',
    detail: `It would take the scope ${scope} (${scopes[scope].toLowerCase()}). Nothing was done.`,
    remedy: 'Ask the operator to give your system that scope, and get a new token.',
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  })
