import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'

const SOUNDS = 'BA DE DI FO GU HA KE LI MO NU PA RE SI TO VU'.split(' ')

/**
 * Strangers in large camps, 150 at one address: a street, a postcode and a town that say the same thing. One in four is on
 * record twice, the second time with an error. Ids are `<person>-0` and `<person>-1`.
 */
export function camps(count: number, seed: number): readonly LinkRecord[] {
  return Array.from({ length: count }, (_, person): readonly LinkRecord[] => {
    const pick = (what: string, from: number) => hashOf(`${person} ${what}`, seed) % from
    const name = (what: string, length: number) =>
      Array.from({ length }, (_, at) => SOUNDS[pick(`${what} ${at}`, SOUNDS.length)]).join('')
    const camp = pick('camp', count / 150)
    const born = (day: string) => `${1940 + pick('year', 65)}-${two(1 + pick('month', 12))}-${two(1 + pick(day, 28))}`
    const values = {
      given: name('given', 2 + pick('long', 2)),
      family: name('family', 3),
      born: born('day'),
      street: `${camp} CAMP ROAD`,
      postcode: String(20_000 + camp),
      town: `CAMP ${camp}`,
    }
    const errors = [
      { given: `${values.given.slice(0, 2)}X${values.given.slice(2)}` },
      { born: born('other') },
      { family: name('new', 3) },
    ]
    const once = { id: `${person}-0`, values }
    return pick('twice', 4) > 0
      ? [once]
      : [once, { id: `${person}-1`, values: { ...values, ...errors[pick('error', 3)] } }]
  }).flat()
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
