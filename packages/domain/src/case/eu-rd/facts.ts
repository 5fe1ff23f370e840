import type { Claim, FactKind } from '../fact.ts'
import { noticeFacts } from './notice-facts.ts'

const OFFICER = ['officer'] as const
const COURT = ['court', 'judge'] as const

const choice = (words: string, values: readonly string[], by: readonly string[] = OFFICER): FactKind => ({
  words,
  kind: 'choice',
  values,
  recordedBy: by,
})
/** A claim of the person: an officer answers it, or cannot, and takes nothing back. Courts are free. */
const claim = (
  words: string,
  values: readonly string[],
  { made, back, answers }: Omit<Claim, 'free'>,
  by: readonly string[] = ['officer', 'person', 'counsel', 'court'],
): FactKind => ({ ...choice(words, values, by), claim: { made, back, answers, free: COURT } })
const asked = (words: string, by: readonly string[] = OFFICER): FactKind => choice(words, ['yes', 'no'], by)
/** Derived, or set by a step: nobody records it. */
const found = (words: string, values: readonly string[]): FactKind => ({ words, kind: 'choice', values })
const brought = (words: string, kind: 'day' | 'number' | 'text'): FactKind => ({ words, kind })

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
  // Return decision and period (art. 6 and 7)
  'decided-destination': brought('country named in the decision', 'text'),
  'decided-destinations': { words: 'country of the served decision', kind: 'set' },
  'destination-kind': choice('what that country is to the person', ['origin', 'transit', 'other-consent', 'hub']),
  'other-permit': choice('a permit of another Member State', ['none', 'valid']),
  'permit-until': {
    ...brought('last day of the permit for which the decision is suspended', 'day'),
    recordedBy: OFFICER,
  },
  'go-to-state-by': brought('last day to go to the other State', 'day'),
  'go-to-state-told': found('told to go there, whole and understood', ['yes']),
  'order-risk': asked('a finding of public policy or national security'),
  'period-ground': choice('ground to refuse or shorten the period', [
    'absconding',
    'manifestly-unfounded',
    'fraudulent',
    'public-policy',
    'none',
  ]),
  'period-ground-basis': choice('on what the ground rests', [
    'individual-facts',
    'conviction-alone',
    'suspicion-alone',
  ]),
  'period-days': brought('days of the period', 'number'),
  'period-from': brought('day from which the period is counted', 'day'),
  'period-rule': found('whether the State gives a period on application only', ['on-application', 'always']),
  'period-fits-state': {
    words: 'the period lies within the bounds of the State',
    kind: 'choice',
    values: ['yes', 'no'],
  },
  'period-extended-to': brought('last day of the extended period', 'day'),
  'period-may-begin': { words: 'first day from which a period may be counted', kind: 'day' },
  'period-ends': { words: 'day after which something adverse may follow', kind: 'day' },
  'period-information': found('told that a period is given on application', ['given']),
  'period-information-on': brought('day on which that was told', 'day'),
  'period-asked-on': brought('day on which a period was asked for', 'day'),
  'period-asked-in-time': found('a period was asked for in time, and nobody has decided on it', ['yes', 'no']),
  'period-asked-until': { words: 'day until which a period may still be asked for', kind: 'day' },
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
  // Detention (art. 15 to 18)
  'less-coercive-examined': asked('less coercive measures were examined'),
  'detention-order': choice('order in writing with reasons', ['complete', 'lacking']),
  'removal-work': choice('removal arrangements', ['in-hand', 'none'], ['officer', 'court', 'judge']),
  'removal-prospect': choice(
    'prospect of removal within a reasonable time',
    ['reasonable', 'none'],
    ['officer', 'court', 'judge'],
  ),
  'detention-examined-on': brought('day on which detention was last ordered, reviewed or extended', 'day'),
  'detention-review-by': { words: 'last day on which that examination carries detention', kind: 'day' },
  'extension-made': found('this detention was extended past the first limit', ['yes']),
  'detained-since': brought('first day of the present detention', 'day'),
  'detention-periods': {
    words: 'earlier periods under the same decision',
    kind: 'set',
    recordedBy: ['officer', 'source'],
  },
  'first-limit-day': { words: 'last day before the first limit', kind: 'day' },
  'absolute-limit-day': { words: 'last day of the absolute limit', kind: 'day' },
  'extension-ground': choice('ground for going past the first limit', ['non-cooperation', 'document-delay', 'none']),
  'judge-seized': asked('a judge was seized, asked or not', ['officer', 'court', 'judge']),
  'minors-held': asked('a minor or a family with minors'),
  'last-resort': asked('last resort, with reasons'),
  'separate-place': asked('a separate place for the family'),
  'child-interest': asked('the interest of the child is recorded'),
  'prison-separated': asked('separated from prisoners'),
  'prison-basis': choice('basis for prison accommodation', ['art-16', 'art-18', 'none']),
  'prison-court': asked('a court checked that basis', COURT),
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
