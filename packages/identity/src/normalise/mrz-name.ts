import type { NameAsRead } from '../names.ts'
import { icaoForm } from './fold.ts'
import { namePart } from './names.ts'

/** Room for a name in a machine-readable zone: TD3 passports, TD2 cards and MRV-B visas, TD1 cards. */
export const NAME_ROOM = { td3: 39, td2: 31, td1: 30 } as const

/** A name as a machine-readable zone shows it, `FAMILY<<GIVEN<NAMES`, cut to its room and without closing fillers. */
export function mrzName(family: string, given: string, room: number): string {
  const full = [family, given].map((part) => icaoForm(part).replaceAll(' ', '<'))
  return full
    .filter((part) => part !== '')
    .join('<<')
    .slice(0, room)
    .replace(/<+$/, '')
}

/**
 * Whether one of two names may be the other one cut short by its zone: it fills its room (or the room less the
 * filler at its end) and the other begins with it. Such a pair neither agrees in full nor differs.
 */
export function isCutShort(a: string, b: string, room: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= room - 1 && long.length > short.length && long.startsWith(short)
}

/**
 * Whether one of two names may be the other as a zone cut it: it fills the least room there is (or that less the filler at its
 * end), and of every part each word is the beginning of that of the other, in order. Words at the end may be gone, and a
 * whole given name that found no room (ICAO Doc 9303-4, section 4.2.3: `BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI`).
 */
export function mayBeCut(a: NameAsRead, b: NameAsRead): boolean {
  const [one, other] = [zonePartsOf(a), zonePartsOf(b)]
  const [short, long] = roomOf(one) <= roomOf(other) ? [one, other] : [other, one]
  if (roomOf(short) < NAME_ROOM.td1 - 1 || short[0]?.length === 0) return false
  return short.every((words, part) => {
    const whole = long[part] ?? []
    return words.length <= whole.length && words.every((word, at) => whole[at]?.startsWith(word) === true)
  })
}

/** The words of the family name and of the given names, as a zone writes them; a single name stands as the family name. */
function zonePartsOf({ family, given = '' }: NameAsRead): readonly (readonly string[])[] {
  const parts = [family, given].map((part) => (namePart(part) === undefined ? [] : icaoForm(part).split(' ')))
  return parts[0]?.length === 0 ? parts.toReversed() : parts
}

/** Characters that a zone needs for a name, without closing fillers. */
function roomOf(parts: readonly (readonly string[])[]): number {
  const filled = parts.map((words) => words.join('<')).filter((part) => part !== '')
  return filled.join('<<').length
}
