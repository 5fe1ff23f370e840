import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Standard input as a file: an import reads both ends of it, and a Parquet file from its end. */
export async function withFile<T>(path: string, work: (path: string) => Promise<T>): Promise<T> {
  if (path !== '-') return work(path)
  const folder = await mkdtemp(join(tmpdir(), 'passage-stdin-'))
  try {
    const file = join(folder, 'stdin')
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
