import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Who uses the embedded database at this moment, one small file a process, so that the last one to leave stops it
 * and an import that ends does not pull it away from under a running server.
 */
export function enterAsUser(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, String(process.pid)), startTimeOf(process.pid), { mode: 0o600 })
}

/** True when nobody else is left. */
export function leaveAsUser(folder: string): boolean {
  rmSync(join(folder, String(process.pid)), { force: true })
  let others = 0
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    if (startTimeOf(Number(name)) === readFileSync(path, 'utf8')) others++
    else rmSync(path, { force: true })
  }
  return others === 0
}

/**
 * Tells a process from a later one with the same pid: field 22 of `/proc/<pid>/stat`, clock ticks since boot.
 * `gone`: no such process. Elsewhere than on Linux every live pid reads `unknown`.
 */
export function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
  } catch {
    if (process.platform === 'linux') return 'gone'
  }
  try {
    process.kill(pid, 0)
    return 'unknown'
  } catch {
    return 'gone'
  }
}
