import { type ExitsRecorded, exitsRecorded } from './exits-recorded.data.ts'
import { findPort } from './ports.ts'

/** The share of exits that leave a record, of stays that began at a port; undefined: nobody has measured it. */
export type ShareOf = (port: string) => number | undefined

/**
 * Reads a table of shares. A port is known by either of its codes.
 * @throws RangeError for a share that is none, and for a port that stands twice: a fault in our tables
 */
export function sharesOf(rows: readonly ExitsRecorded[]): ShareOf {
  const byPort = new Map<string, number>()
  for (const { port, share } of rows) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${port}: ${share} is no share`)
    const code = codeOf(port)
    if (byPort.has(code)) throw new RangeError(`${port} stands twice`)
    byPort.set(code, share)
  }
  return (port) => byPort.get(codeOf(port))
}

function codeOf(port: string): string {
  return findPort(port)?.code ?? port
}

/** The shares that are known: see {@link exitsRecorded}. */
export const exitsRecordedAt: ShareOf = sharesOf(exitsRecorded)
