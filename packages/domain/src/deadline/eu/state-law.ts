import type { Rule } from '../../rules/rule.ts'
import type { ClosedDays } from '../closed-days.ts'

/** One parameter that the Directive leaves to a Member State, with its own authority, dates and status. */
export interface Parameter<T> extends Pick<Rule, 'authority' | 'inForce' | 'legalStatus' | 'lastCheckedOn'> {
  readonly value: T
}

/**
 * What a Member State has set. A parameter that is absent is undetermined: whatever needs it is NOT_DETERMINABLE, and no number
 * stands in for it.
 */
export interface StateLaw {
  readonly state: string
  readonly words: string
  /** Invented for demonstration: no State has such law. */
  readonly fictional?: true
  readonly period?: Parameter<{
    readonly default: number
    readonly min: number
    readonly max: number
    readonly onApplication: boolean
  }>
  /** How days of a national decision are counted. `eu-1182-71`: last days roll. `national:no-roll`: nothing rolls. */
  readonly computation?: Parameter<'eu-1182-71' | 'national:no-roll'>
  readonly holidays?: ClosedDays
  readonly scopeOptOut?: Parameter<{ readonly border: boolean; readonly criminal: boolean }>
  readonly removalOrderSeparate?: Parameter<boolean>
  readonly appeal?: Parameter<{
    readonly days: number
    readonly body: string
    readonly suspensive: 'auto' | 'on-request' | 'none'
  }>
  readonly legalAid?: Parameter<'on-request' | 'always'>
  readonly languageRule?: Parameter<'on-request' | 'without-request'>
  readonly ban?: Parameter<{ readonly maxMonths: number }>
  /** Months and days; the Directive allows at most six and twelve months. */
  readonly detention?: Parameter<{
    readonly firstLimit: number
    readonly extension: number
    readonly reviewEveryDays: number
    readonly speedyReviewDays: number
    readonly orderedBy: string
  }>
  /** Whether reasons may be withheld in part, as art. 12(1) allows; what is withheld is shown as withheld. */
  readonly informationLimits?: Parameter<boolean>
}

/** Nobody can compute it, because the State has not said. Never a guess. */
export interface NotDeterminable {
  readonly kind: 'NOT_DETERMINABLE'
  readonly missing: string
}
