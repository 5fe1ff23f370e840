import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'

/** Comparisons of the made-up households. */
export const householdComparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  { name: 'street', fields: [{ column: 'street', kind: 'text' }] },
  { name: 'place', fields: [{ column: 'postcode', kind: 'postcode' }] },
  { name: 'phone', fields: [{ column: 'phone', kind: 'identifier' }] },
]

const BEGINNINGS = 'AB BER CAR DOR EL FAR GUN HAL IR JOR KEM LUD MAR NOR OL PET QUI RAN SOL TIL'.split(' ')
const ENDINGS = 'A AN DA ELLE FRED GARD IN KO LA MIR NA OS RICK SON TA UL VIN WEN YA ZO'.split(' ')

/**
 * Families of two to five who share street, telephone and mostly the family name; one person in `oneIn` is on record twice, the
 * second time with an error or a new address; in one family in `twinsIn` the first two are born on one day. Ids are
 * `<household>-<person>-<copy>`.
 */
export function households(
  count: number,
  seed: number,
  oneIn = 5,
  twinsIn = Number.POSITIVE_INFINITY,
): readonly LinkRecord[] {
  return Array.from({ length: count }, (_, home) => {
    const pick = (what: string, from: number) => hashOf(`${home} ${what}`, seed) % from
    const word = (what: string) => `${part(BEGINNINGS, pick(`${what} 1`, 20))}${part(ENDINGS, pick(`${what} 2`, 20))}`
    const shared = (which: string) => ({
      street: `${1 + pick(`${which} number`, 90)} ${word(`${which} street`)} STREET`,
      postcode: String(10_000 + pick(`${which} postcode`, 400)),
    })
    const areTwins = pick('twins', 1000) < 1000 / twinsIn
    const birthOf = (person: number) => (areTwins && person === 1 ? 0 : person)
    const bornOn = (person: number, day: string) =>
      `${1930 + pick(`year ${person}`, 75)}-${two(1 + pick(`month ${person}`, 12))}-${two(1 + pick(`${day} ${person}`, 28))}`
    return Array.from({ length: 2 + pick('size', 4) }, (_, person): readonly LinkRecord[] => {
      const values = {
        given: word(`given ${person}`),
        family: pick(`name ${person}`, 7) === 0 ? word(`family ${person}`) : word('family'),
        born: bornOn(birthOf(person), 'day'),
        ...shared('home'),
        phone: String(1_000_000 + pick('phone', 9_000_000)),
      }
      const once = { id: `${home}-${person}-0`, values }
      if (pick(`copies ${person}`, oneIn) !== 0) return [once]
      const errors = [
        { given: `${values.given.slice(0, 2)}X${values.given.slice(2)}` },
        { born: `${values.born.slice(0, 8)}${two(1 + pick(`other day ${person}`, 28))}` },
        shared('new home'),
        { phone: '' },
      ]
      return [once, { id: `${home}-${person}-1`, values: { ...values, ...errors[pick(`error ${person}`, 4)] } }]
    }).flat()
  }).flat()
}

/** The person of an id. */
export function householdPerson(id: string): string {
  return id.slice(0, id.lastIndexOf('-'))
}

/** Whether two ids are of one person. */
export function isSamePerson(a: string, b: string): boolean {
  return householdPerson(a) === householdPerson(b)
}

function part(words: readonly string[], at: number): string {
  return words[at] ?? ''
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
