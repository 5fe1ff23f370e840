/** A whole number as programs write it that keep a column with gaps as fractions: `1994.0`. */
const WHOLE = /^\s*(\d+)\.0+\s*$/

/** `1994.0` as `1994`, which it stands for; anything else as it is. */
export function withoutFraction(raw: string): string {
  return WHOLE.exec(raw)?.[1] ?? raw
}
