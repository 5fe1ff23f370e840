import type { FactKind } from '../../fact.ts'
import { choice, day, days, OFFICE, yesNo } from './kinds.ts'

/** Whose record it is, and what is known of citizenship, stay and warrants. */
export const recordFacts = {
  'served-for': choice('who is served for the person', ['person', 'adult'], OFFICE),
  identity: choice('whose record this is', ['confirmed-by-two', 'open', 'disputed'], OFFICE),
  'fingerprint-match': yesNo('fingerprints match the prior order', OFFICE),
  'data-systems-checked': yesNo('the claim of lawful entry was checked in the data systems', OFFICE),
  'correction-open': yesNo('a correction of a fact that is used is open', OFFICE),
  'citizenship-asked': yesNo('the person was asked about citizenship', OFFICE),
  'entry-class': choice(
    'how the person came',
    ['admitted', 'arriving', 'without-admission', 'visa-waiver', 'crew'],
    OFFICE,
  ),
  'duration-of-status': yesNo('admitted for duration of status without a formal finding', OFFICE),
  'exit-searched': yesNo('the exit record was searched for', OFFICE),
  'timely-filing-pending': yesNo('a timely filing is pending', OFFICE),
  'admitted-until': day('last day of the stay that was allowed'),
  'warrant-issued': yesNo('a warrant of removal was signed by a listed officer'),
  'arrest-warrant': yesNo('a warrant of arrest is outstanding', OFFICE),
  'citizenship-claimed-on': day('day of the last claim to be a citizen'),
  'fear-found-on': day('day on which fear was found, or protection was referred to a judge'),
  'order-made-on': day('day on which the order in force was made'),
  'withdrawn-on': day('day on which the application for admission was withdrawn'),
  'nta-issued-on': day('day on which the notice to appear in force was issued'),
  'issued-on': day('day on which the administrative order was issued'),
  'since-issued': days('days since the administrative order was issued'),
} as const satisfies Record<string, FactKind>
