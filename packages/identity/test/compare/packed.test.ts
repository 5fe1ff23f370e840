import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jaro } from '../../src/compare/jaro-winkler.ts'
import { comparatorOf, type Kind } from '../../src/compare/kinds.ts'
import { UNSURE } from '../../src/compare/packed.ts'

/** Jaro's similarity as his paper gives it: slow and plain. */
function jaroByTheBook(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const partner = new Map<number, number>()
  for (let i = 0; i < a.length; i++) {
    const taken = new Set(partner.values())
    const j = [...b].findIndex((letter, at) => letter === a[i] && Math.abs(at - i) <= reach && !taken.has(at))
    if (j >= 0) partner.set(i, j)
  }
  const [first, second] = [[...partner.keys()], [...partner.values()].sort((x, y) => x - y)]
  const common = first.length
  if (common === 0) return 0
  const turned = first.filter((i, at) => a[i] !== b[second[at] ?? 0]).length / 2
  return (common / a.length + common / b.length + (common - turned) / common) / 3
}

test('Jaro by bits, and letter by letter for longer texts, is that of the paper', () => {
  const text = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'Ж', '李'), maxLength: 50 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(jaro(a, b)).toBe(jaroByTheBook(a, b))
    }),
    { numRuns: 1_000 },
  )
})

/** Texts that look alike as often as not, of few letters and of many, with blanks, digits and other scripts. */
const few = fc.string({ unit: fc.constantFrom('A', 'B', 'N', 'O', '0', ' ', 'É', 'Ж'), maxLength: 9 })
const words = fc
  .array(
    fc.constantFrom('ANNA', 'ANNE', 'KNOX', 'STREET', 'STRET', 'PLACE', 'SMITH', 'SMYTHE', 'ROYAL', 'HUYNH', 'HOANG'),
    { maxLength: 7 },
  )
  .map((some) => some.join(' '))
const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '7', 'O', 'I'), maxLength: 8 })
const dates = fc
  .tuple(fc.integer({ min: 1979, max: 1981 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 39 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

describe('what a glance says is what the values say:', () => {
  test.each<[Kind, fc.Arbitrary<string>]>([
    ['text', fc.oneof(few, words, fc.string({ maxLength: 80 }))],
    ['family', fc.oneof(few, words)],
    ['identifier', digits],
    ['postcode', fc.oneof(digits, few)],
    ['date', dates],
    ['nationality', fc.constantFrom('RUS', 'SUN', 'D', 'DEU', 'YUG', 'FRA', 'constructor')],
    ['sex', fc.constantFrom('M', 'F')],
  ])('%s', (kind, values) => {
    const { fold, prepare, level, pack } = comparatorOf(kind)
    let plain = 0
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [a, b] = [fold(one), fold(other)]
        if (a === '' || b === '' || a === b) return
        const packed = pack?.()
        const [first, second] = [prepare(a), prepare(b)]
        packed?.add(first)
        packed?.add(second)
        const { values: cells = new Int32Array(0), width = 0 } = packed?.cells ?? {}
        const seen = packed?.glance(cells, width, 2 * width) ?? UNSURE
        const nearest = packed?.nearest(cells, width, 2 * width) ?? UNSURE
        if (nearest !== UNSURE)
          expect(Math.min(level(first, second), level(second, first))).toBeGreaterThanOrEqual(nearest)
        if (seen === UNSURE) return
        plain++
        expect([seen, seen]).toEqual([level(first, second), level(second, first)])
      }),
      { numRuns: 3_000 },
    )
    expect(plain).toBeGreaterThan(100)
  })
})
