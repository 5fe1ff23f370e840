import { expect, test } from 'vitest'
import { workingHints } from '../src/parts/key-line.tsx'

test('a key that has nothing to work on is not promised', () => {
  const hints = [
    { keys: ['J'], words: 'move', works: false },
    { keys: ['?'], words: 'all shortcuts' },
    { keys: ['W'], words: 'why', works: true },
  ]
  expect(workingHints(hints).map(({ words }) => words)).toEqual(['all shortcuts', 'why'])
})
