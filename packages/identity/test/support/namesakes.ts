import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'

const BEGINNINGS = 'BER CAR DOR EL FAR GUN HAL JOR KEM LUD MAR NOR OL PET QUI RAN SOL TIL VER WIL'.split(' ')
const ENDINGS =
  'ANDER BECK COMBE DALE ETT FORD GATE HURST ING KINS LEY MOND NARD POLE QUIST RICH STEAD THORPE WELL YARD'.split(' ')

/** Names of a pool of which the first is met many times as often as the last. */
function nameOf(draw: number, pool: number): string {
  const at = Math.floor((draw / 2 ** 32) ** 1.4 * pool)
  const middle = ['', 'A', 'O', 'IN', 'UL', 'EM', 'ES', 'IR', 'AN', 'OT'][Math.floor(at / 400)] ?? ''
  return `${BEGINNINGS[(at * 7) % 20] ?? ''}${middle}${ENDINGS[(at * 3 + Math.floor(at / 20)) % 20] ?? ''}`
}

/** Persons who may have one name, on record once or twice. */
interface Namesakes {
  readonly persons: number
  readonly seed: number
  /** One in so many is on record twice. */
  readonly oneIn: number
  /** How many names there are, up to 4,000: of fewer, more persons share one. */
  readonly given: number
  readonly family: number
  /** Towns to live in, from which nobody moves; without any, nothing but the name is known. */
  readonly towns?: number
}

/** Ids are `<person>-<copy>`. */
export function namesakes({ persons, seed, oneIn, given, family, towns = 0 }: Namesakes): readonly LinkRecord[] {
  return Array.from({ length: persons }, (_, person): readonly LinkRecord[] => {
    const draw = (what: string) => hashOf(`${person} ${what}`, seed)
    const town = towns === 0 ? {} : { town: nameOf(draw('town'), towns) }
    const values = { given: nameOf(draw('given'), given), family: nameOf(draw('family'), family), ...town }
    const once = { id: `${person}-0`, values }
    if (draw('copies') % oneIn !== 0) return [once]
    const later = draw('error') % 5 === 0 ? { family: `${values.family.slice(0, 3)}X${values.family.slice(3)}` } : {}
    return [once, { id: `${person}-1`, values: { ...values, ...later } }]
  }).flat()
}
