import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'
import { securityHeaders } from '../app/security.ts'
import type { App } from '../app/service.ts'
import type { User } from '../session/user.ts'
import { MemoryAdapter } from './memory-adapter.ts'

/** Where the demo provider answers, under the origin of the console. */
export const demoProviderPath = '/demo-provider'
export const demoClientId = 'passage'

/**
 * An identity provider for the sandbox, by the library that real ones are built with, so that the demo signs in the
 * way an authority does. Keys, codes and sessions live in this process and end with it. Choosing a name is enough.
 */
export interface DemoProvider {
  readonly issuer: string
  readonly clientSecret: string
  /** The provider as the relying party reaches it: within the process, whatever stands before it outside. */
  readonly fetch: typeof fetch
  handle(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Whether somebody is being asked at this address. */
  isAsked(request: FastifyRequest, reply: FastifyReply): Promise<boolean>
  /** Takes the answer of the page that asks; gives where the browser goes on. */
  answer(request: FastifyRequest, reply: FastifyReply, userId: string): Promise<string>
}

async function configurationOf(origin: string, clientSecret: string, users: readonly User[]): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: demoClientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/v1/sign-in/callback`],
        id_token_signed_response_alg: 'ES256',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'demo' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    claims: { openid: ['sub'], profile: ['name'] },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 600, Session: 3600, Grant: 3600 },
    // The page that asks is a page of the console.
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    findAccount(_context, sub) {
      const user = users.find(({ id }) => id === sub)
      return user === undefined ? undefined : { accountId: sub, claims: () => ({ sub, name: user.name }) }
    },
    // What cannot go on ends on a page of the console, which says so in words.
    renderError(context) {
      context.redirect('/?refused=sign-in.not-proven')
    },
    // There is one client and it is ours: nobody has to consent to it.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc
      const accountId = session?.accountId
      if (client === undefined || accountId === undefined) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  }
}

/** Reaches the provider inside the process; it is asked for nothing else. */
function fetchWithin(app: App): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const body = init?.body
    const answer = await app.inject({
      method: init?.method === 'POST' ? 'POST' : 'GET',
      url: url.pathname + url.search,
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(body === undefined || body === null ? {} : { payload: String(body) }),
    })
    const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
    return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers })
  }
}

/** Whoever chooses another user at the same browser is that user from here on; the provider would ask to sign out first. */
async function forgetOther(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
  userId: string,
): Promise<void> {
  const interaction = await provider.interactionDetails(request.raw, reply.raw)
  const { session } = interaction
  if (session === undefined || session.accountId === userId) return
  await (await provider.Session.findByUid(session.uid))?.destroy()
  delete interaction.session
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
}

/** Starts the demo provider for these users, at the origin that the console is served from. */
export async function startDemoProvider(app: App, origin: string, users: readonly User[]): Promise<DemoProvider> {
  const clientSecret = randomBytes(32).toString('base64url')
  const issuer = `${origin}${demoProviderPath}`
  const provider = new Provider(issuer, await configurationOf(origin, clientSecret, users))
  // Addresses are made from the configured origin, never from what a request says about its host.
  provider.proxy = true
  const callback = provider.callback()
  const { host, protocol } = new URL(origin)
  return {
    issuer,
    clientSecret,
    fetch: fetchWithin(app),
    async handle(request, reply) {
      const { raw } = request
      reply.hijack()
      for (const [name, value] of Object.entries(securityHeaders)) reply.raw.setHeader(name, value)
      Object.assign(raw.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
      const url = raw.url ?? '/'
      Object.assign(raw, { originalUrl: url, url: url.slice(demoProviderPath.length) })
      await callback(raw, reply.raw)
    },
    isAsked: (request, reply) =>
      provider.interactionDetails(request.raw, reply.raw).then(
        () => true,
        () => false,
      ),
    async answer(request, reply, userId) {
      await forgetOther(provider, request, reply, userId)
      return provider.interactionResult(request.raw, reply.raw, { login: { accountId: userId, remember: false } })
    },
  }
}
