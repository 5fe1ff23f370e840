import type { Case, CaseEntry } from './case.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Pack } from './pack.ts'
import { tell } from './tell.ts'

/** What deciding an entry again gave. */
export interface Replayed {
  readonly index: number
  /** `same`: the same answer. `differs`: another one, beside the one that was given, which stands. */
  readonly answer: 'same' | 'differs'
  readonly given: CaseEntry
  readonly again: CaseEntry
}

/**
 * Decides every entry again, each under the law that was applied then. With the pack of today this tests that rules were only
 * ever added; with a pack that somebody proposes it says what the proposal would have changed.
 */
export function replay(pack: Pack, start: Case, entries: readonly CaseEntry[]): readonly Replayed[] {
  let state = start
  return entries.map((given, index) => {
    const again = decideAgain(pack, state, given)
    state = evolve(state, given)
    return { index, answer: sameAnswer(given, again) ? 'same' : 'differs', given, again }
  })
}

function decideAgain(pack: Pack, state: Case, given: CaseEntry): CaseEntry {
  const { lawOf } = given.under
  if (given.kind === 'told') return tell(pack, state, given.told, lawOf)
  if (given.kind === 'done' || 'mode' in given.event) return decide(pack, state, given.event as never, lawOf)
  return tell(pack, state, given.event, lawOf)
}

function sameAnswer(given: CaseEntry, again: CaseEntry): boolean {
  if (given.kind === 'refused' && again.kind === 'refused') {
    return (
      JSON.stringify(given.failing.map(({ code }) => code)) === JSON.stringify(again.failing.map(({ code }) => code))
    )
  }
  if (given.kind === 'done' && again.kind === 'done') {
    return effectOf(given) === effectOf(again)
  }
  return given.kind === again.kind
}

/** What a step does, as text that does not depend on the order in which a stored line names its parts. */
function effectOf({ moved, sets, forgets = [], lifts = [], ends = [] }: Extract<CaseEntry, { kind: 'done' }>): string {
  const moves = moved.map(({ region, from, to }) => [region, from, to])
  const facts = Object.entries(sets).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([moves, facts, forgets, lifts, ends])
}
