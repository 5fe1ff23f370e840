import type { Pools } from '@passage/ledger/pools/open'
import { type Client, type PublicKey, readClient } from '@passage/ledger/sign-in/clients'
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose'

/** A system that has proven who it is. */
export interface ProvenClient {
  readonly client: Client
  readonly kid: string
  readonly jti: string
  readonly until: Date
}

const longestSeconds = 300
const skewSeconds = 5

function keyFor(keys: readonly PublicKey[], kid: string | undefined): PublicKey | undefined {
  if (kid === undefined) return keys.length === 1 ? keys[0] : undefined
  return keys.find((key) => key.kid === kid)
}

/**
 * Verifies a client assertion (RFC 7523, section 3) by the registered key that it names, under that key's own
 * algorithm. `audience` is this server and nothing else: an assertion for another server proves nothing here.
 * Undefined: not proven, whatever the reason.
 */
export async function proveClient(
  pools: Pools,
  assertion: string,
  audience: string,
  now: Date,
): Promise<ProvenClient | undefined> {
  try {
    const { kid } = decodeProtectedHeader(assertion)
    const claimed = decodeJwt(assertion).sub
    if (claimed === undefined) return undefined
    const known = await readClient(pools, claimed)
    const key = known === undefined ? undefined : keyFor(known.keys, kid)
    if (known === undefined || key === undefined) return undefined
    const { payload } = await jwtVerify(assertion, await importJWK(JSON.parse(key.jwk), key.alg), {
      algorithms: [key.alg],
      issuer: claimed,
      subject: claimed,
      audience,
      requiredClaims: ['exp', 'jti', 'aud'],
      clockTolerance: skewSeconds,
      currentDate: now,
    })
    const { exp = 0, jti = '', aud } = payload
    const isForUsAlone = typeof aud === 'string' || aud?.length === 1
    const isShort = exp - now.getTime() / 1000 <= longestSeconds + skewSeconds
    if (!isForUsAlone || !isShort || jti === '') return undefined
    return { client: known.client, kid: key.kid, jti, until: new Date((exp + skewSeconds) * 1000) }
  } catch {
    // Every way in which a signed text can be wrong is thrown by the library, and means the same here.
    return undefined
  }
}
