import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTimeOf } from './users.ts'

const PATIENCE_MS = 120_000

/**
 * Starting, adopting and stopping one server happen one at a time over all processes: otherwise one could adopt what
 * another is about to stop, or clear away the socket that another has just made. A turn left by a killed process is
 * taken over.
 */
export async function inTurn<T>(home: string, work: () => Promise<T>): Promise<T> {
  const file = join(home, 'turn')
  const mine = `${process.pid} ${startTimeOf(process.pid)}`
  const deadline = Date.now() + PATIENCE_MS
  while (!take(file, mine)) {
    if (isAbandoned(file)) rmSync(file, { force: true })
    else if (Date.now() > deadline) throw new Error(`${file} has been held for two minutes. Is another start stuck?`)
    else await sleep(20)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAbandoned(file: string): boolean {
  let held: string
  try {
    held = readFileSync(file, 'utf8')
  } catch {
    return false
  }
  const [pid = '', startTime = ''] = held.split(' ')
  // An empty file is being written at this moment.
  return held !== '' && startTimeOf(Number(pid)) !== startTime
}
