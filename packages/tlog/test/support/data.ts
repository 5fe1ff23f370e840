import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of public test vectors, which are not part of the repository: PASSAGE_DATA, or `../shared/data`. */
export const DATA = join(process.env.PASSAGE_DATA ?? '../shared/data', 'log')

/** True when the vectors are there. Says clearly when they are not, since then only our own examples are run. */
export function hasData(path: string): boolean {
  const found = existsSync(join(DATA, path))
  if (!found) console.warn(`Not run: the public vectors ${join(DATA, path)} are not on this machine (PASSAGE_DATA).`)
  return found
}

/** Every JSON file below a folder of the vectors. */
export function vectorsIn<T>(folder: string): readonly { readonly name: string; readonly vector: T }[] {
  return readdirSync(join(DATA, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, vector: JSON.parse(readFileSync(join(DATA, folder, name), 'utf8')) as T }))
}
