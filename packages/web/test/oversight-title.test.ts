import { expect, test } from 'vitest'
import { headingOf } from '../src/oversight/title.ts'

type View = Parameters<typeof headingOf>[0]
const view = (held: number, waiting: number, raised: number) =>
  ({
    title: 'Nothing was noticed.',
    roles: { held: Array(held), waiting: Array(waiting) },
    budgets: { raised: Array(raised).fill({ who: 'D. Halvorsen', dayWords: 'Monday 23 November' }) },
    extensions: { waiting: [] },
  }) as unknown as View

test('that nothing was noticed heads only what was noticed', () => {
  expect(headingOf(view(12, 0, 0), 'noticed')).toBe('Nothing was noticed.')
  expect(headingOf(view(12, 0, 0), 'roles')).toBe('12 roles are held. None waits for a signature.')
  expect(headingOf(view(12, 0, 0), 'budgets')).toBe('Nobody’s budget is raised.')
  expect(headingOf(view(12, 0, 1), 'budgets')).toBe('The budget of D. Halvorsen is raised for Monday 23 November.')
  expect(headingOf(view(12, 0, 2), 'budgets')).toBe('2 budgets are raised. Each ends with its day.')
  expect(headingOf(view(12, 0, 0), 'extensions')).toBe('No request for an extension waits.')
  expect(headingOf(view(12, 0, 0), 'hand-over')).toBe('Work that can be passed on')
})

test('what waits for a signature heads the roles', () => {
  const waits = { ...view(12, 1, 0), title: 'One role waits for a second signature.' }
  expect(headingOf(waits, 'roles')).toBe('One role waits for a second signature.')
})

test('requests for an extension that wait head their own part, whatever else waits', () => {
  const asked = (count: number) =>
    headingOf({ ...view(12, 1, 0), extensions: { waiting: Array(count) } } as unknown as View, 'extensions')
  expect(asked(1)).toBe('One request for an extension waits.')
  expect(asked(3)).toBe('3 requests for an extension wait.')
})
