import type { Blocks } from '../blocking/pairs.ts'
import { type Estimate, estimate, estimateFrom } from '../model/em.ts'
import { frequencyTable } from '../model/frequency.ts'
import type { Layout } from '../model/layout.ts'
import { type FrequencyTable, type LinkModel, modelOf } from '../model/model.ts'
import { Patterns } from '../model/patterns.ts'
import { othersAmong } from '../model/population.ts'
import type { Comparer } from './comparer.ts'
import { plausiblePairs, wholePersons } from './refine.ts'
import { forEachRandomPair } from './sample.ts'
import type { WholeTable } from './table.ts'

/** Settings of training. */
export interface TrainOptions {
  /** For the draw of random pairs. */
  readonly seed: number
  /** Random pairs to draw. */
  readonly randomPairs: number
}

/** Rounds in which persons as wholes teach the model; more change no weight that matters. */
const WHOLE_ROUNDS = 3

/** Estimates a model on a table without labels. The same records, keys and seed give the same model. */
export function train(table: WholeTable, comparer: Comparer, blocks: Blocks, options: TrainOptions): LinkModel {
  const { layouts } = comparer
  const outcomes = new Int32Array(layouts.length)
  const [candidates, random] = [new Patterns(layouts), new Patterns(layouts)]
  blocks.forEach((a, b) => {
    comparer.compare(a, b, outcomes)
    candidates.add(outcomes)
  })
  forEachRandomPair(table, options.seed, options.randomPairs, (a, b) => {
    comparer.compare(a, b, outcomes)
    random.add(outcomes)
  })
  const allPairs = pairsIn(table)
  const evidence = { layouts, candidates: candidates.list(), random: random.list(), allPairs }
  let found = estimate(evidence)
  let model = modelOf(table.comparisons, found, {})
  const plausible = plausiblePairs(table, comparer, blocks, model)
  for (let round = 0; round < WHOLE_ROUNDS; round++) {
    const whole = wholePersons(table, comparer, plausible, model)
    found = estimateFrom(evidence, found, whole)
    model = modelOf(table.comparisons, found, frequenciesOf(table, layouts, found, whole.shared))
  }
  return { ...model, others: othersIn(table) }
}

function othersIn({ ids, sides }: WholeTable): number {
  if (sides === undefined) return othersAmong(ids.length)
  const right = sides.reduce((sum, side) => sum + side, 0)
  return othersAmong(ids.length - right, right)
}

function frequenciesOf(
  table: WholeTable,
  layouts: readonly Layout[],
  { u }: Estimate,
  shared: ReadonlyMap<string, Float64Array>,
): LinkModel['frequencies'] {
  const tables = layouts.flatMap((layout, at) =>
    layout.spec.fields.flatMap(({ column, kind }, field): readonly (readonly [string, FrequencyTable])[] => {
      if (kind === 'identifier' || kind === 'sex') return []
      const chance = chanceOf(layout, u[at] ?? new Float64Array(), field)
      const sharedRows = shared.get(column) ?? new Float64Array()
      return [[column, frequencyTable(table.column(column), chance, sharedRows)]]
    }),
  )
  return Object.fromEntries(tables)
}

/** Pairs there are in a table: all two rows, or all of a left and a right row. */
export function pairsIn({ ids, sides }: WholeTable): number {
  if (sides === undefined) return (ids.length * (ids.length - 1)) / 2
  const right = sides.reduce((sum, side) => sum + side, 0)
  return right * (ids.length - right)
}

/** Chance that a field is exactly the same in records of two persons, among outcomes that know all fields. */
function chanceOf(layout: Layout, u: Float64Array, field: number): number {
  let [same, all] = [0, 0]
  layout.outcomes.forEach((outcome, at) => {
    if (outcome === undefined || outcome.includes(-1)) return
    all += u[at] ?? 0
    if (outcome[field] === 0) same += u[at] ?? 0
  })
  return all > 0 ? same / all : 0
}
