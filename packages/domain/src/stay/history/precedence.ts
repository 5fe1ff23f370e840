import { type Day, dayOf } from '../../calendar/day.ts'
import type { EvidenceClass } from '../../facts/envelope.ts'

/** From when to when one order of evidence holds. The first class weighs most. */
export interface PrecedencePeriod {
  readonly from: Day | undefined
  readonly until: Day | undefined
  readonly order: readonly EvidenceClass[]
  readonly authority: string
}

const STAMP_FIRST: readonly EvidenceClass[] = [
  'agency-act',
  'passport-stamp',
  'border-biometric',
  'border-document',
  'foreign-border',
  'carrier-boarded',
  'document-shown',
  'carrier-booked',
  'stated',
]
const BIOMETRIC_FIRST: readonly EvidenceClass[] = [
  'agency-act',
  'border-biometric',
  'passport-stamp',
  'border-document',
  'foreign-border',
  'carrier-boarded',
  'document-shown',
  'carrier-booked',
  'stated',
]
const SYSTEM_FIRST: readonly EvidenceClass[] = [
  'agency-act',
  'border-biometric',
  'border-document',
  'passport-stamp',
  'foreign-border',
  'carrier-boarded',
  'document-shown',
  'carrier-booked',
  'stated',
]

/**
 * Which record stands where two records of one Schengen crossing differ, by the day of the crossing.
 * Before the Entry/Exit System the stamp was the record. During its progressive start the system prevails over a
 * conflicting stamp only where the file holds biometrics. From full operation the system is the record; the stamp
 * keeps its place for a stay entered before the start (Reg. 2017/2226 art. 22(2)), see `precedenceOn`.
 */
export const schengenPrecedence: readonly PrecedencePeriod[] = [
  { from: undefined, until: dayOf(2025, 10, 11), order: STAMP_FIRST, authority: 'SBC art. 11 (stamping)' },
  {
    from: dayOf(2025, 10, 12),
    until: dayOf(2026, 4, 9),
    order: BIOMETRIC_FIRST,
    authority: 'Reg. (EU) 2025/1534 art. 5(3)',
  },
  { from: dayOf(2026, 4, 10), until: undefined, order: SYSTEM_FIRST, authority: 'Reg. (EU) 2017/2226 art. 16' },
]

/** United States: no text orders the records; the order is the design's (design section 6, stay reference 4(6)). */
export const usPrecedence: readonly PrecedencePeriod[] = [
  { from: undefined, until: undefined, order: SYSTEM_FIRST, authority: 'Passage design: evidence classes' },
]

/** The order in force on the day of a crossing. A stay entered before the start of the system keeps the stamp first. */
export function precedenceOn(jurisdiction: 'schengen' | 'us', day: Day, enteredOn?: Day): readonly EvidenceClass[] {
  const periods = jurisdiction === 'us' ? usPrecedence : schengenPrecedence
  const start = schengenPrecedence[0]?.until
  if (jurisdiction === 'schengen' && enteredOn !== undefined && start !== undefined && enteredOn <= start)
    return STAMP_FIRST
  for (const period of periods) {
    if ((period.from === undefined || day >= period.from) && (period.until === undefined || day <= period.until)) {
      return period.order
    }
  }
  return SYSTEM_FIRST
}

/** Negative: `a` weighs more than `b`. */
export function comparePrecedence(order: readonly EvidenceClass[], a: EvidenceClass, b: EvidenceClass): number {
  return a === b ? 0 : order.indexOf(a) - order.indexOf(b)
}

/**
 * Whether a departure of this class closes a stay by itself. A manifest line never does: booked is not boarded, and
 * tickets change hands (OIG-17-56). A ticket shown or a word given needs a person's decision, which arrives as an act
 * of the agency.
 */
export function closesAlone(evidence: EvidenceClass): boolean {
  return (
    evidence === 'border-biometric' ||
    evidence === 'border-document' ||
    evidence === 'passport-stamp' ||
    evidence === 'foreign-border' ||
    evidence === 'agency-act'
  )
}
