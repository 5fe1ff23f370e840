import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportRow, ImportSource } from '@passage/ledger/import/types'
import type { Item, Unreadable } from '../read/item.ts'
import { openRecords } from '../read/open-file.ts'

export interface FileSource extends ImportSource {
  readonly format: 'csv' | 'ndjson' | 'parquet'
  readonly share: () => number | undefined
  /** Bytes of the file as it lies there, compressed or not. */
  readonly size: number
}

const ROWS_AT_ONCE = 500
const SAMPLE = 64 * 1024

/**
 * A file as a source of rows. Its name is made of its own name, size and both ends, so that the same file is gone on
 * with after an interruption wherever it lies, and another one of the same name is not taken for it.
 * @param onUnreadable told of places that hold no record at all; they have an ordinal and no row
 */
export async function fileSource(
  path: string,
  rename: ReadonlyMap<string, string>,
  onUnreadable: (place: Unreadable) => void,
): Promise<FileSource> {
  const file = await openRecords(path, { rename })
  const { size } = await stat(path)
  return {
    size,
    name: `${basename(path)} ${await markOf(path, size)}`,
    format: file.format,
    share: file.share,
    async *open(after) {
      let rows: ImportRow[] = []
      for await (const item of file.items) {
        if (item.line <= after) continue
        if ('unreadable' in item) onUnreadable(item)
        else rows.push(rowOf(item))
        if (rows.length < ROWS_AT_ONCE) continue
        yield rows
        rows = []
      }
      yield rows
    },
  }
}

function rowOf(item: Item): ImportRow {
  return 'text' in item ? { ordinal: item.line, text: item.text } : { ordinal: item.line, value: item.value }
}

async function markOf(path: string, size: number): Promise<string> {
  const hash = createHash('sha256').update(String(size))
  const file = await open(path)
  try {
    for (const at of [0, Math.max(0, size - SAMPLE)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, at)
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
  return hash.digest('hex').slice(0, 16)
}
