import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; one that is there already stays as it is. Node's own `recursive` tries for ever where a disk
 * answers that there is no such folder although the one above is there, as /proc does.
 * @param mode of every folder that is made
 * @throws NodeJS.ErrnoException of `mkdir`, where it cannot be made
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    makeOne(path, mode)
  } catch (error) {
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(above)) throw error
    makeFolder(above, mode)
    makeOne(path, mode)
  }
}

/** Another process may have made it in between. */
function makeOne(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
  }
}
