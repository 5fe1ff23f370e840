import type { Authority } from '../rule.ts'

/** Regulation 1182/71 and what else counts time. */
export const time = {
  'TI-01': {
    citation: 'Reg. 1182/71 art. 3(1)',
    quote:
      'the day during which that event occurs or that action takes place shall not be considered as falling within the period in question [en]',
    read: 'wordscope.be "day taking questions"; OJ L 124, 8.6.1971 (consolidated = original)',
    kind: 'text',
    basis: 'secondary',
  },
  'TI-02': {
    citation: 'Reg. 1182/71 art. 3(4)',
    quote:
      'where the last day of a period expressed otherwise than in hours is a public holiday, Sunday or Saturday, the period shall end with the expiry of the last hour of the following working day [en]',
    read: 'wordscope.be "ended last june"; glosbe.com in 11 languages; OJ L 124, 8.6.1971 (consolidated = original)',
    kind: 'text',
    basis: 'secondary',
  },
  'TI-03': {
    citation: 'Reg. 1182/71 art. 2(1)',
    quote: 'public holidays means all days designated as such in the Member State or [in the institution] [en]',
    read: 'dataverse.harvard.edu doi:10.7910/DVN/0EGYWY; OJ L 124, 8.6.1971 (consolidated = original)',
    kind: 'text',
    basis: 'read',
  },
  'TI-04': {
    citation: 'Reg. 1182/71 art. 1',
    quote: 'Save as otherwise provided, this Regulation shall apply to acts of the Council or Commission [en]',
    read: 'dataverse.harvard.edu (same); OJ L 124, 8.6.1971 (consolidated = original); use for periods that a national act sets is a national-law question',
    kind: 'text',
    basis: 'read',
  },
  'TI-05': {
    citation: 'Reg. 1182/71 art. 3(2)(c), 3(4) sub 2, 3(5)',
    kind: 'text',
    basis: 'memory',
  },
} as const satisfies Record<string, Authority>
