import { expect, test } from 'vitest'
import { acknowledgedWords } from '../src/redress/told-words.ts'

test('a late notice says what the rule is, and not that somebody was told', () => {
  expect(acknowledgedWords({ late: true })).toBe(
    'Not acknowledged for more than a week. Supervisors are told of such a delay.',
  )
  expect(acknowledgedWords({ late: false })).toBe('Not yet acknowledged.')
  expect(acknowledgedWords({ late: false, acknowledged: 'on 26 November' })).toBe('Acknowledged on 26 November.')
})
