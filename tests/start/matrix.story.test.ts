/**
 * Two commands on a clean clone: with a real install, as root and as a plain user, below a private home, with blanks
 * and 150 characters in the path, and interrupted in mid-install. Minutes long, so it runs where it is asked for:
 * PASSAGE_START_MATRIX=1.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Checkout, type CheckoutOptions, isRoot, makeCheckout, PLAIN_USER } from './checkout.ts'
import { npmStart, ready, run, takenIn, untilNothingRuns } from './service.ts'

const asked = process.env.PASSAGE_START_MATRIX === '1'
const LONG_NAME = `a path with blanks ${'and many letters '.repeat(6)}in it`
const PLAIN = ['--people', '500', '--port', '18100']

const rows: readonly (CheckoutOptions & { readonly title: string; readonly needsRoot: boolean })[] = [
  { title: 'as whoever runs the tests', name: 'plain', installed: false, needsRoot: false },
  { title: 'a long path with blanks', name: LONG_NAME, installed: false, needsRoot: false },
  { title: 'root, below a home of mode 0700', name: 'private', installed: false, parentMode: 0o700, needsRoot: true },
  { title: 'a plain user', name: 'plain user', installed: false, asUser: PLAIN_USER, needsRoot: true },
]

async function withCheckout(options: CheckoutOptions, work: (checkout: Checkout) => Promise<void>): Promise<void> {
  const checkout = makeCheckout(options)
  try {
    await work(checkout)
    await untilNothingRuns(checkout)
  } finally {
    checkout.remove()
  }
}

describe.runIf(asked)('npm start on a clean clone', () => {
  for (const { title, needsRoot, ...options } of rows) {
    test.runIf(!needsRoot || isRoot)(`${title}: first start, Ctrl-C, second start`, async () => {
      await withCheckout(options, async (checkout) => {
        const began = Date.now()
        const first = npmStart(checkout, PLAIN)
        const address = await ready(first)
        expect(Date.now() - began).toBeLessThan(90_000)
        expect((await fetch(address)).status).toBe(200)
        first.ctrlC()
        await first.ended
        await untilNothingRuns(checkout)
        const again = Date.now()
        const second = npmStart(checkout, PLAIN)
        await ready(second, 20_000)
        expect(Date.now() - again).toBeLessThan(10_000)
        second.ctrlC()
        await second.ended
        expect(await takenIn(checkout)).toBeGreaterThan(1500)
      })
    })
  }

  test('Ctrl-C at several moments of the install: the next start recovers', async () => {
    await withCheckout({ name: 'interrupted', installed: false }, async (checkout) => {
      for (const afterMs of [300, 3000, 9000]) {
        const cut = npmStart(checkout, PLAIN)
        await cut.until(/installing packages/, 20_000)
        await sleep(afterMs)
        cut.ctrlC()
        await cut.ended
        await untilNothingRuns(checkout)
      }
      const service = npmStart(checkout, PLAIN)
      expect((await fetch(await ready(service))).status).toBe(200)
      service.ctrlC()
      await service.ended
    })
  })

  test('kill -9 of npm in mid-install: the next start waits for what goes on and then starts', async () => {
    await withCheckout({ name: 'killed', installed: false }, async (checkout) => {
      const cut = npmStart(checkout, PLAIN)
      await cut.until(/installing packages/, 20_000)
      await sleep(3000)
      cut.npm.kill('SIGKILL')
      await cut.ended
      const service = npmStart(checkout, ['--json', ...PLAIN])
      const [, address = ''] = await service.until(/"address":"([^"]+)"/, 90_000)
      expect((await fetch(address)).status).toBe(200)
      // The first start may have got there before the second; whoever serves is told to end.
      cut.ctrlC()
      service.ctrlC()
      await service.ended
    })
  })

  test('npm test of one stage on a clean clone ends with its line', async () => {
    await withCheckout({ name: 'tests of a clone', installed: true }, async (checkout) => {
      const tests = run(checkout, ['npm', '--loglevel=silent', 'test', '--', 'tsc'])
      await tests.ended
      await sleep(100)
      expect(tests.said().trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, \d+ failed$/)
    })
  })
})
