import { endIssuerSessions } from '@passage/ledger/sign-in/subject'
import { type JWTPayload, jwtVerify } from 'jose'
import { Type } from 'typebox'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import type { RelyingParty } from './relying-party.ts'
import { requireSignIn } from './routes.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const oldestSeconds = 120

/** The claims of a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6). @throws where it does not hold */
async function verifyLogout(party: RelyingParty, token: string, now: Date): Promise<JWTPayload> {
  const { issuer, keys, clientId } = await party.proof()
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'],
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: oldestSeconds,
    currentDate: now,
  })
  const { events, sub, sid } = payload
  const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, event)
  // A nonce would make it an identity token that somebody sends here.
  if (!isLogout || 'nonce' in payload || (typeof sub !== 'string' && typeof sid !== 'string')) {
    throw new Error('not a logout token')
  }
  return payload
}

/** The identity provider says that somebody has signed out there: their sessions here end at once. */
export function backChannelRoutes(app: App, service: Service): void {
  app.post(
    '/v1/sign-in/signed-out',
    {
      schema: {
        tags: ['session'],
        summary: 'OpenID Connect Back-Channel Logout: for the identity provider',
        consumes: ['application/x-www-form-urlencoded'],
        body: Type.Object({ logout_token: Type.String({ maxLength: 20_000 }) }, { additionalProperties: false }),
        response: { 200: Type.Null(), default: Problem },
      },
    },
    async (request, reply) => {
      const signIn = requireSignIn(service)
      // The demo provider ends with this process and tells nobody.
      const party = signIn.kind === 'issuer' ? await signIn.party() : undefined
      const claims =
        party === undefined
          ? undefined
          : await verifyLogout(party, request.body.logout_token, new Date(service.clock())).catch(() => undefined)
      if (claims?.iss === undefined) {
        throw new Refused({
          status: 400,
          code: 'sign-in.not-a-logout',
          title: 'This sign-out was not believed',
          detail: 'The token is not a logout token of the identity provider. Nobody was signed out.',
          remedy: 'Send a logout token as OpenID Connect Back-Channel Logout 1.0 describes it.',
        })
      }
      const { iss: issuer, sub: subject, sid } = claims
      await endIssuerSessions(service.pools, {
        issuer,
        subject,
        issuerSession: typeof sid === 'string' ? sid : undefined,
      })
      service.sessions.nudge()
      return reply.header('cache-control', 'no-store').code(200).send(null)
    },
  )
}
