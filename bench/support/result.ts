import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'

/** What a figure was measured on. Without it a figure says nothing. */
export function circumstances(seed: number) {
  return {
    at: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD'),
    changed: git('status', '--porcelain', '--', 'packages') !== '',
    seed,
    machine: {
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? 'unknown',
      memoryMb: Math.round(totalmem() / 1e6),
      load: loadavg().map((value) => Math.round(value * 100) / 100),
      node: process.version,
    },
  }
}

/** Writes a result beside the others, by name and day, and prints it. */
export function report(name: string, result: object): void {
  const folder = join(import.meta.dirname, '../results')
  mkdirSync(folder, { recursive: true })
  const text = `${JSON.stringify(result, null, 2)}\n`
  writeFileSync(join(folder, `${name}.json`), text)
  process.stdout.write(text)
}

function git(...args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
