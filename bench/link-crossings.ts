/**
 * Exits assigned to entries on generated crossings, whose truth is known: false overstays (a departure is on record and the
 * answer is that none is), wrong links, what is left to a person, and how evenly all that falls on origins of names at
 * each stage. `node bench/link-crossings.ts [--seed 1] [--persons 150000] [--worlds 1]`; both error profiles are run.
 * Result in bench/results/link-crossings.json.
 */
import { measureCrossings } from './support/crossing-measure.ts'
import { trainedOnCrossings } from './support/crossing-model.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const { seed, persons, worlds } = readOptions({ seed: 1, persons: 150_000, worlds: 1 })
const model = trainedOnCrossings(seed + 1000, 20_000, true)
const profiles = (['alike', 'by-origin'] as const).map((profile) => {
  return [profile, measureCrossings(model, { seed, persons, worlds, profile })] as const
})
report('link-crossings', { bench: 'link-crossings', ...circumstances(seed), ...Object.fromEntries(profiles) })
