import type { DayState, Outcome } from '../determination.ts'
import type { SchengenFlag, SchengenNext, SchengenWouldChange } from '../schengen/codes.ts'
import type { UsFlag, UsNext, UsWouldChange } from '../us/codes.ts'

/** Flags that the assembly of a history raises, before any law is applied. */
export type HistoryFlag =
  | 'port-unknown'
  | 'local-date-disagrees'
  | 'arrival-sources-differ'
  | 'departure-sources-differ'
  | 'arrival-manifest-only'
  | 'arrival-day-uncertain'
  | 'date-does-not-exist'
  | 'undated-fact'
  | 'stated-presence-not-used'
  | 'presence-without-stay'
  | 'foreign-entry-without-stay'

export const pillWords = {
  WITHIN: 'Within the authorised stay',
  DEPARTED_ON_TIME: 'Departed in time',
  DEPARTED_LATE: 'Departed after the authorised stay',
  PRESENT_AFTER_AUTHORISED_STAY: 'Present after the authorised stay',
  NO_DEPARTURE_RECORD: 'Departure not confirmed',
  CONTRADICTORY: 'Records contradict each other',
  OUT_OF_SCOPE: 'Rules of stay do not apply',
  NOT_DETERMINABLE: 'Not determinable',
} as const satisfies Record<Outcome, string>

export const consequenceWords = {
  WITHIN: 'Nothing needs to be done.',
  DEPARTED_ON_TIME: 'Nothing follows from this stay.',
  DEPARTED_LATE:
    'This is what the records show, not a finding. Nothing follows unless two people sign it after notice.',
  PRESENT_AFTER_AUTHORISED_STAY:
    'This is what the records show, not a finding. Filings and grants that we do not know of may change it.',
  NO_DEPARTURE_RECORD:
    'This is not a finding. Most often a missing record means that a record is missing. A person checks it.',
  CONTRADICTORY: 'A person looks at the records. Until then they cannot be used against anybody.',
  OUT_OF_SCOPE: 'No days are counted.',
  NOT_DETERMINABLE: 'A person decides. Until then nothing follows from it.',
} as const satisfies Record<Outcome, string>

export const dayWords = {
  authorised: 'Within the authorised stay',
  protected: 'Authorised by a filing or a grant',
  unlawful: 'After the authorised stay',
  excluded: 'Not counted',
  unproven: 'Not confirmed',
  'out-of-status': 'Out of status, not counted',
  absent: 'Away',
} as const satisfies Record<DayState, string>

export const wouldChangeWords = {
  'departure-record': 'A departure record arrives.',
  'proof-of-departure': 'A ticket, stamp or foreign entry record arrives.',
  'presence-evidence': 'A dated record shows that the person was still here.',
  'admission-terms': 'The admission record arrives.',
  'decision-on-filing': 'The pending application is decided.',
  'decision-on-late-filing': 'The late application is approved, which counts from the old date.',
  'confirmation-of-departure': 'A person or a second record confirms the departure.',
  'status-finding': 'A finding is made in a benefit decision or by an immigration judge.',
  'status-source-answer': 'The source of filings and status answers.',
  'resolve-contradiction': 'A person decides which record is right.',
  'decision-on-reading': 'A person decides which reading applies.',
  'missing-entry-record': 'The missing entry record arrives.',
  'missing-exit-record': 'The missing exit record arrives.',
  correction: 'A record is corrected.',
  'permit-or-long-stay-visa': 'A residence permit or long-stay visa is recorded.',
  'right-to-remain': 'A right to remain is recorded.',
  'host-state-decision': 'The host State decides on an extension.',
  'residence-card': 'A residence card is shown.',
} as const satisfies Record<UsWouldChange | SchengenWouldChange, string>

/** The date is put in front. */
export const nextWords = {
  'authorised-stay-ends': 'the stay is no longer authorised',
  'status-period-ends': 'the status period has ended',
  'authorised-stay-begins': 'the stay is authorised again',
  departure: 'the recorded departure takes place',
  'scope-changes': 'the rules of stay no longer apply',
  'scope-begins': 'the rules of stay apply',
  'reasons-change': 'the outcome stays, and what it rests on changes',
  'readings-part': 'the readings of the law part, and a person is asked',
  'more-than-180-days': 'more than 180 days would have passed, if the person were still here',
  'one-year': 'one year would have passed, if the person were still here',
  'entry-lawful-again': 'entry is lawful again',
  'retention-ends': 'the time for keeping the record ends',
} as const satisfies Record<UsNext | SchengenNext, string>

export const flagWords = {
  'arrival-not-recorded': 'The arrival is not on record.',
  'unconfirmed-departure-only': 'A passenger list or a word speaks of a departure. That alone closes no stay.',
  'filing-day-uncertain': 'The day of an application is not known, so it was not used.',
  'grant-day-uncertain': 'The day of a grant is not known, so it was not used.',
  'grant-end-unknown': 'The end of a grant is not known.',
  'extension-not-available': 'A stay in this class cannot be extended, so the application has no effect on it.',
  'late-filing': 'An application was filed after the authorised stay.',
  'late-filing-excused': 'A late application was approved, so the delay was excused.',
  'approved-until-unknown': 'An extension was approved, but its date is not on record.',
  'status-violation': 'A finding on the status is on record.',
  'second-sixty-day-period': 'Employment ended twice. The 60 days are given once.',
  'ninety-days-differ': 'The date on the record is not the 90th day. The record governs; the data should be checked.',
  'satisfactory-departure-over-30-days':
    'More than 30 days were granted for a late departure. The data should be checked.',
  'ten-days-exceeded': 'The admission runs more than ten days past the petition. The data should be checked.',
  'finding-without-effect': 'A finding was made by an officer who cannot start the count.',
  'status-source-not-asked': 'The source of filings and status was not asked. Its silence does not mean "none".',
  'status-source-silent': 'The source of filings and status did not answer. Its silence does not mean "none".',
  'port-unknown': 'The time zone of a port is not known, so the day is a range.',
  'local-date-disagrees': 'The stated date and the local date of the port differ. The stated date stands.',
  'arrival-sources-differ': 'Two sources give different days of arrival.',
  'departure-sources-differ': 'Two sources give different days of departure.',
  'arrival-manifest-only': 'Only a passenger list speaks of the arrival.',
  'arrival-day-uncertain': 'The local day of arrival is not certain.',
  'date-does-not-exist': 'A record has a date that does not exist.',
  'undated-fact': 'A record has no date.',
  'stated-presence-not-used': 'A word alone was not used as proof of presence.',
  'presence-without-stay': 'A record of presence belongs to no stay.',
  'foreign-entry-without-stay': 'An entry abroad belongs to no stay.',
  'departure-indicated': 'Something speaks of a departure. That alone closes no stay.',
  'exit-capture-not-complete': 'Exits were not fully recorded at that time.',
  'permit-of-other-state': 'A permit of another State is on record. Its days there are not known here.',
} as const satisfies Record<UsFlag | SchengenFlag | HistoryFlag, string>
