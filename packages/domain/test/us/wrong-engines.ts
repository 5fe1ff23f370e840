import type { Fact } from '../../src/facts/fact.ts'
import type { Answer, Determination } from '../../src/stay/determination.ts'
import { type Engine, engineAnswer } from './support/differential.ts'
import type { RandomCase } from './support/random-history.ts'

/** Changes the facts before the right engine sees them: a record that a wrong engine would not read. */
function blindTo(unread: (fact: Fact) => boolean): Engine {
  return (one: RandomCase) => engineAnswer({ ...one, facts: one.facts.filter((fact) => !unread(fact)) })
}

function answering(change: (one: Determination) => Determination): Engine {
  return (one: RandomCase): Answer => {
    const right = engineAnswer(one)
    return { ...right, determinations: right.determinations.map(change) }
  }
}

/** Mistakes that real systems make (stay reference, sections 1 to 3), planted on purpose. */
export const wrongEngines: Readonly<Record<string, Engine>> = {
  'calls a missing departure late': answering((one) =>
    one.outcome === 'NO_DEPARTURE_RECORD' ? { ...one, outcome: 'DEPARTED_LATE' } : one,
  ),
  'closes a stay by a booked flight': (one) =>
    engineAnswer({
      ...one,
      facts: one.facts.map((fact) =>
        fact.kind === 'departure' && fact.evidence === 'carrier-booked'
          ? { ...fact, evidence: 'border-document' }
          : fact,
      ),
    }),
  'does not know of filings': blindTo((fact) => fact.kind === 'application-filed'),
  'does not know of decisions': blindTo((fact) => fact.kind === 'application-decided'),
  'does not know of grants': blindTo((fact) => fact.kind === 'protection-granted'),
  'does not know that grants end': blindTo((fact) => fact.kind === 'protection-ended'),
  'counts the days of minors': blindTo((fact) => fact.kind === 'birth'),
  'counts for duration of status from the failure, as the memo did': (one) =>
    engineAnswer({ ...one, rulebookOn: '2018-12-31' }),
  'judges all facts under the law of today': (one) => engineAnswer({ ...one, rulebookOn: '2026-11-22' }),
  'gives the most days possible where the exit is missing': answering((one) => {
    const { max } = one.daysAfterAuthorisedStay
    return max === undefined ? one : { ...one, daysAfterAuthorisedStay: { min: max, max } }
  }),
  'leaves out the day of departure': answering((one) =>
    one.unlawfulPresence === undefined
      ? one
      : {
          ...one,
          unlawfulPresence: {
            ...one.unlawfulPresence,
            daysWithDepartureDay: one.unlawfulPresence.daysWithoutDepartureDay,
          },
        },
  ),
  'takes 180 days for more than 180': answering((one) =>
    one.unlawfulPresence?.daysWithDepartureDay.min === 180
      ? {
          ...one,
          unlawfulPresence: {
            ...one.unlawfulPresence,
            barByCount: { ...one.unlawfulPresence.barByCount, withDepartureDay: '3-year' },
          },
        }
      : one,
  ),
  'resolves contradictions by itself': blindTo((fact) => fact.kind === 'presence-evidence'),
  'ignores who is outside the rules': blindTo((fact) => fact.kind === 'standing'),
}
