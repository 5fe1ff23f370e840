import type { Day } from '@passage/domain/calendar/day'
import { exitsRecordedAt, type ShareOf } from '@passage/domain/calendar/exits-recorded'
import type { Determination } from '@passage/domain/stay/determination'
import type { OpenEnd } from '@passage/identity/border/close-stays'
import { isAdverse } from '@passage/identity/withhold'
import { answersOf } from '../../determine/answer-person.ts'
import { localDay } from '../../determine/local-midnight.ts'
import type { RecordEntries } from '../../determine/person-entries.ts'

/** A person as the standing links have it, with the entries of all records. */
export interface Whole {
  readonly person: string
  readonly members: readonly RecordEntries[]
}

/** A stay that no departure closes, or a departure without an arrival, of one person. */
export interface PersonEnd extends OpenEnd {
  readonly whole: Whole
  readonly stay: string
  readonly jurisdiction: string
}

/** What of a person's stays is open at one end, and how the others began. */
export interface OpenEnds {
  readonly stays: readonly PersonEnd[]
  readonly exits: readonly PersonEnd[]
  /** Arrivals of stays that a departure closes: whoever it was came once more. */
  readonly closed: readonly PersonEnd[]
}

/**
 * What of a person's stays is open at one end. Where the records contradict each other, nothing is. Of a stay that should be over,
 * `shareOf` its port says how surprising it would be that its exit left no record.
 */
export function openEnds(whole: Whole, now: Date, shareOf: ShareOf = exitsRecordedAt): OpenEnds {
  const answers = answersOf(whole.members, now)
  const end = ({ stay, jurisdiction }: Determination, day: Day): PersonEnd => ({ whole, stay, jurisdiction, day })
  const sound = answers.filter(({ outcome }) => outcome !== 'CONTRADICTORY')
  return {
    stays: sound.flatMap((one) => {
      if (one.arrivedOn === undefined || one.departedOn !== undefined) return []
      const recorded = isOver(one, now) ? shareOf(portOf(whole, one.stay) ?? '') : undefined
      return [{ ...end(one, one.arrivedOn), ...(recorded === undefined ? {} : { recorded }) }]
    }),
    exits: sound.flatMap((one) =>
      one.arrivedOn === undefined && one.departedOn !== undefined ? [end(one, one.departedOn)] : [],
    ),
    closed: sound.flatMap((one) =>
      one.arrivedOn !== undefined && one.departedOn !== undefined ? [end(one, one.arrivedOn)] : [],
    ),
  }
}

/** Its last authorised day has passed everywhere: whoever keeps to it has left. */
function isOver({ lastAuthorisedDay }: Determination, now: Date): boolean {
  return typeof lastAuthorisedDay === 'number' && localDay(now, LAST_TO_BEGIN) > lastAuthorisedDay
}
/** Where a day begins last. */
const LAST_TO_BEGIN = 'Etc/GMT+12'

/** The port of the arrival that a stay is named after. */
function portOf({ members }: Whole, stay: string): string | undefined {
  for (const { facts } of members)
    for (const fact of [...facts.values()].flat()) if (fact.id === stay && fact.kind === 'arrival') return fact.port
  return undefined
}

/** A stay and an exit that would be of one person. */
export interface EndsMet {
  readonly stay: PersonEnd
  readonly exit: PersonEnd
}

/**
 * What becomes of the persons as one: `closed` where each exit closes its stay and everything else stays as it is,
 * `adverse` where anything would then read against the person, `unlike` where the records do not go together so.
 */
export function asOne(met: readonly EndsMet[], now: Date): 'closed' | 'adverse' | 'unlike' {
  const wholes = [...new Set(met.flatMap(({ stay, exit }) => [stay.whole, exit.whole]))]
  const apart = wholes.flatMap(({ members }) => answersOf(members, now))
  const together = answersOf(
    wholes.flatMap(({ members }) => members),
    now,
  )
  const closes = ({ stay, exit }: EndsMet) =>
    together.some((one) => one.stay === stay.stay && one.departedOn === exit.day && one.outcome !== 'CONTRADICTORY')
  if (!met.every(closes) || together.length !== apart.length - met.length) return 'unlike'
  return together.some(({ outcome }) => isAdverse(outcome)) ? 'adverse' : 'closed'
}
