import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { heldUntil } from './nothing-left.ts'

const HELD = ['detained', 'review-due', 'extended', 'limit-reached', 'prison-exception'] as const
const BEGIN = [
  'eu.national-law',
  'eu.eg13-free-movement',
  'eu.eg1-no-procedure',
  'eu.eg4-right-to-remain',
  'eu.eg20-grounds',
  'eu.eg10-triad',
  'eu.eg23-minors',
  'eu.eg21-first-limit',
  'eu.eg21-absolute',
  'eu.detained-since',
] as const
/** What a review, and an extension, finds for itself: nothing of the examination before is read (art. 15(3), (4) and (6)). */
const EXAMINED = [
  'less-coercive-examined',
  'detention-order',
  'removal-work',
  'removal-prospect',
  'last-resort',
  'separate-place',
  'child-interest',
] as const
const EXTENDED = [...EXAMINED, 'extension-ground', 'judge-seized'] as const

/** Steps 32 to 37, articles 15 to 18: detention, its reviews and its end. */
export const detentionSteps: readonly Transition[] = [
  step('eu.s9-less-coercive', 'less-coercive-measure', 'A less coercive measure is imposed.', {
    law: ['RD-36'],
    by: ['officer', 'judge'],
    adverse: 2,
    moves: [move('detention', ['none', 'released'], 'less-coercive-measure')],
    gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg1-no-procedure', 'eu.eg4-right-to-remain'],
  }),
  step('eu.t32-detained', 'detained', 'Detention is ordered in writing with reasons.', {
    law: ['RD-36', 'RD-37'],
    by: ['officer', 'judge'],
    adverse: 2,
    moves: [move('detention', ['none', 'released', 'less-coercive-measure'], 'detained')],
    gates: BEGIN,
    brings: ['detained-since'],
    anew: ['detained-since'],
    setsDay: 'detention-examined-on',
    opens: ['eu.review-detention', 'eu.speedy-review', 'eu.tell-rights', 'eu.n-detention-order', 'eu.n-facility'],
  }),
  step('eu.t33-due', 'detention-review-due', 'A review of detention is due.', {
    law: ['RD-38'],
    by: ['officer', 'judge', 'person', 'counsel', 'source'],
    protective: true,
    moves: [move('detention', ['detained', 'extended', 'prison-exception'], 'review-due')],
    opens: ['eu.review-detention'],
  }),
  step(
    'eu.t33-continued',
    'detention-continued',
    'A review examined every condition anew, pleaded or not, and detention goes on.',
    {
      law: ['RD-38', 'RD-39', 'CJ-18'],
      by: ['officer', 'judge'],
      adverse: 2,
      moves: [move('detention', ['review-due', 'detained'], 'detained')],
      gates: [...BEGIN, 'eu.eg21-alert'],
      brings: EXAMINED,
      anew: EXAMINED,
      setsDay: 'detention-examined-on',
      meets: ['eu.review-detention'],
      // The next one is owed from today.
      opens: ['eu.review-detention'],
    },
  ),
  step(
    'eu.t34-extended',
    'detention-extended',
    'Detention is extended past the first limit, in writing; a judge reviews, asked or not.',
    {
      law: ['RD-41', 'CJ-04', 'CJ-20'],
      by: ['officer', 'judge'],
      adverse: 2,
      moves: [move('detention', ['detained', 'review-due', 'extended'], 'extended')],
      gates: [...BEGIN, 'eu.ed8-review', 'eu.eg22-judge', 'eu.eg22-extension-ground'],
      brings: EXTENDED,
      anew: EXTENDED,
      setsDay: 'detention-examined-on',
      sets: { 'extension-made': 'yes' },
      meets: ['eu.review-detention'],
      opens: ['eu.review-detention'],
    },
  ),
  step(
    'eu.t35-released',
    'released',
    'Detention ends: no reasonable prospect, a condition gone, or an order of a court.',
    {
      law: ['RD-39', 'CJ-01'],
      by: ['officer', 'judge', 'court'],
      protective: true,
      moves: [move('detention', [...HELD, 'less-coercive-measure'], 'released')],
      brings: ['detention-periods'],
      adds: ['detention-periods'],
      stretch: heldUntil,
      // Each stretch has its own order, its own examination and its own judge.
      anew: [
        'detained-since',
        ...EXTENDED,
        'extension-made',
        'detention-examined-on',
        'prison-separated',
        'prison-basis',
        'prison-court',
      ],
      meets: ['eu.release', 'eu.review-detention'],
    },
  ),
  step('eu.t36-limit', 'detention-limit-reached', 'The limit is reached: release is due at once.', {
    law: ['RD-40', 'RD-41', 'CJ-01'],
    by: ['officer', 'judge', 'court', 'source'],
    protective: true,
    moves: [move('detention', HELD, 'limit-reached')],
    opens: ['eu.release'],
  }),
  step(
    'eu.t37-prison',
    'prison-accommodation',
    'Somebody detained is held in prison accommodation, or in an emergency.',
    {
      law: ['RD-42', 'RD-44', 'CJ-17'],
      by: ['officer', 'judge'],
      adverse: 2,
      moves: [move('detention', ['detained', 'review-due', 'extended'], 'prison-exception')],
      gates: ['eu.eg24-place', 'eu.ed8-review', 'eu.eg21-alert', ...BEGIN],
      opens: ['eu.tell-commission'],
    },
  ),
]
