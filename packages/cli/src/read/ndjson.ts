import { type Item, type Unreadable, unreadable } from './item.ts'
import type { Line } from './lines.ts'

/** One JSON value a line. */
export async function* readNdjson(lines: AsyncIterable<Line | Unreadable>): AsyncGenerator<Item | Unreadable> {
  for await (const line of lines) yield 'text' in line ? parseLine(line) : line
}

function parseLine({ line, text }: Line): Item | Unreadable {
  try {
    return { line, value: JSON.parse(text) }
  } catch {
    // The parser's own message may quote what stood there, which is personal data.
    return unreadable(line, 'file.not-json', 'The line is not one whole JSON value.')
  }
}
