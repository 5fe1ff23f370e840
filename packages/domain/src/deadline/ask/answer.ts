import { formatDay } from '../../calendar/day.ts'
import { compute, type Step, type Surroundings } from '../compute.ts'
import { euSurroundings, lastWorkingDay, otherDays, statesToldOn } from '../eu/deadlines.ts'
import { detentionLimit } from '../eu/detention.ts'
import { periodRule } from '../eu/procedure.rules.ts'
import type { StateLaw } from '../eu/state-law.ts'
import { computeHours, minuteOf } from '../hours.ts'
import type { DeadlineRule } from '../rule.ts'
import { usSurroundings } from '../us/calendars.ts'
import type { DeadlineAnswer, DeadlineQuestion } from './question.ts'
import { memberState, ruleNamed } from './rules-of.ts'
import { isLimit, saidInVain } from './said-in-vain.ts'

/** The last day of one deadline with its arithmetic, or why there is none. Pure: the same question has the same answer. */
export function answerOf(question: DeadlineQuestion): DeadlineAnswer {
  const law = memberState(question.state)
  const found = ruleNamed(question.id, law)
  if (found === undefined) return otherDay(question, law) ?? { kind: 'no-such-deadline' }
  if ('kind' in found) return { kind: 'not-determinable', missing: found.missing }
  const rule = granted(found, question, law)
  const because = saidInVain(rule, question)
  if (because !== undefined) return { kind: 'does-not-apply', because }
  const outside = law === undefined ? undefined : outsideOf(law, question)
  if (outside !== undefined) return { kind: 'not-computable', because: outside }
  if (isLimit(rule)) return limitOf(rule, question)
  const around = surroundings(question, law)
  return question.minute === undefined ? dayOf(rule, question, around) : minuteOn(rule, question, around)
}

/** A decision names the days that it grants; where it is not said how many, they are those of the law of the State. */
function granted(rule: DeadlineRule, { periodDays }: DeadlineQuestion, law: StateLaw | undefined): DeadlineRule {
  return rule.id === 'eu.ed1-period' && law !== undefined && periodDays !== undefined
    ? periodRule(periodDays, law)
    : rule
}

/** A period shorter or longer than the State grants is no such period: why, in words. */
function outsideOf({ state, period }: StateLaw, { periodDays: days }: DeadlineQuestion): string | undefined {
  const own = period?.value
  if (own === undefined || days === undefined || (own.min <= days && days <= own.max)) return undefined
  return `${state} grants ${own.min} to ${own.max} days; a shorter period is eu.ed3-short`
}

function surroundings(question: DeadlineQuestion, law: StateLaw | undefined): Surroundings {
  if (!question.id.startsWith('us.')) return law === undefined ? { calendars: {}, outages: [] } : euSurroundings(law)
  const { state, clerkClosed, outages } = question
  return usSurroundings({
    ...(state === undefined ? {} : { state: state.toUpperCase() }),
    ...(clerkClosed === undefined ? {} : { clerkClosed }),
    ...(outages === undefined ? {} : { outages }),
  })
}

function dayOf(rule: DeadlineRule, question: DeadlineQuestion, around: Surroundings): DeadlineAnswer {
  const { on, byMail, extended, outages } = question
  const started = {
    entry: 'asked',
    on,
    ...(byMail === undefined ? {} : { byMail }),
    ...(extended === undefined ? {} : { extended }),
    ...(outages === undefined ? {} : { filed: 'electronic' as const }),
  }
  const found = compute(rule, started, around)
  if (found.kind === 'not-computable') return { kind: 'not-computable', because: found.because }
  const { due, adverseAfter, steps, calendars, warnOn } = found
  return { kind: 'day', rule, due, adverseAfter, steps, calendars, ...(warnOn === undefined ? {} : { warnOn }) }
}

function minuteOn(rule: DeadlineRule, { on, minute = 0 }: DeadlineQuestion, around: Surroundings): DeadlineAnswer {
  const ids = [...(rule.rolls ?? []), ...(rule.business ?? [])]
  const calendars = ids.flatMap((id) => around.calendars[id] ?? [])
  return { kind: 'minute', rule, ...computeHours(rule, minuteOf(on, 0, minute), calendars) }
}

/** Detention adds up over its stretches, gaps or not. Where readings differ the earlier day binds, and the later one is shown. */
function limitOf(rule: DeadlineRule, { on, held = [] }: DeadlineQuestion): DeadlineAnswer {
  const { last, otherReading, usedBefore } = detentionLimit(rule.term.amount, held, on)
  const steps: Step[] = [
    { kind: 'trigger', on, words: rule.trigger.words },
    { kind: 'count', on: last, words: `${rule.term.amount} months, of which ${usedBefore} days were used before` },
  ]
  if (otherReading !== undefined) {
    const words = `${formatDay(otherReading)} if months are taken at their longest: the earlier day binds`
    steps.push({ kind: 'nothing-moves', on: last, words })
  }
  return { kind: 'day', rule, due: last, adverseAfter: last, steps, calendars: [] }
}

function otherDay({ id, on }: DeadlineQuestion, law: StateLaw | undefined): DeadlineAnswer | undefined {
  const other = otherDays.find((one) => one.id === id)
  if (other === undefined) return undefined
  if (id === 'eu.ed17-states-told') return { kind: 'other-day', other, due: statesToldOn(on) }
  if (id !== 'eu.ed18-extension-request') return { kind: 'other-day', other }
  if (law?.holidays === undefined) return { kind: 'not-determinable', missing: 'holidays' }
  return { kind: 'other-day', other, due: lastWorkingDay(on, law.holidays) }
}
