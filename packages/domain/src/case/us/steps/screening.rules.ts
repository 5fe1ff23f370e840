import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { ANYBODY, ends, protects } from './protects.ts'

const USC = 'US Code copy of 2023-04-20'

/** T7 and T8: fear and claimed status, who screens them and how they end. */
export const screeningSteps: readonly Transition[] = [
  step('us.t7-fear', 'fear-expressed', 'Fear, or the wish for asylum, is stated.', {
    authority: [readAt('8 USC 1225(b)(1)(A)(ii)', USC)],
    by: ANYBODY,
    protective: true,
    moves: [
      move('protection/fear', ['none', 'expressed', 'negative-final', 'decided'], 'expressed'),
      move('protection/fear', ['negative', 'review-requested', 'positive'], 'same'),
    ],
    anew: ['asked-for-review', 'interpreter-qualified', 'counsel-present'],
    opens: ['us.fear-review'],
  }),
  step(
    'us.t7-fear-negative',
    'fear-negative',
    'An asylum officer finds no fear; review is offered, and silence counts as a request.',
    {
      authority: [readAt('8 USC 1225(b)(1)(B)', USC), secondary('8 CFR 208.30(g)(1), 208.31')],
      by: ['asylum-officer'],
      brings: ['asked-for-review'],
      moves: [move('protection/fear', ['expressed'], 'negative')],
      gates: ['us.g16-interpreter', 'us.g15-counsel'],
      opens: ['us.fear-review'],
    },
  ),
  step('us.t7-review-requested', 'fear-review-requested', 'Review is requested, or the person is silent.', {
    authority: [secondary('8 CFR 208.30(g)(1)')],
    by: ['person', 'counsel', 'asylum-officer'],
    protective: true,
    moves: [
      move('protection/fear', ['negative'], 'review-requested'),
      move(
        'protection/fear',
        ['none', 'expressed', 'review-requested', 'positive', 'negative-final', 'decided'],
        'same',
      ),
    ],
  }),
  step(
    'us.t7-fear-positive',
    'fear-positive',
    'Fear is found, by the officer or by the judge: full proceedings, or withholding only.',
    {
      authority: [readAt('8 USC 1225(b)(1)(B)(ii)', USC)],
      by: ['asylum-officer', 'judge'],
      protective: true,
      moves: [move('protection/fear', '*', 'positive')],
      setsDay: 'fear-found-on',
      meets: ['us.fear-review'],
    },
  ),
  step('us.t7-fear-affirmed', 'fear-negative-affirmed', 'A judge affirms that there is no fear.', {
    authority: [readAt('8 CFR 1003.42', '89 FR 105401 (2024-12-27)')],
    by: ['judge'],
    moves: [move('protection/fear', ['review-requested'], 'negative-final')],
    gates: ['us.g16-interpreter'],
    meets: ['us.fear-review'],
  }),
  {
    ...protects(
      'us.t8-status',
      'status-claimed',
      'A claim to be a resident, refugee or asylee is made.',
      ['protection/status', 'claimed', ['sworn', 'verified']],
      '8 USC 1225(b)(1)(C)',
    ),
    anew: ['perjury-warning'],
  },
  ends(
    'us.t8-sworn',
    'status-sworn',
    'The claim is repeated under oath.',
    ['protection/status', ['claimed'], 'sworn'],
    '8 USC 1225(b)(1)(C)',
    ['officer'],
  ),
  ends(
    'us.t8-verified',
    'status-verified',
    'The status is verified, or a judge finds it.',
    ['protection/status', ['claimed', 'sworn'], 'verified'],
    '8 CFR 235.3(b)(5)',
    ['officer', 'judge'],
  ),
  ends(
    'us.t8-rejected',
    'status-rejected',
    'A judge finds that the status is not held. No appeal.',
    ['protection/status', ['sworn', 'claimed'], 'rejected'],
    '8 CFR 235.3(b)(5)(iv)',
    ['judge'],
    1,
  ),
  step(
    'us.t7-review-declined',
    'fear-review-declined',
    'The person gives up review of the negative finding, in words.',
    {
      authority: [secondary('8 CFR 208.30(g)(1), 208.31(g)')],
      by: ['asylum-officer', 'person', 'counsel'],
      moves: [move('protection/fear', ['negative'], 'negative-final')],
      gates: ['us.t7-declined', 'us.g16-interpreter', 'us.g15-counsel', 'us.g17-competency'],
      meets: ['us.fear-review'],
    },
  ),
  step(
    'us.t10-fear-decided',
    'withholding-only-decided',
    'A judge, or the Board, has finally decided the protection that was asked for after fear was found.',
    {
      authority: [readAt('8 USC 1231(b)(3)', USC), secondary('8 CFR 1208.2(c), 1208.31')],
      by: ['judge', 'board'],
      moves: [
        move('protection/fear', ['positive'], 'decided'),
        move('proceeding', ['pending', 'reopened', 'remanded', 'decided'], 'decided'),
      ],
      gates: ['us.g16-interpreter', 'us.g17-competency'],
    },
  ),
]
