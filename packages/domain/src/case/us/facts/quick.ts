import type { FactKind } from '../../fact.ts'
import { choice, day, OFFICE, yesNo } from './kinds.ts'

/** Facts of the quick procedures. */
export const quickFacts = {
  'two-years-shown': yesNo('two years of presence were shown', OFFICE),
  'advisals-read': yesNo('the advisals of Form I-867 were read, answered and signed on each page', OFFICE),
  'perjury-warning': yesNo('the claim was repeated under oath after a warning of perjury', OFFICE),
  'second-line-approved': yesNo('a second-line supervisor approved', ['supervisor']),
  'asked-for-review': choice('answer to the question of review', ['requested', 'declined', 'silent'], OFFICE),
  'same-officer': yesNo('the issuing and the deciding officer are the same person', OFFICE),
  'person-is-named': yesNo('a finding says that the person served is the person named', OFFICE),
  'written-notice': yesNo('written notice and a chance to answer were given', OFFICE),
  'special-programme-pending': yesNo('an application under HRIFA or NACARA 202 is pending', OFFICE),
  'waiver-14-days': yesNo('the fourteen days were waived knowingly and in writing', OFFICE),
  'waiver-signed': yesNo('the visa waiver applicant waived the right to contest removal', OFFICE),
  'prior-order': yesNo('an earlier order was carried out, by removal or by leaving under it', OFFICE),
  're-entered-unlawfully': yesNo('the person came back without permission', OFFICE),
  'permanent-resident': yesNo('the person is a permanent resident', OFFICE),
  'answer-given': yesNo('the notice of intent was answered', OFFICE),
  'admin-noticed-on': day('day of service of the notice of intent, or of evidence'),
} as const satisfies Record<string, FactKind>
