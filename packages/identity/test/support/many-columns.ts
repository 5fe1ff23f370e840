import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'

/** Every kind of column there is, several in one comparison, as in public sets of addresses. */
export const manyComparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  { name: 'insurance', fields: [{ column: 'insurance', kind: 'identifier' }] },
  {
    name: 'street',
    fields: [
      { column: 'street', kind: 'text' },
      { column: 'number', kind: 'identifier' },
    ],
  },
  {
    name: 'place',
    fields: [
      { column: 'suburb', kind: 'text' },
      { column: 'postcode', kind: 'postcode' },
      { column: 'region', kind: 'category' },
    ],
  },
  { name: 'mail', fields: [{ column: 'mail', kind: 'email' }] },
  { name: 'sex', fields: [{ column: 'sex', kind: 'sex' }] },
  { name: 'nationality', fields: [{ column: 'nationality', kind: 'nationality' }] },
]

const GIVEN =
  'Anna,Ana,Anneli,Berta,José María,Юлия,Iuliia,محمد,Mohammed,Muhammad,Ngọc,Kim,K,李,Li,Θεόδωρος,Theo,Dmitri,Дмитрий,Björn,Zoë,Abd al-Rahman,Abdurrahman,FNU,😀,O'
const FAMILY =
  'Müller,Mueller,Muller,Núñez García,García Núñez,Nunez,Иванова,Ivanova,Nguyễn,Nguyen,van den Berg,Vandenberg,Okafor,Okafur,Ekström,Ekstroem,Qureshi,Kureshi,Sørensen,Petrosyan,Smith,Smyth,Schmidt,李,Lee,X,LNU'
const STREET =
  'Main Street,Main Strt,Mainz Road,Oak Lane,Lane Oak,Kings Cross Road,King Cross Rd,Rue de l’Église,St,Nord'
const SUBURB = 'Northtown,North Town,Norttown,Southgate,Eastwick,West End,Westend,Alt-Moabit,Moabit,Ост'
const STATES = 'RUS SUN UTO D DEU SRB YUG X MEX'

/** So many made-up records of about half as many persons, each with the errors of hand and machine. */
export function manyColumns(size: number, seed: number): readonly LinkRecord[] {
  return Array.from({ length: size }, (_, at) => {
    const person = hashOf(`${at} person`, seed) % Math.ceil(size / 2)
    const values = valuesOf(person, seed)
    const error = (what: string) => hashOf(`${at} ${what}`, seed) % 100
    const changed = Object.entries(values).map(([column, text]) => [column, garbled(text, error(column), at)])
    return { id: `r${at}`, values: Object.fromEntries(changed) }
  })
}

function valuesOf(person: number, seed: number): Readonly<Record<string, string>> {
  const pick = (what: string, from: number) => hashOf(`${person} ${what}`, seed) % from
  const of = (what: string, list: string, parting = ',') => {
    const all = list.split(parting)
    return all[pick(what, all.length)] ?? ''
  }
  const [given, family] = [of('given', GIVEN), of('family', FAMILY)]
  return {
    given,
    family,
    born: `${1950 + pick('year', 40)}-${two(1 + pick('month', 12))}-${two(1 + pick('day', 28))}`,
    insurance: `${pick('first', 2) === 0 ? 'OS' : ''}${1_000_000 + pick('insurance', 9_000_000)}`,
    street: `${of('street', STREET)}${pick('more', 3) === 0 ? ` ${of('second', STREET)}` : ''}`,
    number: String(1 + pick('number', 300)),
    suburb: of('suburb', SUBURB),
    postcode: String(1000 + pick('postcode', 9000)),
    region: of('region', 'nsw,vic,qld'),
    mail: `${given.slice(0, 1)}${family}${pick('digits', 90)}@mail.example`,
    sex: of('sex', 'M,F,X'),
    nationality: of('nationality', STATES, ' '),
  }
}

function garbled(text: string, error: number, at: number): string {
  const place = at % Math.max(1, text.length - 1)
  if (error < 8) return ''
  if (error < 14) return text.slice(0, place) + text.slice(place + 1)
  if (error < 20) return text.slice(0, place) + (text[place + 1] ?? '') + (text[place] ?? '') + text.slice(place + 2)
  if (error < 26) return `${text.slice(0, place)}${at % 10}${text.slice(place + 1)}`
  if (error < 29) return text.slice(0, 4)
  return text
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
