import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import { onTestFinished } from 'vitest'

/** A folder that goes with the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passage-keep-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A list of erasures that goes with the test. */
export function newErasureList(): ErasureList {
  return openErasureList(join(scratchFolder(), 'erasures'))
}
