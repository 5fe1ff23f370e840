import { SALT_BYTES } from '../commitment.ts'

/** What a receipt carries beside the proof: the exact text of the entry, and its salt. */
export interface ReceiptContent {
  readonly text: string
  readonly salt: Buffer
}

/** The content as the `extra` bytes of a proof: the salt, then the text. */
export function contentBytes({ salt, text }: ReceiptContent): Buffer {
  return Buffer.concat([salt, Buffer.from(text)])
}

/** Reads the content back; undefined where it is none. Whether it is true, the proof says. */
export function parseContent(bytes: Buffer): ReceiptContent | undefined {
  if (bytes.length <= SALT_BYTES) return undefined
  const text = bytes.toString('utf8', SALT_BYTES)
  // Another spelling of the same text would be bytes that nobody committed to.
  if (!Buffer.from(text).equals(bytes.subarray(SALT_BYTES))) return undefined
  return { text, salt: bytes.subarray(0, SALT_BYTES) }
}
