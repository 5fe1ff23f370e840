import type { Move } from '../../pack.ts'
import { move } from '../make.ts'

/** Detention adds up under one decision (art. 15(5) and (6)): each stretch is kept when it ends, whatever ended it. */
export const heldUntil = { region: 'detention', from: 'detained-since', into: 'detention-periods' } as const

/** Whoever has left, or owes no return any more, is neither held nor under a measure in place of that (art. 15(1), (4)). */
export const heldNoMore: Move = move(
  'detention',
  ['less-coercive-measure', 'detained', 'review-due', 'extended', 'limit-reached', 'prison-exception'],
  'released',
  true,
)

/**
 * What falls with a return decision: a planned removal, detention, and a measure in its place (art. 6(4), 8 and 15(1)). A removal
 * that was carried out stays on record.
 */
export const nothingLeft: readonly Move[] = [
  move('removal', ['ordered-separately', 'scheduled', 'postponed-mandatory', 'postponed-discretionary'], 'none', true),
  heldNoMore,
]
