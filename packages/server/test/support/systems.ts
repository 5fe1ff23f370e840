import type { Pools } from '@passage/ledger/pools/open'
import { addKeys, registerClient } from '@passage/ledger/sign-in/clients'
import { hashOfSecret } from '@passage/ledger/sign-in/secret'
import type { App } from '@passage/server/app/service'
import { readPublicKeys } from '@passage/server/systems/public-keys'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'

interface Rights {
  readonly scopes: readonly string[]
  readonly sources?: readonly string[]
}

/** A token of a system with these rights, without the way to it. */
export async function giveToken(pools: Pools, token: string, { scopes, sources = [] }: Rights): Promise<void> {
  const clientId = `holder-of-${token.slice(0, 20)}`
  await registerClient(pools, { clientId, name: clientId, scopes, sources }, new Date())
  await pools.sign.query(
    `insert into sign_in.token (token_hash, client_id, kid, scopes, expires_at) values ($1, $2, 'k', $3, '2100-01-01')`,
    [hashOfSecret(token), clientId, [...scopes]],
  )
}

/** A system with a key of its own. */
export interface TestSystem {
  readonly clientId: string
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicJwk: object
}

let made = 0

/** Registers a system, or gives one that is registered a further key. */
export async function makeSystem(pools: Pools, rights: Rights, clientId = `system-${++made}`): Promise<TestSystem> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const publicJwk = await exportJWK(publicKey)
  const keys = await readPublicKeys(JSON.stringify({ keys: [publicJwk] }))
  await registerClient(pools, { clientId, name: clientId, sources: [], ...rights }, new Date())
  await addKeys(pools, clientId, keys, new Date())
  return { clientId, kid: keys[0]?.kid ?? '', privateKey, publicJwk }
}

export interface AssertionWish {
  readonly header?: object
  readonly claims?: Readonly<Record<string, unknown>>
  readonly key?: CryptoKey | Uint8Array
}

let jtis = 0

/** An assertion that holds, or is spoiled as wished. `undefined` takes a claim out. */
export function assertionOf(system: TestSystem, at: number, { header, claims, key }: AssertionWish = {}) {
  const seconds = Math.floor(at / 1000)
  const plain = {
    iss: system.clientId,
    sub: system.clientId,
    aud: 'http://localhost',
    iat: seconds,
    exp: seconds + 60,
    jti: `j${++jtis}`,
    ...claims,
  }
  return new SignJWT(JSON.parse(JSON.stringify(plain)))
    .setProtectedHeader({ alg: 'ES256', kid: system.kid, ...header })
    .sign(key ?? system.privateKey)
}

/** Asks for a token. */
export const askToken = (app: App, assertion: string, more: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST',
    url: '/v1/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...more,
    }).toString(),
  })
