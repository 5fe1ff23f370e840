/** Country codes of one and two digits (ITU-T E.164); all others have three. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/
/** Fewer digits are no number that can be dialled from elsewhere, but an extension or a code. */
const LEAST_DIGITS = 6

/** Whether a telephone number is written so that it can be dialled from abroad: `+44 20 7946 0018`, `0044…`. */
export function isInternational(text: string): boolean {
  return /^\s*\(?(?:\+|00)\s*[1-9]/.test(text)
}

/**
 * The digits of a telephone number within its country, without the code of the country and the zero that is dialled before it: one
 * for `+44 20 7946 0018`, `0044 (0)20 79460018` and `020 7946 0018`. The text as it is where it holds letters, or too few digits.
 */
export function nationalNumber(text: string): string {
  if (/\p{L}/u.test(text)) return text
  const digits = text.replace(/\D/g, '')
  const within = isInternational(text) ? digits.replace(/^00/, '').replace(COUNTRY, '') : digits
  const found = within.replace(/^0+/, '')
  return found.length < LEAST_DIGITS ? text : found
}
