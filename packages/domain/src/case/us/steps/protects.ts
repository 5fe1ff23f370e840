import { secondary } from '../../../rules/cite.ts'
import type { Move, Transition } from '../../pack.ts'
import { move, type Role, step } from '../make.ts'
import type { StateOf, UsRegion } from '../regions.ts'

/** Whoever sees that somebody needs protection may say so. */
export const ANYBODY: readonly Role[] = [
  'person',
  'counsel',
  'officer',
  'legal-officer',
  'judge',
  'board',
  'court',
  'source',
  'supervisor',
  'asylum-officer',
]
/**
 * Something that protects: open to anybody in every state.
 * @param stronger states that protect more: whoever says the weaker thing takes nothing of them away
 */
export function protects<R extends UsRegion>(
  id: string,
  event: string,
  text: string,
  [region, to, stronger = []]: readonly [R, StateOf<R>, (readonly StateOf<R>[])?],
  citation: string,
  by = ANYBODY,
): Transition {
  return step(id, event, text, {
    authority: [secondary(citation)],
    by,
    protective: true,
    moves: movesUnless(region, to, stronger),
  })
}
/** It moves from every state but the stronger ones, which stay. */
export const movesUnless = <R extends UsRegion>(
  region: R,
  to: StateOf<R>,
  stronger: readonly StateOf<R>[],
): readonly Move[] => [...(stronger.length === 0 ? [] : [move(region, stronger, 'same')]), move(region, '*', to)]
/**
 * Its end, by whoever may end it: never by the unit that gains by it.
 * @param adverse how many sign it, with reasons, where it takes something from the person
 */
export function ends<R extends UsRegion>(
  id: string,
  event: string,
  text: string,
  [region, from, to]: readonly [R, readonly StateOf<R>[], StateOf<R>],
  citation: string,
  by: readonly Role[],
  adverse?: 1 | 2,
): Transition {
  const moves = [move(region, from, to)]
  return step(id, event, text, {
    authority: [secondary(citation)],
    by,
    moves,
    ...(adverse === undefined ? {} : { adverse }),
  })
}
