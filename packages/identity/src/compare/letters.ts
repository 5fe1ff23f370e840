/** Which letters a text holds, as 32 bits; letters may share a bit, so that a missing bit is certain and a set one is not. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/** At least so many letters of the one text are not in the other. */
export function lettersOnlyIn(one: number, other: number): number {
  let bits = one & ~other
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
