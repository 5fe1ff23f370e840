import type { Move } from '../../pack.ts'
import { move } from '../make.ts'

/**
 * What falls with a return decision: a planned removal, detention, and a measure in its place (art. 6(4), 8 and 15(1)). A removal
 * that was carried out stays on record.
 */
export const nothingLeft: readonly Move[] = [
  move('removal', ['ordered-separately', 'scheduled', 'postponed-mandatory', 'postponed-discretionary'], 'none', true),
  move(
    'detention',
    ['less-coercive-measure', 'detained', 'review-due', 'extended', 'limit-reached', 'prison-exception'],
    'released',
    true,
  ),
]
