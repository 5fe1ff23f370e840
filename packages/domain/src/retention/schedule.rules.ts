import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const text = (citation: string, basis: Authority['basis']): Authority => ({ citation, kind: 'text', basis })
const eesChapterV = 'legislation.gov.uk/eur/2017/2226/chapter/V, EU text at 31 December 2020'
const eesRead = (citation: string, quote: string): Authority => ({
  citation: `Regulation (EU) 2017/2226 ${citation}`,
  quote,
  read: eesChapterV,
  kind: 'text',
  basis: 'read',
})
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** How long records of crossings and stays are kept, and what keeps them longer. */
export const retentionRules = {
  eesExit: {
    id: 'retention.ees-exit',
    text: 'In the Schengen area the record of an entry and its exit is kept for three years after the day of the exit.',
    authority: [eesRead('art. 34(1)', 'for three years following the date of the exit record')],
    ...common,
  },
  eesFile: {
    id: 'retention.ees-file',
    text: 'In the Schengen area a person’s file is kept for three years and one day after the last exit.',
    authority: [eesRead('art. 34(2)', 'individual file [...] three years and one day')],
    ...common,
  },
  eesNoExit: {
    id: 'retention.ees-no-exit',
    text: 'Where no exit is on record, data are kept for five years after the last authorised day.',
    authority: [
      eesRead(
        'art. 34(3)',
        'If there is no exit record [...] five years following the date of expiry of the period of authorised stay.',
      ),
    ],
    ...common,
  },
  eesFamilyExit: {
    id: 'retention.ees-family-exit',
    text: 'For family of a Union citizen without a residence card the record is kept for at most one year after the exit.',
    authority: [text('Regulation (EU) 2017/2226 art. 34(4)', 'secondary')],
    ...common,
  },
  eesFamilyNoExit: {
    id: 'retention.ees-family-no-exit',
    text: 'For family of a Union citizen without a residence card and without an exit on record, data are kept for five years after the last entry.',
    authority: [text('Regulation (EU) 2017/2226 art. 34(4)', 'secondary')],
    ...common,
  },
  eesToldBefore: {
    id: 'retention.ees-told-before',
    text: 'States are told three months before data about a stay without an exit are erased.',
    authority: [
      eesRead(
        'art. 34(3)',
        'The EES shall automatically inform the Member States three months in advance of the scheduled erasure of data on overstayers',
      ),
    ],
    ...common,
  },
  usSchedule: {
    id: 'retention.us-schedule',
    text: 'In the United States a records schedule approved by the Archivist says how long a record is kept. None has been entered here, so nothing falls due by time.',
    authority: [text('44 USC 3303a', 'memory')],
    ...common,
  },
  legalHold: {
    id: 'retention.legal-hold',
    text: 'What stands under a legal hold is not erased, whatever the schedule says, until the hold is lifted.',
    authority: [design('Passage design, section 6'), text('GDPR art. 17(3)(e)', 'memory')],
    ...common,
  },
  wholeStay: {
    id: 'retention.whole-stay',
    text: 'A stay is erased whole, with its determinations, or not at all: half a stay would make an overstay that never was.',
    authority: [design('Passage design, decision 4')],
    ...common,
  },
} as const satisfies Record<string, Rule>
