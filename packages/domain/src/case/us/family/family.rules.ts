import { design, memory, secondary, standing } from '../../../rules/cite.ts'
import type { Rule } from '../../../rules/rule.ts'

/** Cases of one family, and what joining or severing does. */
export const familyRules = {
  motion: {
    id: 'us.family-motion',
    text: 'Cases are joined or severed on a motion that both sides could answer, by the judge.',
    authority: [secondary('EOIR practice manual on consolidation and severance', 'agency-policy')],
    ...standing,
  },
  preview: {
    id: 'us.family-preview',
    text: 'Before a judge joins or severs, everybody concerned is shown what it would do to each case.',
    authority: [design('Passage design, section 6')],
    ...standing,
  },
  child: {
    id: 'us.family-child',
    text: 'No step of a family separates a child from a parent without a decision of its own.',
    authority: [design('Passage design, section 6'), secondary('8 USC 1232')],
    ...standing,
  },
  derivative: {
    id: 'us.family-derivative',
    text: 'A spouse or child derives asylum, or adjustment, from whoever asked for it. Withholding, the Convention and cancellation are of one person alone.',
    authority: [memory('8 USC 1158(b)(3), 1153(d)'), memory('8 CFR 208.21')],
    ...standing,
  },
  own: {
    id: 'us.family-own-claims',
    text: 'Each person of a family keeps an own record, own claims and own protection; nothing adverse passes from lead to rider.',
    authority: [design('Passage design, section 5')],
    ...standing,
  },
} as const satisfies Record<string, Rule>
