import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { decodeBase64 } from './base64.ts'

/** Signature types of C2SP signed-note that Passage uses: plain Ed25519, and timestamped cosignatures. */
export const NOTE_SIGNATURE = 0x01
export const COSIGNATURE = 0x04
export type KeyType = typeof NOTE_SIGNATURE | typeof COSIGNATURE

const KEY_BYTES = 32
export const SIGNATURE_BYTES = 64

/** Whose signatures are known: a name, a type and a public key. Name and id together find it. */
export interface Verifier {
  readonly name: string
  readonly type: KeyType
  /** Eight hex digits. */
  readonly id: string
  /** 32 bytes. */
  readonly publicKey: Buffer
  verify(message: Uint8Array, signature: Uint8Array): boolean
}

/** Somebody who can sign under a name. */
export interface Signer {
  readonly verifier: Verifier
  sign(message: Uint8Array): Buffer
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Whether a text can name a key: not empty, no space of Unicode, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+\p{Cc}]/u.test(name)
}

/** C2SP signed-note: the first four bytes of SHA-256(name, newline, type, public key), as hex digits. */
export function keyIdOf(name: string, type: KeyType, publicKey: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]), 'hex').slice(0, 8)
}

/** @throws RangeError for a name or a key of another form: a fault of the caller */
export function verifierOf(name: string, type: KeyType, publicKey: Uint8Array): Verifier {
  if (!isKeyName(name)) throw new RangeError('a key name has no spaces and no plus')
  if (publicKey.length !== KEY_BYTES) throw new RangeError('a public key has 32 bytes')
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  return {
    name,
    type,
    id: keyIdOf(name, type, publicKey),
    publicKey: Buffer.from(publicKey),
    verify: (message, signature) => signature.length === SIGNATURE_BYTES && verify(null, message, key, signature),
  }
}

/** @throws RangeError when the seed has not 32 bytes, or the name is none */
export function signerFrom(name: string, type: KeyType, seed: Uint8Array): Signer {
  if (seed.length !== KEY_BYTES) throw new RangeError('a seed has 32 bytes')
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = rawPublicKey(createPublicKey(key))
  return { verifier: verifierOf(name, type, publicKey), sign: (message) => sign(null, message, key) }
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
}

/** A public key as one line: `<name>+<id>+<base64 of type and key>`. Goes to whoever checks. */
export function verifierText({ name, id, type, publicKey }: Verifier): string {
  return `${name}+${id}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`
}

/** A secret key as one line: `PRIVATE+KEY+<name>+<id>+<base64 of type and seed>`. Goes into a file of mode 0600. */
export function signerText({ name, id, type }: Verifier, seed: Uint8Array): string {
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([Buffer.of(type), seed]).toString('base64')}`
}

/** Reads a public key; undefined where the line is none, or its id does not belong to it. */
export function parseVerifier(text: string): Verifier | undefined {
  const found = parseKeyLine(text)
  if (found === undefined) return undefined
  const verifier = verifierOf(found.name, found.type, found.bytes)
  return verifier.id === found.id ? verifier : undefined
}

/** Reads a secret key; undefined where the line is none, or its id does not belong to it. */
export function parseSigner(text: string): Signer | undefined {
  const prefix = 'PRIVATE+KEY+'
  if (!text.startsWith(prefix)) return undefined
  const found = parseKeyLine(text.slice(prefix.length))
  if (found === undefined) return undefined
  const signer = signerFrom(found.name, found.type, found.bytes)
  return signer.verifier.id === found.id ? signer : undefined
}

function parseKeyLine(text: string): { name: string; id: string; type: KeyType; bytes: Buffer } | undefined {
  // The key itself may hold a plus, since it is base64.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  if (name === undefined || id === undefined || encoded === undefined || !isKeyName(name)) return undefined
  const decoded = decodeBase64(encoded)
  const type = decoded?.[0]
  if (decoded?.length !== 1 + KEY_BYTES || (type !== NOTE_SIGNATURE && type !== COSIGNATURE)) return undefined
  return { name, id, type, bytes: decoded.subarray(1) }
}
