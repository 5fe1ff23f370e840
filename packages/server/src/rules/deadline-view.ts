import { formatDay } from '@passage/domain/calendar/day'
import type { DeadlineAnswer } from '@passage/domain/deadline/ask/question'
import type { Step } from '@passage/domain/deadline/compute'
import type { NotDeterminable } from '@passage/domain/deadline/eu/state-law'
import { extensionWords } from '@passage/domain/deadline/extension-words'
import { formatMinute } from '@passage/domain/deadline/hours'
import type { DeadlineRule } from '@passage/domain/deadline/rule'
import type { CountedDeadline, DeadlineRow } from '../views/deadline.ts'
import { ruleView } from './view.ts'

const owners = { person: 'The person', agency: 'The agency', court: 'The court' } as const
const advice = 'A computation, and no advice: a person with the papers has to confirm what it is counted from.'
const elsewhere = {
  'date-given': 'The act names the day.',
  backwards: 'It is counted backwards.',
  'stay-engine': 'It is counted by the stay of a record, day by day.',
} as const

export function deadlineRow(id: string, rule: DeadlineRule | NotDeterminable): DeadlineRow {
  if ('kind' in rule) return { id, term: `NOT_DETERMINABLE: no ${rule.missing} of a State is known` }
  const { term, trigger, owner, extension, ifMissed } = rule
  return {
    id,
    rule: ruleView(rule),
    term: `${term.amount} ${term.unit}`,
    from: trigger.words,
    owner: owners[owner],
    longer: sentence(extensionWords(extension)),
    missed: ifMissed,
  }
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const stepsOf = (steps: readonly Step[]) => steps.map((step) => ({ ...step, on: formatDay(step.on) }))

/** What was found, with its arithmetic. */
export function countedView(
  found: Extract<DeadlineAnswer, { readonly kind: 'day' | 'minute' | 'other-day' }>,
): CountedDeadline {
  if (found.kind === 'other-day') {
    const { other, due } = found
    const day = due === undefined ? {} : { due: formatDay(due) }
    const words = due === undefined ? `${other.text} ${elsewhere[other.kind]}` : other.text
    return { id: other.id, words, ...day, steps: [], calendars: [], advice }
  }
  const { rule, steps } = found
  const common = { id: rule.id, words: rule.text, steps: stepsOf(steps), deadline: deadlineRow(rule.id, rule), advice }
  if (found.kind === 'minute') return { ...common, due: formatMinute(found.due), calendars: [] }
  const { due, adverseAfter, calendars, warnOn } = found
  return {
    ...common,
    due: formatDay(due),
    adverseAfter: formatDay(adverseAfter),
    calendars: [...calendars],
    ...(warnOn === undefined ? {} : { warnOn: formatDay(warnOn) }),
  }
}
