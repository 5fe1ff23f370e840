import { isUtf8 } from 'node:buffer'
import { type Unreadable, unreadable } from './item.ts'

/** One line without its end. */
export interface Line {
  readonly line: number
  readonly text: string
}

/** A record of this system is a few hundred bytes; a line of this length is not one. */
export const LONGEST_LINE = 1024 * 1024
const NEWLINE = 0x0a

/**
 * Splits bytes into lines of UTF-8. A line that is not UTF-8, or too long to be a record, comes as unreadable and the
 * next line is read as usual; a long line is passed over without being held in memory. Empty lines are left out.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line | Unreadable> {
  let line = 1
  let parts: Buffer[] = []
  let held = 0
  let tooLong = false
  const finish = (): Line | Unreadable | undefined => {
    const bytes = parts.length === 1 ? (parts[0] ?? EMPTY) : Buffer.concat(parts)
    const found = tooLong ? longLine(line) : readLine(line, bytes)
    line++
    parts = []
    held = 0
    tooLong = false
    return found
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (!tooLong) parts.push(chunk.subarray(start, end))
      if (held + end - start > LONGEST_LINE) tooLong = true
      const found = finish()
      if (found !== undefined) yield found
      start = end + 1
    }
    held += chunk.length - start
    if (held > LONGEST_LINE) {
      tooLong = true
      parts = []
    } else if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (held > 0) {
    const found = finish()
    if (found !== undefined) yield found
  }
}

const EMPTY = Buffer.alloc(0)

function readLine(line: number, bytes: Buffer): Line | Unreadable | undefined {
  const end = bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length
  const start = line === 1 && hasMark(bytes) ? 3 : 0
  if (end <= start) return undefined
  if (!isUtf8(bytes)) {
    return unreadable(
      line,
      'file.not-utf-8',
      'The line is not UTF-8. Convert the file, for example: iconv -f LATIN1 -t UTF-8',
    )
  }
  const text = bytes.toString('utf8', start, end)
  return text.trim() === '' ? undefined : { line, text }
}

function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function longLine(line: number): Unreadable {
  return unreadable(line, 'file.line-too-long', 'The line is longer than 1 MiB: no record is. Is a line end missing?')
}
