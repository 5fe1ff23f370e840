/**
 * Exits assigned to entries on generated crossings, whose truth is known: false overstays (a departure is on record and the
 * answer is that none is), wrong links, what is left to a person, and how evenly all that falls on origins of names at
 * each stage. `node bench/link-crossings.ts [--seed 1] [--persons 88000] [--alike 20] [--own 2] [--strained 8]
 * [--unlearnt 4] [--overstrained 34]`: so many worlds with the same errors for all, with each origin's own, and with errors many times
 * as frequent for all alike. A model is learnt without labels on the crossings of another world of the same kind, as a
 * border learns it on its own; but in `unlearnt`, of a strained world by a model that knows of no strain. Of a
 * kind with 0 worlds the last figures stay, so that kinds can be run apart. Result in bench/results/link-crossings.json.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ErrorProfile, strains } from '@passage/world/crossings/rates.data'
import { measureCrossings } from './support/crossing-measure.ts'
import { trainedOnCrossings } from './support/crossing-model.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const standard = { seed: 1, persons: 88_000, alike: 20, own: 2, strained: 8, unlearnt: 4, overstrained: 34 }
const { seed, persons, ...worlds } = readOptions(standard)
const where = circumstances(seed)
interface Measured {
  readonly kind: string
  readonly profile: ErrorProfile
  readonly learntOn: ErrorProfile
  readonly count: number
}
const kinds: readonly Measured[] = [
  { kind: 'alike', profile: 'alike', learntOn: 'alike', count: worlds.alike },
  { kind: 'byOrigin', profile: 'by-origin', learntOn: 'by-origin', count: worlds.own },
  { kind: 'strained', profile: 'strained', learntOn: 'strained', count: worlds.strained },
  { kind: 'strainedUnlearnt', profile: 'strained', learntOn: 'by-origin', count: worlds.unlearnt },
  { kind: 'overstrained', profile: 'overstrained', learntOn: 'overstrained', count: worlds.overstrained },
]
const file = join(import.meta.dirname, 'results/link-crossings.json')
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
const found: Record<string, unknown> = { bench: 'link-crossings' }
for (const { kind, profile, learntOn, count } of kinds) {
  found[kind] = count === 0 ? before[kind] : await figuresOf({ kind, profile, learntOn, count })
}
report('link-crossings', found)

async function figuresOf({ profile, learntOn, count }: Measured) {
  const model = trainedOnCrossings(seed + 1000, 20_000, true, learntOn)
  const strain = profile in strains ? { strain: strains[profile as keyof typeof strains] } : {}
  const figures = await measureCrossings(model, { seed, persons, worlds: count, profile })
  return { ...where, ...strain, modelLearntOn: learntOn, ...figures }
}
