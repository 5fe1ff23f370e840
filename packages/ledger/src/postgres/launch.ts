import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, giveTo } from './account.ts'
import type { Binaries } from './binaries.ts'
import { createCluster, prepareSocketDir } from './cluster.ts'
import { disarmStaleFile, findLivePostmaster, readPostmaster } from './postmaster.ts'

export interface Launch {
  readonly binaries: Binaries
  readonly dataDir: string
  readonly socketDir: string
  readonly log: string
  readonly account: Account
  /** Most sessions at once. */
  readonly connections: number
}

export interface Launched {
  readonly pid: number
  readonly socketDir: string
  /** It was running already, left over from a start that was killed or in use by another command. */
  readonly adopted: boolean
}

const READY_LIMIT_MS = 60_000

/** Brings up the cluster in `dataDir`, or adopts the one that runs there. Returns when it takes connections. */
export async function launchCluster(launch: Launch): Promise<Launched> {
  const deadline = Date.now() + READY_LIMIT_MS
  for (;;) {
    const live = findLivePostmaster(launch.dataDir)
    if (live !== undefined) {
      if (live.ready) return { pid: live.pid, socketDir: live.socketDir, adopted: true }
    } else {
      const pid = await spawnPostmaster(launch, deadline)
      if (pid !== undefined) return { pid, socketDir: launch.socketDir, adopted: false }
    }
    if (Date.now() > deadline) throw new Error(`PostgreSQL was not ready in 60 s.\n${tailOf(launch.log)}`)
    await sleep(50)
  }
}

/** The pid once ready; undefined where it ended because another one holds the folder, or still winds down. */
async function spawnPostmaster(launch: Launch, deadline: number): Promise<number | undefined> {
  await createCluster(launch.dataDir, launch.binaries, launch.account)
  disarmStaleFile(launch.dataDir)
  prepareSocketDir(launch.socketDir, launch.account)
  for (const name of readdirSync(launch.socketDir)) rmSync(join(launch.socketDir, name), { force: true })
  const log = openSync(launch.log, 'a', 0o600)
  const logStart = fstatSync(log).size
  giveTo(launch.log, launch.account)
  const child = spawn(join(launch.binaries.bin, 'postgres'), ['-D', launch.dataDir, ...settingsOf(launch)], {
    ...launch.account,
    cwd: dirname(launch.dataDir),
    // A session of its own: a Ctrl-C on the terminal reaches us, never the database before we are done with it.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  child.unref()
  const pid = child.pid
  while (pid !== undefined && child.exitCode === null && child.signalCode === null && failure === undefined) {
    const found = readPostmaster(launch.dataDir)
    if (found?.pid === pid && found.ready) return pid
    if (Date.now() > deadline) throw new Error(`PostgreSQL was not ready in 60 s.\n${tailOf(launch.log)}`)
    await sleep(15)
  }
  if (failure !== undefined) throw failure
  const said = tailOf(launch.log, logStart)
  if (/lock file ".*" already exists|pre-existing shared memory block/.test(said)) return undefined
  throw new Error(`PostgreSQL did not start. Its log ${launch.log} ends with:\n${said}`)
}

/**
 * Megabytes of buffers: a sixteenth of the memory, for the machine is also somebody's desk, from 128 MB to 1 GB. It is
 * taken up as it is used. Every page that does not fit is read, checked and written again and again by an import.
 */
export function sharedBuffersMb(bytes: number): number {
  return Math.min(1024, Math.max(128, Math.floor(bytes / 16 / 1_048_576)))
}

function settingsOf(launch: Launch): string[] {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories="${launch.socketDir}"`,
    `max_connections=${launch.connections}`,
    `shared_buffers=${sharedBuffersMb(totalmem())}MB`,
    'max_wal_size=4GB',
    'timezone=UTC',
    'log_timezone=UTC',
  ]
  return settings.flatMap((setting) => ['-c', setting])
}

function tailOf(log: string, from = 0): string {
  try {
    return readFileSync(log).subarray(from).toString().split('\n').slice(-12).join('\n').trim()
  } catch {
    return '(no log)'
  }
}
