import { hash, randomBytes } from 'node:crypto'

/** A secret that is handed out, and the hash under which it is kept. */
export interface Secret {
  /** 256 bits, base64url. */
  readonly text: string
  readonly hash: Buffer
}

/** Secrets are random, so a plain hash suffices to keep them: there is nothing to guess. */
export const hashOfSecret = (text: string): Buffer => hash('sha256', text, 'buffer')

export function newSecret(): Secret {
  const text = randomBytes(32).toString('base64url')
  return { text, hash: hashOfSecret(text) }
}
