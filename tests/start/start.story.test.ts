/**
 * `npm start` on a checkout that has its packages: it fills, serves and stops; it finds itself when it runs already;
 * it comes back after each of its processes was killed. A path with blanks throughout.
 */
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from './checkout.ts'
import { npmStart, processesNaming, ready, type Service, takenIn, untilNothingRuns } from './service.ts'

const FEW = ['--people', '300', '--port', '18080']
let checkout: Checkout
let running: Service | undefined
let filled = 0

beforeAll(() => {
  checkout = makeCheckout({ name: 'a check out', installed: true })
})
afterEach(async () => {
  running?.ctrlC()
  await running?.ended
  running = undefined
  await untilNothingRuns(checkout)
})
afterAll(() => {
  checkout.remove()
})

function start(): Service {
  running = npmStart(checkout, FEW)
  return running
}

/** The process of ours that serves: a child of the bootstrap. */
function serverPid(): number {
  const [pid] = processesNaming(`${checkout.folder}/packages/cli/src/main.ts\u0000start`)
  if (pid === undefined) throw new Error('The service does not run.')
  return pid
}

function postmasterPid(): number {
  const [pid] = processesNaming(`${checkout.home}/data`)
  if (pid === undefined) throw new Error('PostgreSQL does not run.')
  return pid
}

test('the first start fills the database, serves the console and names the sign-ins', async () => {
  const service = start()
  const address = await ready(service)
  expect(service.said()).toContain('D. Halvorsen')
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<html')
  filled = await takenIn(checkout)
  expect(filled).toBeGreaterThan(800)
})

test('Ctrl-C stops everything within seconds, and the next start has the data and needs no filling', async () => {
  const service = start()
  await ready(service, 20_000)
  expect(service.said()).not.toContain('Filling')
  const began = Date.now()
  service.ctrlC()
  await service.ended
  await untilNothingRuns(checkout)
  expect(Date.now() - began).toBeLessThan(8000)
  expect(service.said()).toContain('Everything is saved')
  expect(await takenIn(checkout)).toBe(filled)
})

test('the log is cosigned by a witness in a process of its own, which comes back after kill -9', async () => {
  const address = await ready(start(), 20_000)
  const cosigned = async () =>
    (await (await fetch(`${address}/log/checkpoint`)).text()).includes('\n— passage.local/witness ')
  await expect.poll(cosigned, { timeout: 20_000 }).toBe(true)
  const witnesses = () => processesNaming(`${checkout.folder}/packages/cli/src/main.ts\u0000witness`)
  // The checkpoint may still be that of the start before: the witness of this one comes up beside the service.
  await expect.poll(() => witnesses().length, { timeout: 20_000 }).toBe(1)
  const [first = 0] = witnesses()
  process.kill(first, 'SIGKILL')
  await expect.poll(() => witnesses().filter((pid) => pid !== first).length, { timeout: 20_000 }).toBe(1)
})

test('a second start beside a running one says where it runs, and ends', async () => {
  const address = await ready(start(), 20_000)
  const second = npmStart(checkout, FEW)
  const [, other] = await second.until(/already running at (\S+)/, 20_000)
  await second.ended
  expect(other).toBe(address)
  expect(second.npm.exitCode).toBe(0)
})

test('a port that is taken: the next free one is used and said', async () => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(18_080, '127.0.0.1', resolve))
  try {
    const address = await ready(start(), 20_000)
    expect(address).toBe('http://localhost:18081')
    expect((await fetch(address)).status).toBe(200)
  } finally {
    await new Promise((resolve) => blocker.close(resolve))
  }
})

test('after kill -9 of our process the next start takes over the database that it left', async () => {
  const service = start()
  await ready(service, 20_000)
  const left = postmasterPid()
  process.kill(serverPid(), 'SIGKILL')
  await service.ended
  await ready(start(), 20_000)
  expect(postmasterPid()).toBe(left)
  expect(await takenIn(checkout)).toBe(filled)
})

test('after kill -9 of PostgreSQL the service ends with words, and the next start recovers', async () => {
  const service = start()
  await ready(service, 20_000)
  process.kill(postmasterPid(), 'SIGKILL')
  await service.ended
  expect(service.said()).toContain('PostgreSQL ended without being asked to')
  await ready(start(), 30_000)
  expect(await takenIn(checkout)).toBe(filled)
})

test('after kill -9 of npm the service lives on and is found; when it is told to end, it does', async () => {
  const service = start()
  const address = await ready(service, 20_000)
  service.npm.kill('SIGKILL')
  await service.ended
  const second = npmStart(checkout, FEW)
  const [, other] = await second.until(/already running at (\S+)/, 20_000)
  await second.ended
  expect(other).toBe(address)
  process.kill(serverPid(), 'SIGTERM')
  await untilNothingRuns(checkout)
  await ready(start(), 20_000)
  expect(await takenIn(checkout)).toBe(filled)
})

test('stopped while it fills, it goes on filling at the next start and loses nothing', async () => {
  const other = makeCheckout({ name: 'stopped early', installed: true })
  try {
    const first = npmStart(other, ['--people', '4000', '--port', '18090', '--no-console'])
    await first.until(/Database: /, 30_000)
    first.ctrlC()
    await first.ended
    await untilNothingRuns(other)
    const second = npmStart(other, ['--people', '4000', '--port', '18090', '--no-console'])
    await ready(second)
    expect(await takenIn(other)).toBeGreaterThan(14_000)
    second.ctrlC()
    await second.ended
    await untilNothingRuns(other)
  } finally {
    other.remove()
  }
})
