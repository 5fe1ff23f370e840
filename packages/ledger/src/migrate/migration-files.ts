import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the numbered SQL files. */
export const MIGRATIONS_DIR = join(import.meta.dirname, '../../sql')

export interface Migration {
  readonly number: number
  readonly name: string
  /** First line `-- breaking`: an older server may not run on the schema afterwards. */
  readonly breaking: boolean
  readonly sql: string
}

/**
 * All migrations in order. Forward only: there is no way down.
 * @throws Error when numbers are missing or doubled: a fault in the checkout
 */
export function readMigrations(dir: string = MIGRATIONS_DIR): readonly Migration[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file)
    if (match === null) throw new Error(`migration ${file} is not named NNNN-name.sql`)
    const number = Number(match[1])
    if (number !== index + 1) throw new Error(`migration ${file} should have number ${index + 1}`)
    const sql = readFileSync(join(dir, file), 'utf8')
    return { number, name: match[2] ?? '', breaking: sql.startsWith('-- breaking\n'), sql }
  })
}
