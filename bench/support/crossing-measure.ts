import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { LinkModel } from '@passage/identity/model/model'
import type { ErrorProfile } from '@passage/world/crossings/rates.data'
import { CrossingTally } from './crossing-tally.ts'
import type { MeasuredWorld, WorldToMeasure } from './crossing-world.ts'

interface Setting {
  readonly seed: number
  readonly persons: number
  readonly worlds: number
  readonly profile: ErrorProfile
}

/** More at once would need more memory than two worlds leave. */
const MOST_THREADS = 2

/** Assigns the exits of whole worlds, some side by side, and adds up what came of them in the order of the worlds. */
export async function measureCrossings(model: LinkModel, { seed, persons, worlds, profile }: Setting) {
  const begin = process.cpuUsage()
  const tally = new CrossingTally()
  const threads = Array.from(
    { length: Math.min(worlds, MOST_THREADS, availableParallelism()) },
    () => new Worker(new URL('crossing-thread.ts', import.meta.url)),
  )
  for (let first = 0; first < worlds; first += threads.length) {
    const some = threads.slice(0, worlds - first)
    const found = await Promise.all(
      some.map((thread, at) => measuredBy(thread, { model, seed: seed + 7 * (first + at), persons, profile })),
    )
    found.forEach(({ judged, second }, at) => {
      tally.addSecondLook(second)
      for (const [truth, verdict] of judged) tally.add(truth, verdict, first + at)
    })
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  const { user, system } = process.cpuUsage(begin)
  return { persons: persons * worlds, cpuSeconds: Math.round((user + system) / 1e6), ...tally.figures(seed) }
}

async function measuredBy(thread: Worker, world: WorldToMeasure): Promise<MeasuredWorld> {
  thread.postMessage(world)
  const [found] = (await once(thread, 'message')) as [MeasuredWorld]
  return found
}
