import { createWriteStream } from 'node:fs'
import { access, constants, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { whyUnreadable } from '../read/why-unreadable.ts'
import { Problem } from '../talk/problem.ts'

const LINES_AT_ONCE = 200
const PLACE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'EEXIST'])

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
  async function* chunks(): AsyncGenerator<string> {
    let held: string[] = []
    for await (const line of lines) {
      held.push(line, '\n')
      written++
      if (held.length < LINES_AT_ONCE * 2) continue
      onProgress(written)
      yield held.join('')
      held = []
    }
    yield held.join('')
  }
  if (file === undefined) {
    await pipeline(Readable.from(chunks()), process.stdout, { end: false })
    return written
  }
  const partial = `${file}.partial`
  try {
    await pipeline(Readable.from(chunks()), createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw unwritable(file, error) ?? error
  }
  return written
}

/** Refuses places of which it is plain that no file can be made there, before any work is done. @throws Problem */
export async function checkPlaces(files: readonly (string | undefined)[]): Promise<void> {
  for (const file of files) {
    if (file === undefined) continue
    try {
      await access(dirname(file), constants.W_OK)
    } catch (error) {
      throw unwritable(file, error) ?? error
    }
  }
}

/** A place where no file can be made; any other fault is told as what it is. */
export function unwritable(file: string, cause: unknown): Problem | undefined {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  if (!PLACE.has(code)) return undefined
  const why = code === 'ENOENT' ? 'There is no such folder' : whyUnreadable(cause)
  return new Problem('file.unwritable', `${file} cannot be written. ${why}.`, {
    saved: 'No file was left behind.',
    remedy: 'Name another place.',
    cause,
  })
}
