import { issueToken, tokenSeconds } from '@passage/ledger/sign-in/tokens'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { proveClient } from './assertion.ts'
import { scopes } from './scopes.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const Token = Type.Object({
  access_token: Type.String(),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds' }),
  scope: Type.String({ description: 'What the token opens, space separated' }),
})
const TokenError = Type.Object(
  { error: Type.String(), error_description: Type.String() },
  { description: 'RFC 6749, 5.2' },
)

const refuse = (reply: FastifyReply, status: 400 | 401, error: string, error_description: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send({ error, error_description })

/** What the token endpoint can do, for clients that look it up (RFC 8414). */
export function tokenMetadataRoute(app: App, service: Service): void {
  const Metadata = Type.Object({
    issuer: Type.String({ description: 'The only audience that an assertion may have' }),
    token_endpoint: Type.String(),
    grant_types_supported: Type.Array(Type.String()),
    response_types_supported: Type.Array(Type.String()),
    token_endpoint_auth_methods_supported: Type.Array(Type.String()),
    token_endpoint_auth_signing_alg_values_supported: Type.Array(Type.String()),
    scopes_supported: Type.Array(Type.String()),
  })
  app.get(
    '/.well-known/oauth-authorization-server',
    {
      schema: {
        tags: ['systems'],
        summary: 'Where and how systems get tokens',
        response: { 200: Metadata, default: Problem },
      },
    },
    async () => ({
      issuer: service.origin(),
      token_endpoint: `${service.origin()}/v1/token`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'ES384', 'EdDSA', 'PS256'],
      scopes_supported: Object.keys(scopes),
    }),
  )
}

/** Access tokens for systems: client credentials, proven by a signed assertion (RFC 6749 4.4, RFC 7523). */
export function tokenRoutes(app: App, service: Service): void {
  const body = Type.Object(
    {
      grant_type: Type.String({ maxLength: 100, description: 'client_credentials' }),
      client_assertion_type: Type.String({ maxLength: 200, description: assertionType }),
      client_assertion: Type.String({ maxLength: 8000, description: 'JWT signed by a registered key' }),
      client_id: Type.Optional(Type.String({ maxLength: 200 })),
      scope: Type.Optional(Type.String({ maxLength: 500, description: 'Default: all that the system may' })),
    },
    { additionalProperties: false },
  )
  const schema = {
    tags: ['systems'],
    summary: 'A short-lived access token for a system',
    description:
      'The assertion names the system as `iss` and `sub`, this server’s origin as its only `aud`, and has `exp` at most ' +
      'five minutes ahead and a `jti` that was not used before.',
    consumes: ['application/x-www-form-urlencoded'],
    body,
    response: { 200: Token, default: TokenError },
  }
  app.post('/v1/token', { schema }, async (request, reply) => {
    const { grant_type, client_assertion_type, client_assertion, client_id, scope } = request.body
    if (grant_type !== 'client_credentials') {
      return refuse(reply, 400, 'unsupported_grant_type', 'Only client_credentials is taken.')
    }
    const now = new Date(service.clock())
    const notProven = (): FastifyReply =>
      refuse(reply, 401, 'invalid_client', 'The assertion is not valid, or was used before.')
    if (client_assertion_type !== assertionType) return notProven()
    const proven = await proveClient(service.pools, client_assertion, service.origin(), now)
    if (proven === undefined || (client_id !== undefined && client_id !== proven.client.clientId)) return notProven()
    const { client, kid, jti, until } = proven
    const asked = scope === undefined ? client.scopes : scope.split(' ').filter((each) => each !== '')
    if (!asked.every((each) => client.scopes.includes(each))) {
      return refuse(reply, 400, 'invalid_scope', 'The system may not do all of that.')
    }
    const token = await issueToken(service.pools, { clientId: client.clientId, kid, jti, until, scopes: asked }, now)
    if (token === undefined) return notProven()
    reply.header('cache-control', 'no-store')
    return { access_token: token, token_type: 'Bearer' as const, expires_in: tokenSeconds, scope: asked.join(' ') }
  })
}
