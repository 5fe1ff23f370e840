import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that goes with the run. */
    scratch: string
  }
}

/**
 * A folder that goes with the run. Files of tests share their modules, so that a hook in a shared module would clear away only what
 * the first file left; and a worker that is stopped from outside clears away nothing.
 */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'passage-scratch-'))
  project.provide('scratch', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
