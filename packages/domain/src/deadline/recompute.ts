import type { Day } from '../calendar/day.ts'
import type { Deadline, Step } from './compute.ts'
import type { DeadlineRule } from './rule.ts'

/** What changed when a deadline was computed again, and the day that binds. */
export interface Recomputed {
  readonly change: 'none' | 'later' | 'earlier'
  readonly told: Day
  readonly now: Day
  /** The day that binds: the person is never bound by an earlier day than was told; an agency is bound by the new one. */
  readonly binding: Day
  /** Nothing adverse follows before this day is over. */
  readonly adverseAfter: Day
  /** What the person and counsel are told; undefined: nothing changed. */
  readonly notice?: { readonly because: string; readonly before: readonly Step[]; readonly after: readonly Step[] }
}

/**
 * Compares a deadline that was told with the same one computed again, because its trigger, its rule or a calendar changed.
 * An earlier day than was told never binds the person: the told day stands, and the change is shown.
 * @param because what changed, in words
 */
export function recompute(rule: DeadlineRule, told: Deadline, again: Deadline, because: string): Recomputed {
  const protects = rule.owner === 'person' && rule.sense === 'latest'
  const binding = protects ? later(told.due, again.due) : again.due
  const adverseAfter = protects ? later(told.adverseAfter, again.adverseAfter) : again.adverseAfter
  const change = again.due === told.due ? 'none' : again.due > told.due ? 'later' : 'earlier'
  const same = change === 'none' && again.adverseAfter === told.adverseAfter
  const notice = { because, before: told.steps, after: again.steps }
  return { change, told: told.due, now: again.due, binding, adverseAfter, ...(same ? {} : { notice }) }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
