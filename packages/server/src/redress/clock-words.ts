import type { Day } from '@passage/domain/calendar/day'
import { type Clock, clockOf } from '@passage/domain/redress/clock'
import type { Request } from '@passage/domain/redress/request'
import type { ClockView } from '../views/redress.ts'
import { deadlineDay, fullDay, parseDay, plural } from '../words/dates.ts'

const triggerWords = { received: 'Received', 'review-asked': 'Review asked' } as const

function standingWords({ standing, left }: Clock, due: Day, today: Day): string {
  const day = deadlineDay(due, today)
  if (standing === 'met') return `Answered in time. It was due on ${day}.`
  if (standing === 'met-late') return `Answered ${plural(-left, 'day')} late. It was due on ${day}.`
  if (standing === 'overdue')
    return `Overdue by ${plural(-left, 'day')}: due on ${day}. Supervisors are told of such a delay.`
  return left === 0 ? `Due today, ${day}.` : `Due on ${day}: ${plural(left, 'day')} left.`
}

/** The clock of a request with its arithmetic written out, and where its length comes from. */
export function clockView(request: Request, today: Day): ClockView | undefined {
  const clock = clockOf(request, today)
  const [from, due] = [parseDay(clock?.from ?? ''), parseDay(clock?.due ?? '')]
  if (clock === undefined || from === undefined || due === undefined) return undefined
  const { standing, days, left, rule, trigger } = clock
  const cited = rule.authority.map(({ citation }) => citation).join('; ')
  return {
    standing,
    from: clock.from,
    days,
    due: clock.due,
    left,
    words: standingWords(clock, due, today),
    arithmetic: `${triggerWords[trigger]} ${fullDay(from)} (day 0) + ${days} days = ${fullDay(due)}. Nothing extends it.`,
    basisWords: rule.authority.some(({ kind }) => kind === 'text') ? `By law: ${cited}` : `By our design: ${days} days`,
  }
}
