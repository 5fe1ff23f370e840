import type { Day } from '../calendar/day.ts'
import type { Deadline } from '../deadline/compute.ts'
import { recompute } from '../deadline/recompute.ts'
import type { Case } from './case.ts'
import { clocksOf, type RunningClock, type TimeOfPack } from './clocks.ts'
import type { Pack } from './pack.ts'

/** A last day that stands on the record, where the person and counsel read it: it was told. */
export interface ToldDay {
  readonly deadline: string
  /** The duty that it is the last day of. */
  readonly duty?: string
  /** The day from which the law counts it. */
  readonly from: Day
  /** What the law counts now. */
  readonly counted: Day
  /** The day that binds: of a clock of the person never earlier than one that was told. */
  readonly due: Day
  /** Nothing adverse follows before this day is over. */
  readonly adverseAfter: Day
}
/** What is new of one last day. `over`: it runs no more. */
export interface DayChange {
  readonly deadline: string
  readonly duty?: string
  readonly change: 'first' | 'later' | 'earlier' | 'same' | 'over'
  /** The day that bound before. */
  readonly before?: Day
  /** The day that binds now. */
  readonly due?: Day
  /** What the law counts, where that is another day than the one that binds. */
  readonly counted?: Day
}
export interface DaysToTell {
  /** Every last day that runs, with the day that binds. */
  readonly days: readonly ToldDay[]
  readonly changes: readonly DayChange[]
}

type Counted = RunningClock & { readonly from: Day; readonly found: Deadline }
const isCounted = (clock: RunningClock): clock is Counted =>
  clock.from !== undefined && clock.found?.kind === 'deadline'
const sameClock = (one: Pick<ToldDay, 'deadline' | 'duty'>, other: Pick<ToldDay, 'deadline' | 'duty'>): boolean =>
  one.deadline === other.deadline && one.duty === other.duty

/**
 * Compares the last days that run in a case with those that were told: because a step or a paper began or ended one, or because
 * its beginning, its rule or a calendar changed. Undefined: nothing is to be told. An earlier day than was told never binds the
 * person (Passage invariant 14); a duty of an agency is bound by what the law counts now.
 */
export function daysToTell(pack: Pack, state: Case, time: TimeOfPack, on: Day): DaysToTell | undefined {
  const { pairs: matched, left } = paired(clocksOf(pack, state, time, on).filter(isCounted), state.told)
  const pairs = matched.map(({ clock, told }) => ({ told, now: toldDay(clock, told) }))
  const over = left.map(({ due, ...told }): DayChange => ({ ...nameOf(told), change: 'over', before: due }))
  const changes = [...pairs.flatMap(({ told, now }) => changeOf(told, now) ?? []), ...over]
  return changes.length === 0 ? undefined : { days: pairs.map(({ now }) => now), changes }
}

/** Each clock with the day that was told of it. The same duty may be owed twice: then the beginning tells which is which. */
function paired(running: readonly Counted[], told: readonly ToldDay[]) {
  const left = [...told]
  const take = (fits: (one: ToldDay) => boolean): ToldDay | undefined => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const unmoved = running.map((clock) => take((one) => sameClock(one, clock) && one.from === clock.from))
  const pairs = running.map((clock, at) => ({ clock, told: unmoved[at] ?? take((one) => sameClock(one, clock)) }))
  return { pairs, left }
}

const nameOf = ({ deadline, duty }: Pick<ToldDay, 'deadline' | 'duty'>): Pick<ToldDay, 'deadline' | 'duty'> =>
  duty === undefined ? { deadline } : { deadline, duty }

function toldDay({ rule, from, found, ...clock }: Counted, told: ToldDay | undefined): ToldDay {
  const { due, adverseAfter } = found
  const now = { ...nameOf(clock), from, counted: due, due, adverseAfter }
  if (told === undefined || rule === undefined) return now
  const before = { ...found, due: told.due, adverseAfter: told.adverseAfter, steps: [] }
  const again = recompute(rule, before, found, '')
  return { ...now, due: again.binding, adverseAfter: again.adverseAfter }
}

function changeOf(told: ToldDay | undefined, now: ToldDay): DayChange | undefined {
  const shown = { due: now.due, ...(now.counted === now.due ? {} : { counted: now.counted }) }
  if (told === undefined) return { ...nameOf(now), change: 'first', ...shown }
  const unchanged =
    told.counted === now.counted &&
    told.from === now.from &&
    told.due === now.due &&
    told.adverseAfter === now.adverseAfter
  if (unchanged) return undefined
  const change = now.due > told.due ? 'later' : now.due < told.due ? 'earlier' : 'same'
  return { ...nameOf(now), change, before: told.due, ...shown }
}
