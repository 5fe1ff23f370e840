import { appendFileSync, existsSync } from 'node:fs'

/** A line that was not taken in. It names the place and the reason and never repeats what stood there. */
export interface RejectedLine {
  readonly line: number
  readonly code: string
  readonly path: string
  readonly text: string
}

export interface RejectsFile {
  add(line: RejectedLine): void
  readonly count: () => number
  readonly name: string
}

/**
 * `rejects-<name>.csv`, made with its first line and added to when an import goes on. Each line is on the disk before
 * the next batch is begun.
 */
export function openRejects(name: string): RejectsFile {
  let count = 0
  return {
    name,
    count: () => count,
    add({ line, code, path, text }) {
      if (count === 0 && !existsSync(name)) appendFileSync(name, 'line,code,field,reason\n')
      count++
      appendFileSync(name, `${line},${code},${cell(path)},${cell(text)}\n`)
    },
  }
}

/** RFC 4180; a leading sign that a spreadsheet would take for a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
