/**
 * How well records of one person are found on public labelled sets, without their labels: pairs, persons, calibration,
 * completeness of the keys and speed. Keys and thresholds were chosen on the sets and halves that say `chosen on`.
 * Each set is measured whole with one draw of random pairs, and its main figures over several draws.
 * `node bench/link.ts [--seed 1]`; the folder of the sets is PASSAGE_DATA. Result in bench/results/link.json.
 */
import { parseArgs } from 'node:util'
import { overDraws } from './support/link-draws.ts'
import { measure } from './support/link-measure.ts'
import { labelledSets } from './support/link-sets.ts'
import { measureNames } from './support/name-pairs.ts'
import { circumstances, report } from './support/result.ts'

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } })
const seed = Number(values.seed)

const sets: Record<string, unknown> = {}
for (const set of await labelledSets())
  sets[`${set.name}, ${set.use}`] = { ...measure(set, seed), overDraws: overDraws(set) }
if (Object.keys(sets).length > 0)
  report('link', { bench: 'link', ...circumstances(seed), sets, names: measureNames(seed) })
