import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from '../app/service.ts'

/** Browsers accept `__Host-` only with Secure, path `/` and no domain: no other host can set or read such a cookie. */
const named = (service: Service, name: string): string => (isSecure(service) ? `__Host-${name}` : name)
const isSecure = (service: Service): boolean => service.origin().startsWith('https:')

const sessionName = 'passage_session'
const attemptName = 'passage_sign_in'

export const sessionSecret = (service: Service, request: FastifyRequest): string | undefined =>
  request.cookies[named(service, sessionName)]

export const attemptSecret = (service: Service, request: FastifyRequest): string | undefined =>
  request.cookies[named(service, attemptName)]

/** The session: strict, so that no request begun by another site carries it. */
export function setSession(service: Service, reply: FastifyReply, secret: string): void {
  reply.setCookie(named(service, sessionName), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(service),
  })
}

/** The begun sign-in: lax, since the identity provider sends the browser back; gone after ten minutes. */
export function setAttempt(service: Service, reply: FastifyReply, secret: string): void {
  reply.setCookie(named(service, attemptName), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(service),
    maxAge: 600,
  })
}

export function clearSession(service: Service, reply: FastifyReply): void {
  reply.clearCookie(named(service, sessionName), { path: '/', secure: isSecure(service) })
}

export function clearAttempt(service: Service, reply: FastifyReply): void {
  reply.clearCookie(named(service, attemptName), { path: '/', secure: isSecure(service) })
}
