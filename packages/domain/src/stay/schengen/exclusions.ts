import { type Day, parseDay } from '../../calendar/day.ts'
import type { ApplicationDecided, ApplicationFiled, Permit, ProtectionGranted } from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Standing } from '../../facts/standing.ts'
import type { DatedFact } from '../history/types.ts'
import { FOREVER, type Span } from './spans.ts'

/** Days that are not counted, with the fact that says so. */
export interface Exclusion extends Span {
  readonly kind: 'permit' | 'right-to-remain' | 'host-extension' | 'standing'
  readonly facts: readonly FactId[]
  /** State that gave it, where the fact says so. */
  readonly issuer: string | undefined
}

/** All days of a history that permits, rights to remain and standings take out of the count. */
export function exclusionsOf(others: readonly DatedFact[]): readonly Exclusion[] {
  let result: Exclusion[] | undefined
  for (const dated of others) {
    const exclusion = exclusionOf(dated, others)
    if (exclusion === undefined) continue
    result ??= []
    result.push(exclusion)
  }
  return result ?? NONE
}
const NONE: readonly Exclusion[] = []

function exclusionOf(dated: DatedFact, others: readonly DatedFact[]): Exclusion | undefined {
  const { fact, day, cites } = dated
  switch (fact.kind) {
    case 'permit':
      return ofPermit(fact, cites)
    case 'protection-granted':
      return day === undefined ? undefined : ofProtection(fact, day, cites, others)
    case 'application-filed':
      return day === undefined ? undefined : ofApplication(fact, day, cites, others)
    case 'standing':
      return ofStanding(fact, day, cites)
    default:
      return undefined
  }
}

function ofPermit(permit: Permit, facts: readonly FactId[]): Exclusion | undefined {
  const from = parseDay(permit.from)
  if (from === undefined) return undefined
  const to = permit.until === undefined ? FOREVER : parseDay(permit.until)
  return to === undefined || to < from ? undefined : { kind: 'permit', from, to, facts, issuer: permit.issuer }
}

function ofProtection(
  granted: ProtectionGranted,
  from: Day,
  facts: readonly FactId[],
  others: readonly DatedFact[],
): Exclusion | undefined {
  const stated = granted.until === undefined ? FOREVER : (parseDay(granted.until) ?? FOREVER)
  const ended = others.find(
    ({ fact, day }) =>
      fact.kind === 'protection-ended' && fact.protection === granted.protection && day !== undefined && day >= from,
  )
  const to = ended?.day !== undefined && ended.day < stated ? ended.day : stated
  const kind = granted.protection === 'bilateral-extension' ? 'host-extension' : 'right-to-remain'
  const cited = ended === undefined ? facts : [...facts, ...ended.cites]
  return to < from ? undefined : { kind, from, to, facts: cited, issuer: granted.state }
}

/** An open asylum application gives a right to remain until it is decided; other applications give none by themselves. */
function ofApplication(
  filed: ApplicationFiled,
  from: Day,
  facts: readonly FactId[],
  others: readonly DatedFact[],
): Exclusion | undefined {
  if (filed.type !== 'asylum') return undefined
  const decided = others.find(
    ({ fact }) => fact.kind === 'application-decided' && fact.application === filed.application,
  ) as DatedFact<ApplicationDecided> | undefined
  const to = decided?.day ?? FOREVER
  if (to < from) return undefined
  return { kind: 'right-to-remain', from, to, facts: [...facts, ...(decided?.cites ?? [])], issuer: filed.state }
}

/** A lawful permanent resident of a Member State does not exist as a class here; other standings are decided by scope. */
function ofStanding(standing: Standing, day: Day | undefined, facts: readonly FactId[]): Exclusion | undefined {
  if (standing.until === undefined || standing.standing === 'lawful-permanent-resident') return undefined
  const to = parseDay(standing.until)
  const from = day ?? (-FOREVER as Day)
  return to === undefined || to < from ? undefined : { kind: 'standing', from, to, facts, issuer: undefined }
}
