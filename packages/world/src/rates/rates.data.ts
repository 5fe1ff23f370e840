/**
 * How often records go wrong in this world. `published`: a figure stands in the source. `chosen`: nobody publishes
 * one; the value is set here so that the machinery is exercised, and says nothing about any real system.
 */
export interface Rate {
  readonly value: number
  readonly basis: 'published' | 'chosen'
  readonly source: string
  /** Day the value was set or the source read. */
  readonly asOf: string
}

const chosen = (value: number, source: string): Rate => ({ value, basis: 'chosen', source, asOf: '2026-11-24' })
const published = (value: number, source: string): Rate => ({ value, basis: 'published', source, asOf: '2026-11-22' })

const MODEL = 'Setting of this world; no rate is published.'

export const RATES_VERSION = 'passage-world-rates-2026.11'

export const rates = {
  /** Share of true exits that leave any record, by mode. */
  exitCapture: {
    air: chosen(0.995, 'Setting of this world, near UK exit checks: 95.6 % matched over all modes.'),
    sea: chosen(0.98, 'Setting of this world; ferry exits are known to be incomplete.'),
    land: chosen(0.6, 'Setting of this world; US reports name "missing land departure data" without a rate.'),
    rail: chosen(0.9, 'Setting of this world, between sea and land.'),
  },
  /** Of stays that ended: the person truly left after the last authorised day. */
  leftLate: published(0.004, 'UK exit checks: 0.4 % proven late departures.'),
  /** Of stays: the person never left. */
  neverLeft: chosen(0.006, MODEL),
  /** A booked manifest line although the person did not board that day. */
  bookedNotBoarded: chosen(0.015, 'OIG-17-56 describes the effect ("implied departure"); no rate published.'),
  /** Somebody else flew on the person's ticket: a boarded line for an exit that did not happen. */
  swappedTicket: chosen(0.0005, 'Liaison minutes describe it; no rate published.'),
  /** The border system knows a filing and its decision at once. */
  filingKnown: published(0.5, 'Review of 2011: more than half of 1.6 million flagged had left or gained status.'),
  /** It never gets to know; the rest of those not known at once is known weeks later. */
  filingNeverKnown: chosen(0.005, MODEL),
  /** Asked about somebody who left after the date on the record, the source of filings and status answers. */
  statusSourceAnswers: chosen(0.9, MODEL),
  /** Its answer leaves out a filing that there was. */
  statusAnswerIncomplete: chosen(0.01, MODEL),
  extensionFiled: chosen(0.03, MODEL),
  extensionApproved: chosen(0.7, MODEL),
  extensionPending: chosen(0.2, MODEL),
  /** Document renewed between entry and exit of one stay, or between trips. */
  renewedInStay: chosen(0.004, MODEL),
  renewedBetween: chosen(0.03, MODEL),
  /** People with two nationalities; of their stays, entered on one passport and left on the other. */
  dualNational: chosen(0.03, MODEL),
  dualSwitch: chosen(0.25, 'UK: 201,000 orphan exits; no rate published.'),
  /** Reading errors, by record. */
  documentMisread: chosen(0.002, 'Issue reports of MRZ readers name O/0 as the main error; no rate published.'),
  transliteration: chosen(0.012, MODEL),
  nameOrderSwapped: chosen(0.003, MODEL),
  nameTruncated: chosen(0.002, MODEL),
  dayMonthSwapped: chosen(0.002, MODEL),
  birthYearWrong: chosen(0.0008, MODEL),
  visualForm: chosen(0.01, MODEL),
  /** The same record sent twice, and the same crossing told by a second system. */
  sentTwice: chosen(0.005, MODEL),
  toldTwice: chosen(0.003, MODEL),
  /** Delivery: the rest arrives within minutes. */
  daysLate: chosen(0.03, MODEL),
  weeksLate: published(0.006, 'Of in-country flags 11.5-13.7 % vanish within 3-4 months, mostly late records.'),
  /** Ports that no table knows, and crossings whose port is missing. */
  portUnknown: chosen(0.0005, MODEL),
} as const
