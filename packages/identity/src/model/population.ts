import { toGrain } from './bits.ts'
import type { LinkModel } from './model.ts'

/**
 * The model for two files of another size than the one it was learnt on: the smaller one is expected to find its partners in
 * the larger one, so that any two records begin with the odds of one partner among so many. Weights stay as they are. What
 * is said of a pair hangs on how many others it might have been.
 */
export function forPopulation(model: LinkModel, left: number, right: number): LinkModel {
  const others = Math.max(2, left, right)
  return { ...model, prior: toGrain(-Math.log2(others - 1)) }
}

/**
 * The model for one file of another size than the one it was learnt on, where each person is on record as often as there: a
 * record has as many partners as before, among so many others.
 */
export function forRecords(model: LinkModel, learntOn: number, records: number): LinkModel {
  const odds = Math.log2((Math.max(2, learntOn) - 1) / (Math.max(2, records) - 1))
  return { ...model, prior: toGrain(model.prior + odds) }
}
