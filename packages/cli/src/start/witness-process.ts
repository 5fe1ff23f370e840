import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { WitnessPlace } from '@passage/server/log/service'
import { parseVerifier } from '@passage/tlog/note/key'
import { Problem } from '../talk/problem.ts'

export interface WitnessProcess {
  readonly place: WitnessPlace
  /** Ends it, and waits until it is gone. */
  close(): Promise<void>
}

const AGAIN_MS = 1000
const LONGEST_END_MS = 3000

/**
 * Our own witness as a second process, with a key and a memory of its own. It has its own process group, so that a
 * Ctrl-C ends the service first, and it ends by itself when this process is gone. One that ends otherwise is started
 * again on the same port.
 */
export async function startWitness(home: string, logKey: string): Promise<WitnessProcess> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  letLogIn(join(home, 'logs'), logKey)
  let isClosing = false
  let child: ChildProcess
  let port = 0
  const run = async (): Promise<WitnessPlace> => {
    child = spawnWitness(home, port)
    const place = await announced(child)
    port = Number(new URL(place.url).port)
    child.once('exit', () => {
      if (!isClosing) setTimeout(() => void run().catch(() => undefined), AGAIN_MS).unref()
    })
    return place
  }
  const place = await run()
  return {
    place,
    async close() {
      isClosing = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      // What it cosigned is on disk; one that does not end must not keep the service from ending.
      const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
      await gone
      clearTimeout(patience)
    },
  }
}

/** The witness knows the key of the log beforehand; it never takes one from whoever asks. */
function letLogIn(file: string, logKey: string): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (known.split('\n').includes(logKey)) return
  const before = known === '' || known.endsWith('\n') ? known : `${known}\n`
  writeFileSync(file, `${before}${logKey}\n`, { mode: 0o600 })
}

function spawnWitness(home: string, port: number): ChildProcess {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const args = [main, 'witness', '--home', home, '--port', String(port), '--end-with-input', '--json']
  return spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
}

async function announced(child: ChildProcess): Promise<WitnessPlace> {
  if (child.stdout === null) throw new TypeError('the witness has no output')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const { url, key } = JSON.parse(line) as { url?: string; key?: string }
    const verifier = parseVerifier(key ?? '')
    if (url === undefined || verifier === undefined) break
    child.stdout.resume()
    return { url, verifier }
  }
  throw new Problem('start.witness', 'The witness did not start.', {
    saved: 'What was acknowledged is saved.',
    remedy: 'Its words stand above. Without a witness: passage start --no-witness',
  })
}
