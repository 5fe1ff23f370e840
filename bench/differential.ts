/**
 * Random histories through the engine and through a slow reference that shares no code with it, until `--count` are
 * compared. Ends with exit code 1 at the first differences, naming their seeds.
 * Usage: node bench/differential.ts --jurisdiction us|schengen [--count 1000000] [--seed 1]
 */
import { parseArgs } from 'node:util'
import { circumstances, report } from './support/result.ts'

const { values } = parseArgs({
  options: {
    jurisdiction: { type: 'string', default: 'us' },
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
const MOST_SHOWN = 10

/** Histories of each batch whose outcomes are followed day by day, which takes the reference a hundred times as long. */
const FOLLOWED = 5

/** Differences found in one batch, as they are to be printed. */
type Batch = (seed: number, count: number) => readonly unknown[]

async function batches(): Promise<Batch> {
  if (values.jurisdiction === 'us') {
    const { compareMany } = await import('../packages/domain/test/us/support/differential.ts')
    return (from, size) => compareMany(from, size).differences
  }
  if (values.jurisdiction !== 'schengen') throw new RangeError('--jurisdiction is us or schengen')
  const { compareChanges, compareMany } = await import('../packages/domain/test/schengen/differential.ts')
  return (from, size) => [...compareMany(from, size).differences, ...compareChanges(from, FOLLOWED).differences]
}

const compare = await batches()
const BATCH = 10_000
const differing: unknown[] = []
let compared = 0
const start = performance.now()
while (compared < count && differing.length < MOST_SHOWN) {
  const size = Math.min(BATCH, count - compared)
  differing.push(...compare(seed + compared, size))
  compared += size
}
const seconds = (performance.now() - start) / 1000
report(`differential-${values.jurisdiction}`, {
  ...circumstances(seed),
  jurisdiction: values.jurisdiction,
  compared,
  ...(values.jurisdiction === 'schengen' ? { followed: Math.ceil(compared / BATCH) * FOLLOWED } : {}),
  differences: differing.length,
  shown: differing,
  seconds: Math.round(seconds),
  perSecond: Math.round(compared / seconds),
})
if (differing.length > 0) process.exitCode = 1
