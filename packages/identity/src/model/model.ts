import { NORMALISE_VERSION } from '../normalise/version.ts'
import { toGrain } from './bits.ts'
import type { Estimate } from './em.ts'
import { faultOfFrequencies } from './fault-of-frequencies.ts'
import { type ComparisonSpec, layoutOf } from './layout.ts'
import { firstDisorder } from './monotone.ts'
import { faultOfShared, type Shared } from './shared.ts'
import { weightsOf } from './weights.ts'

/** Format of a model as JSON. The second one has levels of their own for slips of a birth date and for names swapped in outline. */
export const MODEL_FORMAT = 'passage-link-model/2'

/** A frozen model: plain JSON. Weights are bits on the grain of `bits.ts`. */
export interface LinkModel {
  readonly format: typeof MODEL_FORMAT
  readonly normalise: string
  readonly comparisons: readonly ComparisonSpec[]
  /** Bits that any two records begin with. */
  readonly prior: number
  /** How many others a record might have been one with where the model was learnt; prior and number go together. */
  readonly others?: number
  /** Bits by comparison and outcome. */
  readonly weights: readonly (readonly number[])[]
  /** What some comparisons say less together than one by one, since people of one household share them. */
  readonly shared?: Shared
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
  const weights = comparisons.map((spec, at) => {
    const layout = layoutOf(spec)
    const none = new Float64Array(layout.size)
    return weightsOf(layout, found.m[at] ?? none, found.u[at] ?? none, found.mass[at] ?? none)
  })
  const prior = toGrain(Math.log2(found.prior / (1 - found.prior)))
  const shared = found.shared === undefined ? {} : { shared: found.shared }
  return { format: MODEL_FORMAT, normalise: NORMALISE_VERSION, comparisons, prior, weights, ...shared, frequencies }
}

/** Why a model cannot be used. */
export class ModelFault extends Error {}

/** Throws where a model is of another format, of another normalisation or for other comparisons. */
export function checkModel(model: LinkModel, comparisons: readonly ComparisonSpec[]): void {
  if (model?.format === undefined) throw new ModelFault('It is no model: it names no format.')
  if (model.format !== MODEL_FORMAT)
    throw new ModelFault(`The model has the format ${model.format}, not ${MODEL_FORMAT}: let it be learnt again.`)
  if (model.normalise !== NORMALISE_VERSION)
    throw new ModelFault(
      `The model has the normalisation ${model.normalise}, not ${NORMALISE_VERSION}: let it be learnt again.`,
    )
  if (JSON.stringify(model.comparisons) !== JSON.stringify(comparisons))
    throw new ModelFault('The model was made for other comparisons.')
  if (!Number.isFinite(model.prior) || !Array.isArray(model.weights)) throw new ModelFault('The model is not complete.')
  if (model.others !== undefined && !(Number.isFinite(model.others) && model.others >= 1))
    throw new ModelFault('The model does not say among how many it was learnt.')
  if (model.shared === null) throw new ModelFault('What is shared is not complete.')
  const fault = faultOfFrequencies(model.frequencies) ?? faultOfShared(model.shared, comparisons)
  if (fault !== undefined) throw new ModelFault(fault)
  model.comparisons.forEach((spec, at) => {
    const layout = layoutOf(spec)
    const weights = model.weights[at] ?? []
    if (!Array.isArray(weights) || weights.length !== layout.size || !weights.every(Number.isFinite))
      throw new ModelFault(`The weights of ${spec.name} are not complete.`)
    if (firstDisorder(layout, weights) !== undefined)
      throw new ModelFault(`The weights of ${spec.name} hold a nearer level against a pair.`)
  })
}
