import { type Day, type IsoDate, parseDay } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'
import { advanceParoleRule } from './advance-parole.rule.ts'
import { fixedPeriodRule } from './fixed-period.rule.ts'
import { memo2018Rule } from './memo-2018.rule.ts'
import { pendingFilingRule } from './pending-filing.rule.ts'
import { FAR, PAST } from './span.ts'

/** Which of the dated rules are in force on the day of the rulebook. All other rules hold throughout. */
export interface UsLaw {
  readonly memo2018: boolean
  /** Adopted, not known to apply. */
  readonly fixedPeriodAdopted: boolean
  /** The whole pendency authorises. False: only the 120 days of the statute. */
  readonly pendencyAuthorises: boolean
  readonly advanceParoleSpares: boolean
}

interface Period {
  readonly from: Day
  readonly until: Day
}

const memo = periodOf(memo2018Rule)
const fixedPeriod = periodOf(fixedPeriodRule)
const pendency = periodOf(pendingFilingRule)
const advanceParole = periodOf(advanceParoleRule)

/** The dated rules as they stood on `day`. */
export function usLawOn(day: Day): UsLaw {
  return {
    memo2018: within(memo, day),
    fixedPeriodAdopted: within(fixedPeriod, day),
    pendencyAuthorises: within(pendency, day),
    advanceParoleSpares: within(advanceParole, day),
  }
}

function within(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.until
}

function periodOf(rule: Rule): Period {
  return { from: dateOr(rule.inForce.from, PAST), until: dateOr(rule.inForce.until, FAR) }
}

function dateOr(date: IsoDate | undefined, otherwise: Day): Day {
  return date === undefined ? otherwise : (parseDay(date) ?? otherwise)
}
