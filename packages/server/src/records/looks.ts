import type { Day } from '@passage/domain/calendar/day'
import { purposes, queuePurpose } from '../app/purpose.ts'
import { demoUsers } from '../session/users.ts'
import type { LookRow } from '../views/person.ts'
import { clockTime, plural, writtenInstant } from '../words/dates.ts'
import type { LookAtPerson } from './person-data.ts'

const quarterHourMs = 15 * 60 * 1000

const whoIs = (actor: string): string => {
  const user = demoUsers.find((each) => each.id === actor)
  return user === undefined ? actor : `${user.name}, ${user.roleWords}`
}
const whyText = (purpose: string): string =>
  purpose === queuePurpose
    ? 'Listed in the work queue'
    : Object.hasOwn(purposes, purpose)
      ? purposes[purpose as keyof typeof purposes].words
      : purpose

function whenOf(first: string, last: string, count: number, today: Day): string {
  const begin = writtenInstant(first, today)
  if (count === 1) return begin
  const span = clockTime(last) === clockTime(first) ? begin : begin.replace(/ UTC$/, ` to ${clockTime(last)} UTC`)
  return `${span}, ${plural(count, 'time')}`
}

interface Sitting {
  readonly first: LookAtPerson
  last: LookAtPerson
  count: number
}

/** Looks of one worker for one purpose within a quarter of an hour stand in one line, with their number. */
export function lookRows(looks: readonly LookAtPerson[], today: Day): LookRow[] {
  const sittings: Sitting[] = []
  const open = new Map<string, Sitting>()
  for (const look of [...looks].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const key = `${look.actor} ${look.purpose}`
    const held = open.get(key)
    if (held !== undefined && Date.parse(look.at) - Date.parse(held.first.at) < quarterHourMs) {
      held.last = look
      held.count += 1
      continue
    }
    const sitting = { first: look, last: look, count: 1 }
    sittings.push(sitting)
    open.set(key, sitting)
  }
  return sittings.reverse().map(({ first, last, count }) => ({
    lookId: first.lookId,
    at: first.at,
    when: whenOf(first.at, last.at, count, today),
    who: whoIs(first.actor),
    purpose: whyText(first.purpose),
  }))
}
