import { addDays, type Day } from '../calendar/day.ts'
import { addTerm } from './add.ts'
import { allKnow, type ClosedDays, closedBecause, type Reading, weekdayName } from './closed-days.ts'
import { countsHours, hoursFromDay } from './hours.ts'
import { type Outage, outageOn } from './outage.ts'
import type { DeadlineRule, Term } from './rule.ts'

/** One line of the arithmetic, so that anybody can count along. */
export interface Step {
  readonly kind:
    | 'trigger'
    | 'count'
    | 'mail'
    | 'closed'
    | 'outage'
    | 'working-days'
    | 'extension'
    | 'cap'
    | 'nothing-moves'
  readonly on: Day
  readonly words: string
}

/** What set it running. */
export interface Started {
  /** The entry that it is counted from. */
  readonly entry: string
  readonly on: Day
  readonly byMail?: boolean
  /** How it will be filed: an outage moves electronic filings only. */
  readonly filed?: 'electronic' | 'paper'
  /** An extension that was granted, counted from the end as it stood. */
  readonly extended?: Term
}

/** The calendars by id, and the outages, that are known when it is computed. */
export interface Surroundings {
  readonly calendars: Readonly<Record<string, ClosedDays>>
  readonly outages: readonly Outage[]
}

/** A day with its arithmetic. */
export interface Deadline {
  readonly kind: 'deadline'
  readonly rule: string
  readonly entry: string
  readonly calendars: readonly string[]
  /** The safe day: the earlier end, where the law leaves two readings. This is the day that is told. */
  readonly due: Day
  /** Nothing adverse follows before this day is over: the later end. */
  readonly adverseAfter: Day
  readonly steps: readonly Step[]
  /** The day of the lesser number that a printed text may show. */
  readonly warnOn?: Day
}

/** It cannot be computed, and why. Never a guess. */
export interface NoDeadline {
  readonly kind: 'not-computable'
  readonly rule: string
  readonly because: string
}

/**
 * Computes a last day, with both readings of what a holiday is (5 USC 6103(b) speaks of pay and leave): the earlier end is told,
 * nothing adverse follows before the later one. Pure: the same facts give the same steps.
 */
export function compute(rule: DeadlineRule, started: Started, around: Surroundings): Deadline | NoDeadline {
  const ids = [...new Set([...(rule.rolls ?? []), ...(rule.business ?? [])])]
  const missing = ids.filter((id) => around.calendars[id] === undefined)
  if (missing.length > 0) return notComputable(rule, `no calendar ${missing.join(', ')} is known`)
  const calendars = ids.flatMap((id) => around.calendars[id] ?? [])
  const ends = countsHours(rule) ? hoursFromDay(rule, started.on, calendars) : bothReadings(rule, started, around)
  if (!allKnow(started.on, calendars) || !allKnow(ends.adverseAfter, calendars)) {
    return notComputable(rule, 'a calendar does not reach that far')
  }
  return {
    kind: 'deadline',
    rule: rule.id,
    entry: started.entry,
    calendars: calendars.map(({ id, version }) => `${id}@${version}`),
    ...ends,
    ...(rule.warnAt === undefined ? {} : { warnOn: addTerm(started.on, rule.warnAt, [], 'narrow') }),
  }
}

function bothReadings(
  rule: DeadlineRule,
  started: Started,
  around: Surroundings,
): Pick<Deadline, 'due' | 'adverseAfter' | 'steps'> {
  const narrow = count(rule, started, around, 'narrow')
  const wide = count(rule, started, around, 'wide')
  const [first, last] = narrow.due <= wide.due ? [narrow, wide] : [wide, narrow]
  return { due: first.due, adverseAfter: last.due, steps: first.steps }
}

const notComputable = (rule: DeadlineRule, because: string): NoDeadline => ({
  kind: 'not-computable',
  rule: rule.id,
  because,
})

interface Counted {
  readonly due: Day
  readonly steps: readonly Step[]
}

