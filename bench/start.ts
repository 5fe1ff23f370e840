/**
 * How long the one command takes on a clean clone, with the full synthetic world: the first start (install, database,
 * world, console, service), the second, and Ctrl-C. Issue 2 asks for under 90 s and under 5 s.
 * Usage: node bench/start.ts; result in bench/results/start.json. Needs port 18200 and the package registry.
 */
import { makeCheckout } from '../tests/start/checkout.ts'
import { npmStart, ready, takenIn, untilNothingRuns } from '../tests/start/service.ts'
import { circumstances, report } from './support/result.ts'

const SECONDS_AGAIN = 3
const ARGUMENTS = ['--port', '18200']
const seconds = (ms: number) => Math.round(ms) / 1000

const checkout = makeCheckout({ name: 'bench of a start', installed: false })
try {
  const first = await timedStart()
  const again: Awaited<ReturnType<typeof timedStart>>[] = []
  for (let i = 0; i < SECONDS_AGAIN; i++) again.push(await timedStart())
  const records = await takenIn(checkout)
  report('start', {
    bench: 'start',
    ...circumstances(1),
    records,
    firstStart: first,
    secondStart: again,
    bars: { firstUnder90: first.readySeconds < 90, secondUnder5: again.every(({ readySeconds }) => readySeconds < 5) },
  })
} finally {
  checkout.remove()
}

/** From the command to the answer of the console, and from Ctrl-C until no process is left. */
async function timedStart() {
  const began = performance.now()
  const service = npmStart(checkout, ARGUMENTS)
  const address = await ready(service, 300_000)
  const readyMs = performance.now() - began
  const status = (await fetch(address)).status
  if (status !== 200) throw new Error(`The console answered ${status}.`)
  const installed = /packages installed in (\d+) s/.exec(service.said())?.[1]
  const stopping = performance.now()
  service.ctrlC()
  await service.ended
  await untilNothingRuns(checkout)
  return {
    readySeconds: seconds(readyMs),
    ...(installed === undefined ? {} : { ofWhichInstall: Number(installed) }),
    stopSeconds: seconds(performance.now() - stopping),
  }
}
