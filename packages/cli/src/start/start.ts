import { setTimeout as sleep } from 'node:timers/promises'
import { settleErasures } from '@passage/ledger/erase/settle'
import { migrate } from '@passage/ledger/migrate/migrate'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import type { Database } from '@passage/ledger/postgres/connection'
import { checkoutRoot } from '@passage/ledger/postgres/places'
import type { LogSettings } from '@passage/server/log/service'
import type { RunningServer } from '@passage/server/main/start'
import { roleWords } from '@passage/server/session/users'
import type { WorldOptions } from '@passage/world/options'
import type { StartFlags } from '../commands/start.ts'
import { ourErasureList, ourFieldKeys } from '../keep/places.ts'
import { reachDatabase } from '../talk/context.ts'
import { EXIT, type ExitCode } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { duration, startProgress } from '../talk/progress.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'
import { buildConsole } from './console.ts'
import { liveFeed } from './feed.ts'
import { refuseUnsafeDatabase } from './guards.ts'
import { setUpLog } from './log.ts'
import { announceRunning, claimRunning, type Running, readRunning, releaseRunning, runningHome } from './running.ts'
import { type SignInSetUp, signInFrom } from './sign-in.ts'
import { whenAsked } from './when-asked.ts'
import { demoWorld, fillWorld, findWorld } from './world.ts'

/** Brings everything up, stays until it is asked to stop, and takes everything down again in order. */
export async function start(terminal: Terminal, flags: StartFlags): Promise<ExitCode> {
  const home = runningHome()
  const other = claimRunning(home)
  if (other !== undefined) return alreadyRunning(terminal, home, other, flags.json === true)
  const stop = whenAsked(terminal)
  const open: (() => Promise<void>)[] = []
  try {
    const database = await bringUp(terminal, flags, home, stop.signal, open)
    await Promise.race([stop.asked, untilGone(database, stop.signal)])
    return EXIT.ok
  } catch (error) {
    if (stop.signal.aborted) return EXIT.ok
    throw error
  } finally {
    // Last opened, first closed: listener and feed, then the pools, then the database.
    for (const close of open.reverse()) {
      await close().catch((error: Error) => say(terminal, `While stopping: ${error.message}`))
    }
    releaseRunning(home)
    stop.release()
    if (stop.signal.aborted) say(terminal, 'Stopped. Everything is saved.')
  }
}

async function bringUp(
  terminal: Terminal,
  flags: StartFlags,
  home: string,
  signal: AbortSignal,
  open: (() => Promise<void>)[],
): Promise<Database> {
  const began = terminal.now()
  const built = flags.console ? buildConsole(checkoutRoot(), signal) : undefined
  // Its failure is met below; until then it must not end the process.
  built?.catch(() => undefined)
  const database = await reachDatabase(terminal)
  open.push(() => database.close())
  const demo = database.kind === 'embedded' || flags.demo === true
  const signIn = signInFrom(terminal.env, { demo, host: flags.host, demoFlag: flags.demo === true })
  say(terminal, `Database: ${database.place}`)
  await migrate(database.connectionString)
  const pools = openPools({ connectionString: database.connectionString, fieldKeys: ourFieldKeys(terminal) })
  open.push(() => pools.end())
  await putInOrder(terminal, pools)
  const log = setUpLog(terminal, pools, home, { witness: flags.witness, demo })
  // It is awaited below, and closed whatever happens meanwhile; until then its failure must not end the process.
  log.catch(() => undefined)
  open.push(async () => (await log.catch(() => undefined))?.close())
  const world = await ensureWorld(terminal, flags, database, pools, signal)
  signal.throwIfAborted()
  const staticDir = await built
  signal.throwIfAborted()
  const server = await serve(terminal, flags, { pools, world, staticDir, log: (await log).settings, signIn })
  open.push(() => server.close())
  announceRunning(home, server.address)
  tellReady(terminal, server, terminal.now() - began, flags)
  return database
}

/** Refuses a database whose promises are void, and settles what a crash left open in the list of erasures. */
async function putInOrder(terminal: Terminal, pools: Pools): Promise<void> {
  await refuseUnsafeDatabase(pools)
  const settled = await settleErasures(pools, ourErasureList(terminal), new Date(terminal.now()))
  if (settled > 0) say(terminal, `Erasures that a crash had left open: ${settled}, now settled.`)
}

