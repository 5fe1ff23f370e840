import type { Pack, Transition } from '@passage/domain/case/pack'
import { type Engine, engineOf } from './engine.ts'
import { explore } from './explore.ts'
import { drop, row } from './faults/fault.ts'
import { invariantsOf } from './invariants/all.ts'
import type { Slice } from './slice.ts'
import { slices } from './slices/all.ts'

/** One gate of one step left out, or one signature less. */
export interface Cut {
  readonly pack: string
  readonly event: string
  readonly what: string
  readonly plant: (sound: Engine) => Engine
}
/** What came of it. `unseen`: no invariant was broken in what was looked at. `outside`: no slice tries the step. */
export interface Swept {
  readonly pack: string
  readonly event: string
  readonly what: string
  readonly answer: 'seen' | 'unseen' | 'outside'
}

/** Every single cut into the tables of a pack. */
export function cutsOf(pack: Pack): readonly Cut[] {
  return pack.transitions.flatMap((one) => [
    ...one.gates.map((id) => ({ pack: pack.id, event: one.event, what: id, plant: drop(one.event, id) })),
    ...(one.adverse === undefined
      ? []
      : [{ pack: pack.id, event: one.event, what: 'a signature', plant: row(one.event, oneLess) }]),
  ])
}

function oneLess({ adverse, ...rest }: Transition): Transition {
  return adverse === 2 ? { ...rest, adverse: 1 } : rest
}

/** Looks for any violation that a cut brings, in the slices that try its step, in so many states of each. */
export function sweep({ plant, ...cut }: Cut, limit: number): Swept {
  const trying = slices.filter((slice) => slice.pack.id === cut.pack && tries(slice, cut.event))
  if (trying.length === 0) return { ...cut, answer: 'outside' }
  const seen = trying.some((slice) => {
    const invariants = invariantsOf(cut.pack)
    const until = invariants.map(({ id }) => id)
    return explore(plant(engineOf(slice.pack)), slice, invariants, { limit, until }).met.some(
      ({ broken }) => broken > 0,
    )
  })
  return { ...cut, answer: seen ? 'seen' : 'unseen' }
}

const tries = ({ actions, varies }: Slice, event: string): boolean =>
  actions.some(({ make }) => make(varies.days[0] ?? (0 as never)).type === event)
