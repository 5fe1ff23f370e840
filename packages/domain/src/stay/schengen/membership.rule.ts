import { type Day, dayOf } from '../../calendar/day.ts'
import type { StateCode } from '../../facts/envelope.ts'
import type { Rule } from '../../rules/rule.ts'

/** S5: whose territory counts, by date. */
export const membershipByDate = {
  id: 'schengen.membership',
  text: 'Days count in a State from the day on which the Schengen rules on short stays apply there.',
  authority: [
    { citation: 'Council Decision (EU) 2022/2451 (Croatia, 1.1.2023)', kind: 'text', basis: 'secondary' },
    { citation: 'Council Decision (EU) 2024/210 (Bulgaria and Romania, 31.3.2024)', kind: 'text', basis: 'secondary' },
    { citation: 'Council Decisions on earlier accessions', kind: 'text', basis: 'memory' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

const FOUNDING = dayOf(1995, 3, 26)
const NORDIC = dayOf(2001, 3, 25)
const EAST = dayOf(2007, 12, 21)

/**
 * First day that counts, by State. Cyprus and Ireland are not in: `undefined`. States joined earlier than any window
 * that can still matter carry the day on which the acquis was put into effect, from memory.
 */
export const countsFrom: Readonly<Record<StateCode, Day | undefined>> = {
  AT: dayOf(1997, 12, 1),
  BE: FOUNDING,
  BG: dayOf(2024, 3, 31),
  CH: dayOf(2008, 12, 12),
  CY: undefined,
  CZ: EAST,
  DE: FOUNDING,
  DK: NORDIC,
  EE: EAST,
  ES: FOUNDING,
  FI: NORDIC,
  FR: FOUNDING,
  GR: dayOf(2000, 1, 1),
  HR: dayOf(2023, 1, 1),
  HU: EAST,
  IE: undefined,
  IS: NORDIC,
  IT: dayOf(1997, 10, 26),
  LI: dayOf(2011, 12, 19),
  LT: EAST,
  LU: FOUNDING,
  LV: EAST,
  MT: EAST,
  NL: FOUNDING,
  NO: NORDIC,
  PL: EAST,
  PT: FOUNDING,
  RO: dayOf(2024, 3, 31),
  SE: NORDIC,
  SI: EAST,
  SK: EAST,
}

/**
 * The first day that counts for presence in `state`. A State that is not named in the record is read as one whose
 * territory counts, since the record comes from a Schengen border; a State that never joined gives `never`.
 */
export function firstCountedDay(state: StateCode | undefined): Day | 'always' | 'never' {
  if (state === undefined) return 'always'
  return countsFrom[state] ?? 'never'
}
