import { isPurpose, purposes } from '@passage/domain/access/purposes'
import type { Day } from '@passage/domain/calendar/day'
import { derivedId } from '@passage/ledger/entry/derived-id'
import type { LooksAtPerson } from '@passage/ledger/gateway/read-looks'
import { demoUsers, roleWords } from '../session/users.ts'
import type { LookRow } from '../views/person.ts'
import { clockTime, plural, writtenInstant } from '../words/dates.ts'
import type { LookAtPerson } from './person-data.ts'

const quarterHourMs = 15 * 60 * 1000

/** Somebody by name and role, where they are known here. */
export const whoIs = (actor: string): string => {
  const user = demoUsers.find((each) => each.id === actor)
  return user === undefined ? actor : `${user.name}, ${roleWords(user.roles)}`
}
/** Purposes are named by what was done with this record; no wording depends on anybody else’s matter. */
const whyText = (purpose: string): string => (isPurpose(purpose) ? purposes[purpose].words : purpose)

function whenOf(first: string, last: string, count: number, today: Day): string {
  const begin = writtenInstant(first, today)
  if (count === 1) return begin
  const span = clockTime(last) === clockTime(first) ? begin : begin.replace(/ UTC$/, ` to ${clockTime(last)} UTC`)
  return `${span}, ${plural(count, 'time')}`
}

const quarterOf = (at: string): number => Math.floor(Date.parse(at) / quarterHourMs)

/**
 * Looks of one worker for one purpose in one quarter of an hour of the clock stand in one line, with their number. So
 * the lines are the same however the looks were cut: which other records were on a page has no part in them.
 */
export function lookRows(looks: readonly LookAtPerson[], today: Day): LookRow[] {
  const rows = [...bySitting(looks)].map(([sitting, held]) => rowOf(sitting, held, today))
  return rows.sort((a, b) => (a.at === b.at ? (a.lookId < b.lookId ? -1 : 1) : a.at < b.at ? 1 : -1))
}

const bySitting = (looks: readonly LookAtPerson[]): ReadonlyMap<string, readonly LookAtPerson[]> =>
  Map.groupBy(looks, ({ actor, purpose, at }) => JSON.stringify([actor, purpose, quarterOf(at)]))

const lineId = (sitting: string): string => derivedId('passage/look-line', sitting)

/** The first look that a line stands for; undefined: there is no such line. */
export function firstOfLine(looks: readonly LookAtPerson[], line: string): LookAtPerson | undefined {
  const held = [...bySitting(looks)].find(([sitting]) => lineId(sitting) === line)?.[1] ?? []
  return held.toSorted((a, b) => (`${a.at}${a.lookId}` < `${b.at}${b.lookId}` ? -1 : 1))[0]
}

function rowOf(sitting: string, held: readonly LookAtPerson[], today: Day): LookRow {
  const { actor = '', purpose = '' } = held[0] ?? {}
  const first = held.map(({ at }) => at).sort()[0] ?? ''
  const last =
    held
      .map(({ lastAt }) => lastAt)
      .sort()
      .at(-1) ?? first
  const times = held.reduce((sum, look) => sum + look.times, 0)
  return {
    lookId: lineId(sitting),
    at: first,
    times,
    when: whenOf(first, last, times, today),
    who: whoIs(actor),
    purpose: whyText(purpose),
  }
}

/** What is kept back, as a number and a date: never whose looks, for what, or by which law. */
export function withheldWords({ withheld, withheldUntil }: LooksAtPerson, today: Day): { withheldWords?: string } {
  if (withheldUntil === undefined) return {}
  const looks = withheld === 1 ? 'One look is' : `${withheld.toLocaleString('en-US')} looks are`
  return { withheldWords: `${looks} kept back by law, until ${writtenInstant(withheldUntil, today)} at the latest.` }
}
