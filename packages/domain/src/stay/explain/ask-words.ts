import type { SchengenAsk } from '../schengen/codes.ts'
import type { UsAsk } from '../us/codes.ts'

/** What a person is asked, as one sentence for each code. */
export const askWords = {
  'departure-day': 'No source says whether the day of departure counts, and the answer depends on it.',
  'year-length': 'The law says "one year". It can mean 365 days, or the calendar year to the anniversary.',
  'sixty-day-start': 'Whether the 60 days begin on the last day of work or on the day after is not settled.',
  'land-readmission': 'Whether a return by land without a new record starts a new stay is contested.',
  'tps-pending': 'Whether the time before the grant of temporary protected status is covered is not settled.',
  birthday: 'Whether the 18th birthday itself counts is not settled.',
  'birth-records-differ': 'Two records give different dates of birth, and the answer depends on which is right.',
  'filing-day': 'Whether an application filed on that very day covers it is not settled.',
  'expiry-day': 'One source counts from the date on the record, the words of the law from the day after.',
  'absence-31st-day': 'The trip was about 30 days. Whether it was longer depends on how the days are counted.',
  'asylum-work': 'Work without authority is on record. How far it reaches into the pending time is not settled.',
  'approval-expired-before-decision': 'The extension was decided after its own new date. Both readings are shown.',
  'finding-before-expiry':
    'A finding was made before the date on the record. Policy counts from it, the record does not.',
  'fixed-period-rule':
    'A rule to end duration of status was adopted. A person must check whether it was published and applies.',
  'advance-parole': 'The trip was made on advance parole. A person confirms that it brings no bar.',
  'bar-exception': 'A finding lifts the bar. A person confirms that it belongs to this stay.',
  'permanent-bar': 'All stays together come to more than a year before this entry. A person must look at it.',
  'proceedings-same-day': 'Proceedings began on the day of departure. Which came first must be looked up.',
  'missing-exit': 'The departure is not recorded. What is proven and what is possible stand side by side.',
  'contradictory-records': 'The records cannot all be true. A person must look at them.',
  'missing-entry': 'The entry is not recorded. A person must look for it.',
  'bilateral-extension': 'Days under an agreement between States need the decision of the host State.',
  'visa-entries-used': 'The number of entries used on the visa must be checked.',
  'visa-exhausted-at-entry': 'The entries of the visa seem to have been used before this entry.',
  'right-to-remain': 'A right to remain covers part of the stay. A person confirms it.',
  'card-unknown': 'Whether a residence card is held is not known.',
  'standing-changed': 'The standing of the person changed during the stay.',
  'arrival-not-confirmed': 'Only a passenger list speaks of the arrival. A person must confirm it.',
  'permit-of-other-state': 'A permit of another State covers days here. Whether those days count is not settled.',
  'older-rule': 'Before 18 October 2013 another rule of short stays applied. A person must look at those days.',
  'status-source': 'The source of filings and status has not answered. Ask it before anything follows from this.',
  'departure-not-confirmed': 'A record hints at a departure without a stay. A person must look at it.',
} as const satisfies Record<UsAsk | SchengenAsk, string>

/** Names of readings. */
const readingNames: Readonly<Record<string, string>> = {
  'departure-day-counts': 'The day of departure counts',
  'departure-day-does-not-count': 'The day of departure does not count',
  'year-is-365-days': 'A year is 365 days',
  'year-ends-on-anniversary': 'A year ends on its anniversary',
  'pending-time-not-covered': 'The pending time is not covered',
  'pending-time-covered': 'The pending time is covered',
  'birthday-counts': 'The birthday counts',
  'birthday-does-not-count': 'The birthday does not count',
  'later-birth-date': 'The later date of birth',
  'earlier-birth-date': 'The earlier date of birth',
  'filing-day-covered': 'The day of filing is covered',
  'filing-day-not-covered': 'The day of filing is not covered',
  'from-the-day-after': 'From the day after',
  'from-the-day-itself': 'From the day itself',
  'as-the-words-say': 'As the words of the law say',
  'other-scope-of-the-proviso': 'The other reading of the exception',
  'old-record-governs': 'The old record governs',
  'new-admission-at-return': 'The return began a new stay',
  'pending-until-decision': 'Pending until the decision',
  'expired-with-the-new-date': 'Expired with the new date',
  'from-the-date-on-record': 'From the date on the record',
  'from-the-finding': 'From the finding',
  'nights-away': 'Nights away',
  'both-border-days-count': 'Both border days count',
  'neither-border-day-counts': 'Neither border day counts',
  'duration-of-status-goes-on': 'Duration of status goes on',
  'fixed-period-applies': 'The fixed period applies',
  'trip-is-no-departure': 'The trip is no departure',
  'trip-is-a-departure': 'The trip is a departure',
  'exception-applies': 'The exception applies',
  'exception-does-not-apply': 'The exception does not apply',
  'all-stays-together': 'All stays together',
  'without-the-exceptions': 'All stays, without the exceptions that do not reach this ground',
  'proceedings-first': 'Proceedings began first',
  'departure-first': 'The departure came first',
  'permit-days-not-counted': 'Days under the permit are not counted',
  'permit-days-counted': 'Days under the permit are counted',
  'proven-days': 'Proven',
  'possible-days': 'Possible',
}

/** Results of readings; outcomes and bars are named as everywhere else. */
const resultWords: Readonly<Record<string, string>> = {
  none: 'no bar',
  '3-year': 'over the 180-day line',
  '10-year': 'over the one-year line',
  WITHIN: 'within the authorised stay',
  DEPARTED_ON_TIME: 'left in time',
  DEPARTED_LATE: 'left after the authorised stay',
  PRESENT_AFTER_AUTHORISED_STAY: 'here after the authorised stay',
  NO_DEPARTURE_RECORD: 'departure not confirmed',
  NOT_DETERMINABLE: 'not determinable',
  'in-status': 'in status',
  'out-of-status': 'out of status',
  'admission-continues': 'the admission goes on',
  'admission-ended': 'the admission ended',
  'no-date': 'no date',
  'date-to-be-recorded': 'a date must be recorded',
  'more-than-one-year': 'more than one year',
  'may-be-more-than-one-year': 'perhaps more than one year',
  'after-authorised-stay': 'after the authorised stay',
  'within-authorised-stay': 'within the authorised stay',
  over: 'over the limit',
  within: 'within the limit',
}

/** Undefined: the code has no words, which a test forbids. */
export function readingName(code: string): string | undefined {
  return readingNames[code]
}

export function resultWord(code: string): string | undefined {
  return resultWords[code]
}
