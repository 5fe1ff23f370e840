import { createHmac, hash, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

/** How one answer of the provider is spoiled. */
export interface Fault {
  readonly claims?: (claims: JWTPayload) => JWTPayload
  /** What stands in `alg`, and how it is signed: by nobody, or with a secret that everybody knows. */
  readonly alg?: 'none' | 'HS256-with-secret' | 'HS256-with-public-key' | 'other-key'
  /** Another `iss` beside the code. */
  readonly iss?: string
}

/** An identity provider for tests, which lies when it is told to. */
export interface TestIssuer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  fault: Fault
  /** Whom the next sign-in is for. */
  claims: JWTPayload
  /** Times that the token endpoint was asked. */
  readonly asked: () => number
  /** The address that the browser would come back to, from the one that it was sent to. */
  comeBack(authorize: string): string
  logoutToken(claims: JWTPayload): Promise<string>
  close(): Promise<void>
}

const clientId = 'passage-test'
const clientSecret = 'a-secret-that-is-only-for-tests'
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const metadataOf = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
  code_challenge_methods_supported: ['S256'],
})

function serve(
  metadata: () => object,
  keys: object,
  token: (form: URLSearchParams) => Promise<readonly [number, object]>,
): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration') return answer(200, metadata())
    if (request.url === '/jwks') return answer(200, keys)
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      void token(new URLSearchParams(body)).then(([status, given]) => answer(status, given))
    })
  })
}

export async function openIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const other = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  const codes = new Map<string, { nonce: string; challenge: string; redirect: string; used: boolean }>()
  let asked = 0
  const sign = async (claims: JWTPayload): Promise<string> => {
    const { alg } = test.fault
    if (alg === 'none') return `${encode({ alg: 'none' })}.${encode(claims)}.`
    if (alg === 'HS256-with-secret' || alg === 'HS256-with-public-key') {
      const input = `${encode({ alg: 'HS256', kid: 'k1' })}.${encode(claims)}`
      const key = alg === 'HS256-with-secret' ? clientSecret : JSON.stringify(jwk)
      return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`
    }
    const key = alg === 'other-key' ? other.privateKey : privateKey
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(key)
  }
  const token = async (form: URLSearchParams): Promise<[number, object]> => {
    asked++
    const code = codes.get(form.get('code') ?? '')
    if (code === undefined || code.used || form.get('redirect_uri') !== code.redirect) {
      return [400, { error: 'invalid_grant' }]
    }
    if (hash('sha256', form.get('code_verifier') ?? '', 'base64url') !== code.challenge) {
      return [400, { error: 'invalid_grant' }]
    }
    code.used = true
    const now = Math.floor(Date.now() / 1000)
    const plain = { iss: test.issuer, aud: clientId, iat: now, exp: now + 300, nonce: code.nonce, ...test.claims }
    const claims = test.fault.claims?.(plain) ?? plain
    return [200, { access_token: randomUUID(), token_type: 'bearer', id_token: await sign(claims) }]
  }
  const server = serve(() => metadataOf(issuer), { keys: [jwk] }, token)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const test: TestIssuer = {
    issuer,
    clientId,
    clientSecret,
    fault: {},
    claims: { sub: 'a.berg', sid: 's1' },
    asked: () => asked,
    comeBack(authorize) {
      const { searchParams: given } = new URL(authorize)
      const code = randomUUID()
      const redirect = given.get('redirect_uri') ?? ''
      codes.set(code, {
        nonce: given.get('nonce') ?? '',
        challenge: given.get('code_challenge') ?? '',
        redirect,
        used: false,
      })
      const back = new URL(redirect)
      back.searchParams.set('code', code)
      back.searchParams.set('state', given.get('state') ?? '')
      back.searchParams.set('iss', test.fault.iss ?? issuer)
      return back.href
    },
    logoutToken: (claims) => sign(claims),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return test
}
