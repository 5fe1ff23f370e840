import { jaroWinkler } from './jaro-winkler.ts'
import { editsUpTo } from './osa.ts'

/** How near two mail addresses are; the nearest first. */
export const EMAIL_LEVELS = ['the same', 'nearly the same', 'the same before the @', 'alike', 'different'] as const

/** A shorter account name is an initial or a nickname that many have. */
const LONG_ENOUGH = 5

/** The level of two mail addresses, given in small or capital letters alike. */
export function emailLevel(a: string, b: string): number {
  if (a === b) return 0
  if (editsUpTo(2, a, b) <= 2) return 1
  const [localA, localB] = [a.split('@')[0] ?? '', b.split('@')[0] ?? '']
  if (localA === localB && localA.length >= LONG_ENOUGH) return 2
  return jaroWinkler(a, b) >= 0.88 ? 3 : 4
}
