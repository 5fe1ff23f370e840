import { budgets } from '@passage/domain/access/budget'
import { MOST_TIMES_THE_BUDGET } from '@passage/domain/access/raised-budget'
import { type Role, roles } from '@passage/domain/access/roles'
import type { Day } from '@passage/domain/calendar/day'
import type { Raised } from '@passage/ledger/access/list-raised'
import type { User } from '../session/user.ts'
import type { BudgetsPart, RaisedRow } from '../views/oversight.ts'
import { deadlineDay, formatDay, parseDay, plural, writtenInstant } from '../words/dates.ts'
import type { People } from './people.ts'

function dayWords(text: string, today: Day): string {
  const day = parseDay(text)
  return day === undefined ? text : deadlineDay(day, today)
}

const raisedRow = (raised: Raised, people: People, today: Day): RaisedRow => ({
  user: raised.actor,
  who: people.nameOf(raised.actor),
  personsWords: `Up to ${plural(raised.persons, 'person', 'persons')}`,
  dayWords: dayWords(raised.day, today),
  endWords: `Ends by itself with ${dayWords(raised.day, today)}, at midnight UTC`,
  byWords: `${people.nameOf(raised.by)}, ${writtenInstant(raised.recorded, today)}`,
  reason: raised.reason,
})

const days = (today: Day) =>
  [0, 1].map((ahead) => {
    const day = (today + ahead) as Day
    return { code: formatDay(day), words: `${ahead === 0 ? 'Today' : 'Tomorrow'}, ${deadlineDay(day, today)} (UTC)` }
  })

const usual = (Object.entries(budgets) as [Role, { readonly soft: number; readonly hard: number }][]).map(
  ([role, { soft, hard }]) => ({ role: roles[role], soft, hard }),
)

/** What is raised today or tomorrow, until when, by whom and why, and the usual numbers beside it. */
export function budgetsPart(raised: readonly Raised[], reader: User, people: People, today: Day): BudgetsPart {
  return {
    raised: raised.map((one) => raisedRow(one, people, today)),
    raise: reader.roles.includes('supervisor')
      ? { may: true }
      : { may: false, why: 'Supervisors raise a budget, and never their own.' },
    days: days(today),
    usual,
    mostWords: `At most ${MOST_TIMES_THE_BUDGET} times the usual number.`,
  }
}
