import { defineConfig } from 'vitest/config'

/**
 * The tests that mutants of the core of the law of cases and of deadlines must not survive: those of these two folders alone.
 * Left out are the slow ones, which search every gate or draw thousands of days: a mutant that falls to them alone counts as
 * survived, so that a whole run takes minutes. One process serves all files (`isolate`), for the same reason.
 */
export default defineConfig({
  test: {
    include: ['packages/domain/test/case/**/*.test.ts', 'packages/domain/test/deadline/**/*.test.ts'],
    exclude: [
      'packages/domain/test/case/us-gates.test.ts',
      'packages/domain/test/deadline/holidays.test.ts',
      'packages/domain/test/deadline/properties.test.ts',
    ],
    isolate: false,
    env: { PASSAGE_MUTATION: '1' },
    testTimeout: 60_000,
  },
})
