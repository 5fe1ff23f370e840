import { createServer } from 'node:net'
import { Problem } from '../talk/problem.ts'

const TRIES = 50

/** The wished port, or the next one above it that nobody listens on. */
export async function findFreePort(wished: number, host: string): Promise<number> {
  for (let port = wished; port < Math.min(wished + TRIES, 65_536); port++) {
    if (await isFree(port, host)) return port
  }
  throw new Problem('start.no-port', `Ports ${wished} to ${wished + TRIES - 1} are all taken.`, {
    remedy: 'Name another one: passage start --port 9000',
  })
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => {
      probe.close(() => resolve(true))
    })
  })
}
