import { expect, test } from 'vitest'
import { problemPlaces } from '../src/parts/problem-places.ts'

const problem = (errors: { pointer: string; detail: string }[]) =>
  problemPlaces({ title: '', status: 400, detail: '', code: 'request.not-understood', errors })

test('places are said in words, each once, and no more than somebody reads', () => {
  expect(problem([])).toEqual([])
  expect(
    problem([
      { pointer: '/items/0/fact', detail: 'must be string' },
      { pointer: '/shownOn', detail: 'is missing' },
      { pointer: '/items/0/fact', detail: 'must match a pattern' },
      { pointer: '', detail: 'must be object' },
    ]),
  ).toEqual(['Items 1, fact: must be string.', 'Shown on: is missing.', 'The whole: must be object.'])
  const many = Array.from({ length: 40 }, (_, at) => ({ pointer: `/items/${at}`, detail: 'wrong' }))
  expect(problem(many)).toHaveLength(6)
})
