import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'

const comparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
]
const BEGINNINGS = 'BER CAR DOR EL FAR GUN HAL JOR KEM LUD MAR NOR OL PET QUI RAN SOL TIL VER WIL'.split(' ')
const ENDINGS =
  'ANDER BECK COMBE DALE ETT FORD GATE HURST ING KINS LEY MOND NARD POLE QUIST RICH STEAD THORPE WELL YARD'.split(' ')

/** Names of a pool of which the first is met many times as often as the last. */
function nameOf(draw: number, pool: number): string {
  const at = Math.floor((draw / 2 ** 32) ** 1.4 * pool)
  return `${BEGINNINGS[(at * 7) % 20] ?? ''}${ENDINGS[(at * 3 + Math.floor(at / 20)) % 20] ?? ''}`
}

/** Persons of whom nothing but a name is known, which many share; one in so many is on record twice. Ids are `<person>-<copy>`. */
function namesakes(persons: number, seed: number, oneIn: number): readonly LinkRecord[] {
  return Array.from({ length: persons }, (_, person): readonly LinkRecord[] => {
    const draw = (what: string) => hashOf(`${person} ${what}`, seed)
    const values = { given: nameOf(draw('given'), 150), family: nameOf(draw('family'), 400) }
    const once = { id: `${person}-0`, values }
    if (draw('copies') % oneIn !== 0) return [once]
    const later = draw('error') % 5 === 0 ? { family: `${values.family.slice(0, 3)}X${values.family.slice(3)}` } : {}
    return [once, { id: `${person}-1`, values: { ...values, ...later } }]
  }).flat()
}

test.each([
  [2_000, 1],
  [2_000, 2],
  [2_000, 3],
  [450, 4],
  [450, 5],
])('where names are all there is, %i persons are promised no surer than they are (draw %i)', (persons, seed) => {
  const records = namesakes(persons, seed, 4)
  const found = link(records, { comparisons })
  const likely = found.pairs.filter(({ probability }) => probability >= 0.5)
  const right = likely.filter(({ a, b }) => a.split('-')[0] === b.split('-')[0]).length
  expect(right).toBeGreaterThan(0.6 * (records.length - persons))
  expect(right / likely.length).toBeGreaterThan(1 - found.expected(0.5).wrongShare - 0.08)
})
