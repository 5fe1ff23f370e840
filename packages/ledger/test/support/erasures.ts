import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that goes with the file of tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passage-keep-'))
  folders.push(folder)
  return folder
}

/** A list of erasures that goes with the file of tests. */
export function newErasureList(): ErasureList {
  return openErasureList(join(scratchFolder(), 'erasures'))
}
