import type { Day } from '@passage/domain/calendar/day'
import type { Determination } from '@passage/domain/stay/determination'
import type { OpenEnd } from '@passage/identity/border/close-stays'
import { isAdverse } from '@passage/identity/withhold'
import { answersOf } from '../../determine/answer-person.ts'
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

/** What of a person's stays is open at one end. Where the records contradict each other, nothing is. */
export function openEnds(
  whole: Whole,
  now: Date,
): { readonly stays: readonly PersonEnd[]; readonly exits: readonly PersonEnd[] } {
  const answers = answersOf(whole.members, now)
  const end = ({ stay, jurisdiction }: Determination, day: Day): PersonEnd => ({ whole, stay, jurisdiction, day })
  const sound = answers.filter(({ outcome }) => outcome !== 'CONTRADICTORY')
  return {
    stays: sound.flatMap((one) =>
      one.arrivedOn !== undefined && one.departedOn === undefined ? [end(one, one.arrivedOn)] : [],
    ),
    exits: sound.flatMap((one) =>
      one.arrivedOn === undefined && one.departedOn !== undefined ? [end(one, one.departedOn)] : [],
    ),
  }
}

/**
 * What becomes of two persons as one: `closed` where the exit closes the stay and everything else stays as it is,
 * `adverse` where anything would then read against the person, `unlike` where the records do not go together so.
 */
export function asOne(stay: PersonEnd, exit: PersonEnd, now: Date): 'closed' | 'adverse' | 'unlike' {
  const apart = [stay, exit].map(({ whole }) => answersOf(whole.members, now))
  const together = answersOf([...stay.whole.members, ...exit.whole.members], now)
  const closed = together.find((one) => one.stay === stay.stay)
  if (closed?.departedOn !== exit.day || closed.outcome === 'CONTRADICTORY') return 'unlike'
  if (together.length !== apart.flat().length - 1) return 'unlike'
  return together.some(({ outcome }) => isAdverse(outcome)) ? 'adverse' : 'closed'
}
