import { engineOf } from './engine.ts'
import { type Explored, explore, NO_DEAD_END } from './explore.ts'
import { faults } from './faults/all.ts'
import { invariants, invariantsOf } from './invariants/all.ts'
import type { Slice } from './slice.ts'
import { slices } from './slices/all.ts'
import { EU } from './slices/eu-begin.ts'
import { US } from './slices/us-begin.ts'
import { type Cut, cutsOf, type Swept, sweep } from './sweep.ts'

/** One piece of work, small enough to be handed to a thread. */
export interface Job {
  readonly kind: 'slice' | 'fault' | 'cut'
  readonly index: number
  /** States looked at in each slice; absent: all. */
  readonly limit?: number
}

/** What came of a planted fault. */
export interface Caught {
  readonly invariant: string
  readonly text: string
  readonly caught: boolean
  readonly slice: string
  readonly states: number
  /** The shortest way to the violation. */
  readonly way: readonly string[]
}

export type Done =
  | { readonly kind: 'slice'; readonly explored: Explored }
  | { readonly kind: 'fault'; readonly caught: Caught }
  | { readonly kind: 'cut'; readonly swept: Swept }

export const cuts: readonly Cut[] = [...cutsOf(US), ...cutsOf(EU)]

/** Does one piece of work. The answer depends on nothing but the job. */
export function work({ kind, index, limit }: Job): Done {
  const options = limit === undefined ? {} : { limit }
  if (kind === 'slice') {
    const slice = at(slices, index)
    return { kind, explored: explore(engineOf(slice.pack), slice, invariantsOf(slice.pack.id), options) }
  }
  if (kind === 'fault') return { kind, caught: plantFault(index, limit) }
  return { kind, swept: sweep(at(cuts, index), limit ?? SWEEP_LIMIT) }
}
const SWEEP_LIMIT = 1000

/** Plants one fault and looks for it with the invariant that it is paired with, alone. */
export function plantFault(index: number, limit = Number.POSITIVE_INFINITY): Caught {
  const { invariant, text, slices: where, plant } = at(faults, index)
  const paired = invariants.filter(({ id }) => id === invariant)
  let [states, slice] = [0, '']
  for (const id of where) {
    const one = sliceOf(id)
    const found = explore(plant(engineOf(one.pack)), one, paired, { limit, until: [invariant] })
    states += found.states
    slice = id
    const way = invariant === NO_DEAD_END ? found.deadEndBy : found.met[0]?.brokenBy
    if (way !== undefined) return { invariant, text, caught: true, slice, states, way }
  }
  return { invariant, text, caught: false, slice, states, way: [] }
}

export function sliceOf(id: string): Slice {
  const found = slices.find((slice) => slice.id === id)
  if (found === undefined) throw new RangeError(`no slice ${id}`)
  return found
}

function at<T>(all: readonly T[], index: number): T {
  const found = all[index]
  if (found === undefined) throw new RangeError(`nothing at ${index}`)
  return found
}
