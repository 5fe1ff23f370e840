import type { Day } from '../calendar/day.ts'
import { compute, type Deadline, type NoDeadline, type Surroundings } from '../deadline/compute.ts'
import type { DeadlineRule } from '../deadline/rule.ts'
import type { Case } from './case.ts'
import { type Condition, evaluate, type Reader } from './condition.ts'
import type { Pack } from './pack.ts'
import { servedOn } from './served-on.ts'
import { readerOf } from './view.ts'

/** A deadline of a pack in a case: which event the law counts it from, and while what is so. */
export interface Clock {
  readonly deadline: string
  /** The fact that says on which day it began, or the paper whose proven service begins it. */
  readonly from: { readonly fact: string } | { readonly served: string }
  readonly while: Condition
}
/** A last day that the law does not count but somebody has named: the end of a period granted, the limit of detention. */
export interface NamedDay {
  readonly fact: string
  readonly words: string
  readonly while: Condition
}

/** What a pack knows of time: which clocks run, by what rules and calendars. */
export interface TimeOfPack {
  readonly clocks: readonly Clock[]
  readonly named: readonly NamedDay[]
  /** The rule of that id; undefined: the law that would give it is not known. */
  readonly ruleOf: (id: string) => DeadlineRule | undefined
  /** Calendars of the places where the case stands. */
  readonly around: (places: readonly string[]) => Surroundings
}

/** A clock of a case on one day. */
export interface RunningClock {
  readonly deadline: string
  readonly rule?: DeadlineRule
  /** The duty that it is the last day of, where an agency, a court or the person owes something. */
  readonly duty?: string
  /** Absent: what the law counts it from is not proven, so it does not run. */
  readonly from?: Day
  readonly found?: Deadline | NoDeadline
}

/**
 * Every clock that runs in a case: those of duties that are open, and those of the pack. One whose beginning is not known, or
 * not proven where law counts from service, is there all the same and says so: it does not run.
 */
export function clocksOf(pack: Pack, state: Case, time: TimeOfPack, on: Day): readonly RunningClock[] {
  const reader = readerOf(pack, state, { on, lawOf: on })
  const around = time.around(state.forum.places ?? [])
  const duties = state.duties.flatMap(({ duty, since }): readonly RunningClock[] => {
    const deadline = pack.duties.find(({ id }) => id === duty)?.deadline
    return deadline === undefined ? [] : [{ deadline, duty, ...counted(time.ruleOf(deadline), since, around) }]
  })
  const own = time.clocks
    .filter(
      (clock) => evaluate(clock.while, reader) === 'yes' && !duties.some((one) => one.deadline === clock.deadline),
    )
    .map(
      ({ deadline, from }): RunningClock => ({
        deadline,
        ...counted(time.ruleOf(deadline), beginningOf(pack, state, from, reader), around),
      }),
    )
  return [...duties, ...own]
}

function beginningOf(pack: Pack, state: Case, from: Clock['from'], reader: Reader): Day | undefined {
  if ('served' in from) return servedOn(pack, state, from.served, reader)
  const day = reader.fact(from.fact)
  return typeof day === 'number' ? (day as Day) : undefined
}

function counted(
  rule: DeadlineRule | undefined,
  from: Day | undefined,
  around: Surroundings,
): Pick<RunningClock, 'rule' | 'from' | 'found'> {
  if (rule === undefined) return from === undefined ? {} : { from }
  if (from === undefined) return { rule }
  return { rule, from, found: compute(rule, { entry: '', on: from }, around) }
}

/** Days that somebody has named, while they matter; undefined: not known. */
export function namedDaysOf(
  pack: Pack,
  state: Case,
  { named }: TimeOfPack,
  on: Day,
): readonly (NamedDay & { readonly day: Day | undefined })[] {
  const reader = readerOf(pack, state, { on, lawOf: on })
  return named
    .filter((one) => evaluate(one.while, reader) === 'yes')
    .map((one) => {
      const day = reader.fact(one.fact)
      return { ...one, day: typeof day === 'number' ? (day as Day) : undefined }
    })
}
