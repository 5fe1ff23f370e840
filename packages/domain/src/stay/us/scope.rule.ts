import type { Day } from '../../calendar/day.ts'
import { parseDay } from '../../calendar/day.ts'
import type { Standing } from '../../facts/standing.ts'
import type { Rule } from '../../rules/rule.ts'
import type { DatedFact } from '../history/types.ts'
import type { UsReason } from './codes.ts'

const ALWAYS = { from: undefined, until: undefined } as const
const DESIGN = { citation: 'Passage design, section 6', kind: 'design', basis: 'read' } as const

export const scopeRule = {
  id: 'us.scope',
  text: 'The rules of stay do not apply to citizens, permanent residents, crew, people in transit, diplomats and frontier workers.',
  authority: [{ citation: '8 USC 1101(a)(15), (20)', kind: 'text', basis: 'memory' }, DESIGN],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** The outcome is measured against the authorisation in force at departure; gaps before it show on the status axis. */
export const departureMeasureRule = {
  id: 'us.departure-measure',
  text: 'A departure is in time when the stay was authorised on the day of departure.',
  authority: [DESIGN],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

const REASON = {
  citizen: 'citizen',
  'lawful-permanent-resident': 'lawful-permanent-resident',
  crew: 'crew',
  transit: 'transit',
  'frontier-worker': 'frontier-worker',
  diplomat: 'diplomat',
  'union-citizen': undefined,
  'union-citizen-family': undefined,
} as const satisfies Record<Standing['standing'], UsReason | undefined>

/** The standing that takes the day out of scope. Scope comes before arithmetic. */
export function outOfScope(
  standings: readonly DatedFact<Standing>[],
  day: Day,
): { readonly reason: UsReason; readonly fact: DatedFact<Standing> } | undefined {
  for (const standing of standings) {
    const reason = REASON[standing.fact.standing]
    if (reason === undefined || (standing.day !== undefined && standing.day > day)) continue
    const until = standing.fact.until === undefined ? undefined : parseDay(standing.fact.until)
    if (until === undefined || day <= until) return { reason, fact: standing }
  }
  return undefined
}
