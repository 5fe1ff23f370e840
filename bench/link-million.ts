/**
 * A file of a million records searched for repeats, on two threads: both make the table, the first makes the groups of
 * the keys, which the second reads from the same memory; each weighs half of the pairs; the first answers. The model is learnt
 * without labels on other records of the same kind, which is timed by itself. Yardstick: the same records sorted by one text.
 * `node bench/link-million.ts [--seed 1] [--records 1000000]`; result in bench/results/link-million.json.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { defaultKeys, refinements } from '@passage/identity/blocking/default-keys'
import { blocksOf } from '@passage/identity/blocking/pairs'
import { ruleOf } from '@passage/identity/link/component'
import { answered } from '@passage/identity/link/link'
import { edgesOf, halfOf, type WeighedPart, weighPart } from '@passage/identity/link/part'
import { readyFrom } from '@passage/identity/link/prepare'
import { tableOf } from '@passage/identity/link/table'
import { trainedFor } from './support/crossing-model.ts'
import { crossingComparisons, recordStream } from './support/crossing-records.ts'
import type { ThreadTask } from './support/link-thread.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const LIMITS = { largestGroup: 30, window: 5 }
const { seed, records } = readOptions({ seed: 1, records: 1_000_000 })
const about = circumstances(seed)
const seconds: Record<string, number> = {}
let lap = performance.now()
const done = (what: string) => {
  seconds[what] = Math.round((performance.now() - lap) / 100) / 10
  lap = performance.now()
}

const model = trainedFor(records, seed + 1000, 10_000)
done('train')
const begin = performance.now()
const workerData: ThreadTask = { seed, records, window: LIMITS.window, model }
const thread = new Worker(new URL('./support/link-thread.ts', import.meta.url), { workerData })
const source = recordStream(seed, records)
const all = Array.from({ length: records }, () => source.next())
done('make records')
const table = tableOf(all, crossingComparisons)
done('table')
const blocks = blocksOf(table, defaultKeys(crossingComparisons), refinements(crossingComparisons), LIMITS)
done('groups of the keys')
thread.postMessage(blocks.indexes)
const first = once(thread, 'message') as Promise<[WeighedPart]>
const ready = readyFrom(table, blocks, model)
const second = weighPart(ready, halfOf(records), records)
done('weigh the second half')
const parts = [(await first)[0], second]
done('wait for the first half')
const found = answered(ready, edgesOf(parts), [], ruleOf({}))
done('answer')
const whole = (performance.now() - begin) / 1000
await thread.terminate()
const sorted = performance.now()
all.map(({ values }) => `${values.family} ${values.given} ${values.born}`).sort()
const yardstick = (performance.now() - sorted) / 1000
const linked = found.pairs.filter(({ answer }) => answer === 'linked').length
report('link-million', {
  bench: 'link-million',
  ...about,
  records,
  secondsFromRecordsToAnswers: Math.round(whole * 10) / 10,
  seconds,
  timesTheYardstick: Math.round(whole / yardstick),
  peakRssMb: Math.round(process.resourceUsage().maxRSS / 1000),
  compared: parts.reduce((sum, { compared }) => sum + compared, 0),
  kept: found.pairs.length,
  linked,
  undetermined: found.pairs.filter(({ answer }) => answer === 'undetermined').length,
  persons: new Set(found.persons?.values()).size,
  overflows: blocks.overflows,
})
