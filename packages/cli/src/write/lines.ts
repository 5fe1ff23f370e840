import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { unwritable } from './unwritable.ts'

const LINES_AT_ONCE = 200

/**
 * Writes lines to a file, or to standard output where none is named. A file appears whole under its name or not at
 * all: it is written beside it first. Gives the number of lines.
 */
export async function writeLines(
  file: string | undefined,
  lines: AsyncIterable<string> | Iterable<string>,
  onProgress: (written: number) => void = () => undefined,
): Promise<number> {
  let written = 0
  const chunks = inChunks(lines, (now) => {
    onProgress(now)
    written = now
  })
  if (file === undefined) {
    await pipeline(Readable.from(chunks), process.stdout, { end: false })
    return written
  }
  const partial = `${file}.partial`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw unwritable(file, error) ?? error
  }
  return written
}

/** Lines as texts of some hundred each, so that a stream is not asked for every one; `onProgress` is told how many there are. */
export async function* inChunks(
  lines: AsyncIterable<string> | Iterable<string>,
  onProgress: (written: number) => void = () => undefined,
): AsyncGenerator<string> {
  let [held, written]: [string[], number] = [[], 0]
  for await (const line of lines) {
    held.push(line, '\n')
    written++
    if (held.length < LINES_AT_ONCE * 2) continue
    onProgress(written)
    yield held.join('')
    held = []
  }
  onProgress(written)
  yield held.join('')
}
