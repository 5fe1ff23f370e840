import { closings, type PossibleClosing } from '@passage/identity/border/close-stays'
import { documentsNear } from '@passage/identity/border/documents-near'
import { weighBorder } from '@passage/identity/border/weigh'
import type { IdentityAsRead } from '@passage/identity/identity'
import type { RecordEntries } from '../../determine/person-entries.ts'
import type { Nearby, NearPair } from './nearby.ts'
import { asOne, openEnds, type PersonEnd, type Whole } from './open-ends.ts'

/** A pair that a departure makes one person. */
export type ClosingPair = Pick<NearPair, 'a' | 'b'>

interface Weighed extends NearPair {
  readonly weight: number
}

/**
 * The pairs of records nearby that departures make one: each the pair by which the person of an open stay and that of
 * the exit that closes it are alike. The same for the same records, in whatever order they came.
 */
export function chooseClosings(
  nearby: Nearby,
  identityOf: ReadonlyMap<string, IdentityAsRead>,
  entries: ReadonlyMap<string, RecordEntries>,
  now: Date,
): readonly ClosingPair[] {
  if (nearby.tooMany) return []
  const wholes = [...nearby.persons].map(
    ([person, ids]): Whole => ({ person, members: ids.flatMap((id) => entries.get(id) ?? []) }),
  )
  const ends = wholes.map((whole) => openEnds(whole, now))
  const [stays, exits] = [ends.flatMap((one) => one.stays), ends.flatMap((one) => one.exits)]
  if (stays.length === 0 || exits.length === 0) return []
  const between = strongestBetween(nearby, identityOf)
  const pairOf = (stay: PersonEnd, exit: PersonEnd) => between.get(keyOf(stay.whole.person, exit.whole.person))
  const possible = stays.flatMap((stay, at) =>
    exits.flatMap((exit, to) => possibleOf([stay, at], [exit, to], pairOf(stay, exit), now)),
  )
  return closings(stays, exits, possible).flatMap(({ stay, exit }) => {
    const [one, other] = [stays[stay], exits[exit]]
    const pair = one === undefined || other === undefined ? undefined : pairOf(one, other)
    return pair === undefined ? [] : [{ a: pair.a, b: pair.b }]
  })
}

function possibleOf(
  [stay, at]: readonly [PersonEnd, number],
  [exit, to]: readonly [PersonEnd, number],
  pair: Weighed | undefined,
  now: Date,
): readonly PossibleClosing[] {
  if (pair === undefined || stay.jurisdiction !== exit.jurisdiction || exit.day < stay.day) return []
  const becomes = asOne(stay, exit, now)
  return becomes === 'unlike' ? [] : [{ stay: at, exit: to, weight: pair.weight, adverse: becomes === 'adverse' }]
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Of the pairs between two persons under clearly different documents the one that speaks most for it. */
function strongestBetween(
  { pairs, persons }: Nearby,
  identityOf: ReadonlyMap<string, IdentityAsRead>,
): ReadonlyMap<string, Weighed> {
  const personOf = new Map([...persons].flatMap(([person, ids]) => ids.map((id) => [id, person] as const)))
  const found = new Map<string, Weighed>()
  for (const pair of pairs) {
    const [one, other] = [identityOf.get(pair.a), identityOf.get(pair.b)]
    const key = keyOf(personOf.get(pair.a) ?? pair.a, personOf.get(pair.b) ?? pair.b)
    if (one === undefined || other === undefined || documentsNear(one, other)) continue
    const { weight } = weighBorder(one, other)
    const before = found.get(key)
    if (before === undefined || weight > before.weight) found.set(key, { ...pair, weight })
  }
  return found
}
