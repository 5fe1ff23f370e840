import type { FactKind } from '../../fact.ts'
import { asked, brought, COURT, choice, found } from './kinds.ts'

/** Facts of detention (art. 15 to 18). */
export const detentionFacts = {
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
} as const satisfies Record<string, FactKind>
