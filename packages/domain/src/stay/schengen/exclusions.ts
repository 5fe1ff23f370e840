import { type Day, parseDay } from '../../calendar/day.ts'
import type {
  ApplicationDecided,
  ApplicationFiled,
  Permit,
  ProtectionGranted,
  Visa,
} from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Standing } from '../../facts/standing.ts'
import type { Rule } from '../../rules/rule.ts'
import type { DatedFact } from '../history/types.ts'
import { bilateralExtension, rightToRemain } from './authorisation.rules.ts'
import { permitDaysExcluded } from './limit.rule.ts'
import { outOfScope } from './scope.rule.ts'
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
  const { fact, cites } = dated
  // Of a day known only as a range the earliest is taken where something begins that protects the person.
  const day = dated.day ?? dated.dayRange?.earliest
  switch (fact.kind) {
    case 'permit':
      return ofPermit(fact, cites)
    case 'visa':
      return ofLongStayVisa(fact, cites)
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

/** A sticker of type D is a long-stay visa, whichever way it was recorded (SBC art. 6(2)). */
function ofLongStayVisa(visa: Visa, facts: readonly FactId[]): Exclusion | undefined {
  const from = parseDay(visa.validFrom)
  const to = parseDay(visa.validUntil)
  if (visa.type !== 'D' || from === undefined || to === undefined || to < from) return undefined
  return { kind: 'permit', from, to, facts, issuer: visa.issuer }
}

function ofProtection(
  granted: ProtectionGranted,
  from: Day,
  facts: readonly FactId[],
  others: readonly DatedFact[],
): Exclusion | undefined {
  const stated = granted.until === undefined ? FOREVER : (parseDay(granted.until) ?? FOREVER)
  const ended = others.find(
    (one) =>
      one.fact.kind === 'protection-ended' &&
      one.fact.protection === granted.protection &&
      (latestDay(one) ?? FOREVER) >= from,
  )
  const to = Math.min(stated, (ended && latestDay(ended)) ?? FOREVER) as Day
  const kind = granted.protection === 'bilateral-extension' ? 'host-extension' : 'right-to-remain'
  const cited = ended === undefined ? facts : [...facts, ...ended.cites]
  return to < from ? undefined : { kind, from, to, facts: cited, issuer: granted.state }
}

/** The day on which something ended, on the reading that protects the person. */
function latestDay(dated: DatedFact): Day | undefined {
  return dated.day ?? dated.dayRange?.latest
}

/**
 * An open asylum application gives a right to remain until it is refused or given up, and one that was granted leaves
 * it in place. An extension counts once a State granted it, up to the day that the decision names (CISA art. 20(2));
 * other applications give nothing by themselves.
 */
function ofApplication(
  filed: ApplicationFiled,
  from: Day,
  facts: readonly FactId[],
  others: readonly DatedFact[],
): Exclusion | undefined {
  const decided = others.findLast(
    ({ fact }) => fact.kind === 'application-decided' && fact.application === filed.application,
  ) as DatedFact<ApplicationDecided> | undefined
  const granted = decided?.fact.result === 'approved' ? decided.fact : undefined
  const until = granted?.until === undefined ? undefined : parseDay(granted.until)
  const cited = { facts: [...facts, ...(decided?.cites ?? [])], issuer: filed.state }
  if (filed.type === 'asylum') {
    const to = granted !== undefined ? (until ?? FOREVER) : ((decided && latestDay(decided)) ?? FOREVER)
    return to < from ? undefined : { kind: 'right-to-remain', from, to, ...cited }
  }
  const lengthens = filed.type === 'bilateral-extension' || filed.type === 'extension-of-stay'
  if (!lengthens || until === undefined || until < from) return undefined
  return { kind: 'host-extension', from, to: until, ...cited }
}

/** A lawful permanent resident of a Member State does not exist as a class here; other standings are decided by scope. */
function ofStanding(standing: Standing, day: Day | undefined, facts: readonly FactId[]): Exclusion | undefined {
  if (standing.until === undefined || standing.standing === 'lawful-permanent-resident') return undefined
  const to = parseDay(standing.until)
  const from = day ?? (-FOREVER as Day)
  return to === undefined || to < from ? undefined : { kind: 'standing', from, to, facts, issuer: undefined }
}

/** The rule that takes the days out. */
export function ruleOf(exclusion: Exclusion): Rule {
  switch (exclusion.kind) {
    case 'permit':
      return permitDaysExcluded
    case 'right-to-remain':
      return rightToRemain
    case 'host-extension':
      return bilateralExtension
    case 'standing':
      return outOfScope
  }
}
