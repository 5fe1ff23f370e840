import { expect, test } from 'vitest'
import { fieldOf, problemPlaces } from '../src/parts/problem-places.ts'

const refused = (errors: { pointer: string; detail: string }[]) => ({
  title: '',
  status: 400,
  detail: 'It cannot be read.',
  code: 'request.not-understood',
  errors,
})
const words = (errors: { pointer: string; detail: string }[], labels?: ReadonlyMap<string, string>) =>
  problemPlaces(refused(errors), labels).map((place) => place.words)

test('places are said in words, each once, and no more than somebody reads', () => {
  expect(words([])).toEqual([])
  expect(
    words([
      { pointer: '/items/0/fact', detail: 'is no line' },
      { pointer: '/shownOn', detail: 'is missing' },
      { pointer: '/items/0/fact', detail: 'must match a pattern' },
      { pointer: '', detail: 'must be object' },
    ]),
  ).toEqual(['Items 1, fact: is no line.', 'Shown on: is missing.', 'The whole: must be object.'])
  const many = Array.from({ length: 40 }, (_, at) => ({ pointer: `/items/${at}`, detail: 'wrong' }))
  expect(words(many)).toHaveLength(6)
})

test('what a checker says for programs is said in plain words', () => {
  const details = [
    'must NOT have fewer than 3 characters',
    'must match format "date"',
    'must be equal to one of the allowed values',
    "must have required property 'reason'",
    'must be >= 1',
  ]
  expect(words(details.map((detail, at) => ({ pointer: `/${'abcde'[at]}`, detail })))).toEqual([
    'A: needs at least 3 characters.',
    'B: needs a day of the calendar.',
    'C: is none of the choices.',
    'D: is missing.',
    'E: must be at least 1.',
  ])
})

const labels = new Map([
  ['by/name', 'By name'],
  ['items/0/on', 'On which day?'],
  ['facts/1', 'Bond'],
])

test('a place that a field of the form holds is called as the field is, and leads to it', () => {
  const errors = [
    { pointer: '/by/name', detail: 'is missing' },
    { pointer: '/items/0/on', detail: 'It cannot be read.' },
    { pointer: '/elsewhere', detail: 'It cannot be read.' },
  ]
  expect(problemPlaces(refused(errors), labels)).toEqual([
    { words: 'By name: is missing.', field: 'by/name' },
    { words: 'Go to: On which day?', field: 'items/0/on' },
  ])
})

test('a place finds the very field, else the one that holds it, else one within it', () => {
  const names = [...labels.keys()]
  expect(fieldOf('/by/name', names)).toBe('by/name')
  expect(fieldOf('/facts/1/day', names)).toBe('facts/1')
  expect(fieldOf('/items/0', names)).toBe('items/0/on')
  expect(fieldOf('/facts/10', names)).toBeUndefined()
  expect(fieldOf('', names)).toBeUndefined()
})
