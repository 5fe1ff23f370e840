/**
 * Records that come one by one to an index in memory: how many a second, and how long one takes, at an index that holds
 * 50,000 and at one that holds a million, each with a model learnt on other records and told how many there will be. Yardstick:
 * the same texts read from JSON and put into a map under three keys, which any index at least does.
 * `node bench/link-stream.ts [--seed 1] [--records 1000000] [--asked 20000]`; result in bench/results/link-stream.json.
 */
import { LinkIndex } from '@passage/identity/stream/link-index'
import { trainedFor } from './support/crossing-model.ts'
import { crossingComparisons, recordStream } from './support/crossing-records.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const SMALL = 50_000
const { seed, records, asked } = readOptions({ seed: 1, records: 1_000_000, asked: 20_000 })
const sizes = [SMALL, records].filter((size, at, all) => size <= records && all.indexOf(size) === at)
const results = sizes.map((size) => {
  const model = trainedFor(size, seed + 1000, 10_000)
  const index = new LinkIndex({ comparisons: crossingComparisons, model, largestGroup: 50 })
  const source = recordStream(seed, size + 3 * asked)
  const filled = performance.now()
  while (index.size < size) index.put(source.next())
  const filling = Math.round((performance.now() - filled) / 100) / 10
  return { index: size, fillingSeconds: filling, ...timed(index, source), ...memory(), overflows: index.overflows() }
})
report('link-stream', { bench: 'link-stream', ...circumstances(seed), results })

/** Puts `asked` more records, each timed by itself. */
function timed(index: LinkIndex, source: ReturnType<typeof recordStream>) {
  const some = Array.from({ length: asked }, () => source.next())
  const times = new Float64Array(asked)
  let compared = 0
  const begin = process.cpuUsage()
  const start = performance.now()
  some.forEach((record, at) => {
    const before = performance.now()
    compared += index.put(record).compared
    times[at] = performance.now() - before
  })
  const wall = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(begin)
  times.sort()
  const at = (share: number) => Math.round((times[Math.floor(share * (asked - 1))] ?? 0) * 1000) / 1000
  const perSecond = Math.round(asked / wall)
  const yardstick = plainIndex(some.map((record) => JSON.stringify(record)))
  return {
    perSecond,
    perCpuSecond: Math.round(asked / ((user + system) / 1e6)),
    yardstickPerSecond: yardstick,
    ofYardstick: Math.round((perSecond / yardstick) * 1000) / 1000,
    ms: { p50: at(0.5), p99: at(0.99), p999: at(0.999), most: at(1) },
    comparedPerRecord: Math.round(compared / asked),
  }
}

function plainIndex(lines: readonly string[]): number {
  const start = performance.now()
  const found = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const { values } = JSON.parse(line) as { values: Record<string, string> }
    for (const column of ['document', 'born', 'family']) {
      const key = `${column} ${values[column]}`
      found.set(key, [...(found.get(key) ?? []).slice(-20), at])
    }
  })
  return Math.round(lines.length / ((performance.now() - start) / 1000))
}

function memory() {
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return {
    memoryMb: { heap: Math.round(heapUsed / 1e6), arrays: Math.round(arrayBuffers / 1e6), rss: Math.round(rss / 1e6) },
  }
}
