import { closings, type PossibleClosing, type PossibleRepeat } from '@passage/identity/border/close-stays'
import { documentsNear } from '@passage/identity/border/documents-near'
import { weighBorder } from '@passage/identity/border/weigh'
import type { IdentityAsRead } from '@passage/identity/identity'
import { personsOf } from '@passage/identity/persons'
import type { RecordEntries } from '../../determine/person-entries.ts'
import type { Nearby, NearPair } from './nearby.ts'
import { asOne, type EndsMet, openEnds, type PersonEnd, type Whole } from './open-ends.ts'

/** A pair that a departure makes one person. */
export type ClosingPair = Pick<NearPair, 'a' | 'b'>

interface Weighed extends NearPair {
  readonly weight: number
  /** The numbers of documents of the two persons are the same or nearly so: for people alone, but it may well be so. */
  readonly near: boolean
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
  const begun = [...stays, ...ends.flatMap((one) => one.closed)]
  const repeats = [...repeatsOf('stays', stays, begun, pairOf), ...repeatsOf('exits', exits, exits, pairOf)]
  const met = closings(begun, exits, possible, repeats).flatMap(({ stay: at, exit: to }) => {
    const [stay, exit] = [stays[at], exits[to]]
    return stay === undefined || exit === undefined ? [] : [{ stay, exit }]
  })
  return soundTogether(met, now).flatMap(({ stay, exit }) => {
    const pair = pairOf(stay, exit)
    return pair === undefined ? [] : [{ a: pair.a, b: pair.b }]
  })
}

/** Those of which all that become one person still close their stays together, and nothing reads against anybody. */
function soundTogether(met: readonly EndsMet[], now: Date): readonly EndsMet[] {
  const joined = personsOf(met.map(({ stay, exit }) => ({ a: stay.whole.person, b: exit.whole.person })))
  const byWhole = Map.groupBy(met, ({ stay }) => joined.get(stay.whole.person) ?? stay.whole.person)
  return [...byWhole.values()].flatMap((some) => (some.length === 1 || asOne(some, now) === 'closed' ? some : []))
}

function possibleOf(
  [stay, at]: readonly [PersonEnd, number],
  [exit, to]: readonly [PersonEnd, number],
  pair: Weighed | undefined,
  now: Date,
): readonly PossibleClosing[] {
  if (pair === undefined || stay.jurisdiction !== exit.jurisdiction || exit.day < stay.day) return []
  const becomes = asOne([{ stay, exit }], now)
  return becomes === 'unlike'
    ? []
    : [{ stay: at, exit: to, weight: pair.weight, adverse: pair.near || becomes === 'adverse' }]
}

/**
 * Of ends that are open the others of their kind that may be of the same person, whom nobody has joined yet: who came once more in
 * between has left before. Two closed stays say nothing to each other, and who commutes has hundreds.
 * @param among begins with those of `ends`
 */
function repeatsOf(
  of: PossibleRepeat['of'],
  ends: readonly PersonEnd[],
  among: readonly PersonEnd[],
  pairOf: (one: PersonEnd, other: PersonEnd) => Weighed | undefined,
): readonly PossibleRepeat[] {
  return ends.flatMap((end, one) =>
    among.slice(one + 1).flatMap((next, after): readonly PossibleRepeat[] => {
      const pair = end.jurisdiction === next.jurisdiction ? pairOf(end, next) : undefined
      return pair === undefined ? [] : [{ of, one, other: one + 1 + after, weight: pair.weight }]
    }),
  )
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/**
 * Of the pairs between two persons the one that speaks most for it. Where any two records of them give numbers of documents
 * that are the same or nearly so, no departure makes them one, by way of no third document either; yet it may be so, and
 * nobody else is clear beside it.
 */
function strongestBetween(
  { pairs, persons }: Nearby,
  identityOf: ReadonlyMap<string, IdentityAsRead>,
): ReadonlyMap<string, Weighed> {
  const personOf = new Map([...persons].flatMap(([person, ids]) => ids.map((id) => [id, person] as const)))
  const found = new Map<string, Weighed>()
  const read = (person: string) => (persons.get(person) ?? []).flatMap((id) => identityOf.get(id) ?? [])
  const near = remembered((key) => {
    const [some = [], others = []] = key.split(' ').map(read)
    return some.some((one) => others.some((other) => documentsNear(one, other)))
  })
  for (const pair of pairs) {
    const [one, other] = [identityOf.get(pair.a), identityOf.get(pair.b)]
    const key = keyOf(personOf.get(pair.a) ?? pair.a, personOf.get(pair.b) ?? pair.b)
    if (one === undefined || other === undefined) continue
    const { weight } = weighBorder(one, other)
    const before = found.get(key)
    if (before === undefined || weight > before.weight) found.set(key, { ...pair, weight, near: near(key) })
  }
  return found
}

/** The same answers, each worked out once. */
function remembered(ask: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>()
  return (key) => {
    const answer = known.get(key) ?? ask(key)
    known.set(key, answer)
    return answer
  }
}
