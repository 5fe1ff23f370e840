import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type ErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import { inject } from 'vitest'

/** A folder that goes with the run of the tests. */
export const scratchFolder = (): string => mkdtempSync(join(inject('scratch'), 'keep-'))

/** A list of erasures that goes with the run of the tests. */
export function newErasureList(): ErasureList {
  return openErasureList(join(scratchFolder(), 'erasures'))
}
