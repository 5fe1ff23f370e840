import type { Rule } from '../../rules/rule.ts'
import {
  bilateralExtension,
  permitOfOtherState,
  presumption,
  retention,
  rightToRemain,
  systemStart,
  visaSticker,
} from './authorisation.rules.ts'
import {
  entryAndExitDayCount,
  ninetyAbsentOpensNinety,
  ninetyInAnyOneEighty,
  permitDaysExcluded,
} from './limit.rule.ts'
import { membershipByDate } from './membership.rule.ts'
import { outOfScope } from './scope.rule.ts'

/** Every rule of the pack, in the order of the reference (S1-S8, then the presumption and what surrounds it). */
export const schengenRules: readonly Rule[] = [
  ninetyInAnyOneEighty,
  entryAndExitDayCount,
  permitDaysExcluded,
  ninetyAbsentOpensNinety,
  membershipByDate,
  bilateralExtension,
  visaSticker,
  outOfScope,
  rightToRemain,
  permitOfOtherState,
  presumption,
  systemStart,
  retention,
]
