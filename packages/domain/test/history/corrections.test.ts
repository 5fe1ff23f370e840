import { expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { arrival, departure, fact, lines } from './support.ts'

const correction = (id: string, corrects: string, rest: object, recorded = '2026-02-01T00:00:00.000Z'): Fact =>
  fact(id, '2026-02-01', { kind: 'correction', corrects, reason: 'typing error', recorded, ...rest })
const to = (on: string) => ({ effect: 'replaced', replacement: { occurred: { on } } })
const stay = [arrival('a', '2026-01-01'), departure('b', '2026-06-01')]

test('a correction that was itself corrected has the corrected effect', () => {
  const first = correction('c1', 'b', to('2026-05-01'))
  const second = correction('c2', 'c1', {
    effect: 'replaced',
    replacement: { replacement: { occurred: { on: '2026-03-15' } } },
  })
  expect(lines(...stay, first, second)).toEqual(['a 2026-01-01..2026-03-15'])
  expect(lines(second, first, ...stay)).toEqual(['a 2026-01-01..2026-03-15'])
})
test('a retraction of the correction of a correction restores the first correction', () => {
  const first = correction('c1', 'b', to('2026-05-01'))
  const second = correction('c2', 'c1', { effect: 'retracted' })
  const third = correction('c3', 'c2', { effect: 'retracted' })
  expect(lines(...stay, first, second)).toEqual(['a 2026-01-01..2026-06-01'])
  expect(lines(...stay, first, second, third)).toEqual(['a 2026-01-01..2026-05-01'])
})
test('a replacement known after a retraction says that it happened after all; the other way round it did not', () => {
  const early = '2026-02-01T00:00:00.000Z'
  const late = '2026-02-02T00:00:00.000Z'
  const gone = (at: string) => correction('c1', 'b', { effect: 'retracted' }, at)
  const moved = (at: string) => correction('c2', 'b', to('2026-03-15'), at)
  expect(lines(...stay, gone(early), moved(late))).toEqual(['a 2026-01-01..2026-03-15'])
  expect(lines(...stay, moved(early), gone(late))).toEqual(['a 2026-01-01..open'])
})
