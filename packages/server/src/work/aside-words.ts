import { type Day, parseDay } from '@passage/domain/calendar/day'
import { handedBecause } from '@passage/domain/linking/hand-over'
import { holdReasons } from '@passage/domain/linking/hold'
import type { Aside } from '@passage/ledger/gateway/read-asides'
import type { Handed } from '@passage/ledger/links/review/moves'
import { whoIs } from '../records/looks.ts'
import { deadlineDay } from '../words/dates.ts'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** The day on which it comes back; undefined: it is not on hold, or its day has come. */
export function comesBack({ held }: Aside, today: Day): Day | undefined {
  const day = held === undefined ? undefined : parseDay(held.until)
  return day !== undefined && day > today ? day : undefined
}

/** “Comes back Thursday 26 November, because …”, with whoever put it aside. */
export function heldWords(aside: Aside, today: Day): string | undefined {
  const day = comesBack(aside, today)
  if (day === undefined || aside.held === undefined) return undefined
  const { by, reason } = aside.held
  return `Comes back ${deadlineDay(day, today)}, because ${lower(holdReasons[reason])}. Put aside by ${whoIs(by)}.`
}

/** By whom it was handed to whom, and why, as `reader` reads it. */
export function handedWords({ by, to, reason }: Pick<Handed, 'by' | 'to' | 'reason'>, reader: string): string {
  const who = by === reader ? 'You' : `${whoIs(by)},`
  const whom = to === reader ? 'you' : whoIs(to)
  return `${who} handed it to ${whom}, because ${handedBecause[reason]}.`
}

/** What a row says besides its reason; undefined: nothing. */
export function noteOf(aside: Aside, reader: string, today: Day): string | undefined {
  const words = [heldWords(aside, today), aside.handed && handedWords(aside.handed, reader)]
  return words.filter((one) => one !== undefined).join(' ') || undefined
}
