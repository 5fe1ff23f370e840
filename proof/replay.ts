import { type Engine, engineOf } from './engine.ts'
import type { Invariant, Seen } from './invariant.ts'
import type { Slice } from './slice.ts'

/**
 * Goes a way of actions again, from the beginning of a slice, with whole cases instead of numbered states, and says what an
 * invariant sees of its last step. So a witness can be checked without the search that found it.
 */
export function seeAgain(engine: Engine, slice: Slice, way: readonly string[], invariant: Invariant): Seen {
  let [state, day, seen] = [slice.begin(engineOf(slice.pack)), 0, 'out' as Seen]
  for (const id of way) {
    if (id === 'time passes') {
      day += 1
      continue
    }
    const action = slice.actions.find((one) => one.id === id)
    const on = slice.varies.days[day]
    if (action === undefined || on === undefined) throw new RangeError(`${slice.id} knows no action ${id}`)
    const asked = action.make(on)
    const entry =
      'mode' in asked ? engine.decide(engine.pack, state, asked, on) : engine.tell(engine.pack, state, asked, on)
    const after = engine.evolve(state, entry)
    seen = invariant.see({ engine, before: state, asked, on, entry, after })
    state = after
  }
  return seen
}
