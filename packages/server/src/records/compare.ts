import type { Compared } from '../views/why.ts'
import { fullDate } from '../words/dates.ts'
import { nameByFamily } from '../words/labels.ts'
import { documentType, stateName } from '../words/places.ts'
import type { RecordOfPerson } from './person-data.ts'

/** What one source said about who somebody is. */
type IdentityRead = Pick<RecordOfPerson, 'name' | 'document' | 'birthDate' | 'nationality' | 'sexMarker'>

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
const sorted = (text: string): string => [...letters(text)].sort().join('')

/** Number of places in which two texts of equal length differ; undefined when the lengths differ. */
function differing(one: string, other: string): number | undefined {
  if (one.length !== other.length) return undefined
  return [...one].filter((character, place) => character !== other[place]).length
}

function resultOf(one: string, other: string, exact: boolean): Pick<Compared, 'result' | 'tone'> {
  if (one === '' || other === '') return { result: 'Not recorded', tone: 'plain' }
  if (one === other) return { result: 'Same', tone: 'settled' }
  if (!exact && letters(one) === letters(other)) return { result: 'Same letters', tone: 'settled' }
  if (!exact && sorted(one) === sorted(other)) return { result: 'Other order', tone: 'unknown' }
  const count = exact ? differing(one, other) : undefined
  if (count === 1) return { result: '1 character', tone: 'unknown' }
  if (count === 2) return { result: '2 characters', tone: 'unknown' }
  return { result: 'Differs', tone: 'unknown' }
}

/** Two identity records field by field, always in the same order, whatever agrees. */
export function compareIdentities(one: IdentityRead, other: IdentityRead): Compared[] {
  const rows: [field: string, read: (identity: IdentityRead) => string, exact: boolean][] = [
    ['Name', (identity) => nameByFamily(identity.name), false],
    ['Born', (identity) => identity.birthDate ?? '', true],
    ['Document', (identity) => identity.document?.number ?? '', true],
    ['Kind', (identity) => (identity.document === undefined ? '' : documentType(identity.document.type)), false],
    ['Issued by', (identity) => (identity.document === undefined ? '' : stateName(identity.document.issuer)), false],
    ['Nationality', (identity) => (identity.nationality === undefined ? '' : stateName(identity.nationality)), false],
    ['Sex marker', (identity) => identity.sexMarker ?? '', false],
  ]
  return rows.map(([field, read, exact]) => {
    const [a, b] = [read(one), read(other)]
    return { field, one: a, other: b, exact, ...resultOf(a, b, exact) }
  })
}

/** As `compareIdentities`, dates written out for reading: what differs in one stands in the result, not in its characters. */
export const comparedInWords = (one: IdentityRead, other: IdentityRead): Compared[] =>
  compareIdentities(one, other).map((row) =>
    row.field === 'Born' ? { ...row, one: fullDate(row.one), other: fullDate(row.other), exact: false } : row,
  )
