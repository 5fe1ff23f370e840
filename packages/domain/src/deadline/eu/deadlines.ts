import { addDays, type Day } from '../../calendar/day.ts'
import { from } from '../../rules/eu-return.data.ts'
import type { Authority } from '../../rules/rule.ts'
import { addMonths } from '../add.ts'
import { type ClosedDays, closedBecause } from '../closed-days.ts'
import type { Surroundings } from '../compute.ts'
import type { DeadlineRule } from '../rule.ts'
import { limitsOf } from './detention.ts'
import {
  appealRule,
  detentionRules,
  intervalRule,
  periodRule,
  procedureDeadlines,
  speedyReviewRule,
} from './procedure.rules.ts'
import { recordDeadlines } from './records.rules.ts'
import type { NotDeterminable, StateLaw } from './state-law.ts'

/** A day that no period gives: the act names it, or another engine counts it. */
export interface OtherDay {
  readonly kind: 'date-given' | 'backwards' | 'stay-engine'
  readonly id: string
  readonly text: string
  readonly authority: readonly Authority[]
}

/** ED2, ED12, ED18, ED20, and the notice of ED17. */
export const otherDays: readonly OtherDay[] = [
  {
    kind: 'date-given',
    id: 'eu.ed2-extension',
    text: 'The extension names its last day; the Union sets no maximum.',
    authority: from('RD-13'),
  },
  {
    kind: 'date-given',
    id: 'eu.ed12-go-to-state',
    text: 'To go to the other State at once, by the day that the order names.',
    authority: from('RD-08'),
  },
  {
    kind: 'backwards',
    id: 'eu.ed17-states-told',
    text: 'Member States are told three months before data on somebody who stayed over are erased.',
    authority: from('EES-34b'),
  },
  {
    kind: 'backwards',
    id: 'eu.ed18-extension-request',
    text: 'An extension beyond 90 days is asked for by their last working day.',
    authority: from('CISA-20a'),
  },
  {
    kind: 'stay-engine',
    id: 'eu.ed20-rolling',
    text: 'Ninety days in any 180, looking back from each day.',
    authority: from('SBC-06', 'SBC-06b'),
  },
]

/** Deadlines of European return law in one State. What the State has not set is not determinable, and says what is missing. */
export function euDeadline(id: string, law: StateLaw | undefined): DeadlineRule | NotDeterminable {
  const fixed = [...procedureDeadlines, ...recordDeadlines].find((rule) => rule.id === id)
  if (fixed !== undefined) return fixed
  const make = national[id]
  if (make === undefined) throw new RangeError(`no deadline ${id}`)
  return law === undefined ? missing('national law') : make(law)
}

const missing = (what: string): NotDeterminable => ({ kind: 'NOT_DETERMINABLE', missing: what })
const limits = (law: StateLaw, index: 0 | 1): DeadlineRule | NotDeterminable => {
  const own = limitsOf(law)
  return (own && detentionRules(own.first, own.absolute)[index]) ?? missing('detention')
}

const national: Readonly<Record<string, (law: StateLaw) => DeadlineRule | NotDeterminable>> = {
  'eu.ed1-period': (law) =>
    law.period === undefined
      ? missing('period')
      : law.computation === undefined
        ? missing('computation')
        : periodRule(law.period.value.default, law),
  'eu.ed6-appeal': (law) =>
    law.appeal === undefined
      ? missing('appeal')
      : law.computation === undefined
        ? missing('computation')
        : appealRule(law.appeal.value.days, law),
  'eu.ed7-speedy-review': (law) =>
    law.detention ? speedyReviewRule(law.detention.value.speedyReviewDays) : missing('detention'),
  'eu.ed8-interval': (law) =>
    law.detention ? intervalRule(law.detention.value.reviewEveryDays) : missing('detention'),
  'eu.ed9-first-limit': (law) => limits(law, 0),
  'eu.ed10-absolute': (law) => limits(law, 1),
}

/** Ids of the deadlines that are computed forwards. */
export const euDeadlineIds: readonly string[] = [
  ...Object.keys(national),
  ...[...procedureDeadlines, ...recordDeadlines].map(({ id }) => id),
]

/** The calendar of a State. One that is not known leaves its deadlines not computable. */
export const euSurroundings = ({ holidays }: StateLaw): Surroundings => ({
  calendars: holidays === undefined ? {} : { 'eu-state': holidays },
  outages: [],
})

/** ED18: the last working day of the ninety. Counted backwards: an earlier day, never a later one. */
export function lastWorkingDay(lastOfNinety: Day, holidays: ClosedDays): Day {
  let day = lastOfNinety
  while (closedBecause(day, [holidays], 'wide') !== undefined) day = addDays(day, -1)
  return day
}

/** The day until which a person file is kept: one day longer than the record (art. 34(2)). */
export const fileKeptUntil = (recordUntil: Day): Day => addDays(recordUntil, 1)

/** The day on which States are told of a coming erasure: three months before (art. 34(3)), at the end of a shorter month. */
export const statesToldOn = (keptUntil: Day): Day => addMonths(keptUntil, -3)
