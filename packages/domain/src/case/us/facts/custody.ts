import type { FactKind } from '../../fact.ts'
import { BENCH, choice, day, days, LAWYERS, OFFICE, yesNo } from './kinds.ts'

/** Facts of custody and bond. */
export const custodyFacts = {
  'final-on': day('day on which the order became final'),
  'order-final-on': day('day from which the order in force is final'),
  'since-final': days('days since the removal period began, by the latest beginning that is known'),
  'court-final-on': day('day of the final order of the court that stayed removal'),
  'other-custody-ended-on': day('day of release from criminal custody'),
  'custody-reviewed': choice('custody review of this period', ['done', 'done-and-served', 'not-done'], OFFICE),
  'custody-reviewed-on': day('day of the last custody review of this period'),
  'custody-review-time': choice('the year after the last custody review', ['runs', 'over']),
  'removal-likely': yesNo('removal is likely in the foreseeable future', LAWYERS),
  'arrested-on': day('day of the arrest'),
  'hours-since-arrest': days('hours since the arrest, at the most'),
  'emergency-recorded': yesNo('an emergency is recorded with its reason', OFFICE),
  'charging-decided': yesNo('the custody and charging decision was made', OFFICE),
  'mandatory-basis': choice('the basis of detention', ['236(a)', '235(b)(2)', '236(c)', '236(c)(1)(E)'], LAWYERS),
  'bond-paid': yesNo('the bond is posted, or release was ordered', OFFICE),
  'bond-stay': choice('a hold on the bond order by appeal', ['none', 'timely', 'lapsed'], OFFICE),
  'initial-bond': choice('what the Department had set before the judge decided', ['denied-or-10000', 'less'], OFFICE),
  'bond-ordered-on': day('day of the bond order'),
  'bond-hold-time': choice('the business day for the notice of a hold', ['runs', 'over']),
  'transfer-forbidden': yesNo('a court forbids the transfer', OFFICE),
  'special-danger-rights': yesNo(
    'counsel of choice, interpreter and cross-examination of the medical author were given',
    BENCH,
  ),
  'revocation-reasons': yesNo('reasons of the revocation and a prompt interview were given', OFFICE),
  'documents-refused': yesNo('the person did not apply in good faith for documents', LAWYERS),
  'removal-prevented': yesNo('the person acted to prevent the removal', LAWYERS),
} as const satisfies Record<string, FactKind>
