import type { Day } from '@passage/domain/calendar/day'
import type { MatchQuestion, MatchSide } from '@passage/ledger/gateway/read-match'
import type { MatchHead } from '../views/match.ts'
import { dayOfInstant, occurredDay, plural, writtenDay } from '../words/dates.ts'
import { wordsOf } from '../words/facts.ts'
import { recordLabel } from '../words/labels.ts'
import { portName } from '../words/places.ts'

/** What one of the two records tells of: its first crossings, and when each became known. */
export function headOf({ record, crossings }: MatchSide, today: Day): MatchHead {
  const lines = crossings.slice(0, 3).map((fact) => {
    const day = occurredDay(fact.occurred, undefined)
    const where = fact.port === undefined ? '' : `, ${portName(fact.port)}`
    const late = day === undefined ? 0 : dayOfInstant(fact.recorded) - day
    const when = day === undefined ? '' : ` ${writtenDay(day, today)}`
    const known = late < 2 ? 'Known the same day.' : `Known ${plural(late, 'day')} later.`
    return { words: `${wordsOf(fact).title}${when}${where}.`, known, late: late >= 2 }
  })
  const more = crossings.length - lines.length
  return {
    recordId: record.recordId,
    recordLabel: recordLabel(record.recordId),
    title: crossings.some(({ kind }) => kind === 'arrival') ? 'Arrival record' : 'Exit record',
    lines: more > 0 ? [...lines, { words: `And ${plural(more, 'more crossing')}.`, late: false }] : lines,
  }
}

/** The question in a few words, by the crossing that it is about: an exit, where there is one. */
export function tabWordsOf({ sides }: MatchQuestion, today: Day): string {
  const crossings = sides.flatMap((side) => side.crossings)
  const about = crossings.find(({ kind }) => kind === 'departure') ?? crossings[0]
  const day = about === undefined ? undefined : occurredDay(about.occurred, undefined)
  if (about === undefined || day === undefined) return 'This question'
  return `${about.kind === 'departure' ? 'Exit' : 'Arrival'} of ${writtenDay(day, today)}`
}
