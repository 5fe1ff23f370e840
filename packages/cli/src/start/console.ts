import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../talk/problem.ts'

const MARK = 'source-hash.txt'
/** What the built console depends on, within its package and above it. */
const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', '../../package-lock.json']

/**
 * The built console: folder of its static files. Built by Vite once for each state of its sources, in a process of its
 * own, so that it runs beside the start of the database.
 */
export async function buildConsole(checkout: string, signal: AbortSignal): Promise<string> {
  const web = join(checkout, 'packages', 'web')
  const dist = join(web, 'dist')
  const hash = hashOf(web)
  if (readIfThere(join(dist, MARK)) === hash) return dist
  const partial = join(web, `dist-${process.pid}`)
  try {
    await runVite(checkout, web, partial, signal)
    writeFileSync(join(partial, MARK), hash)
    rmSync(dist, { recursive: true, force: true })
    renameSync(partial, dist)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return dist
}

function hashOf(web: string): string {
  const hash = createHash('sha256')
  for (const input of INPUTS) addTo(hash, join(web, input))
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  const entries = listIfFolder(path)
  if (entries === undefined) hash.update(`${path.length}:${path}`).update(readFileSync(path))
  else for (const entry of entries.sort()) addTo(hash, join(path, entry))
}

function listIfFolder(path: string): string[] | undefined {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

async function runVite(checkout: string, web: string, outDir: string, signal: AbortSignal): Promise<void> {
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], {
    cwd: web,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new Problem('start.console', `The console could not be built:\n${said.trim()}`, {
    saved: 'No data was changed.',
    remedy: 'Start without it: passage start --no-console',
  })
}
