import { describe, expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { textsBy, withoutNames } from '../../src/link/texts.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'

const comparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  { name: 'mail', fields: [{ column: 'mail', kind: 'email' }] },
]

const GIVENS = 'ANNA BERTA CARLA DORIS EMMA FRIDA GRETA HELGA IRMA JULIA KLARA LENA'.split(' ')
const FAMILIES = 'ANGEL BRANDT CLASEN DORN ERLER FUCHS GRAF HAHN ILSE JANSEN KLEIN LANG'.split(' ')
const PERSONS = 1_200

/** Some eight persons share each name, and their mail addresses are made of it; one person in six is on record twice. */
const records = Array.from({ length: PERSONS }, (_, person): readonly LinkRecord[] => {
  const pick = (what: string, from: number) => hashOf(`${what} ${person}`, 11) % from
  const two = (value: number) => String(value).padStart(2, '0')
  const [given, family] = [GIVENS[pick('given', 12)] ?? '', FAMILIES[pick('family', 12)] ?? '']
  const born = `${1940 + pick('year', 60)}-${two(1 + pick('month', 12))}-${two(1 + pick('day', 28))}`
  const mail = `${given}.${family}${10 + person}@${['one', 'two', 'three'][pick('provider', 3)]}.example`.toLowerCase()
  const values = { given, family, born, mail }
  const later = [{ born: `${born.slice(0, 8)}${two(1 + pick('other day', 28))}` }, { given: `${given}A` }, {}][
    pick('error', 3)
  ]
  const once = { id: `${person}-0`, values }
  return pick('twice', 6) === 0 ? [once, { id: `${person}-1`, values: { ...values, ...later } }] : [once]
}).flat()

describe('mail addresses that are made of names', () => {
  test('do not make one person of those who share a name', () => {
    const sure = link(records, { comparisons, randomPairs: 200_000 }).pairs.filter(
      ({ probability }) => probability >= 0.95,
    )
    const right = sure.filter(({ a, b }) => a.split('-')[0] === b.split('-')[0]).length
    expect(right).toBeGreaterThan(0.98 * sure.length)
    expect(right).toBeGreaterThan(0.9 * (records.length - PERSONS))
  })

  test.each([
    ['anna.brandt42', ['Anna', 'Brandt'], '42'],
    ['brandtanna', ['Anna', 'Brandt'], ''],
    ['a.brandt', ['Anna', 'Brandt'], 'A'],
    ['chris_muller.84', ['Christopher', 'Müller'], '84'],
    ['núñez.garcía', ['María', 'Núñez García'], ''],
    ['sunny84', ['Anna', 'Brandt'], undefined],
    ['brandt.roses', ['Anna', 'Brandt'], undefined],
    ['anna42', [], undefined],
    ['li.wei7', ['Wei', 'Li'], 'LI7'],
    ['klara.angel54', ['Klaraa', 'Angel'], '54'],
    ['klaraangel54', ['Klaraa', 'Angel'], '54'],
    ['', ['Anna'], undefined],
  ])('%s of %j leaves %j', (account, names, rest) => {
    expect(withoutNames(account, names)).toBe(rest)
  })

  test('are read beside the names of the same record, and other columns as they stand', () => {
    const textOf = textsBy(comparisons)
    const values = { given: 'Anna', family: 'Brandt', mail: 'Anna.Brandt7@x.example', born: '1980-02-13' }
    expect(textOf(values, 'mail')).toBe('Anna.Brandt7@x.example|7')
    expect(textOf({ ...values, given: null, family: undefined }, 'mail')).toBe('Anna.Brandt7@x.example')
    expect(textOf({ mail: 'a|b@x.example' }, 'mail'), 'what parts the two is no part of an address').toBe(
      'ab@x.example',
    )
    expect(textOf({ mail: 'a｜b@x.example' }, 'mail'), 'nor what is folded to that').toBe('ab@x.example')
    expect(textOf(values, 'born')).toBe('1980-02-13')
    expect(textOf({}, 'constructor')).toBeUndefined()
    expect(textsBy(comparisons.slice(0, 2))(values, 'mail')).toBe('Anna.Brandt7@x.example')
  })
})
