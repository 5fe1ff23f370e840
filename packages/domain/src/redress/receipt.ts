/** Crockford's alphabet: no letter that reads like a digit, and none that makes words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DIGITS = 12

/**
 * The number of a receipt, such as `PR-7KQ2-M4TB-9XWC`: the last 60 bits of an id in base 32, in groups that can be read out
 * over a telephone. The same id always has the same number.
 * @param id a UUID
 */
export function receiptNumber(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-15)}`)
  let digits = ''
  for (let place = 0; place < DIGITS; place++) {
    digits = `${ALPHABET[Number(rest % 32n)] ?? ''}${digits}`
    rest /= 32n
  }
  return `PR-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
}
