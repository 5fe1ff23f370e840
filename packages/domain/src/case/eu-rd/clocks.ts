import type { Clock, NamedDay } from '../clocks.ts'
import type { Condition } from '../condition.ts'
import type { EuRegion, StateOf } from './regions.ts'

const during = <R extends EuRegion>(region: R, ...states: readonly StateOf<R>[]): Condition => ({ region, in: states })

/** Clocks of a return case that are no duty of anybody: each names the event that the law counts it from. */
export const euClocks: readonly Clock[] = [
  {
    deadline: 'eu.ed6-appeal',
    from: { served: 'return-decision' },
    while: during('return', 'served', 'suspended', 'enforceable'),
  },
]

/** Last days that follow from what was decided, added up over every stretch. */
export const euNamedDays: readonly NamedDay[] = [
  {
    fact: 'period-ends',
    words: 'The period for voluntary departure ends',
    while: during('period', 'running', 'extended'),
  },
  {
    fact: 'go-to-state-by',
    words: 'Last day to go to the other State',
    while: during('go-to-state', 'ordered'),
  },
  {
    fact: 'protection-window-ends',
    words: 'Last day to appeal against the refusal of protection',
    while: during('protection', 'refused-window-open'),
  },
  {
    fact: 'border-last-day',
    words: 'Last day at the border location',
    while: during('border', 'no-entry', 'at-location', 'crisis-extended'),
  },
  {
    fact: 'detention-review-by',
    words: 'Last day for the next review of detention',
    while: during('detention', 'detained', 'review-due', 'extended', 'prison-exception'),
  },
  {
    fact: 'first-limit-day',
    words: 'First limit of detention',
    while: { not: during('detention', 'none') },
  },
  {
    fact: 'absolute-limit-day',
    words: 'Absolute limit of detention',
    while: { not: during('detention', 'none') },
  },
]
