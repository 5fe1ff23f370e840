import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { decodeHash } from '@passage/tlog/note/base64'
import { NOTHING_SEEN, type Seen } from './decide.ts'

/** The memory of a witness: the latest tree of each log, in one file. */
export interface WitnessState {
  seenOf(origin: string): Seen
  /** Durable when it returns: written beside, flushed, renamed over, and the folder flushed. */
  keep(origin: string, seen: Seen): void
  /** Lets another process have the file. */
  release(): void
}

interface Stored {
  readonly version: 1
  readonly logs: Record<string, { readonly size: number; readonly root: string }>
}

/**
 * Opens the state, empty where the file does not exist yet.
 * @throws Error when another process holds it, or when it cannot be read: a witness that forgot must not cosign
 */
export function openState(file: string): WitnessState {
  const lock = `${file}.lock`
  takeLock(lock)
  let seen: Map<string, Seen>
  try {
    seen = read(file)
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
  }
  return {
    seenOf: (origin) => seen.get(origin) ?? NOTHING_SEEN,
    keep(origin, tree) {
      const next = new Map(seen).set(origin, tree)
      write(file, next)
      seen = next
    },
    release: () => rmSync(lock, { force: true }),
  }
}

function read(file: string): Map<string, Seen> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
  const stored = JSON.parse(text) as Stored
  if (stored.version !== 1) throw new Error(`${file} is of a version that this witness does not know`)
  return new Map(
    Object.entries(stored.logs).map(([origin, { size, root }]) => {
      const hash = decodeHash(root)
      if (hash === undefined || !Number.isSafeInteger(size)) throw new Error(`${file} is damaged`)
      return [origin, { size, root: hash }]
    }),
  )
}

function write(file: string, seen: ReadonlyMap<string, Seen>): void {
  const logs = Object.fromEntries(
    [...seen].map(([origin, { size, root }]) => [origin, { size, root: root.toString('base64') }]),
  )
  const partial = `${file}.partial`
  const stored: Stored = { version: 1, logs }
  flushed(partial, 'w', (handle) => writeSync(handle, `${JSON.stringify(stored, null, 2)}\n`))
  renameSync(partial, file)
  flushed(dirname(file), 'r', () => undefined)
}

function flushed(path: string, flags: string, work: (handle: number) => void): void {
  const handle = openSync(path, flags, 0o600)
  try {
    work(handle)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Two witnesses on one file would each forget what the other saw. */
function takeLock(lock: string): void {
  for (;;) {
    if (tookLock(lock)) return
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder !== process.pid && isAlive(holder))
      throw new Error(`another witness (process ${holder}) uses this state`)
    rmSync(lock, { force: true })
  }
}

/** The lock appears with its content, so that a power cut leaves none that names nobody. */
function tookLock(lock: string): boolean {
  const mine = `${lock}.${process.pid}`
  flushed(mine, 'w', (handle) => writeSync(handle, String(process.pid)))
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
