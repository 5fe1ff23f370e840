/**
 * Live intake through HTTP, one record a request, open loop: answered means committed, linked, determined and
 * projected. In the same run a bare Fastify server with one INSERT. `node bench/live.ts [rate] [seconds] [seed]`;
 * result in bench/results/live.json.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openLoop } from './support/open-loop.ts'
import { circumstances, report } from './support/result.ts'
import { openServer } from './support/server.ts'

const rate = Number(process.argv[2] ?? 2000)
const seconds = Number(process.argv[3] ?? 60)
const seed = Number(process.argv[4] ?? 1)

/** Four crossings a person, two stays; persons come one after another, crossings of one person in order of time. */
function crossingAt(index: number): string {
  const [person, step] = [Math.floor(index / 4) + seed * 10_000_000, index % 4]
  const letters = person.toString().replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')
  const arriving = step % 2 === 0
  const day = ['2025-02-03', '2025-04-20', '2026-03-01', '2026-05-20'][step]
  return JSON.stringify({
    source: 'bench',
    sourceKey: `b${seed}-${index}`,
    direction: arriving ? 'arrival' : 'departure',
    occurredAt: `${day}T15:00:00Z`,
    port: 'JFK',
    mode: 'air',
    evidence: 'border-document',
    document: { type: 'P', number: `B${person}`, issuer: 'BR' },
    name: { family: letters, given: 'Ana' },
    birthDate: '1990-04-02',
    ...(arriving
      ? {
          manner: 'inspected',
          newAdmissionIssued: true,
          admission: { class: 'B-2', until: step === 0 ? '2025-08-02' : '2026-08-31' },
        }
      : {}),
  })
}

const server = await openServer()
try {
  const bare = await run('yardstick')
  const passage = await run('passage')
  report('live', {
    bench: 'live',
    ...circumstances(seed),
    postgres: server.version,
    rate,
    passage,
    yardstickBareFastifyOneInsert: bare,
    targets: { answeredPerSecond: 2000, p99Ms: 1000, seconds: 60 },
  })
} finally {
  await server.stop()
}

async function run(kind: 'passage' | 'yardstick') {
  const child = fork(join(import.meta.dirname, 'live-server.ts'), [kind, server.url])
  const [{ address, token }] = (await once(child, 'message')) as [{ address: string; token: string }]
  const url = `${address}/v1/crossings`
  // A second of warming, so that compiling the server is not what is measured.
  await openLoop(url, Math.min(rate, 500), 2, (index) => crossingAt(index + 50_000_000), token)
  const result = await openLoop(url, rate, seconds, crossingAt, token)
  const ended = once(child, 'exit')
  child.send('stop')
  await ended
  return result
}
