import { assignDepartures } from '../assign/crossings.ts'
import { PRIOR } from './border-model.ts'

/** Among about a million stays that are open at a time, an exit is of one: where an exit and a stay begin, in bits. */
const OPEN_STAY_PRIOR = -20

/** A stay without a departure, or a departure without a stay. */
export interface OpenEnd {
  /** Day of the calendar, of arrival or of departure. */
  readonly day: number
  /**
   * Of a stay that should be over: share of the exits at its port that leave a record, where that was measured. Absent:
   * nothing is made of it that no other exit is on record.
   */
  readonly recorded?: number
}

/** A stay and an exit that may be of one person. `weight` is what the border model says of the two records, in bits. */
export interface PossibleClosing {
  readonly stay: number
  readonly exit: number
  readonly weight: number
  /** With this exit the stay, or anything else of the two, would read against the person. */
  readonly adverse: boolean
}

/** Two stays, or two exits, that may be of one person, and what the border model says of the two records. */
export interface PossibleRepeat {
  readonly of: 'stays' | 'exits'
  readonly one: number
  readonly other: number
  readonly weight: number
}

/** An exit that closes a stay, and how clearly. */
export interface Closing {
  readonly stay: number
  readonly exit: number
  readonly probability: number
  /** Bits by which the best whole exceeds the best one without this pair. */
  readonly margin: number
}

/**
 * Which exits close which stays, among all that may be of the same people: the best whole of them, and of it what is
 * clear. One that would weigh on somebody is never among them, however clear: it stays a question.
 * @param stays,exits by number, as `possible` and `repeats` name them
 * @param repeats who came or left again in between: no exit closes a stay across such a crossing
 */
export function closings(
  stays: readonly OpenEnd[],
  exits: readonly OpenEnd[],
  possible: readonly PossibleClosing[],
  repeats: readonly PossibleRepeat[] = [],
): readonly Closing[] {
  const rowOf = (exit: number) => stays.length + exit
  const adverse = new Set(possible.flatMap((one) => (one.adverse ? [`${one.stay} ${one.exit}`] : [])))
  const edgeOf = (a: number, b: number, weight: number) => ({ a, b, weight: weight - PRIOR + OPEN_STAY_PRIOR })
  const edges = possible.map(({ stay, exit, weight }) => edgeOf(stay, rowOf(exit), weight))
  const again = repeats.map(({ of, one, other, weight }) =>
    of === 'stays' ? edgeOf(one, other, weight) : edgeOf(rowOf(one), rowOf(other), weight),
  )
  // Somebody may leave on the day on which they came: an exit comes after the entries of its day.
  const crossingOf = (row: number) => {
    const stay = stays[row]
    if (stay !== undefined) return { at: stay.day, recorded: stay.recorded ?? 0 }
    return { at: (exits[row - stays.length]?.day ?? Number.NEGATIVE_INFINITY) + 0.5, recorded: 0 }
  }
  const isAdverse = (stay: number, row: number) => adverse.has(`${stay} ${row - stays.length}`)
  const weighing = { isAdverse, hasTwoGrounds: () => false }
  return assignDepartures(stays.keys(), edges, crossingOf, weighing, again).flatMap((answer) => {
    const { entry, exit, probability, margin } = answer
    return answer.answer !== 'departed' || exit === undefined
      ? []
      : [{ stay: entry, exit: exit - stays.length, probability, margin }]
  })
}
