import type { Day } from '../../calendar/day.ts'
import type { Said } from '../another-answer.ts'
import type { Ask } from '../determination.ts'
import type { UsReason } from './codes.ts'
import { classify } from './day-runs.ts'
import {
  daysAfterStay,
  departedBy,
  endFacts,
  lastAuthorisedDay,
  type Measured,
  measuredOn,
  type StayCase,
  scopeOf,
} from './measured.ts'
import { fixedPeriodAsk, sixtyDayAsk } from './notes.ts'
import type { Judged } from './outcome.ts'
import { judgeAll } from './readings.ts'
import { PAST } from './span.ts'

/**
 * What the answer about a stay says on a day, without the ledger and the count: enough to see whether it is another one
 * (ADR 12). Questions that the count alone raises come and go with the thresholds of the count.
 */
export function saidOn(one: StayCase, asOf: Day): Said {
  const measured = measuredOn(one, asOf)
  const scoped = scopeOf(one, measured.measure.position)
  if (scoped !== undefined) return { ...OUTSIDE, because: [scoped.reason], departedOn: departedBy(one, asOf) }
  const { measure, from } = measured
  const readings = judgeAll(measure, from)
  const contradiction = one.frame.stay.contradictions[0]
  const judged: Judged =
    contradiction === undefined ? readings : { outcome: 'CONTRADICTORY', because: [contradiction.code as UsReason] }
  return {
    outcome: judged.outcome,
    because: judged.because,
    asks: [...readings.asks, ...asksOfTheDay(one, measured)],
    departedOn: departedBy(one, asOf),
    lastAuthorisedDay: lastAuthorisedDay(measure),
    daysAfterAuthorisedStay: daysAfterStay(measure, from, judged, readings.masks),
    day: dayOn(one, measured),
  }
}
const OUTSIDE = {
  outcome: 'OUT_OF_SCOPE',
  asks: [],
  lastAuthorisedDay: undefined,
  daysAfterAuthorisedStay: { min: 0, max: 0 },
  day: undefined,
} as const

function asksOfTheDay({ authorised, law }: StayCase, { measure }: Measured): readonly Ask[] {
  const sixty = sixtyDayAsk(authorised.status, measure.position)
  const fixed = fixedPeriodAsk(measure.admission, measure.position, law)
  return [sixty, fixed].filter((ask) => ask !== undefined)
}

function dayOn({ frame, authorised }: StayCase, { measure, from }: Measured): Said['day'] {
  const last = measure.position.possibleTo
  if (from === PAST || last < from) return undefined
  const stayFacts = { arrived: frame.stay.arrival?.cites ?? [], ended: endFacts(frame, measure.position) }
  const { state, facts, rule } = classify(measure, last, authorised.status.rule, stayFacts)
  return { state, facts, rules: [rule] }
}
