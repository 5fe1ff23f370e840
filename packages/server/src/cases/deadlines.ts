import { type Day, formatDay } from '@passage/domain/calendar/day'
import type { Case } from '@passage/domain/case/case'
import { clocksOf, namedDaysOf, type RunningClock } from '@passage/domain/case/clocks'
import type { PackHead } from '@passage/domain/case/packs'
import type { ToldDay } from '@passage/domain/case/told-days'
import type { DeadlineRule } from '@passage/domain/deadline/rule'
import type { CaseDeadline } from '../views/case.ts'
import { fullDay } from '../words/dates.ts'
import { citationOf, wordsOf } from './words.ts'

const others = { agency: 'A duty of the agency', court: 'A duty of the court' } as const
const ownerOf = (owner: 'person' | keyof typeof others, own: boolean): string =>
  owner === 'person' ? (own ? 'Your clock' : 'The person’s clock') : others[owner]

/**
 * Every last day of a case on one day, soonest first, with its arithmetic; those that do not run yet say what is missing.
 * @param own whether the person reads it themself
 */
export function deadlinesOf({ pack, time }: PackHead, state: Case, today: Day, own: boolean): CaseDeadline[] {
  const clocks = clocksOf(pack, state, time, today).map((clock) =>
    clockRow(clock, { today, own, duty: dutyWords(clock), told: toldOf(clock) }),
  )
  const named = namedDaysOf(pack, state, time, today).map(({ fact, words, day }) => namedRow(fact, words, day, today))
  return [...clocks, ...named].toSorted((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'))

  function toldOf({ deadline, duty, from }: RunningClock): ToldDay | undefined {
    return state.told.find((one) => one.deadline === deadline && one.duty === duty && one.from === from)
  }
  function dutyWords({ duty }: RunningClock): string | undefined {
    const words = pack.duties.find(({ id }) => id === duty)?.words
    return words === undefined ? undefined : words.charAt(0).toUpperCase() + words.slice(1)
  }
}

interface ClockReader {
  readonly today: Day
  readonly own: boolean
  readonly duty: string | undefined
  readonly told: ToldDay | undefined
}

function clockRow(
  { deadline, rule, from, found }: RunningClock,
  { today, own, duty, told }: ClockReader,
): CaseDeadline {
  if (rule === undefined) {
    const dueWords = 'Not determinable: the law of the State is not known'
    return {
      code: deadline,
      words: duty ?? deadline,
      owner: '',
      dueWords,
      standing: 'not-running',
      steps: [],
      citation: '',
    }
  }
  const row = { code: deadline, words: duty ?? rule.text, owner: ownerOf(rule.owner, own), ...aboutRule(rule) }
  if (from === undefined) {
    const dueWords = `Does not run: ${rule.trigger.words} is not known, or not proven`
    return { ...row, dueWords, standing: 'not-running', steps: [] }
  }
  if (found === undefined || found.kind === 'not-computable') {
    const why = found?.because ?? 'its rule is not known'
    return { ...row, dueWords: `Cannot be counted: ${why}`, standing: 'not-running', steps: [] }
  }
  // What was told stands where it is later: the arithmetic below is that of what the law counts.
  const { due, adverseAfter } = told ?? found
  const later = adverseAfter === due ? '' : `; nothing adverse follows before ${fullDay(adverseAfter)} is over`
  const stands = due === found.due ? '' : ` was told, and stands; the law counts ${fullDay(found.due)} now`
  return {
    ...row,
    due: formatDay(due),
    dueWords: `${fullDay(due)}${stands}${later}`,
    standing: today > adverseAfter ? 'passed' : 'runs',
    steps: found.steps.map(({ on, words }) => ({ term: fullDay(on), words })),
  }
}

function aboutRule(rule: DeadlineRule): Pick<CaseDeadline, 'missed' | 'extension' | 'citation'> {
  const { extension, ifMissed, authority } = rule
  const longer =
    extension === 'nobody' ? 'Nobody can lengthen it.' : `${wordsOf(extension.by)} can lengthen it: ${extension.how}`
  return { missed: ifMissed, extension: longer, citation: citationOf(authority) }
}

function namedRow(code: string, words: string, day: Day | undefined, today: Day): CaseDeadline {
  const row = { code, words, owner: '', steps: [], citation: '' }
  if (day === undefined) return { ...row, dueWords: 'Not known', standing: 'not-running' }
  return { ...row, due: formatDay(day), dueWords: fullDay(day), standing: today > day ? 'passed' : 'runs' }
}
