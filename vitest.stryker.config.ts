import { defineConfig } from 'vitest/config'

/**
 * The tests that mutants of the rules must not survive: those of the domain alone. Left out are the slow ones, which
 * compare with a second engine or ask every day: a mutant that falls to them alone counts as survived, so that a whole
 * run takes an hour on two cores instead of a night. One process serves all files (`isolate`), for the same reason.
 */
export default defineConfig({
  test: {
    include: ['packages/domain/test/**/*.test.ts'],
    exclude: [
      'packages/domain/test/access/**',
      'packages/domain/test/**/differential.test.ts',
      'packages/domain/test/**/metamorphic.test.ts',
    ],
    isolate: false,
    env: { PASSAGE_MUTATION: '1' },
    testTimeout: 60_000,
  },
})
