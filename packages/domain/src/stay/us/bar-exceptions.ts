import type { Ask, Bar, UnlawfulPresence } from '../determination.ts'
import { advanceParoleRule, departureTriggersBar } from './advance-parole.rule.ts'
import { barAfterProceedings, tenYearBarRule, threeYearBarRule } from './bars.rule.ts'
import type { UsAsk } from './codes.ts'
import { traffickingRule, vawaRule } from './exceptions.rule.ts'
import type { Frame } from './frames.ts'
import type { UsLaw } from './law.ts'
import type { PersonFacts } from './person.ts'
import type { Position } from './position.ts'
import { PAST } from './span.ts'

/** The bar once everything that lifts it is looked at, and what a person must confirm. */
export interface Lifted {
  readonly barAttaches: UnlawfulPresence['barAttaches']
  readonly asks: readonly Ask[]
  readonly rules: readonly string[]
  readonly facts: readonly string[]
}

const NOTHING: Lifted = { barAttaches: 'none', asks: [], rules: [], facts: [] }

/**
 * Looks at what lifts a bar without stopping the count: a finding of abuse or trafficking, a trip on advance parole,
 * and for the 3-year bar proceedings that had begun. Each rests on a person's act, so a person confirms it.
 */
export function liftBar(
  presence: UnlawfulPresence,
  frame: Frame,
  person: PersonFacts,
  position: Position,
  law: UsLaw,
): Lifted {
  const worst = worstBar(presence)
  if (worst === 'none') return { ...NOTHING, barAttaches: presence.barAttaches }
  const rules: string[] = [worst === '10-year' ? tenYearBarRule.id : threeYearBarRule.id]
  const days = presence.daysWithDepartureDay.min
  const finding = person.findings.find(
    ({ fact, day }) =>
      (fact.finding === 'vawa-substantial-connection' || fact.finding === 'trafficking-central-reason') &&
      (day === undefined || frame.start === PAST || day >= frame.start),
  )
  if (finding !== undefined) {
    rules.push(finding.fact.finding === 'vawa-substantial-connection' ? vawaRule.id : traffickingRule.id)
    return {
      barAttaches: 'none',
      asks: [twoSides('bar-exception', 'exception-applies', 'exception-does-not-apply', days, worst)],
      rules,
      facts: finding.cites,
    }
  }
  const onParole = departedOnAdvanceParole(frame) && law.advanceParoleSpares
  if (onParole && departureTriggersBar(worst, true).needsPerson) {
    rules.push(advanceParoleRule.id)
    const asks = [twoSides('advance-parole', 'trip-is-no-departure', 'trip-is-a-departure', days, worst)]
    return { barAttaches: 'none', asks, rules, facts: [] }
  }
  return { ...afterProceedings(presence, frame, person, position, days), rules }
}

function afterProceedings(
  presence: UnlawfulPresence,
  frame: Frame,
  person: PersonFacts,
  position: Position,
  days: number,
): Omit<Lifted, 'rules'> {
  const bar = presence.barAttaches
  const left = position.departedOn
  const began = person.proceedings.find(({ day }) => day !== undefined && (frame.start === PAST || day >= frame.start))
  if (left === undefined || began?.day === undefined) return { barAttaches: bar, asks: [], facts: [] }
  if (bar === 'undetermined') return { barAttaches: bar, asks: [], facts: began.cites }
  const after = barAfterProceedings(bar, left, began.day)
  const asks =
    after === 'undetermined'
      ? [twoSides('proceedings-same-day', 'proceedings-first', 'departure-first', days, '3-year')]
      : []
  return { barAttaches: after, asks, facts: began.cites }
}

function departedOnAdvanceParole(frame: Frame): boolean {
  const { end } = frame.stay
  return end.kind === 'departed' && end.by.fact.onAdvanceParole === true
}

function worstBar(presence: UnlawfulPresence): Bar {
  const { withDepartureDay, withoutDepartureDay } = presence.barByCount
  if (withDepartureDay === '10-year' || withoutDepartureDay === '10-year') return '10-year'
  if (withDepartureDay === '3-year' || withoutDepartureDay === '3-year') return '3-year'
  return presence.barAttaches === 'undetermined' ? '3-year' : 'none'
}

function twoSides(code: UsAsk, lifted: string, stands: string, days: number, bar: Bar): Ask {
  return {
    code,
    readings: [
      { point: code, name: lifted, days, result: 'none' },
      { point: code, name: stands, days, result: bar },
    ],
  }
}
