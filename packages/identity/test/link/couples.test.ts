import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'

/* A customer list without birth dates: hundreds are on it twice, and a few couples share a street, a telephone and a mail address. */
const comparisons = [
  {
    name: 'name',
    fields: [{ column: 'given', kind: 'given' } as const, { column: 'family', kind: 'family' } as const],
  },
  { name: 'street', fields: [{ column: 'street', kind: 'text' } as const] },
  { name: 'phone', fields: [{ column: 'phone', kind: 'identifier' } as const] },
  { name: 'email', fields: [{ column: 'email', kind: 'email' } as const] },
]
const GIVEN =
  'Anna Hanna Maria Jose Pedro Petra Luis Karl Paul Ivan Omar Leila Sven Nils Tim Jana Emil Oskar Rosa Hugo Ines Iris Max Moritz Greta Heinz'.split(
    ' ',
  )
const FAMILY = [
  'Schm',
  'Mey',
  'Kr',
  'Gar',
  'Lop',
  'Fern',
  'Silv',
  'Cost',
  'Pet',
  'Niel',
  'Hans',
  'Lind',
  'Now',
  'Pop',
  'Ross',
].flatMap((start) => ['er', 'ez', 'ov', 'sen', 'mann', 'berg', 'ski', 'a'].map((end) => start + end))
const TWICE = 1000
const COUPLES = 40

function home(n: number) {
  const drawn = (what: number, many: number) => hashOf(`${n}`, what) % many
  const family = FAMILY[drawn(3, FAMILY.length)] ?? ''
  const street = `${1 + drawn(4, 150)} ${FAMILY[drawn(5, FAMILY.length)]} Street`
  return { family, street, phone: `0${1e9 + drawn(6, 9e8)}`, email: `${family}${drawn(7, 9999)}@mail.example` }
}
const givenOf = (n: number) => GIVEN[hashOf(`${n}`, 8) % GIVEN.length] ?? ''
/** One in so many of the second records says it otherwise, or not at all. */
const isWrong = (n: number, what: number, oneIn: number) => hashOf(`${n}`, what) % oneIn === 0
function again(n: number): LinkRecord['values'] {
  const [given, { family, phone, email, ...rest }] = [givenOf(n), home(n)]
  return {
    ...rest,
    family: isWrong(n, 12, 20) ? `${family.slice(0, 2)}q${family.slice(3)}` : family,
    given: isWrong(n, 9, 10) ? `${given.slice(0, 1)}x${given.slice(2)}` : given,
    phone: isWrong(n, 10, 10) ? '' : phone,
    email: isWrong(n, 11, 10) ? '' : email,
  }
}
const partner = (n: number) => ({ ...home(n), given: GIVEN[(GIVEN.indexOf(givenOf(n)) + 7) % GIVEN.length] ?? '' })
const records = Array.from({ length: TWICE + COUPLES }, (_, n): readonly LinkRecord[] => [
  { id: `${n}-0`, values: { ...home(n), given: givenOf(n) } },
  { id: `${n}-1`, values: n < TWICE ? again(n) : partner(n) },
]).flat()

test('a couple of one home, telephone and mail address is not one person, however few there are beside who is on record twice', () => {
  const { pairs } = link(records, { comparisons })
  const linked = pairs.filter(({ answer }) => answer === 'linked').map(({ a }) => Number.parseInt(a, 10))
  expect(linked.filter((n) => n >= TWICE).length).toBeLessThan(0.1 * COUPLES)
  expect(linked.length).toBeGreaterThan(0.95 * TWICE)
})
