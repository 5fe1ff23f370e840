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
  const found = (partsOf(text)?.national ?? digitsOf(text)).replace(/^0+/, '')
  return found.length < LEAST_DIGITS ? text : found
}

/**
 * {@link nationalNumber} of numbers that stand beside each other. Where the plus is lost that stands before the same number
 * elsewhere (a spreadsheet takes it for a sign), the digits are that number; and what is one number within two countries keeps its code
 * where it has one, since it is two.
 */
export function nationalNumbers(texts: Iterable<string>): (text: string) => string {
  const codes = new Map<string, Set<string>>()
  const whole = new Set<string>()
  for (const text of texts) {
    const parts = partsOf(text)
    if (parts === undefined) continue
    codes.set(parts.national, (codes.get(parts.national) ?? new Set()).add(parts.code))
    whole.add(parts.code + parts.national)
  }
  return (text) => {
    const said = whole.has(digitsOf(text)) ? `+${digitsOf(text)}` : text
    const parts = partsOf(said)
    const isTwo = parts !== undefined && (codes.get(parts.national)?.size ?? 0) > 1
    return isTwo ? parts.code + parts.national : nationalNumber(said)
  }
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The code of the country and the number within it; undefined where no such code is written, or letters stand beside it. */
function partsOf(text: string): { readonly code: string; readonly national: string } | undefined {
  if (!isInternational(text) || /\p{L}/u.test(text)) return undefined
  const digits = digitsOf(text).replace(/^00/, '')
  const [code = ''] = COUNTRY.exec(digits) ?? []
  return { code, national: digits.slice(code.length).replace(/^0+/, '') }
}
