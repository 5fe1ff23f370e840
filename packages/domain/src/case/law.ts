import { type Day, type IsoDate, parseDay } from '../calendar/day.ts'
import type { LegalStatus, Rule } from '../rules/rule.ts'
import type { Forum } from './case.ts'
import type { Gate, Pack, Rival, Transition } from './pack.ts'

/** The rows of a pack that are law on one day. */
export interface LawOfDay {
  readonly gates: ReadonlyMap<string, Gate>
  readonly byEvent: ReadonlyMap<string, Transition>
}

const cache = new WeakMap<Pack, Map<number, LawOfDay>>()

/** Gates and steps that stand on that day. The rows of a pack do not change while it runs, so a day is worked out once. */
export function lawOfDay(pack: Pack, day: Day): LawOfDay {
  const days = cache.get(pack) ?? new Map<number, LawOfDay>()
  cache.set(pack, days)
  const known = days.get(day)
  if (known !== undefined) return known
  const law: LawOfDay = {
    gates: new Map(pack.gates.filter((gate) => standsOn(gate, day)).map((gate) => [gate.id, gate])),
    byEvent: new Map(pack.transitions.filter((row) => standsOn(row, day)).map((row) => [row.event, row])),
  }
  days.set(day, law)
  return law
}

/**
 * Whether a row stands on a day. A rule that was vacated or superseded ended with its last day; one that is stayed or contested
 * stands, because it protects until somebody has decided; one that is adopted stands from its first day.
 */
export function standsOn({ inForce, legalStatus }: Pick<Rule, 'inForce' | 'legalStatus'>, day: Day): boolean {
  const [from, until] = [dayOrUndefined(inForce.from), dayOrUndefined(inForce.until)]
  if (from === undefined && legalStatus === 'adopted') return false
  if (until === undefined && ended.includes(legalStatus)) return false
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}
const ended: readonly LegalStatus[] = ['vacated', 'superseded']

/** Whether a row that is tied to places holds in a forum. A forum that is not known is inside every place. */
export function holdsIn({ where }: Pick<Gate, 'where'>, { places }: Forum): boolean {
  return where === undefined || places === undefined || where.some((place) => places.includes(place))
}

/** The rivals that can be applied in a forum: those held there, or tied to no place. None is held there: all of them. */
export function rivalsIn(rivals: readonly Rival[], { places }: Forum): readonly Rival[] {
  const held = rivals.filter(({ where }) => where === undefined || places?.some((place) => where.includes(place)))
  return places === undefined || held.length === 0 ? rivals : held
}

function dayOrUndefined(date: IsoDate | undefined): Day | undefined {
  return date === undefined ? undefined : parseDay(date)
}
