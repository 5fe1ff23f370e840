import { accessSync, appendFileSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { whyUnreadable } from '../read/why-unreadable.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { csvCell } from '../write/csv-cell.ts'

/** A line that was not taken in. It names the place and the reason and never repeats what stood there. */
export interface RejectedLine {
  readonly line: number
  readonly code: string
  readonly path: string
  readonly text: string
}

export interface RejectsFile {
  readonly name: string
  /** The import goes on where it was stopped: what is listed stays listed, and nothing is listed twice. */
  goOn(): void
  add(line: RejectedLine): void
  /** Lines listed, those of the stopped part included. */
  readonly count: () => number
  /** Of them, those that held no record at all. */
  readonly unreadable: () => number
}

const HEADER = 'line,code,field,reason\n'

/**
 * `rejects-<name>.csv`: made when its first line comes, in place of one of an earlier import. Each line is on the disk
 * before the next batch is begun.
 * @throws Problem where no file can be made there, before anything is taken in
 */
export function openRejects(name: string): RejectsFile {
  requireWritable(name)
  const listed = new Map<number, string>()
  let fresh = true
  return {
    name,
    goOn() {
      fresh = !existsSync(name)
      if (fresh) return
      for (const [, line, code] of readFileSync(name, 'utf8').matchAll(/^(\d+),([a-z0-9.-]+),/gm)) {
        listed.set(Number(line), String(code))
      }
    },
    add({ line, code, path, text }) {
      if (listed.has(line)) return
      if (fresh) writeFileSync(name, HEADER)
      fresh = false
      listed.set(line, code)
      appendFileSync(name, `${line},${code},${csvCell(path)},${csvCell(text)}\n`)
    },
    count: () => listed.size,
    unreadable: () => [...listed.values()].filter((code) => code.startsWith('file.')).length,
  }
}

function requireWritable(name: string): void {
  try {
    accessSync(existsSync(name) ? name : dirname(name), constants.W_OK)
    if (existsSync(name) && statSync(name).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' })
  } catch (cause) {
    const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const why = isAbsent ? 'There is no such folder' : whyUnreadable(cause)
    throw new Problem('rejects.unwritable', `The rejects file ${name} cannot be written. ${why}.`, {
      saved: 'Nothing was taken in.',
      remedy: 'Name another place: --rejects FILE',
      exitCode: EXIT.usage,
      cause,
    })
  }
}