/** Without its database the service answers nothing: it says so and ends, instead of staying up as a shell. */
async function untilGone(database: Database, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(WATCH_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted || database.isAlive()) continue
    throw new Problem('start.database-gone', 'PostgreSQL ended without being asked to.', {
      saved: 'What was acknowledged is saved.',
      remedy: 'Start again: passage start',
    })
  }
}

const WATCH_MS = 1000

/** The world in this database; an empty one is filled, where that is meant. */
async function ensureWorld(
  terminal: Terminal,
  flags: StartFlags,
  database: Database,
  pools: Pools,
  signal: AbortSignal,
): Promise<WorldOptions | undefined> {
  const found = await findWorld(pools)
  const wanted = database.kind === 'embedded' || flags.demo === true
  const fill = found.unfinished || (found.empty && wanted)
  if (found.empty && !wanted) say(terminal, 'The database is empty. For a synthetic world in it: passage start --demo')
  if (!fill) return found.world
  const world = found.world ?? demoWorld(terminal.now(), Number(flags.people), flags.deployment)
  const progress = startProgress(terminal, 'Filling with a synthetic world', 'records')
  await fillWorld(pools, world, signal, (share, done) => progress.update(share, done))
  progress.clear()
  return world
}

interface ToServe {
  readonly pools: Pools
  readonly world: WorldOptions | undefined
  readonly staticDir: string | undefined
  readonly log: LogSettings | undefined
  readonly signIn: SignInSetUp
}

async function serve(
  terminal: Terminal,
  flags: StartFlags,
  { pools, world, staticDir, log, signIn }: ToServe,
): Promise<RunningServer> {
  const { startServer } = await import('@passage/server/main/start')
  const wished = Number(flags.port)
  const server = await startServer({
    pools,
    port: wished,
    ports: PORTS,
    host: flags.host,
    signIn: signIn.settings,
    ...(signIn.origin === undefined ? {} : { origin: signIn.origin }),
    ...(signIn.trustedProxies === undefined ? {} : { trustedProxies: signIn.trustedProxies }),
    jurisdiction: world?.deployment ?? flags.deployment,
    ...(staticDir === undefined ? {} : { staticDir }),
    ...(log === undefined ? {} : { log }),
    ...(world === undefined || !flags.feed ? {} : { feed: liveFeed(world, terminal.now) }),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Problem('start.no-port', `Ports ${wished} to ${wished + PORTS - 1} are all taken.`, {
      remedy: 'Name another one: passage start --port 9000',
    })
  })
  if (wished !== 0 && server.port !== wished) say(terminal, `Port ${wished} is in use; taking ${server.port}.`)
  return server
}

/** So many ports are tried, from the wished one on. */
const PORTS = 50

function tellReady(terminal: Terminal, server: RunningServer, ms: number, flags: StartFlags): void {
  const { address, demoUsers } = server
  if (flags.json === true) {
    printJson(terminal, { address, signIns: demoUsers, readyAfterMs: ms })
    return
  }
  print(terminal, `\nPassage is ready at ${ink(terminal, 'bold', address)}   (${duration(ms)})`)
  if (demoUsers.length > 0) print(terminal, 'Demo sign-ins, no password; every person in it is invented:')
  for (const { name, roles } of demoUsers) print(terminal, `  ${name}, ${roleWords(roles)}`)
  say(terminal, 'Stop with Ctrl-C. Data is kept.')
}

const PATIENCE_MS = 120_000

/** One start at a time in a checkout: two would feed the same database twice. */
async function alreadyRunning(terminal: Terminal, home: string, other: Running, json: boolean): Promise<ExitCode> {
  let running: Running | undefined = other
  const until = terminal.now() + PATIENCE_MS
  while (running !== undefined && running.address === undefined && terminal.now() < until) {
    await sleep(100)
    running = readRunning(home)
  }
  const address = running?.address
  if (address === undefined) {
    say(terminal, 'Another start of this checkout has just ended or is still starting. Run the command again.')
    return EXIT.failure
  }
  if (json) printJson(terminal, { address, alreadyRunning: true, pid: other.pid })
  else print(terminal, `Passage is already running at ${ink(terminal, 'bold', address)}`)
  say(terminal, `Stop it with Ctrl-C in its window, or: kill ${other.pid}`)
  return EXIT.ok
}
