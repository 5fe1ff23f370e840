import { makeFolder } from '@passage/ledger/disk/make-folder'
import { Problem } from '../talk/problem.ts'
import { unwritable } from './unwritable.ts'

/** Makes a folder that somebody named, and those above it. @throws Problem where none can be made */
export function folderFor(path: string, mode?: number): void {
  try {
    makeFolder(path, mode)
  } catch (cause) {
    throw unmade(path, cause) ?? cause
  }
}

/** The fault of a folder that could not be made, in words; undefined for any other. */
export function unmade(path: string, cause: unknown): Problem | undefined {
  const { code, syscall } = cause as NodeJS.ErrnoException
  if (syscall !== 'mkdir') return undefined
  if (code !== 'ENOENT') return unwritable(path, cause)
  return new Problem('file.unwritable', `${path} cannot be written. No folder can be made there.`, {
    saved: 'Nothing was written there.',
    remedy: 'Name another place.',
    cause,
  })
}
