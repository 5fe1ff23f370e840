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

/**
 * Enciphers a field with AES-256-GCM under a fresh nonce: `enc1:<key id>:<base64url of nonce, ciphertext and tag>`.
 * Without keys the text stays as it is.
 * @param place field and row that it belongs to: at any other place it does not decipher
 */
export function encipher(keys: FieldKeys | undefined, place: string, text: string): string {
  if (keys === undefined) return text
  const [{ id, secret }] = keys.keys
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(`${id}\n${place}`))
  const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${MARK}${id}:${bytes.toString('base64url')}`
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
  const key = keys?.keys.find((one) => one.id === id)
  if (key === undefined) return 'no-key'
  const bytes = Buffer.from(encoded, 'base64url')
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(-TAG_BYTES)]
  const cipher = createDecipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(`${id}\n${place}`))
  cipher.setAuthTag(tag)
  const text = Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()])
  return { text: text.toString('utf8') }
}
