import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A key for fields, 32 bytes, and the name under which ciphertexts call for it. */
export interface FieldKey {
  readonly id: string
  readonly secret: Buffer
}

/** The first is used for writing; all of them for reading. */
export interface FieldKeys {
  readonly keys: readonly [FieldKey, ...FieldKey[]]
  /** Where they were read, so that a thread can read them too. */
  readonly file: string
}

const MARK = 'enc1:'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What stands before the ciphertext in what is authenticated: a ciphertext under another key or at another place does not open. */
const bound = (keyId: string, place: string): Buffer => Buffer.from(`${keyId}\n${place}`)

/** Nonce, ciphertext and tag under this key. */
export function lock({ id, secret }: FieldKey, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(bound(id, place))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/**
 * What was locked.
 * @throws Error when it was changed, or put at another place
 */
export function unlock({ id, secret }: FieldKey, place: string, locked: Buffer): Buffer {
  const [nonce, tag] = [locked.subarray(0, NONCE_BYTES), locked.subarray(-TAG_BYTES)]
  const cipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(bound(id, place))
  cipher.setAuthTag(tag)
  return Buffer.concat([cipher.update(locked.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()])
}

/** The key of this name. Undefined: it is not here. */
export const keyNamed = (keys: FieldKeys | undefined, id: string): FieldKey | undefined =>
  keys?.keys.find((one) => one.id === id)

/**
 * Enciphers a field with AES-256-GCM under a fresh nonce: `enc1:<key id>:<base64url of nonce, ciphertext and tag>`.
 * Without keys the text stays as it is.
 * @param place field and row that it belongs to: at any other place it does not decipher
 */
export function encipher(keys: FieldKeys | undefined, place: string, text: string): string {
  if (keys === undefined) return text
  const [key] = keys.keys
  return `${MARK}${key.id}:${lock(key, place, Buffer.from(text, 'utf8')).toString('base64url')}`
}

/** What a stored field says. `no-key`: its key is not here, so what it says is not known. */
export type Deciphered = { readonly text: string } | 'no-key'

/**
 * Reads a field back. Text that was never enciphered is given as it is.
 * @throws Error when it was changed, or put at another place
 */
export function decipher(keys: FieldKeys | undefined, place: string, stored: string): Deciphered {
  if (!stored.startsWith(MARK)) return { text: stored }
  const [id = '', encoded = ''] = stored.slice(MARK.length).split(':')
  const key = keyNamed(keys, id)
  if (key === undefined) return 'no-key'
  return { text: unlock(key, place, Buffer.from(encoded, 'base64url')).toString('utf8') }
}
