import { expect, test } from 'vitest'
import { failuresOf } from '../../tools/bootstrap/failures.mjs'

const passed = { status: 'passed', fullName: 'adds up', failureMessages: [] }

test('what failed is said by file and name, with the beginning of its message', () => {
  const long = Array.from({ length: 30 }, (_, n) => `line ${n}`).join('\n')
  const broken = { status: 'failed', fullName: 'group subtracts', failureMessages: [`seed: 7\n${long}`] }
  const [said = '', ...more] = failuresOf(
    { testResults: [{ name: '/r/packages/a/x.test.ts', status: 'failed', assertionResults: [passed, broken] }] },
    '/r',
  )
  expect(more).toEqual([])
  expect(said).toMatch(/^packages\/a\/x\.test\.ts > group subtracts\n {2}seed: 7\n {2}line 0\n/)
  expect(said).not.toContain('line 11')
})

test('a file that could not be loaded is said too; one that passed is not', () => {
  const files = [
    { name: '/r/a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    { name: '/r/b.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ]
  expect(failuresOf({ testResults: files }, '/r')).toEqual(['a.test.ts\n  no such module'])
})
