import { secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
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
/** Something that protects: open to anybody in every state. */
export function protects<R extends UsRegion>(
  id: string,
  event: string,
  text: string,
  [region, to]: readonly [R, StateOf<R>],
  citation: string,
  by = ANYBODY,
): Transition {
  return step(id, event, text, {
    authority: [secondary(citation)],
    by,
    protective: true,
    moves: [move(region, '*', to)],
  })
}
/** Its end, by whoever may end it: never by the unit that gains by it. */
export function ends<R extends UsRegion>(
  id: string,
  event: string,
  text: string,
  [region, from, to]: readonly [R, readonly StateOf<R>[], StateOf<R>],
  citation: string,
  by: readonly Role[],
): Transition {
  return step(id, event, text, { authority: [secondary(citation)], by, moves: [move(region, from, to)] })
}
