import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { Problem } from '../talk/problem.ts'
import type { Item } from './item.ts'

/**
 * Rows of a Parquet file, one row group in memory at a time. Columns are named as in CSV, or nested.
 * @throws Problem when the file is not whole, before any row is read
 */
export async function openParquet(path: string): Promise<{ items: AsyncIterable<Item>; share: () => number }> {
  const { file, metadata } = await open(path)
  let share = 0
  async function* items(): AsyncGenerator<Item> {
    let row = 0
    const rows = Number(metadata.num_rows)
    for (const group of metadata.row_groups) {
      const end = row + Number(group.num_rows)
      const found = await readGroup(file, metadata, row, end)
      for (const value of found) {
        row++
        yield { line: row, value: asRecord(value) }
        share = rows === 0 ? 1 : row / rows
      }
    }
  }
  return { items: items(), share: () => share }
}

type File = Awaited<ReturnType<typeof asyncBufferFromFile>>
type Metadata = Awaited<ReturnType<typeof parquetMetadataAsync>>

async function open(path: string): Promise<{ file: File; metadata: Metadata }> {
  try {
    const file = await asyncBufferFromFile(path)
    return { file, metadata: await parquetMetadataAsync(file) }
  } catch (cause) {
    throw new Problem('file.not-parquet', `${path} is not a whole Parquet file: its footer cannot be read.`, {
      saved: 'Nothing was taken in.',
      remedy: 'Get the file again; it is probably cut off.',
      cause,
    })
  }
}

async function readGroup(file: File, metadata: Metadata, rowStart: number, rowEnd: number) {
  try {
    return await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors })
  } catch (cause) {
    throw new Problem('file.parquet-damaged', `Rows ${rowStart + 1} to ${rowEnd} of the Parquet file cannot be read.`, {
      saved: 'The rows before them were taken in.',
      remedy: 'Get the file again and run the same command: rows that are in already are passed over.',
      cause,
    })
  }
}

/** Nulls are absent fields, dotted columns are members, times are written as text. */
function asRecord(row: Record<string, unknown>): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(row)) {
    const plain = asPlain(cell)
    if (plain === undefined) continue
    let into = value
    const path = name.split('.')
    for (const step of path.slice(0, -1)) {
      const inner = Object.hasOwn(into, step) ? into[step] : undefined
      const member = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
      Object.defineProperty(into, step, { value: member, enumerable: true, configurable: true, writable: true })
      into = member
    }
    const last = path.at(-1) ?? name
    Object.defineProperty(into, last, { value: plain, enumerable: true, configurable: true, writable: true })
  }
  return value
}

function asPlain(cell: unknown): unknown {
  if (cell === null || cell === undefined || cell === '') return undefined
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell)
  if (Array.isArray(cell)) return cell.map(asPlain)
  if (typeof cell === 'object') return asRecord(cell as Record<string, unknown>)
  return cell
}
