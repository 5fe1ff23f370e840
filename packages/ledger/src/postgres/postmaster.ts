import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What `postmaster.pid` in a data folder says. */
export interface Postmaster {
  readonly pid: number
  readonly socketDir: string
  readonly ready: boolean
}

const STOP_LIMIT_MS = 20_000
const NO_SUCH_PID = 2 ** 31 - 1

/** Reads `postmaster.pid`: line 1 the pid, line 5 the socket folder, line 8 the state. Undefined: no such file. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  let text: string
  try {
    text = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8')
  } catch {
    return undefined
  }
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, socketDir: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * The postmaster that really serves `dataDir`. A stale file still says "ready" and its pid may by now be anybody's,
 * so the process must be alive and its command line must name our folder.
 */
export function findLivePostmaster(dataDir: string): Postmaster | undefined {
  const found = readPostmaster(dataDir)
  return found !== undefined && isAlive(found.pid) && commandLine(found.pid).includes(dataDir) ? found : undefined
}

/**
 * After a kill the pid in a stale file may be in use by a stranger, and PostgreSQL would refuse to start. Putting in
 * a pid that cannot exist lets it start and keeps its own check of the shared memory, which deleting would not.
 */
export function disarmStaleFile(dataDir: string): void {
  const stale = readPostmaster(dataDir)
  if (stale === undefined || !isAlive(stale.pid) || findLivePostmaster(dataDir) !== undefined) return
  const path = join(dataDir, 'postmaster.pid')
  const rest = readFileSync(path, 'utf8').split('\n').slice(1)
  writeFileSync(path, [String(NO_SUCH_PID), ...rest].join('\n'))
}

/**
 * Fast shutdown: sessions end, everything is written. Returns when the process is gone: it takes `postmaster.pid` away
 * a moment before it ends, and until then it still holds its memory and its files.
 */
export async function stopPostmaster(dataDir: string, pid: number): Promise<void> {
  send(pid, 'SIGINT')
  const deadline = Date.now() + STOP_LIMIT_MS
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      // By now the number may be a stranger's: only a process that serves this folder is told again.
      if (findLivePostmaster(dataDir)?.pid === pid) send(pid, 'SIGQUIT')
      return
    }
    await sleep(20)
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone, which is what was asked for.
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
