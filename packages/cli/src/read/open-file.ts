import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Problem } from '../talk/problem.ts'
import { readCsv } from './csv.ts'
import { refuseEncoding } from './encoding.ts'
import { type Item, type RecordFile, type Unreadable, unreadable } from './item.ts'
import { readLines } from './lines.ts'
import { openParquet } from './parquet.ts'
import { whyUnreadable } from './why-unreadable.ts'

export interface OpenOptions {
  /** Column names of a CSV file to fields. */
  readonly rename?: ReadonlyMap<string, string>
}

/**
 * Opens CSV, NDJSON or Parquet, the first two also gzipped; what it is, the first bytes say, not the name.
 * @throws Problem when there is no such file, or its encoding is not one we read
 */
export async function openRecords(path: string, options: OpenOptions = {}): Promise<RecordFile> {
  const head = await readHead(path)
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return { format: 'parquet', ...(await openParquet(path)) }
  const zipped = head[0] === 0x1f && head[1] === 0x8b
  if (!zipped) refuseEncoding(path, head)
  const size = (await stat(path)).size
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 })
  const chunks = zipped ? bytes.pipe(createGunzip()) : bytes
  // `pipe` passes on no errors: a file that vanishes while it is read must end the reading.
  if (zipped) bytes.on('error', (error) => chunks.destroy(error))
  const peeked = await peek(wholeChunks(path, chunks, zipped))
  refuseEncoding(path, peeked.first)
  const share = () => (size === 0 ? 1 : bytes.bytesRead / size)
  const format = startsLikeJson(peeked.first) ? 'ndjson' : 'csv'
  if (format === 'ndjson') refuseList(path, peeked.first)
  const lines = readLines(peeked.chunks)
  const items = format === 'ndjson' ? lines : readCsv(lines, options.rename ?? new Map())
  return { format, items: withCut(items, peeked.cut), share }
}

/** The end of the file was not the end of its contents. */
interface Cut {
  happened: boolean
}

interface Peeked {
  readonly first: Buffer
  readonly chunks: AsyncIterable<Buffer>
  readonly cut: Cut
}

/** Reads the first chunk, so that the content and not the name says what the file is. */
async function peek({ chunks, cut }: { chunks: AsyncGenerator<Buffer>; cut: Cut }): Promise<Peeked> {
  const start = await chunks.next()
  const first = start.done === true ? Buffer.alloc(0) : start.value
  async function* all(): AsyncGenerator<Buffer> {
    yield first
    yield* chunks
  }
  return { first, chunks: all(), cut }
}

/** Bytes of the file; a gzip file that ends too early gives what it holds and then sets `cut`. */
function wholeChunks(
  path: string,
  stream: AsyncIterable<Buffer>,
  zipped: boolean,
): { chunks: AsyncGenerator<Buffer>; cut: Cut } {
  const cut: Cut = { happened: false }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      yield* stream
    } catch (cause) {
      if (!zipped || !/^Z_/.test((cause as NodeJS.ErrnoException).code ?? '')) throw unreadableFile(path, cause)
      cut.happened = true
    }
  }
  return { chunks: chunks(), cut }
}

/** A line that the cut may have gone through is not read as a record: it comes last and as unreadable. */
async function* withCut(items: AsyncIterable<Item | Unreadable>, cut: Cut): AsyncGenerator<Item | Unreadable> {
  let held: Item | Unreadable | undefined
  for await (const item of items) {
    if (held !== undefined) yield held
    held = item
  }
  if (held === undefined) {
    if (cut.happened) yield unreadable(1, 'file.cut-off', CUT_OFF)
    return
  }
  yield cut.happened ? unreadable(held.line, 'file.cut-off', CUT_OFF) : held
}

const CUT_OFF = 'The compressed file ends or is damaged here. What follows, and perhaps this line, is missing.'

async function readHead(path: string): Promise<Buffer> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw unreadableFile(path, cause)
  }
}

function unreadableFile(path: string, cause: unknown): Problem {
  return new Problem('file.unreadable', `${path} cannot be read. ${whyUnreadable(cause)}.`, {
    remedy: 'Check the path.',
    cause,
  })
}

function startsLikeJson(bytes: Buffer): boolean {
  return /^\uFEFF?\s*[[{]/.test(bytes.subarray(0, 200).toString('utf8'))
}

/** A whole file of JSON in brackets is one value; read line by line, it would be refused line by line. */
function refuseList(path: string, bytes: Buffer): void {
  if (!/^\uFEFF?\s*\[/.test(bytes.subarray(0, 200).toString('utf8'))) return
  throw new Problem('file.json-list', `${path} is one list of JSON. Records are read one a line (NDJSON).`, {
    saved: 'Nothing was taken in.',
    remedy: `Convert it: jq -c '.[]' "${path}" > converted.ndjson`,
  })
}
