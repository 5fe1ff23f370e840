import { expect, test } from 'vitest'
import type { ListInput } from '../src/work/list-view.ts'
import { emptyWords, footOf } from '../src/work/list-words.ts'
import { viewWords } from '../src/work/words.ts'

const counts = [
  { kind: 'departure-not-confirmed', waiting: 9, oldest: undefined },
  { kind: 'correction', waiting: 2, oldest: undefined },
]
const of = (view: ListInput['view'], waiting = counts) =>
  ({ view, counts: waiting, tasks: Array(view === 'all' ? 9 : 0) }) as unknown as ListInput

test('the first view is named for what it holds, and says how much stands beside it', () => {
  expect(viewWords.all).toBe('Records to review')
  expect(footOf(of('all'))).toBe('9 of 9 shown. Two requests of people stand in views of their own, by their clocks.')
  expect(footOf(of('all', counts.slice(0, 1)))).toBe('9 of 9 shown.')
})

test('what other views have counts every view', () => {
  expect(emptyWords(of('question'))).toContain('Other views have 11.')
  expect(emptyWords(of('question', counts.slice(1)))).toContain('Other views have 2.')
})
