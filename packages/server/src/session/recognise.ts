import { rolesOf } from '@passage/ledger/access/standing'
import { findSession, type OpenSession } from '@passage/ledger/sign-in/sessions'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { sessionSecret } from './cookies.ts'
import type { SignedIn, User } from './user.ts'

const recognised = new WeakMap<FastifyRequest, OpenSession>()

/** What a screen asks for by itself, such as a list that follows changes, keeps no session awake. */
const isByItself = (request: FastifyRequest): boolean => request.headers['passage-background'] === '1'

/** Asks the database for the session of every request that brings one: what was revoked is refused from then on. */
export function recogniseSessions(app: App, service: Service): void {
  app.addHook('onRequest', async (request) => {
    const secret = sessionSecret(service, request)
    if (secret === undefined || !request.url.startsWith('/v1/')) return
    const found = await findSession(service.pools, secret, new Date(service.clock()), !isByItself(request))
    if (found !== undefined) recognised.set(request, found)
  })
}

/** The open session of a request; undefined when nobody is signed in. */
export const findOpenSession = (request: FastifyRequest): OpenSession | undefined => recognised.get(request)

/** Who is asking, by the session; undefined when nobody is signed in. */
export function findUser(request: FastifyRequest): SignedIn | undefined {
  const session = findOpenSession(request)
  return session === undefined ? undefined : { id: session.userName, name: session.displayName }
}

/** Somebody who is signed in, with the roles that the ledger gives now: what was taken back there is gone at once. */
export async function withRoles(service: Service, { id, name }: SignedIn): Promise<User> {
  return { id, name, roles: await rolesOf(service.pools.read, id, new Date(service.clock())) }
}

/** Nobody is signed in, or not any more. */
export const signedOut = (): Refused =>
  new Refused({
    status: 401,
    code: 'session.none',
    title: 'You are not signed in',
    detail: 'This address answers signed-in users only.',
    remedy: 'Sign in, and ask again.',
  })

/** The open session; refused with 401 when nobody is signed in. */
export function requireSession(request: FastifyRequest): OpenSession {
  const session = findOpenSession(request)
  if (session === undefined) throw signedOut()
  return session
}

/** Who is asking; refused with 401 when nobody is signed in, or holds no role any more. */
export async function requireUser(service: Service, request: FastifyRequest): Promise<User> {
  const found = findUser(request)
  const user = found === undefined ? undefined : await withRoles(service, found)
  if (user === undefined || user.roles.length === 0) throw signedOut()
  return user
}
