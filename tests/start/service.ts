import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Checkout, isRoot } from './checkout.ts'

export interface Service {
  /** The process of npm, leader of a process group of its own, as on a terminal. */
  readonly npm: ChildProcess
  /** Everything said so far, both streams. */
  readonly said: () => string
  /** Waits for words; throws with what was said when they do not come. */
  until(words: RegExp, withinMs: number): Promise<RegExpExecArray>
  /** What Ctrl-C on a terminal does: the signal goes to the whole group. */
  ctrlC(): void
  /** Resolves when npm has ended. */
  readonly ended: Promise<void>
}

/** `npm start`, with the Node of the machine and not the one inside node_modules. */
export function npmStart(checkout: Checkout, args: readonly string[] = []): Service {
  return run(checkout, ['npm', 'start', '--', ...args])
}

export function run(checkout: Checkout, command: readonly string[]): Service {
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'))
  const [program = '', ...rest] = checkout.asUser === undefined || !isRoot ? command : asUser(checkout.asUser, command)
  const npm = spawn(program, rest, {
    cwd: checkout.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...strangersEnvironment(), PATH: path.join(delimiter), NO_COLOR: '1', ...homeOf(checkout) },
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const ended = new Promise<void>((resolve) => npm.once('exit', () => resolve()))
  return {
    npm,
    said: () => said,
    ended,
    async until(words, withinMs) {
      const deadline = Date.now() + withinMs
      for (;;) {
        const found = words.exec(said)
        if (found !== null) return found
        const over = npm.exitCode !== null || npm.signalCode !== null
        if (Date.now() > deadline || over)
          throw new Error(`"${words.source}" was not said${over ? ' and it ended' : ''}:\n${said}`)
        await sleep(50)
      }
    },
    ctrlC() {
      try {
        if (npm.pid !== undefined) process.kill(-npm.pid, 'SIGINT')
      } catch (error) {
        // Nobody of the group is left.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    },
  }
}

/** What npm and the test runner put into our environment is not there for somebody who types the command. */
function strangersEnvironment(): Record<string, string | undefined> {
  const ours = /^(npm_|DATABASE_|PASSAGE_|VITEST|NODE_ENV|INIT_CWD)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

/** Another user needs a home of their own, for the cache of npm. */
function homeOf(checkout: Checkout): Record<string, string> {
  if (checkout.asUser === undefined) return {}
  const home = join(checkout.folder, '..', 'home')
  mkdirSync(home, { recursive: true })
  if (isRoot) chownSync(home, checkout.asUser, checkout.asUser)
  return { HOME: home }
}

function asUser(user: number, command: readonly string[]): string[] {
  return ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...command]
}

const READY = /ready at (http:\/\/\S+)/

/** Waits until it is ready and gives the address. */
export async function ready(service: Service, withinMs = 90_000): Promise<string> {
  const [, address = ''] = await service.until(READY, withinMs)
  return address
}

/** Pids whose command line names the text; our own test processes do not count. */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    if (!Number.isInteger(pid) || pid === process.pid) return []
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text) ? [pid] : []
    } catch {
      return []
    }
  })
}

/** Waits until no process of the checkout is left. */
export async function untilNothingRuns(checkout: Checkout, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const left = [...processesNaming(`${checkout.folder}/`), ...processesNaming(`${checkout.home}/`)]
    if (left.length === 0) return
    if (Date.now() > deadline) throw new Error(`Still running: ${left.join(', ')}`)
    await sleep(50)
  }
}

/** How many records the database has taken in, as `passage status` says. */
export async function takenIn(checkout: Checkout): Promise<number> {
  const node = join(checkout.folder, 'node_modules', '.bin', 'node')
  const status = run(checkout, [node, 'packages/cli/src/main.ts', 'status', '--json'])
  await status.ended
  await sleep(50)
  const line = status
    .said()
    .split('\n')
    .find((text) => text.startsWith('{'))
  const { sources } = JSON.parse(line ?? '{"sources":[]}') as { sources: { accepted: number; lane: string }[] }
  return sources.filter(({ lane }) => lane === 'bulk').reduce((sum, { accepted }) => sum + accepted, 0)
}
