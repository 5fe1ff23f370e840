import { toGrain } from './bits.ts'
import type { LinkModel } from './model.ts'

/**
 * The model for two files of another size than the one it was learnt on: the smaller one is expected to find its partners in
 * the larger one, so that any two records begin with the odds of one partner among so many. Weights stay as they are. What
 * is said of a pair hangs on how many others it might have been, and the model says how many that are.
 */
export function forPopulation(model: LinkModel, left: number, right: number): LinkModel {
  const others = Math.max(2, left, right)
  return { ...model, prior: toGrain(-Math.log2(others - 1)), others }
}

/**
 * The model where a record might have been one of so many others, which need not be as many as where it was learnt: a record
 * has as many partners as there, among more or fewer. A model that does not say where it was learnt stays as it is.
 */
export function forOthers(model: LinkModel, others: number): LinkModel {
  if (model.others === undefined) return model
  const many = Math.max(1, others)
  return { ...model, prior: toGrain(model.prior + Math.log2(model.others / many)), others: many }
}

/** How many others a record might be one with: of one file all but itself, of two files those of the larger one. */
export function othersAmong(left: number, right?: number): number {
  return Math.max(1, right === undefined ? left - 1 : Math.max(left, right))
}
