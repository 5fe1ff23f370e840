import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** What a software authenticator does on request, also what an honest one would not. */
export interface SignWish {
  readonly origin?: string
  readonly rpId?: string
  /** False: somebody touched it, but was not verified. */
  readonly verified?: boolean
  /** Where its counter stands, instead of one further. */
  readonly counter?: number
  readonly type?: string
}

export interface SoftAuthenticator {
  readonly id: string
  create(challenge: string, wish?: SignWish): RegistrationResponseJSON
  sign(challenge: string, wish?: SignWish): AuthenticationResponseJSON
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const bytes = (data: Buffer): Buffer => Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data])
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])

/** An authenticator in software (ES256), so that what the server refuses can be made. The browser has its own in the stories. */
export function softAuthenticator(): SoftAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  let counter = 0
  // COSE key as CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  const head = (data: string): Buffer => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(data, 'base64url')])
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    head(x),
    Buffer.from([0x22]),
    head(y),
  ])
  const dataOf = (wish: SignWish, attested: boolean): Buffer => {
    const flags = 0x01 | (wish.verified === false ? 0 : 0x04) | (attested ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(wish.counter ?? ++counter)
    return Buffer.concat([sha256(wish.rpId ?? 'localhost'), Buffer.from([flags]), count])
  }
  const clientData = (challenge: string, type: string, wish: SignWish): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: wish.type ?? type,
        challenge,
        origin: wish.origin ?? 'http://localhost',
        crossOrigin: false,
      }),
    )
  const plain = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const
  return {
    id,
    create(challenge, wish = {}) {
      const length = Buffer.from([0, credential.length])
      const authData = Buffer.concat([dataOf(wish, true), Buffer.alloc(16), length, credential, cose])
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(authData),
      ])
      return {
        ...plain,
        response: {
          clientDataJSON: clientData(challenge, 'webauthn.create', wish).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    sign(challenge, wish = {}) {
      const authenticatorData = dataOf(wish, false)
      const data = clientData(challenge, 'webauthn.get', wish)
      const signature = createSign('sha256')
        .update(Buffer.concat([authenticatorData, sha256(data)]))
        .sign(privateKey)
      return {
        ...plain,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}
