/**
 * A million records with one name and one birth date, which some system writes where it knows nothing: what it takes to say
 * so. And the same records one by one. `node bench/link-crowd.ts [--seed 1] [--records 1000000] [--streamed 50000]`; result
 * in bench/results/link-crowd.json.
 */
import { link } from '@passage/identity/link/link'
import type { LinkRecord } from '@passage/identity/link/table'
import { LinkIndex } from '@passage/identity/stream/link-index'
import { trainedOnCrossings } from './support/crossing-model.ts'
import { crossingComparisons } from './support/crossing-records.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const { seed, records, streamed } = readOptions({ seed: 1, records: 1_000_000, streamed: 50_000 })
const about = circumstances(seed)
const model = trainedOnCrossings(seed + 1000, 10_000, false)
const values = { given: 'ANNA', family: 'LEE', born: '1980-01-01' }
const all = Array.from({ length: records }, (_, at): LinkRecord => ({ id: `r${at}`, values }))

const begin = performance.now()
const { compared, pairs, crowds, overflows } = link(all, { comparisons: crossingComparisons, model })
const seconds = Math.round((performance.now() - begin) / 100) / 10
const linked = pairs.filter(({ answer }) => answer === 'linked').length
const file = {
  records,
  seconds,
  compared,
  linked,
  crowds,
  overflows,
  peakRssMb: Math.round(process.resourceUsage().maxRSS / 1000),
}

const index = new LinkIndex({ comparisons: crossingComparisons, model, largestGroup: 50 })
const times = Float64Array.from(all.slice(0, streamed), (record) => {
  const before = performance.now()
  index.put(record)
  return performance.now() - before
}).sort()
const at = (share: number) => Math.round((times[Math.floor(share * (times.length - 1))] ?? 0) * 100) / 100
const stream = { records: streamed, ms: { p50: at(0.5), p99: at(0.99), most: at(1) }, overflows: index.overflows() }
report('link-crowd', { bench: 'link-crowd', ...about, file, stream })
