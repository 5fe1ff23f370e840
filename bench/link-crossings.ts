/**
 * Exits assigned to entries on generated crossings, whose truth is known: false overstays (a departure is on record and the
 * answer is that none is), wrong links, what is left to a person, and how evenly all that falls on origins of names at
 * each stage. `node bench/link-crossings.ts [--seed 1] [--persons 88000] [--alike 20] [--own 2] [--strained 4]`: so many
 * worlds with the same errors for all, with each origin's own, and with errors many times as frequent for all alike. Of a
 * kind with 0 worlds the last figures stay, so that the kinds can be run apart. Result in bench/results/link-crossings.json.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strain } from '@passage/world/crossings/rates.data'
import { measureCrossings } from './support/crossing-measure.ts'
import { trainedOnCrossings } from './support/crossing-model.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const { seed, persons, ...worlds } = readOptions({ seed: 1, persons: 88_000, alike: 20, own: 2, strained: 4 })
const where = circumstances(seed)
const model = trainedOnCrossings(seed + 1000, 20_000, true)
const kinds = [
  ['alike', 'alike', worlds.alike],
  ['byOrigin', 'by-origin', worlds.own],
  ['strained', 'strained', worlds.strained],
] as const
const found = kinds.flatMap(([kind, profile, count]) => {
  if (count === 0) return []
  const figures = measureCrossings(model, { seed, persons, worlds: count, profile })
  return [[kind, { ...where, ...(kind === 'strained' ? { strain } : {}), ...figures }] as const]
})
const file = join(import.meta.dirname, 'results/link-crossings.json')
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
const kept = kinds.flatMap(([kind]) => (before[kind] === undefined ? [] : [[kind, before[kind]] as const]))
report('link-crossings', { bench: 'link-crossings', ...Object.fromEntries([...kept, ...found]) })
