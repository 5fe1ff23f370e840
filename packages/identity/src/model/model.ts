import { NORMALISE_VERSION } from '../normalise/version.ts'
import { toGrain } from './bits.ts'
import type { Estimate } from './em.ts'
import { groupOf } from './estimate.ts'
import { type ComparisonSpec, type Layout, layoutOf } from './layout.ts'
import { firstDisorder, monotone } from './monotone.ts'

/** Format of a model as JSON. */
export const MODEL_FORMAT = 'passage-link-model/1'

/** A frozen model: plain JSON. Weights are bits on the grain of `bits.ts`. */
export interface LinkModel {
  readonly format: typeof MODEL_FORMAT
  readonly normalise: string
  readonly comparisons: readonly ComparisonSpec[]
  /** Bits that any two records begin with. */
  readonly prior: number
  /** Bits by comparison and outcome. */
  readonly weights: readonly (readonly number[])[]
  /** How often values are met, by column. */
  readonly frequencies: Readonly<Record<string, FrequencyTable>>
}

/** How often the values of a column are met. Rare values are not named: a model names nobody. */
export interface FrequencyTable {
  /** Rows with a value. */
  readonly rows: number
  /** Chance that two records of two persons have the same value. */
  readonly chance: number
  /** Rows of values that at least {@link COMMON} rows have. */
  readonly common: Readonly<Record<string, number>>
}

/** From this many rows on a value stands in a model. */
export const COMMON = 5

/** The model that an estimate gives. */
export function modelOf(
  comparisons: readonly ComparisonSpec[],
  found: Estimate,
  frequencies: LinkModel['frequencies'],
): LinkModel {
  const weights = comparisons.map((spec, at) => weightsOf(layoutOf(spec), found, at))
  const prior = toGrain(Math.log2(found.prior / (1 - found.prior)))
  return { format: MODEL_FORMAT, normalise: NORMALISE_VERSION, comparisons, prior, weights, frequencies }
}

function weightsOf(layout: Layout, { m, u, mass }: Estimate, at: number): readonly number[] {
  const raw = new Float64Array(layout.size)
  layout.outcomes.forEach((outcome, number) => {
    const known = groupOf(layout, outcome)
    raw[number] = known === 0 ? 0 : Math.log2((m[at]?.[number] ?? 1) / (u[at]?.[number] ?? 1))
  })
  const held = (mass[at] ?? new Float64Array(layout.size)).map((count) => count + 1)
  return [...monotone(layout, raw, held)].map(toGrain)
}

/** Why a model cannot be used. */
export class ModelFault extends Error {}

/** Throws where a model is of another format, of another normalisation or for other comparisons. */
export function checkModel(model: LinkModel, comparisons: readonly ComparisonSpec[]): void {
  if (model?.format === undefined) throw new ModelFault('It is no model: it names no format.')
  if (model.format !== MODEL_FORMAT)
    throw new ModelFault(`The model has the format ${model.format}, not ${MODEL_FORMAT}.`)
  if (model.normalise !== NORMALISE_VERSION) throw new ModelFault('The model was made with another normalisation.')
  if (JSON.stringify(model.comparisons) !== JSON.stringify(comparisons))
    throw new ModelFault('The model was made for other comparisons.')
  if (!Number.isFinite(model.prior) || !Array.isArray(model.weights) || typeof model.frequencies !== 'object')
    throw new ModelFault('The model is not complete.')
  model.comparisons.forEach((spec, at) => {
    const layout = layoutOf(spec)
    const weights = model.weights[at] ?? []
    if (weights.length !== layout.size || !weights.every(Number.isFinite))
      throw new ModelFault(`The weights of ${spec.name} are not complete.`)
    if (firstDisorder(layout, weights) !== undefined)
      throw new ModelFault(`The weights of ${spec.name} hold a nearer level against a pair.`)
  })
}
