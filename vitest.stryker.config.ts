import { defineConfig } from 'vitest/config'

/** The tests that mutants of the rules must not survive: those of the domain alone. */
export default defineConfig({
  test: {
    include: ['packages/domain/test/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
