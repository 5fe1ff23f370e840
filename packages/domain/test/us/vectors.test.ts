import { describe, expect, test } from 'vitest'
import { usFixtures } from './fixtures/all.ts'
import { answer } from './support/ask.ts'
import { actualFor } from './support/check.ts'

describe('the vectors, asked through the facade', () => {
  test.each(usFixtures.map((fixture) => [fixture.id, fixture.title, fixture] as const))(
    '%s %s',
    (_id, _title, fixture) => {
      expect(actualFor(fixture, answer(fixture.facts, fixture.question))).toEqual(fixture.expected)
    },
  )

  test('each carries citation, basis and source', () => {
    for (const { citation, basis, source } of usFixtures) {
      expect([citation, basis, source].map((text) => text.length > 0)).toEqual([true, true, true])
    }
  })
})
