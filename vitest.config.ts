import { defineConfig } from 'vitest/config'
import { DATABASE_WORKERS } from './tests/support/workers.ts'

/** Three kinds of test, told apart by name: pure (`.test.ts`), database (`.pg.test.ts`), whole stories (`.story.test.ts`). */
export default defineConfig({
  test: {
    // Every core: by itself the runner leaves one idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.pg.test.ts', '**/*.story.test.ts', '**/node_modules/**', 'tests/canary/**'],
          globalSetup: ['tests/support/scratch-setup.ts'],
          testTimeout: 60_000,
          // Pure code: there is nothing that one file could leave for the next, and each module is read once.
          isolate: false,
        },
      },
      {
        test: {
          name: 'pg',
          include: ['packages/*/test/**/*.pg.test.ts', 'tests/**/*.pg.test.ts'],
          maxWorkers: DATABASE_WORKERS,
          globalSetup: ['tests/support/scratch-setup.ts', 'tests/support/postgres-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a database of its own; to read all modules again for each would cost more than most of them.
          isolate: false,
        },
      },
      {
        test: {
          name: 'story',
          include: ['tests/**/*.story.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          // A browser on a busy machine shows things late, and shows them.
          expect: { poll: { timeout: 8000 } },
        },
      },
    ],
  },
})
