import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'

/** Where words were found: `table.column`, or a file. */
export type Places = readonly string[]

/** Every word as it could lie in bytes: plain, in hexadecimal (how COPY writes bytea), in base64 at each of its offsets. */
export function formsOf(word: string): readonly Buffer[] {
  const hex = Buffer.from(word).toString('hex')
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)]).toString('base64')
    return text.slice(offset === 0 ? 0 : 4, text.length - 4)
  })
  return [word, hex, ...inBase64].map((form) => Buffer.from(form))
}

export function holds(bytes: Buffer, words: readonly string[]): boolean {
  return words.some((word) => formsOf(word).some((form) => bytes.includes(form)))
}

/** Every column of every table of the database, catalogues and their statistics too, from a login that sees all. */
export async function inColumns(superuser: pg.Client, words: readonly string[]): Promise<Places> {
  const columns = await superuser.query<{ table: string; column: string; binary: boolean }>(
    `select c.oid::regclass::text as table, quote_ident(a.attname) as column, a.atttypid = 'bytea'::regtype as binary
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema' order by 1, 2`,
  )
  const found: string[] = []
  for (const { table, column, binary } of columns.rows) {
    const text = binary ? `encode(${column}, 'escape')` : `${column}::text`
    const hit = await superuser.query(`select 1 from ${table} where ${text} ilike any($1::text[]) limit 1`, [
      words.flatMap((word) => formsOf(word).map((form) => `%${form}%`)),
    ])
    if (hit.rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}

/** Every file under a folder; those that are gzipped are unpacked first. */
export function inFiles(folder: string, words: readonly string[]): Places {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const path = join(entry.parentPath, entry.name)
    const raw = readIfThere(path)
    if (raw === undefined) return []
    const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw
    return holds(bytes, words) ? [path.slice(folder.length + 1)] : []
  })
}

/** A running server takes files of its own away while the folder is read: what is gone holds nothing. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
