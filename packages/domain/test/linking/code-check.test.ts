import { expect, test } from 'vitest'
import { CODE_SAMPLED_OF, codeChecked, isCodeSampled, verdictOf } from '../../src/linking/code-check.ts'

test('one in so many, by the digest of the link alone', () => {
  let sampled = 0
  for (let n = 0; n < 20_000; n++)
    if (isCodeSampled(`${((n * 2_654_435_761) >>> 0).toString(16).padStart(8, '0')}-0`)) sampled++
  expect(Math.abs(sampled / 20_000 - 1 / CODE_SAMPLED_OF)).toBeLessThan(0.003)
})

test('two that agree are the verdict; three that all differ cannot tell', () => {
  expect(verdictOf(['same'])).toBeUndefined()
  expect(verdictOf(['same', 'not-same'])).toBeUndefined()
  expect(verdictOf(['same', 'not-same', 'not-same'])).toBe('not-same')
  expect(verdictOf(['same', 'not-same', 'cannot-tell'])).toBe('cannot-tell')
})

test('the share that is wrong has an interval, wide where little was checked', () => {
  expect(codeChecked([]).wrong).toEqual({ from: 0, to: 1 })
  const hundred = codeChecked([...Array.from({ length: 99 }, () => 'same' as const), 'not-same'])
  expect(hundred).toMatchObject({ checked: 100, same: 99, notSame: 1, cannotTell: 0 })
  // Wilson, 1 of 100: 0.0018 to 0.0545.
  expect(hundred.wrong.from).toBeCloseTo(0.0018, 4)
  expect(hundred.wrong.to).toBeCloseTo(0.0545, 4)
})
