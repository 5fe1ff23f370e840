import type { FactKind } from '../fact.ts'
import { detentionFacts } from './facts/detention.ts'
import { asked, brought, COURT, choice, claim, found } from './facts/kinds.ts'
import { periodFacts } from './facts/period.ts'
import { noticeFacts } from './notice-facts.ts'

/** What gates of a return case read. A fact that is missing is unknown, and an unknown fact opens nothing. */
export const euFacts = {
  // Scope (art. 2)
  'national-law': brought('the Member State whose parameters are applied', 'text'),
  'free-movement': claim('a right of free movement', ['none', 'claimed', 'shown'], {
    made: ['claimed'],
    back: ['none'],
    answers: ['shown'],
  }),
  'carve-out': choice('which part of article 2(2) is said to apply', ['border', 'criminal']),
  'scope-opt-out': { words: 'whether this State opted out for such cases', kind: 'choice', values: ['yes', 'no'] },
  'internal-border': asked('found at an internal border'),
  'carve-out-facts': asked('the facts fit article 2(2)'),
  instrument: choice('the law that the act cites', ['rd', 'border-procedure', 'rr']),
  // Stay and entry records
  rebuttal: claim('evidence against the presumption', ['none', 'open', 'failed'], {
    made: ['open'],
    back: ['none'],
    answers: ['failed'],
  }),
  'scope-clear': asked('it is clear that the rules on short stay apply'),
  'exit-coverage': choice('whether exits were recorded there and then', ['sufficient', 'gap']),
  'correction-request': claim('a request to correct the record', ['none', 'open', 'decided'], {
    made: ['open'],
    back: ['none'],
    answers: ['decided'],
  }),
  // Guarantees (art. 5, 10, 12)
  'child-considered': asked('the best interests of the child were considered, in writing'),
  'family-considered': asked('family life was considered, in writing'),
  'health-considered': asked('the state of health was considered, in writing'),
  heard: asked('heard on stay, destination, period, child, family and health'),
  'decision-form': choice('writing, reasons in fact and law, remedies', [
    'complete',
    'lacking',
    // A part is withheld where the State allows that (art. 12(1)), and is shown as withheld, with the ground.
    'part-withheld',
  ]),
  translation: claim('translation of the main elements', ['not-asked', 'given', 'asked', 'not-needed'], {
    made: ['asked'],
    back: ['not-asked', 'not-needed'],
    answers: ['given'],
  }),
  'language-rule': found('whether the State translates only on request', ['on-request', 'without-request']),
  'information-limits': found('whether the State lets reasons be withheld', ['allowed', 'not-allowed']),
  'decision-served-on': brought('day on which the decision was served in due form', 'day'),
  'appeal-ends': { words: 'day after which the window for an appeal is over', kind: 'day' },
  'suspension-ended-on': brought('day on which what suspended the decision ended', 'day'),
  'protection-window-ends': brought('last day of the window against the refusal of protection', 'day'),
  'decision-signed-on': brought('day on which the decision in force was signed', 'day'),
  'served-for': choice('who is served for the person', ['person', 'adult']),
  'minor-alone': asked('a minor without anybody responsible'),
  'reception-examined': asked('reception in the country of return was examined first'),
  'reception-adequate': asked('the authorities are satisfied of family, guardian or facility'),
  ...periodFacts,
  // Removal (art. 8 and 9)
  'removal-destination': brought('country of removal', 'text'),
  'barred-countries': { words: 'countries to which removal is barred', kind: 'set', recordedBy: ['officer', 'court'] },
  'refoulement-claim': claim('a claim against removal to that country', ['none', 'open', 'examined'], {
    made: ['open'],
    back: ['none'],
    answers: ['examined'],
  }),
  // Whether it is arguable is for a court to say, where the person says that it is.
  'illness-claim': claim('a claim of grave illness', ['none', 'arguable', 'not-arguable'], {
    made: ['arguable'],
    back: ['none'],
    answers: [],
  }),
  'basic-needs': choice('basic needs during an appeal about illness', ['met', 'not-met']),
  'appeal-effect': found('whether an appeal suspends by the law of the State', ['auto', 'on-request', 'none']),
  'suspension-ruled': asked('a court has ruled on suspension', COURT),
  'postponed-for': choice('why removal is postponed', ['health', 'transport', 'identity', 'until-18']),
  'removal-order': found('a separate removal order', ['made', 'none']),
  'removal-order-rule': found('whether the State orders removal by a separate act', ['separate', 'combined']),
  'sanction-for': choice('for what a sanction is', ['stay', 'breach-of-ban']),
  'sanction-rule': choice('the rule that provides for the sanction', ['precise', 'not-precise']),
  'procedure-completed': asked('the return procedure was completed'),
  // Entry ban (art. 11)
  'ban-individual': asked('length and reasons of the ban were set for this person'),
  'ban-months': brought('months of the ban', 'number'),
  'ban-fits-state': found('the ban lies within what the State allows', ['yes', 'no']),
  'serious-threat': asked('a finding of a serious threat'),
  'trafficking-permit': choice('a permit of Directive 2004/81', ['none', 'held']),
  'left-member-states': choice('departure from the territory of the Member States', ['verified', 'claimed']),
  'departed-on': brought('day of departure', 'day'),
  // Remedies (art. 13)
  'legal-aid-rule': found('whether legal aid waits for a request', ['on-request', 'always']),
  'legal-aid': choice('request for legal aid', ['none', 'pending', 'decided']),
  ...detentionFacts,
  // Notices (section 4.5)
  'notice-holds': { words: 'what the notice holds', kind: 'set' },
  'notice-language': found('the language of the notice', [
    'understood',
    'not-asked',
    'sheets-in-five-languages',
    'other',
  ]),
  ...noticeFacts,
  // Border procedure
  'right-ended-on': brought('day on which the right to remain ended', 'day'),
  'border-last-day': { words: 'last day at the border location', kind: 'day' },
} as const satisfies Record<string, FactKind>

export type EuFact = keyof typeof euFacts
