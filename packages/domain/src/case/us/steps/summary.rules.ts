import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, newOrder, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** T9 to T11: visa waiver, reinstatement, administrative removal. */
export const summarySteps: readonly Transition[] = [
  step(
    'us.t9-refused-at-port',
    'vwp-refused-at-port',
    'A visa waiver applicant is refused at the port: that is no removal (N10).',
    {
      authority: [readAt('8 CFR 217.4(a)(3)', '8 CFR 217.4')],
      by: ['officer'],
      adverse: 2,
      moves: [move('charging', ['encountered'], 'refused-at-port')],
      gates: ['us.g8-fear', 'us.t9-visa-waiver', 'us.g19-sole-source', 'us.g6-citizenship'],
    },
  ),
  step(
    'us.t9-vwp-removal',
    'vwp-removal-ordered',
    'A visa waiver entrant is ordered removed after admission, which equals a removal (N10). Asylum goes to a judge.',
    {
      authority: [readAt('8 USC 1187(b)(2)', USC), readAt('8 CFR 217.4(b)(2)', '8 CFR 217.4')],
      by: ['officer'],
      adverse: 2,
      ...newOrder,
      moves: [move('charging', ['encountered'], 'vwp-removal')],
      gates: [
        'us.g8-fear',
        'us.g6-citizenship',
        'us.g28-identity',
        'us.t9-visa-waiver',
        'us.g19-sole-source',
        'us.g30-correction',
        'us.g27-class-order',
      ],
    },
  ),
  step(
    'us.t10-reinstatement-noticed',
    'reinstatement-noticed',
    'Written notice that a prior order may be reinstated.',
    {
      authority: [readAt('8 USC 1231(a)(5)', USC), readAt('8 CFR 1241.8(b)', '66 FR 29451')],
      by: ['officer'],
      adverse: 1,
      moves: [move('charging', ['encountered'], 'reinstatement-noticed')],
      gates: ['us.g28-identity', 'us.g6-citizenship'],
    },
  ),
  step(
    'us.t10-reinstated',
    'order-reinstated',
    'The prior order is reinstated. Fear goes at once to an asylum officer.',
    {
      authority: [readAt('8 USC 1231(a)(5)', USC), memory('Guzman Chavez (2021), Riley (2025)', 'case')],
      by: ['officer'],
      adverse: 2,
      ...newOrder,
      moves: [move('charging', ['reinstatement-noticed'], 'reinstated')],
      gates: [
        'us.n12-fingerprints',
        'us.g6-citizenship',
        'us.g30-correction',
        'us.g16-interpreter',
        'us.t10-prior-order',
        'us.g27-class-order',
        'us.g18-child-quick',
      ],
    },
  ),
  step(
    'us.t11-admin-noticed',
    'admin-removal-noticed',
    'Notice of intent in administrative removal, served in person and explained.',
    {
      authority: [readAt('8 CFR 238.1(b)', '81 FR 62355 (2016-09-09)')],
      by: ['officer'],
      adverse: 1,
      brings: ['admin-noticed-on'],
      moves: [move('charging', ['encountered'], 'admin-noticed')],
      gates: ['us.g28-identity', 'us.g16-interpreter', 'us.g6-citizenship', 'us.g18-child-quick'],
    },
  ),
  step('us.t11-admin-ordered', 'admin-removal-ordered', 'Another officer issues the final administrative order.', {
    authority: [readAt('8 USC 1228(b)', USC)],
    by: ['officer'],
    adverse: 2,
    ...newOrder,
    moves: [move('charging', ['admin-noticed'], 'admin-ordered')],
    brings: ['issued-on'],
    gates: [
      'us.n8-two-officers',
      'us.g6-citizenship',
      'us.g30-correction',
      'us.t11-scope',
      'us.t11-answer',
      'us.g28-identity',
      'us.g19-sole-source',
      'us.g27-class-order',
    ],
  }),
  step(
    'us.t9-asylum-only',
    'asylum-only-referred',
    'Somebody who cannot ask for a full hearing is referred to a judge for asylum, withholding or the Convention alone.',
    {
      authority: [readAt('8 USC 1187(b)(2)', USC), secondary('8 CFR 217.4, 208.2(c), 1208.2(c)')],
      by: ['officer', 'asylum-officer'],
      protective: true,
      moves: [
        move('proceeding', ['none', 'pending', 'terminated', 'dismissed'], 'pending'),
        move('proceeding', ['closed', 'decided', 'reopened', 'remanded'], 'same'),
        move(
          'protection/fear',
          ['none', 'expressed', 'negative', 'review-requested', 'negative-final', 'decided'],
          'positive',
        ),
        move('protection/fear', ['positive'], 'same'),
      ],
      setsDay: 'fear-found-on',
      meets: ['us.fear-review'],
    },
  ),
]
