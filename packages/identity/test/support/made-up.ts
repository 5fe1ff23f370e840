import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'

const GIVEN =
  'ANNA BERTA CARLO DAVID EMIL FATIMA GIORGOS HASSAN IRINA JOSE KIM LEILA MARIA NGOC OLGA PEDRO QASIM ROSA SINGH THEO'.split(
    ' ',
  )
const FAMILY =
  'ADEYEMI BRANDT CASTILLO DIMITROV EKSTROM FERNANDEZ GUPTA HOFFMANN IVANOVA JANSEN KOWALSKI LINDQVIST MURPHY NAKAMURA OKAFOR PETROSYAN QURESHI ROSSI SCHMIDT TANAKA UZUN VARGA WEBER YILMAZ ZIELINSKI'.split(
    ' ',
  )

/** Comparisons of the made-up records. */
export const madeUpComparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  { name: 'document', fields: [{ column: 'document', kind: 'identifier' }] },
  { name: 'town', fields: [{ column: 'town', kind: 'text' }] },
]

/** So many made-up persons, each on record once or twice, the second time with an error. Ids are `<person>-<copy>`. */
export function madeUp(persons: number, seed: number): readonly LinkRecord[] {
  return Array.from({ length: persons }, (_, person) => {
    const pick = (what: string, from: number) => hashOf(`${person} ${what}`, seed) % from
    const values = {
      given: GIVEN[pick('given', GIVEN.length)] ?? '',
      family: FAMILY[pick('family', FAMILY.length)] ?? '',
      born: `${1950 + pick('year', 55)}-${two(1 + pick('month', 12))}-${two(1 + pick('day', 28))}`,
      document: `P${1_000_000 + pick('document', 9_000_000)}`,
      town: `${FAMILY[pick('town', FAMILY.length)] ?? ''}TOWN`,
    }
    const once: LinkRecord = { id: `${person}-0`, values }
    if (pick('copies', 2) === 0) return [once]
    return [once, { id: `${person}-1`, values: { ...values, ...ERRORS[pick('error', ERRORS.length)]?.(values) } }]
  }).flat()
}

interface Values {
  readonly given: string
  readonly family: string
  readonly born: string
}
const ERRORS: readonly ((values: Values) => Record<string, string | null>)[] = [
  () => ({ document: null }),
  ({ given }) => ({ given: given.slice(1) }),
  ({ given, family }) => ({ given: family, family: given }),
  ({ born }) => ({ born: `${born.slice(0, 8)}${born.slice(9)}${born.slice(8, 9)}`, town: null }),
  ({ family }) => ({ family: `${family.slice(0, 2)}X${family.slice(2)}`, document: null }),
  () => ({}),
]

function two(value: number): string {
  return String(value).padStart(2, '0')
}
