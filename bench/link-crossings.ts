/**
 * Exits assigned to entries on generated crossings, whose truth is known: false overstays (a departure is on record and the
 * answer is that none is), wrong links, what is left to a person, and how evenly all that falls on origins of names at
 * each stage. `node bench/link-crossings.ts [--seed 1] [--persons 88000] [--worlds 6] [--otherWorlds 2] [--strained 4]`: so many
 * worlds with the same errors for all, with errors by origin, and with errors many times as frequent for all alike.
 * Result in bench/results/link-crossings.json.
 */
import { strain } from '@passage/world/crossings/rates.data'
import { measureCrossings } from './support/crossing-measure.ts'
import { trainedOnCrossings } from './support/crossing-model.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const options = readOptions({ seed: 1, persons: 88_000, worlds: 6, otherWorlds: 2, strained: 4 })
const { seed, persons, worlds, otherWorlds, strained } = options
const where = circumstances(seed)
const model = trainedOnCrossings(seed + 1000, 20_000, true)
report('link-crossings', {
  bench: 'link-crossings',
  ...where,
  alike: measureCrossings(model, { seed, persons, worlds, profile: 'alike' }),
  'by-origin': measureCrossings(model, { seed, persons, worlds: otherWorlds, profile: 'by-origin' }),
  strained: { strain, ...measureCrossings(model, { seed, persons, worlds: strained, profile: 'strained' }) },
})
