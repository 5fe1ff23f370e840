import type { IsoInstant } from '../../calendar/day.ts'
import type { Correction } from '../../facts/crossing.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Fact } from '../../facts/fact.ts'

/** A fact as it stands once every correction known by then is applied. */
export interface StandingFact {
  readonly fact: Fact
  readonly cites: readonly FactId[]
}

const MILLISECONDS_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Orders two instants. Text of one common form is compared as text, any other form as a point in time. */
export function compareInstants(a: IsoInstant, b: IsoInstant): number {
  if (a === b) return 0
  if (a.length === 24 && b.length === 24 && MILLISECONDS_UTC.test(a) && MILLISECONDS_UTC.test(b)) return a < b ? -1 : 1
  return Date.parse(a) - Date.parse(b)
}

/**
 * The facts recorded by `knownAt`, corrections applied. A retracted fact is left out, a replaced one carries its
 * replacement and cites the correction; a correction that was itself retracted has no effect, so that taking a
 * correction back restores the answer, and one that was itself replaced has the effect of its replacement.
 * Corrections of one fact apply in the order in which we came to know them: a replacement known after a retraction
 * says that it happened after all.
 */
export function standingFacts(facts: readonly Fact[], knownAt: IsoInstant): StandingFact[] {
  let corrections: Map<FactId, Correction[]> | undefined
  const known: Fact[] = []
  const seen = new Set<FactId>()
  for (const fact of facts) {
    if (compareInstants(fact.recorded, knownAt) > 0 || seen.has(fact.id)) continue
    seen.add(fact.id)
    if (fact.kind !== 'correction') {
      known.push(fact)
      continue
    }
    corrections ??= new Map()
    const list = corrections.get(fact.corrects)
    if (list === undefined) corrections.set(fact.corrects, [fact])
    else list.push(fact)
  }
  if (corrections === undefined) return known.map((fact) => ({ fact, cites: [fact.id] }))
  const standing: StandingFact[] = []
  for (const fact of known) {
    const corrected = applyCorrections(fact, corrections)
    if (corrected !== undefined) standing.push(corrected)
  }
  return standing
}

function applyCorrections(fact: Fact, all: ReadonlyMap<FactId, readonly Correction[]>): StandingFact | undefined {
  return corrected(fact, all, new Set([fact.id]))
}

/** `path` breaks a circle of corrections. */
function corrected<F extends Fact>(
  fact: F,
  all: ReadonlyMap<FactId, readonly Correction[]>,
  path: ReadonlySet<FactId>,
): { readonly fact: F; readonly cites: readonly FactId[] } | undefined {
  let stands = true
  let current = fact
  const cites = [fact.id]
  for (const { fact: correction, cites: behind } of effective(fact.id, all, path)) {
    cites.push(...behind)
    stands = correction.effect === 'replaced'
    if (stands) current = replaced(current, correction.replacement)
  }
  return stands ? { fact: current, cites } : undefined
}

/** The fact with the fields that a correction changes. What names it, who said it and when stays as it was. */
function replaced<F extends Fact>(fact: F, replacement: Correction['replacement']): F {
  const { id, kind, recorded, source } = fact
  return { ...fact, ...replacement, id, kind, recorded, source }
}

/** Corrections of one fact that stand themselves, as they read once corrected, oldest first. */
function effective(
  id: FactId,
  all: ReadonlyMap<FactId, readonly Correction[]>,
  path: ReadonlySet<FactId>,
): readonly { readonly fact: Correction; readonly cites: readonly FactId[] }[] {
  const own = all.get(id)
  if (own === undefined) return []
  return own
    .filter((correction) => !path.has(correction.id))
    .map((correction) => corrected(correction, all, new Set([...path, correction.id])))
    .filter((correction) => correction !== undefined)
    .sort((a, b) => compareInstants(a.fact.recorded, b.fact.recorded) || compareIds(a.fact.id, b.fact.id))
}

/** `<record>/<sequence>` ids of one record are ordered by sequence, all others as text. */
export function compareIds(a: FactId, b: FactId): number {
  const slashA = a.lastIndexOf('/')
  const slashB = b.lastIndexOf('/')
  if (slashA > 0 && slashA === slashB && a.slice(0, slashA) === b.slice(0, slashB)) {
    const difference = Number(a.slice(slashA + 1)) - Number(b.slice(slashB + 1))
    if (difference !== 0 && !Number.isNaN(difference)) return difference
  }
  return a < b ? -1 : a > b ? 1 : 0
}
