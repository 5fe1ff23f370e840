/** One line of a batch: its place, and its value or why it cannot be read. */
export type Line =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly fault: string }

export const mostLines = 10_000
export const longestLine = 1_000_000

/** Reads NDJSON text into lines, empty ones left out. A line that cannot be read is a line of its own, never an end. */
export function readLines(body: Buffer): Line[] {
  const lines: Line[] = []
  let start = 0
  let line = 0
  while (start < body.length) {
    const end = body.indexOf(10, start)
    const stop = end === -1 ? body.length : end
    line += 1
    const read = readLine(body.subarray(start, stop), line)
    if (read !== undefined) lines.push(read)
    start = stop + 1
  }
  return lines
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function readLine(bytes: Buffer, line: number): Line | undefined {
  if (bytes.length > longestLine)
    return { line, fault: `The line is longer than ${longestLine.toLocaleString('en-US')} bytes.` }
  let text: string
  try {
    text = decoder.decode(bytes).trim()
  } catch {
    return { line, fault: 'The line is not UTF-8.' }
  }
  if (text === '') return undefined
  try {
    return { line, value: JSON.parse(text) as unknown }
  } catch {
    return { line, fault: 'The line is not JSON.' }
  }
}
