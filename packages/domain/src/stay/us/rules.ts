import type { Rule } from '../../rules/rule.ts'
import { advanceParoleRule } from './advance-parole.rule.ts'
import {
  adjustedRule,
  adjustmentPendingRule,
  deferredActionRule,
  paroleRule,
  refugeRule,
  tpsRule,
  voluntaryDepartureRule,
} from './authorised-periods.rule.ts'
import { barClockRule } from './bar-clock.rule.ts'
import { before1997Rule, permanentBarRule, tenYearBarRule, threeYearBarRule } from './bars.rule.ts'
import { dateCertainRule, recordGovernsRule, termsUnknownRule, withoutAdmissionRule } from './date-certain.rule.ts'
import { asylumPendingRule, familyUnityRule, minorRule, traffickingRule, vawaRule } from './exceptions.rule.ts'
import { fixedPeriodRule } from './fixed-period.rule.ts'
import { exchangeGraceRule, sixtyDayGraceRule, studentGraceRule, vocationalGraceRule } from './grace.rule.ts'
import { memo2018Rule } from './memo-2018.rule.ts'
import { denialRule, pendingFilingRule, retroactiveApprovalRule, tollingRule } from './pending-filing.rule.ts'
import { landReadmissionRule, revalidationRule } from './revalidation.rule.ts'
import { departureMeasureRule, scopeRule } from './scope.rule.ts'
import { statusFindingRule } from './status-finding.rule.ts'
import { noExtensionRule, satisfactoryDepartureRule, visaWaiverRule } from './visa-waiver.rule.ts'
import { workAuthorisationRule } from './work-authorisation.rule.ts'

/** Every rule of stay for the United States, families U1 to U13 and the design's own. */
export const usRules: readonly Rule[] = [
  dateCertainRule,
  withoutAdmissionRule,
  recordGovernsRule,
  termsUnknownRule,
  statusFindingRule,
  memo2018Rule,
  fixedPeriodRule,
  sixtyDayGraceRule,
  studentGraceRule,
  exchangeGraceRule,
  vocationalGraceRule,
  visaWaiverRule,
  satisfactoryDepartureRule,
  noExtensionRule,
  revalidationRule,
  landReadmissionRule,
  tollingRule,
  pendingFilingRule,
  retroactiveApprovalRule,
  denialRule,
  minorRule,
  asylumPendingRule,
  familyUnityRule,
  vawaRule,
  traffickingRule,
  adjustmentPendingRule,
  tpsRule,
  deferredActionRule,
  paroleRule,
  voluntaryDepartureRule,
  refugeRule,
  adjustedRule,
  threeYearBarRule,
  tenYearBarRule,
  permanentBarRule,
  before1997Rule,
  barClockRule,
  advanceParoleRule,
  workAuthorisationRule,
  scopeRule,
  departureMeasureRule,
]
