import type { Clock, NamedDay } from '../clocks.ts'
import type { Condition } from '../condition.ts'
import { all, is } from './make.ts'
import type { StateOf, UsRegion } from './regions.ts'

const during = <R extends UsRegion>(region: R, ...states: readonly StateOf<R>[]): Condition => ({ region, in: states })
const FINAL = during('order', 'final')

/** Clocks of a removal case that are no duty of anybody: each names the event that the law counts it from. */
export const usClocks: readonly Clock[] = [
  { deadline: 'us.d4-ten-days', from: { served: 'nta' }, while: during('proceeding', 'pending') },
  { deadline: 'us.d12-appeal', from: { fact: 'appeal-from' }, while: during('order', 'window-open') },
  {
    deadline: 'us.d16-petition',
    from: { fact: 'order-final-on' },
    while: { all: [FINAL, during('review/petition', 'none')] },
  },
  {
    deadline: 'us.d14-reopen',
    from: { fact: 'order-final-on' },
    while: { all: [FINAL, during('review/motion', 'none')] },
  },
  {
    deadline: 'us.d14-in-absentia',
    from: { fact: 'order-final-on' },
    while: { all: [FINAL, during('hearing', 'no-show'), during('review/in-absentia', 'none')] },
  },
  // From the last review alone: one that never was has a duty of its own, from the beginning of the period.
  {
    deadline: 'us.d24-review-yearly',
    from: { fact: 'custody-reviewed-on' },
    while: all(
      during('custody', 'held-order', 'held-after-period', 'special-danger'),
      is('custody-reviewed', 'done', 'done-and-served'),
    ),
  },
  { deadline: 'us.d7-not-executed', from: { fact: 'issued-on' }, while: during('charging', 'admin-ordered') },
]

/** Last days that an order names. */
export const usNamedDays: readonly NamedDay[] = [
  {
    fact: 'vd-until',
    words: 'Voluntary departure ends',
    while: all(during('departure', 'vd-before', 'vd-after'), during('proceeding', 'none', 'decided', 'closed')),
  },
]
