import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const text = (citation: string): Authority => ({ citation, kind: 'text', basis: 'secondary' })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** Who may say that two records are one person. */
export const linkingRules = {
  twoPeople: {
    id: 'linking.two-people',
    text: 'Records that each carry a case, an adverse finding or a stop are joined by two people, never by one and never by a computation.',
    authority: [design('Passage design, section 5(2)'), text('5 USC 552a(e)(5)')],
    ...common,
  },
} as const satisfies Record<string, Rule>
