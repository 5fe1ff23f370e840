import { type Relation, standingLinks } from '@passage/identity/border/standing-links'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const relations = (given: Readonly<Record<string, Relation>>) => (a: string, b: string) =>
  given[[a, b].sort().join('')] ?? 'agree'
const standing = (ids: readonly string[], relation: (a: string, b: string) => Relation) =>
  standingLinks(ids, relation).flatMap(({ a, b, stands }) => (stands ? [`${a}${b}`] : []))

test('records that all agree are linked, each with each', () => {
  expect(standing(['a', 'b', 'c'], relations({}))).toEqual(['ab', 'ac', 'bc'])
})

test('a record that agrees with two that differ is linked to neither; those that are sure stay linked', () => {
  expect(standing(['a', 'b', 'c'], relations({ ab: 'differ' }))).toEqual([])
  const relation = relations({ ax: 'differ', bx: 'differ' })
  expect(standing(['a', 'b', 'n', 'x'], relation)).toEqual(['ab'])
})

test('what people ruled one person is one: who agrees with one of them is linked', () => {
  const found = standingLinks(['a', 'b', 'n'], relations({ ab: 'differ', bn: 'differ' }), [['a', 'b']])
  expect(found).toEqual([{ a: 'a', b: 'n', stands: true }])
})

test('what must stay apart is not bridged, also where people ruled one of them one with somebody else', () => {
  const relation = relations({ ab: 'apart', ac: 'differ' })
  expect(standing(['a', 'b', 'n'], relation)).toEqual([])
  const found = standingLinks(['a', 'b', 'c', 'n'], relation, [['b', 'c']])
  expect(found.filter(({ stands }) => stands)).toEqual([])
})

test('whatever agrees and differs: standing links never join two that do not agree, in any order of the records', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const pairs = ids.flatMap((a) => ids.filter((b) => b > a).map((b) => a + b))
  const one = fc.constantFrom<Relation>('agree', 'agree', 'agree', 'differ', 'apart')
  let linked = 0
  fc.assert(
    fc.property(fc.tuple(...pairs.map(() => one)), fc.shuffledSubarray(ids, { minLength: 5 }), (drawn, order) => {
      const relation = relations(Object.fromEntries(pairs.map((pair, at) => [pair, drawn[at] ?? 'agree'])))
      const links = standing(ids, relation).sort()
      expect(standing(order, relation).sort()).toEqual(links)
      linked += links.length
      for (const ab of links) {
        for (const bc of links) {
          const ends = [...ab, ...bc].filter((id, _, all) => all.filter((other) => other === id).length === 1)
          if (ends.length === 2) expect(relation(ends[0] ?? '', ends[1] ?? '')).toBe('agree')
        }
      }
    }),
    { numRuns: 1000 },
  )
  expect(linked).toBeGreaterThan(100)
})
