import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import type { BackedUpTable } from './manifest.ts'
import { columnList, type TableShape } from './tables.ts'

/** Writes one table as PostgreSQL's own text form, gzipped and flushed, in the order of its key. */
export async function copyOut(client: pg.Client, shape: TableShape, folder: string): Promise<BackedUpTable> {
  const { table, columns, key } = shape
  const file = `${table}.copy.gz`
  const order = key.length === 0 ? '' : ` order by ${columnList(key)}`
  const rows = client.query(to(`copy (select ${columnList(columns)} from ${table}${order}) to stdout`))
  const digest = new Digest()
  const target = createWriteStream(join(folder, file), { mode: 0o600, flush: true })
  await pipeline(rows, createGzip({ level: 1 }), digest, target)
  return { table, columns, file, rows: rows.rowCount, bytes: digest.bytes, sha256: digest.hex() }
}

/** Counts and digests what passes through. */
export class Digest extends Transform {
  readonly #hash = createHash('sha256')
  bytes = 0

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.bytes += chunk.length
    done(null, chunk)
  }

  /** 64 hex digits, once everything has passed. */
  hex(): string {
    return this.#hash.digest('hex')
  }
}
