import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'

// Files of tests share this module, so a hook of the runner would be theirs who came first: the process itself cleans up.
const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that goes with the process of the tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passage-keep-'))
  folders.push(folder)
  return folder
}

/** A list of erasures that goes with the process of the tests. */
export function newErasureList(): ErasureList {
  return openErasureList(join(scratchFolder(), 'erasures'))
}
