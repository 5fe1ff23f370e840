import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import * as oidc from 'openid-client'
import type { IssuerSettings } from './settings.ts'

/** What a begun sign-in is held against, and where the browser goes. */
export interface Begun {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider has recognised. */
export interface Claims {
  readonly issuer: string
  readonly subject: string
  readonly userName: string | undefined
  readonly issuerSession: string | undefined
}

export interface RelyingParty {
  begin(): Promise<Begun>
  /**
   * Redeems the code of the address that the browser came back to.
   * @throws Error of the library where state, issuer, nonce, signature, audience or time do not hold
   */
  finish(returned: URL, begun: Omit<Begun, 'url'>): Promise<Claims>
  /** What else the provider signs is verified with this. */
  proof(): Promise<{ readonly issuer: string; readonly keys: JWTVerifyGetKey; readonly clientId: string }>
}

export interface RelyingPartyOptions extends IssuerSettings {
  /** Exact address that the provider sends the browser back to. */
  readonly redirectUri: string
  /** Asks the provider to let the user choose each time. */
  readonly alwaysAsk?: boolean
  /** How the provider is reached. Default: over the network. */
  readonly fetch?: typeof fetch
}

const scope = 'openid profile'
const patienceSeconds = 10

async function discover(options: RelyingPartyOptions): Promise<oidc.Configuration> {
  const issuer = new URL(options.issuer)
  const secret = options.clientSecret
  return oidc.discovery(
    issuer,
    options.clientId,
    secret === undefined ? {} : { client_secret: secret },
    secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
    {
      // The signature of the identity token is verified too: TLS to the provider is not the only fence.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])],
      timeout: patienceSeconds,
      ...(options.fetch === undefined ? {} : { [oidc.customFetch]: options.fetch as oidc.CustomFetch }),
    },
  )
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** OpenID Connect, code flow with PKCE (S256), state and nonce. The provider is looked up once, when first needed. */
export function relyingParty(options: RelyingPartyOptions): RelyingParty {
  let found: Promise<oidc.Configuration> | undefined
  let keys: JWTVerifyGetKey | undefined
  const configuration = (): Promise<oidc.Configuration> => {
    found ??= discover(options).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
  return {
    async begin() {
      const config = await configuration()
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(options.alwaysAsk === true ? { prompt: 'login' } : {}),
      })
      return { url: url.href, state, nonce, verifier }
    },
    async finish(returned, begun) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), returned, {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new Error('the provider gave no identity token')
      return {
        issuer: claims.iss,
        subject: claims.sub,
        userName: textOr(claims[options.userClaim ?? 'sub']),
        issuerSession: textOr(claims.sid),
      }
    },
    async proof() {
      const { issuer, jwks_uri } = (await configuration()).serverMetadata()
      if (jwks_uri === undefined) throw new Error('the provider publishes no keys')
      // Kept: the set asks the provider again only for a key that it does not know, and not too often.
      keys ??= createRemoteJWKSet(new URL(jwks_uri))
      return { issuer, keys, clientId: options.clientId }
    },
  }
}