function count(rule: DeadlineRule, started: Started, around: Surroundings, reading: Reading): Counted {
  const { unit, amount } = rule.term
  const of = (ids: readonly string[] = []): readonly ClosedDays[] => ids.flatMap((id) => around.calendars[id] ?? [])
  const steps: Step[] = [
    { kind: 'trigger', on: started.on, words: `${rule.trigger.words}, ${weekdayName(started.on)}` },
  ]
  const step = (kind: Step['kind'], on: Day, words: string): Day => {
    steps.push({ kind, on, words })
    return on
  }
  const first = rule.counts === 'next-day' ? started.on : addDays(started.on, -1)
  // Months and years that begin with the day itself end on the eve of its date: from the day before, 30 June would end them early.
  const dated = rule.counts === 'same-day' && (unit === 'months' || unit === 'years')
  let due = dated
    ? addDays(addTerm(started.on, rule.term, [], reading), -1)
    : addTerm(first, rule.term, of(rule.business), reading)
  step('count', due, `${amount} ${unit}, the day of the trigger is day ${rule.counts === 'next-day' ? 0 : 1}`)
  if (started.byMail === true && rule.mailDays !== undefined) {
    due = step('mail', addDays(due, rule.mailDays), `${rule.mailDays} days more, because it came by mail`)
  }
  due = atLeastWorking(rule, first, due, { of, reading, step })
  due = extend(rule, started, due, { of, reading, step, first })
  due = roll(rule, due, { of, reading, step })
  const outage = rule.outage === true && started.filed === 'electronic'
  return { due: outage ? pastOutage(rule, due, around, { of, reading, step }) : due, steps }
}

interface Counting {
  readonly of: (ids?: readonly string[]) => readonly ClosedDays[]
  readonly reading: Reading
  readonly step: (kind: Step['kind'], on: Day, words: string) => Day
}

/** Moves a last day that is closed to the next open one, naming every closed day on the way. A first day is not moved. */
function roll(rule: DeadlineRule, from: Day, { of, reading, step }: Counting): Day {
  if (rule.rolls === undefined || rule.sense !== 'latest') {
    return step('nothing-moves', from, 'No closed day moves it.')
  }
  let due = from
  for (let why = closedBecause(due, of(rule.rolls), reading); why !== undefined; ) {
    due = addDays(due, 1)
    step('closed', due, `the day before is closed (${why})`)
    why = closedBecause(due, of(rule.rolls), reading)
  }
  return due
}

function atLeastWorking(rule: DeadlineRule, first: Day, due: Day, { of, reading, step }: Counting): Day {
  const least = rule.workingDaysAtLeast ?? 0
  const enough = addTerm(first, { unit: 'business-days', amount: least }, of(rule.rolls), reading)
  return enough <= due ? due : step('working-days', enough, `the period holds at least ${least} working days`)
}

/** Adds what was granted, up to the cap, which includes every extension. */
function extend(
  { extension }: DeadlineRule,
  { extended }: Started,
  due: Day,
  { of, reading, step, first }: Counting & { readonly first: Day },
): Day {
  if (extended === undefined || extension === 'nobody') return due
  const longer = step(
    'extension',
    addTerm(due, extended, of(), reading),
    `${extended.amount} ${extended.unit} more, granted`,
  )
  if (extension.cap === undefined) return longer
  const cap = addTerm(first, extension.cap, of(), reading)
  return longer <= cap ? longer : step('cap', cap, `at most ${extension.cap.amount} ${extension.cap.unit} in all`)
}

function pastOutage(rule: DeadlineRule, from: Day, { outages }: Surroundings, counting: Counting): Day {
  const { of, reading, step } = counting
  let due = from
  for (let found = outageOn(due, outages, of(rule.rolls), reading); found !== undefined; ) {
    due = step('outage', addDays(found.until, 1), `${found.system} could not be reached`)
    due = roll(rule, due, counting)
    found = outageOn(due, outages, of(rule.rolls), reading)
  }
  return due
}
