import { dayIsOverEverywhere } from '@passage/domain/finding/finding'
import type { Matter } from '@passage/domain/finding/matter'
import { type FindingEntry, mattersOf } from '@passage/ledger/finding/read-matter'
import { fullDay, parseDay } from '../words/dates.ts'

function wordsOf({ found, notices, proposals }: Matter, now: number): string | undefined {
  if (found !== undefined) return 'Overstay found'
  if (proposals.length > 0) return 'Finding proposed, not signed'
  const notice = notices.at(-1)
  const until = parseDay(notice?.answerBy ?? '')
  if (notice === undefined || until === undefined) return undefined
  return now < dayIsOverEverywhere(notice.answerBy)
    ? `Notice given: time to answer until ${fullDay(until)}`
    : 'Notice given. Nothing is found'
}

/**
 * How the way to a finding stands, for the head of the person file: of several stays, the one about which something was
 * said last. Undefined: no notice was given.
 * @param now milliseconds of POSIX
 */
export function findingMark(entries: readonly FindingEntry[], now: number): string | undefined {
  const last = entries.toSorted((a, b) => (a.recorded < b.recorded ? -1 : 1)).at(-1)
  const matter = last === undefined ? undefined : mattersOf(entries).get(last.body.stay)
  return matter === undefined ? undefined : wordsOf(matter, now)
}
