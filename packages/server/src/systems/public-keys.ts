import type { KeyAlg, PublicKey } from '@passage/ledger/sign-in/clients'
import { calculateJwkThumbprint, importJWK, type JWK } from 'jose'

/** Why a file of keys is not taken. */
export class KeyRefused extends Error {}

const leastRsaBits = 2048

function algOf(jwk: JWK): KeyAlg {
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return 'ES256'
  if (jwk.kty === 'EC' && jwk.crv === 'P-384') return 'ES384'
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return 'EdDSA'
  const bits = Buffer.from(jwk.n ?? '', 'base64url').length * 8
  if (jwk.kty === 'RSA' && bits >= leastRsaBits) return 'PS256'
  throw new KeyRefused('Keys are EC P-256 or P-384, Ed25519, or RSA of at least 2048 bits.')
}

async function publicKeyOf(jwk: JWK): Promise<PublicKey> {
  if (jwk.d !== undefined || jwk.k !== undefined) {
    throw new KeyRefused('This file holds a private key. Make a new one, and send its public part alone.')
  }
  const alg = algOf(jwk)
  if (jwk.alg !== undefined && jwk.alg !== alg) throw new KeyRefused(`A key for ${jwk.alg} is not taken; use ${alg}.`)
  await importJWK(jwk, alg).catch(() => {
    throw new KeyRefused('A key in this file is malformed.')
  })
  return { kid: jwk.kid ?? (await calculateJwkThumbprint(jwk)), alg, jwk: JSON.stringify(jwk) }
}

/**
 * The public keys of a JWK set, or of one JWK, each fixed to one algorithm from now on: the header of an assertion
 * chooses none.
 * @throws KeyRefused with the reason in words
 */
export async function readPublicKeys(text: string): Promise<PublicKey[]> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new KeyRefused('The file is not JSON.')
  }
  const keys = (given as { keys?: unknown }).keys ?? [given]
  if (!Array.isArray(keys) || keys.length === 0) throw new KeyRefused('The file holds no key.')
  return Promise.all(keys.map((jwk: JWK) => publicKeyOf(jwk)))
}
