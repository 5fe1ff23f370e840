import { memory, read, readAt, secondary, standing } from '../../../rules/cite.ts'
import type { Rule } from '../../../rules/rule.ts'

const USC = 'US Code copy of 2023-04-20'

/** What may follow from leaving. A computation says what is possible; only a lawyer finds it. */
export const consequenceRules = {
  none: {
    id: 'us.exit-no-order',
    text: 'Leaving in voluntary departure in time, or without an order, is no removal.',
    authority: [readAt('8 USC 1229c', USC), readAt('8 CFR 241.7', '67 FR 39260 (2002-06-07)')],
    ...standing,
  },
  three: {
    id: 'us.exit-three-years',
    text: 'More than 180 days and less than a year of unlawful presence, and leaving before proceedings began, may bar admission for three years.',
    authority: [readAt('8 USC 1182(a)(9)(B)(i)(I)', USC)],
    ...standing,
  },
  ten: {
    id: 'us.exit-ten-years',
    text: 'A year or more of unlawful presence may bar admission for ten years.',
    authority: [readAt('8 USC 1182(a)(9)(B)(i)(II)', USC)],
    ...standing,
  },
  fiveAfterRemoval: {
    id: 'us.exit-five-after-removal',
    text: 'Five years after a removal that was ordered on arrival.',
    authority: [readAt('8 USC 1182(a)(9)(A)(i)', USC)],
    ...standing,
  },
  tenAfterRemoval: {
    id: 'us.exit-ten-after-removal',
    text: 'Ten years after another removal, or after leaving while an order was outstanding.',
    authority: [readAt('8 USC 1182(a)(9)(A)(ii)', USC)],
    ...standing,
  },
  twenty: {
    id: 'us.exit-twenty-after-second',
    text: 'Twenty years after a second or later removal.',
    authority: [readAt('8 USC 1182(a)(9)(A)', USC)],
    ...standing,
  },
  relief: {
    id: 'us.exit-ten-years-relief',
    text: 'Ten years without cancellation, adjustment, change of status, registry and voluntary departure, where the person voluntarily failed to leave and was advised of it.',
    authority: [readAt('8 USC 1229c(d)', USC)],
    ...standing,
  },
  penalty: {
    id: 'us.exit-penalty',
    text: 'A civil penalty, indexed yearly (1,644 to 8,224 dollars in the text of 2021), imposed only in writing by an officer, with an appeal inside the Department.',
    authority: [
      read(
        '8 USC 1229c(d)(1)(A)',
        'shall be subject to a civil penalty of not less than $1,000 and not more than $5,000',
        USC,
      ),
      secondary('8 CFR 280.53'),
      readAt('8 CFR 281.1', '90 FR 27457, in force from 2025-06-27'),
    ],
    ...standing,
  },
  absentia: {
    id: 'us.exit-absentia-relief',
    text: 'Ten years without certain relief after an order in absentia, only where oral notice was given in a language understood (N6).',
    authority: [readAt('8 USC 1229a(b)(7)', USC)],
    ...standing,
  },
  visa: {
    id: 'us.exit-visa-void',
    text: 'After a finding of overstay a visa is void; visa waiver entrants have none.',
    authority: [
      read('8 USC 1202(g)', 'such visa shall be void beginning after the conclusion of such period of stay', USC),
    ],
    ...standing,
  },
  appeal: {
    id: 'us.exit-appeal-withdrawn',
    text: 'Leaving after an appeal withdraws it, except of an arriving person.',
    authority: [readAt('8 CFR 1003.4', '62 FR 10331 (1997-03-06)')],
    ...standing,
  },
  motion: {
    id: 'us.exit-motion-withdrawn',
    text: 'Leaving after a motion withdraws it by the text; circuits differ.',
    authority: [
      read(
        '8 CFR 1003.2(d)',
        'Any departure from the United States, including the deportation or removal of a person who is the subject of exclusion, deportation, or removal proceedings, occurring after the filing of a motion to reopen',
        'text of 2022',
      ),
    ],
    ...standing,
    legalStatus: 'contested',
  },
  asylum: {
    id: 'us.exit-asylum-abandoned',
    text: 'Leaving without advance parole lets it be presumed that an asylum application is given up; so does going back to the country of claimed persecution, unless for compelling reasons.',
    authority: [secondary('8 CFR 208.8, by pages of the agency and a fact sheet of 2006')],
    ...standing,
  },
  adjustment: {
    id: 'us.exit-adjustment-abandoned',
    text: 'Leaving lets an application for adjustment count as given up; its exceptions were not read.',
    authority: [
      {
        citation:
          '8 CFR 245.2(a)(4)(ii)(A), as quoted in Matter of Arrabally and Yerrabelly, 25 I&N Dec. 771 (BIA 2012)',
        quote: 'shall be deemed an abandonment of the application',
        read: 'as quoted in the decision of 2012-08-16',
        kind: 'text',
        basis: 'secondary',
      },
    ],
    ...standing,
  },
  permanent: {
    id: 'us.exit-permanent',
    text: 'After more than a year of unlawful presence in all, or after any removal order, whoever enters or tries to enter without being admitted is barred for good. Consent can be asked more than ten years after the last departure.',
    authority: [readAt('8 USC 1182(a)(9)(C)', USC)],
    ...standing,
  },
  felony: {
    id: 'us.exit-felony',
    text: 'After a removal somebody convicted of an aggravated felony is barred at any time.',
    authority: [
      memory('8 USC 1182(a)(9)(A)(i),(ii), “or at any time in the case of an alien convicted of an aggravated felony”'),
    ],
    ...standing,
  },
} as const satisfies Record<string, Rule>

export type ConsequenceKey = keyof typeof consequenceRules
