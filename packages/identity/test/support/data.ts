import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the public sets, which are not part of the repository: PASSAGE_DATA, or `../shared/data`; else undefined, and said. */
export function publicFile(path: string): string | undefined {
  const file = join(process.env.PASSAGE_DATA ?? '../shared/data', 'linkage', path)
  if (existsSync(file)) return file
  console.warn(`Not run: the public vectors ${file} are not on this machine (PASSAGE_DATA).`)
  return undefined
}
