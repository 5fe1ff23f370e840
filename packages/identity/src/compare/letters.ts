/** Which letters a text holds, as 32 bits; letters may share a bit, so that a missing bit is certain and a set one is not. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/** The same of the letters that a text holds twice or more. */
export function lettersTwiceIn(text: string): number {
  let [once, twice] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const bit = 1 << (text.charCodeAt(at) & 31)
    twice |= once & bit
    once |= bit
  }
  return twice
}

/** At least so many letters of the one text are not in the other. */
export function lettersOnlyIn(one: number, other: number): number {
  let bits = one & ~other
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** One number for the first three letters; other numbers are other letters, but not the other way round. */
export function beginningOf(text: string): number {
  return (text.charCodeAt(0) & 1023) | ((text.charCodeAt(1) & 1023) << 10) | (text.charCodeAt(2) << 20)
}
