import type { Ask, Outcome } from '../determination.ts'
import type { Admission } from './admission.ts'
import type { UsAsk, UsFlag, UsWouldChange } from './codes.ts'
import { fixedPeriodAdoptedOn, fixedPeriodConcerns } from './fixed-period.rule.ts'
import type { StatusEnd } from './grace.rule.ts'
import type { UsLaw } from './law.ts'
import type { Judged, Measure } from './outcome.ts'
import type { PersonFacts } from './person.ts'
import type { Position } from './position.ts'

/** Outcomes that say something to the person's disadvantage, or leave that open. */
function isDoubtful(outcome: Outcome): boolean {
  return outcome === 'DEPARTED_LATE' || outcome === 'PRESENT_AFTER_AUTHORISED_STAY' || outcome === 'NO_DEPARTURE_RECORD'
}

/** States whether the source of filings and status answered: its silence is never read as "none". */
export function flagStatusSource(outcome: Outcome, person: PersonFacts, flags: string[]): void {
  if (!isDoubtful(outcome)) return
  const asked = person.asked.filter(({ fact }) => fact.about === 'status-and-filings').at(-1)
  if (asked === undefined) flags.push('status-source-not-asked' satisfies UsFlag)
  else if (!asked.fact.answered) flags.push('status-source-silent' satisfies UsFlag)
}

/**
 * Nothing is asserted on the silence of the source of filings and status: a filing that the border never heard of makes
 * a late departure of a timely one. More than half of the 1.6 million overstay flags reviewed in 2011 had left or had
 * gained a status (GAO-13-683). So somebody asks that source first; with its answer on record the question is gone.
 */
export function statusSourceAsk(outcome: Outcome, flags: readonly string[]): Ask | undefined {
  if (outcome !== 'DEPARTED_LATE' && outcome !== 'PRESENT_AFTER_AUTHORISED_STAY') return undefined
  const silent = flags.includes('status-source-silent') || flags.includes('status-source-not-asked')
  return silent ? { code: 'status-source' satisfies UsAsk, readings: [] } : undefined
}

/** What else would change the answer, as stable codes. */
export function wouldChange(judged: Judged, flags: readonly string[], unconfirmed: boolean): readonly UsWouldChange[] {
  const codes = new Set<UsWouldChange>(byOutcome(judged))
  if (judged.because.some((why) => why.endsWith('-pending'))) codes.add('decision-on-filing')
  if (flags.includes('late-filing')) codes.add('decision-on-late-filing')
  if (unconfirmed && judged.outcome !== 'CONTRADICTORY') codes.add('confirmation-of-departure')
  if (flags.includes('status-source-silent') || flags.includes('status-source-not-asked')) {
    codes.add('status-source-answer')
  }
  return [...codes]
}

function byOutcome({ outcome, because }: Judged): readonly UsWouldChange[] {
  switch (outcome) {
    case 'WITHIN':
      return ['departure-record']
    case 'DEPARTED_ON_TIME':
    case 'DEPARTED_LATE':
    case 'OUT_OF_SCOPE':
      return ['correction']
    case 'PRESENT_AFTER_AUTHORISED_STAY':
      return ['departure-record', 'proof-of-departure']
    case 'NO_DEPARTURE_RECORD':
      return ['departure-record', 'proof-of-departure', 'presence-evidence']
    case 'CONTRADICTORY':
      return ['resolve-contradiction', 'correction']
    case 'NOT_DETERMINABLE':
      if (because.includes('readings-differ')) return ['decision-on-reading']
      if (because.includes('duration-of-status')) return ['status-finding', 'departure-record']
      if (because.includes('left-on-unknown-day') || because.includes('departure-day-uncertain')) {
        return ['departure-record', 'proof-of-departure']
      }
      return because.includes('no-admission') ? ['correction'] : ['admission-terms']
  }
}

/** Puts an open stay admitted for duration of status to a person, while the fate of the final rule is not confirmed. */
export function fixedPeriodAsk(admission: Admission, position: Position, law: UsLaw): Ask | undefined {
  const present = position.kind === 'open' || position.kind === 'here'
  if (!present || !law.fixedPeriodAdopted || admission.kind !== 'duration-of-status') return undefined
  if (position.asOf < fixedPeriodAdoptedOn) return undefined
  if (!fixedPeriodConcerns(admission.class)) return undefined
  return {
    code: 'fixed-period-rule' satisfies UsAsk,
    readings: [
      { point: 'fixed-period-rule', name: 'duration-of-status-goes-on', days: 0, result: 'no-date' },
      { point: 'fixed-period-rule', name: 'fixed-period-applies', days: 0, result: 'date-to-be-recorded' },
    ],
  }
}

/** Day 1 of the 60: asks when leaving, or the day asked about, is the one day on which the two readings differ. */
export function sixtyDayAsk(status: StatusEnd, position: Position): Ask | undefined {
  const { lastDay, lastDayIfCountedFromEvent: other } = status
  const day = position.departedOn ?? (position.kind === 'departed' ? undefined : position.asOf)
  if (lastDay === undefined || lastDay === other || day !== lastDay) return undefined
  return {
    code: 'sixty-day-start' satisfies UsAsk,
    readings: [
      { point: 'sixty-day-start', name: 'from-the-day-after', days: 60, result: 'in-status' },
      { point: 'sixty-day-start', name: 'from-the-day-itself', days: 61, result: 'out-of-status' },
    ],
  }
}

/** Asks for the missing departure, with what is proven and what is possible side by side. */
export function missingExitAsk(
  judged: Judged,
  measure: Measure,
  min: number,
  max: number | undefined,
): Ask | undefined {
  const range = judged.because.some((why) => why === 'left-on-unknown-day' || why === 'departure-day-uncertain')
  if (judged.outcome !== 'NO_DEPARTURE_RECORD' && !range) return undefined
  const side = (days: number): string => (days > 0 ? 'after-authorised-stay' : 'within-authorised-stay')
  const possible = max ?? measure.position.possibleTo - measure.position.provenTo
  return {
    code: 'missing-exit' satisfies UsAsk,
    readings: [
      { point: 'missing-exit', name: 'proven-days', days: min, result: side(min) },
      { point: 'missing-exit', name: 'possible-days', days: possible, result: side(possible) },
    ],
  }
}
