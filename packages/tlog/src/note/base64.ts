/** Bytes of standard base64 (RFC 4648 section 4); undefined for any spelling but the one that an encoder writes. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

/** A hash in base64; undefined where it is none. */
export function decodeHash(text: string): Buffer | undefined {
  const bytes = decodeBase64(text)
  return bytes?.length === 32 ? bytes : undefined
}

/** A number as the formats of C2SP write it: decimal, without leading zeroes, exact here. */
export function decodeNumber(text: string): number | undefined {
  if (!/^(0|[1-9]\d*)$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}
