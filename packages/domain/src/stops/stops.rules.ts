import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const text = (citation: string, basis: Authority['basis']): Authority => ({ citation, kind: 'text', basis })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/**
 * What stops every adverse act against a person. Where Passage is stricter than the law that was read, the design stands
 * first: "Passage requires this" is not "the law requires this".
 */
export const stopRules = {
  claim: {
    id: 'stop.claim',
    text: 'While a claim to be a citizen, or to hold a status that rules the act out, is not decided, nothing adverse is done.',
    authority: [
      design('Passage design, section 6'),
      text('8 CFR 235.3(b)(5)', 'secondary'),
      text('8 USC 1252(b)(5)', 'secondary'),
    ],
    ...common,
  },
  courtStay: {
    id: 'stop.court-stay',
    text: 'While a court or an authority has stayed it, nothing adverse is done.',
    authority: [
      design('Passage design, section 6'),
      text('8 USC 1252(b)(3)(B)', 'secondary'),
      text('8 CFR 241.6', 'secondary'),
    ],
    ...common,
  },
  grant: {
    id: 'stop.grant',
    text: 'While protection or another grant that rules the act out is in effect, nothing adverse is done.',
    authority: [
      design('Passage design, section 6'),
      text('8 USC 1231(b)(3)(A)', 'secondary'),
      text('8 USC 1227(d)', 'secondary'),
    ],
    ...common,
  },
  identityOpen: {
    id: 'stop.identity-open',
    text: 'While it is open whether a record is about this person, nothing adverse follows from it.',
    authority: [design('Passage design, section 5(2)'), text('5 USC 552a(e)(5)', 'secondary')],
    ...common,
  },
} as const satisfies Record<string, Rule>
