import { rolesOf } from '@passage/ledger/access/standing'
import { beginAttempt, takeAttempt } from '@passage/ledger/sign-in/attempts'
import { beginSession } from '@passage/ledger/sign-in/sessions'
import { accountOfSubject } from '@passage/ledger/sign-in/subject'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { attemptSecret, clearAttempt, sessionSecret, setAttempt, setSession } from '../session/cookies.ts'
import { safeReturnPath } from './return-path.ts'
import { callbackPath, type SignIn } from './sign-in.ts'

/** Why somebody was not signed in. The console has words for each; the log has the cause. */
export type RefusedSignIn =
  | 'sign-in.not-begun'
  | 'sign-in.not-proven'
  | 'sign-in.no-account'
  | 'sign-in.left'
  | 'sign-in.other-subject'
  | 'sign-in.no-role'
  | 'sign-in.provider'

export function requireSignIn(service: Service): SignIn {
  if (service.signIn !== undefined) return service.signIn
  throw new Refused({
    status: 503,
    code: 'sign-in.not-set-up',
    title: 'Nobody can sign in here',
    detail: 'This server was started without an identity provider.',
    remedy: 'The operator sets PASSAGE_OIDC_ISSUER: see docs/operating.md.',
  })
}

/** Back to the console, which says in words what happened. */
const refused = (code: RefusedSignIn): string => `/?refused=${encodeURIComponent(code)}`

/** Whether a Host header names the origin, with or without its default port. */
function isAt(origin: string, host: string | undefined): boolean {
  const { protocol, host: own } = new URL(origin)
  const asked = `${protocol}//${host ?? ''}`
  return URL.canParse(asked) && new URL(asked).host === own
}

/** Ends a sign-in: opens a session, or none; gives where the browser goes on. */
async function finish(service: Service, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const now = new Date(service.clock())
  const secret = attemptSecret(service, request)
  clearAttempt(service, reply)
  const attempt = secret === undefined ? undefined : await takeAttempt(service.pools, secret, now)
  if (attempt === undefined) return refused('sign-in.not-begun')
  const signIn = requireSignIn(service)
  const party = await signIn.party()
  const returned = new URL(request.url, service.origin())
  const claims = await party.finish(returned, attempt).catch((error: unknown) => {
    request.log.warn({ code: 'sign-in.not-proven', cause: String((error as { code?: unknown }).code ?? '') }, 'sign-in')
    return undefined
  })
  if (claims?.userName === undefined) return refused('sign-in.not-proven')
  // The demo provider is the same one at whatever port it answers today, and never that of an authority.
  const issuer = signIn.kind === 'demo' ? 'demo' : claims.issuer
  const found = await accountOfSubject(service.pools, { issuer, subject: claims.subject, userName: claims.userName })
  if (!found.ok) return refused(found.code)
  const { account } = found
  if ((await rolesOf(service.pools.read, account.userName, now)).length === 0) return refused('sign-in.no-role')
  const opened = await beginSession(
    service.pools,
    {
      accountId: account.accountId,
      userName: account.userName,
      issuerSession: claims.issuerSession,
      device: request.headers['user-agent'] ?? 'unknown',
      instead: sessionSecret(service, request),
    },
    now,
  )
  if (opened === undefined) return refused('sign-in.left')
  service.sessions.nudge()
  setSession(service, reply, opened)
  return attempt.returnPath
}

/** Sign-in at the identity provider: off to it, and back with a code that only this browser can redeem, once. */
export function signInRoutes(app: App, service: Service): void {
  const response = { 303: Type.Null({ description: 'On to the next page' }), default: Problem }
  app.get(
    '/v1/sign-in',
    {
      schema: {
        tags: ['session'],
        summary: 'Begin to sign in: goes to the identity provider (OpenID Connect, code with PKCE)',
        querystring: Type.Object(
          {
            return: Type.Optional(Type.String({ description: 'Page of the console to come back to' })),
            moved: Type.Optional(Type.Literal('1', { description: 'Set where we sent the browser to our own host' })),
          },
          { additionalProperties: false },
        ),
        response,
      },
    },
    async (request, reply) => {
      const returnPath = safeReturnPath(request.query.return)
      const origin = service.origin()
      // Cookies belong to a host: sign-in begins and ends at the one that the provider sends back to. Once only: behind
      // a proxy the host of the request need not be the one that the browser sees.
      if (request.query.moved === undefined && !isAt(origin, request.headers.host)) {
        return reply.redirect(`${origin}/v1/sign-in?moved=1&return=${encodeURIComponent(returnPath)}`, 303)
      }
      const party = await requireSignIn(service).party()
      const begun = await party.begin().catch((error: unknown) => {
        request.log.error({ err: error }, 'the identity provider does not answer')
        return undefined
      })
      if (begun === undefined) return reply.redirect(refused('sign-in.provider'), 303)
      const { url, ...rest } = begun
      setAttempt(service, reply, await beginAttempt(service.pools, { ...rest, returnPath }, new Date(service.clock())))
      return reply.redirect(url, 303)
    },
  )
  app.get(
    callbackPath,
    {
      schema: {
        tags: ['session'],
        summary: 'Where the identity provider sends the browser back to',
        response,
      },
    },
    async (request, reply) => reply.redirect(await finish(service, request, reply), 303),
  )
}
