import type { Checked } from './mrz-formats.data.ts'

/** Characters that readers of print take for one another. */
const LOOK_ALIKES = ['0OQD', '1IL', '2Z', '5S', '8B', '6G']

/** Readings with one character changed for one that looks like it; of a date only such as are digits. */
export function otherReadings(of: Checked, read: string): readonly string[] {
  const all = [...read].flatMap((letter, at) => {
    const others = LOOK_ALIKES.find((some) => some.includes(letter)) ?? ''
    return [...others]
      .filter((other) => other !== letter)
      .map((other) => read.slice(0, at) + other + read.slice(at + 1))
  })
  return of === 'birth date' || of === 'expiry' ? all.filter((text) => /^[0-9<]+$/.test(text)) : all
}
