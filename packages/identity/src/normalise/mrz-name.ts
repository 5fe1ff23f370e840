import { icaoForm } from './fold.ts'

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
