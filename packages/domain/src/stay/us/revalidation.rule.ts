import { civilOf, type Day, dayOf, daysInMonth } from '../../calendar/day.ts'
import type { StateCode } from '../../facts/envelope.ts'
import type { Rule } from '../../rules/rule.ts'

/** U7. The words read are those of 8 CFR 214.1(b); 22 CFR 41.112 as now in force was not read. */
export const revalidationRule = {
  id: 'us.automatic-revalidation',
  text: 'After a trip of at most 30 days to Canada or Mexico, or for students and exchange visitors to the adjacent islands, an unexpired admission goes on; not after a visa application abroad.',
  authority: [
    {
      citation: '8 CFR 214.1(b)',
      quote:
        'Is applying for readmission after an absence from the United States not exceeding thirty days solely in contiguous territory or adjacent islands',
      read: '8 CFR 214.1, stored copy of 2024 or later',
      kind: 'text',
      basis: 'read',
    },
    { citation: '22 CFR 41.112(d), 67 FR 10322 (2002-03-07)', kind: 'text', basis: 'secondary' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Open point 4: practice at the land border keeps the old date; practitioners call it contrary to the regulation. */
export const landReadmissionRule = {
  id: 'us.land-readmission',
  text: 'Whether a return by land without a new record starts a new stay is contested; both readings are shown and a person decides.',
  authority: [
    { citation: '8 CFR 235.1(h)', kind: 'text', basis: 'memory' },
    { citation: 'Practice of CBP at the land border', kind: 'agency-policy', basis: 'secondary' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'contested',
  lastCheckedOn: undefined,
} as const satisfies Rule

const MOST_DAYS_ABROAD = 30
const CONTIGUOUS: ReadonlySet<string> = new Set(['CA', 'MX'])
/** 8 USC 1101(b)(5), without Cuba (22 CFR 41.112(d)); the list is from memory. */
const ADJACENT_ISLANDS: ReadonlySet<string> = new Set(
  'PM DO HT BM BS BB JM AG DM GD KN LC VC TT MQ GP BL MF AI KY MS TC VG AW CW SX BQ'.split(' '),
)
/** Nationals of States listed as sponsors of terrorism are left out since 2002. The list is from memory. */
const LISTED_STATES: ReadonlySet<string> = new Set(['CU', 'IR', 'KP', 'SY'])

/** What is known of one short trip. Undefined means that the record does not say. */
export interface ShortTrip {
  readonly class: string
  readonly admittedUntil: Day | 'duration-of-status'
  readonly departedTo: StateCode | undefined
  /** Other States that a record of the trip names: where the person came back from, and borders crossed meanwhile. */
  readonly alsoIn: readonly StateCode[]
  readonly departedOn: Day
  readonly returnedOn: Day
  readonly appliedForVisaAbroad: boolean
  readonly nationality: StateCode | undefined
}

export interface Revalidation {
  /** Nights between departure and return. */
  readonly daysAway: number
  readonly eligible: boolean
  /** The same with the other way of counting 30 days of absence (open point: the 31st day). */
  readonly eligibleOtherwiseCounted: boolean
  readonly because: 'eligible' | 'too-long' | 'other-territory' | 'visa-applied-for' | 'listed-state' | 'expired'
}

/** Whether the admission went on by automatic revalidation. Undefined destination is never read as contiguous. */
export function revalidation(trip: ShortTrip): Revalidation {
  const away = trip.returnedOn - trip.departedOn
  const refused = (because: Revalidation['because']): Revalidation => ({
    daysAway: away,
    eligible: false,
    eligibleOtherwiseCounted: false,
    because,
  })
  if (trip.appliedForVisaAbroad) return refused('visa-applied-for')
  if (trip.nationality !== undefined && LISTED_STATES.has(trip.nationality)) return refused('listed-state')
  // "Solely": one State outside the territory ends it, wherever the trip began.
  const everywhere = [trip.departedTo, ...trip.alsoIn]
  if (!everywhere.every((state) => territoryAllowed(trip.class, state))) return refused('other-territory')
  if (trip.admittedUntil !== 'duration-of-status' && trip.returnedOn > trip.admittedUntil) return refused('expired')
  const eligible = away <= MOST_DAYS_ABROAD
  // Otherwise counted: both border days are days of absence (30 becomes 31), or neither is (31 becomes 30).
  const otherwise = away === MOST_DAYS_ABROAD ? false : away === MOST_DAYS_ABROAD + 1 ? true : eligible
  return { daysAway: away, eligible, eligibleOtherwiseCounted: otherwise, because: eligible ? 'eligible' : 'too-long' }
}

/** F and J: contiguous territory or adjacent islands; all others, M among them: contiguous territory only. */
function territoryAllowed(classOfAdmission: string, state: StateCode | undefined): boolean {
  if (state === undefined) return false
  if (CONTIGUOUS.has(state)) return true
  return /^[FJ]-/.test(classOfAdmission) && ADJACENT_ISLANDS.has(state)
}

const SIX_MONTHS = 6

/** Last day of a six-month admission that begins on the day of return: six months later, less one day. */
export function lastDayOfSixMonths(returnedOn: Day): Day {
  const { year, month, date } = civilOf(returnedOn)
  const index = month - 1 + SIX_MONTHS
  const [thenYear, thenMonth] = [year + Math.floor(index / 12), (index % 12) + 1]
  return (dayOf(thenYear, thenMonth, Math.min(date, daysInMonth(thenYear, thenMonth))) - 1) as Day
}

/** Visitors are admitted for at least six months as a rule; for other classes the length of a new stay is unknown. */
export function isVisitor(classOfAdmission: string): boolean {
  return /^B-?[12]/.test(classOfAdmission)
}
