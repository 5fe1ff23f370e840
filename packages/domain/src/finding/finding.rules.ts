import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const
const heard: Authority = { citation: 'CJEU C-249/13 Boudjlida; C-166/13 Mukarubega', kind: 'case', basis: 'secondary' }

/** What a person may find about a stay, and what must come before. No computation finds anything. */
export const findingRules = {
  notice: {
    id: 'finding.notice',
    text: 'Nobody is found to have overstayed without a notice first, and at least thirty whole days in which to answer it, counted from when it is on record.',
    authority: [design('Passage design, section 6'), heard],
    ...common,
  },
  answer: {
    id: 'finding.answer',
    text: 'Every answer that was received is weighed, and named, before anything is found.',
    authority: [design('Passage design, sections 2 and 6'), heard],
    ...common,
  },
  evidence: {
    id: 'finding.evidence',
    text: 'An overstay is found on two-sided evidence alone. A departure that is not confirmed is not an overstay.',
    authority: [
      design('Passage design, sections 2 and 6'),
      { citation: 'Regulation (EU) 2016/399 art. 12', kind: 'text', basis: 'secondary' },
    ],
    ...common,
  },
  current: {
    id: 'finding.current',
    text: 'A finding rests on the answer that stands now. When the record says something else, the finding is begun again.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  twoPeople: {
    id: 'finding.two-people',
    text: 'A finding is signed by two people. Neither has an own interest in it.',
    authority: [design('Passage design, sections 2 and 6')],
    ...common,
  },
} as const satisfies Record<string, Rule>
