import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const VD = '8 CFR 1240.26, 86 FR 70724 (2021-12-13)'
const voluntary = [
  'us.g21-asked',
  'us.g21-advised',
  'us.g16-interpreter',
  'us.g17-competency',
  'us.g22-consequences',
] as const

/** Every gate between an order and the aeroplane. `executable` asks exactly these. */
export const executionGates: readonly string[] = [
  'us.g1-final',
  'us.g2-appeal',
  'us.g3a-in-absentia-motion',
  'us.g3b-in-absentia-appeal',
  'us.g4-battered-motion',
  'us.g5-court-stay',
  'us.g5-tribunal-stay',
  'us.g5-agency-stay',
  'us.t32-warrant',
  'us.g6-citizenship',
  'us.g7-sworn-status',
  'us.g7-verified-status',
  'us.g8-fear',
  'us.g9-barred-country',
  'us.g10-third-country',
  'us.g11-temporary',
  'us.g12-victim-stay',
  'us.g12-deferred-action',
  'us.g12-childhood-arrival',
  'us.g17-competency',
  'us.g19-sign-off',
  'us.n15-abuser-contact',
  'us.g27-class-order',
  'us.g28-identity',
  'us.g30-correction',
  'us.order-served',
  'us.d7-fourteen-days',
]
const LEAVING = ['none', 'requested', 'vd-before', 'vd-after', 'vd-ended', 'programme'] as const

/** T32 to T42: the ways out. No two of them share an event, a state or a code. */
export const departureSteps: readonly Transition[] = [
  step(
    'us.t34-requested',
    'vd-requested',
    'The person asks to leave voluntarily. It can be taken back until departure.',
    {
      authority: [readAt('8 USC 1229c', USC)],
      by: ['person', 'counsel'],
      moves: [move('departure', ['none', 'requested'], 'requested')],
      gates: ['us.g16-interpreter', 'us.g15-counsel'],
    },
  ),
  step('us.t34-taken-back', 'departure-request-withdrawn', 'The person takes the request back.', {
    authority: [secondary('8 CFR 1240.26(c)(3)')],
    by: ['person', 'counsel'],
    moves: [move('departure', ['requested', 'vd-before', 'vd-after', 'programme'], 'none')],
  }),
  step(
    'us.t34-vd-before',
    'vd-granted-before',
    'A judge grants voluntary departure before the hearing, 120 days at most.',
    {
      authority: [readAt('8 USC 1229c(a)', USC), readAt('8 CFR 1240.26(b)', VD)],
      by: ['judge'],
      moves: [
        move('departure', ['requested'], 'vd-before'),
        move('proceeding', ['pending', 'reopened', 'remanded'], 'decided'),
      ],
      brings: ['vd-until'],
      gates: [...voluntary, 'us.t34-before-hearing', 'us.n5-advised-before'],
    },
  ),
  step(
    'us.t35-vd-after',
    'vd-granted-after',
    'A judge grants voluntary departure at the end, sixty days at most, with an alternate order and a bond.',
    {
      authority: [readAt('8 USC 1229c(b)', USC)],
      by: ['judge'],
      moves: [
        move('departure', ['requested'], 'vd-after'),
        move('proceeding', ['pending', 'reopened', 'remanded'], 'decided'),
        move('order', ['none', 'rescinded'], 'window-open'),
      ],
      brings: ['vd-until', 'decided-on'],
      gates: [...voluntary, 'us.t35-after-hearing', 'us.n5-advised-before'],
      opens: ['us.vd-bond'],
    },
  ),
  step('us.d20-vd-board', 'vd-granted-by-board', 'The Board grants voluntary departure.', {
    authority: [readAt('8 CFR 1003.1(d)(7)(ii)', 'text in force from 2024-07-29')],
    by: ['board'],
    moves: [
      move('departure', ['requested', 'vd-after', 'vd-ended'], 'vd-after'),
      move('order', ['appeal-pending'], 'final'),
    ],
    brings: ['vd-until', 'final-on'],
    gates: [...voluntary, 'us.d20-board-grant', 'us.n5-advised-before'],
    opens: ['us.vd-bond'],
  }),
  step(
    'us.t36-vd-ended',
    'vd-ended-by-motion',
    'A motion or petition inside the period ends voluntary departure; the alternate order takes effect, the penalties do not apply, and the day of finality does not change.',
    {
      authority: [readAt('8 CFR 1240.26(b)(3)(iii),(e)(1),(i)', VD)],
      by: ['person', 'counsel', 'court'],
      moves: [move('departure', ['vd-before', 'vd-after'], 'vd-ended')],
      gates: ['us.t36-in-period'],
    },
  ),
  step(
    'us.t38-bond-missed',
    'vd-bond-missed',
    'No bond was posted in time. The duty to leave stays; the alternate order takes effect at once only if appeal was waived.',
    {
      authority: [readAt('8 CFR 1240.26(c)(4)', VD)],
      by: ['officer', 'source'],
      moves: [move('departure', ['vd-after'], 'same')],
      opens: ['us.vd-bond-missed'],
    },
  ),
  step(
    'us.t40-vd-in-time',
    'left-in-vd-time',
    'The person left inside the period, which is proven: no removal, no order.',
    {
      authority: [readAt('8 USC 1229c', USC)],
      by: ['officer', 'person', 'counsel', 'source'],
      moves: [
        move('departure', ['vd-before', 'vd-after'], 'vd-in-time'),
        move('order', ['window-open', 'appeal-pending', 'final', 'certified'], 'rescinded', true),
      ],
      brings: ['left-on'],
      gates: ['us.left-in-time'],
    },
  ),
  step('us.t39-vd-late', 'left-after-vd-time', 'The person left after the period: the alternate order is executed.', {
    authority: [readAt('8 USC 1229c(d)', USC), secondary('8 CFR 1241.1(f)')],
    by: ['officer', 'source'],
    adverse: 2,
    moves: [move('departure', ['vd-before', 'vd-after'], 'vd-late'), move('order', '*', 'self-executed')],
    brings: ['left-on'],
    gates: ['us.t39-after-period', 'us.g28-identity'],
    opens: ['us.penalty-notice'],
  }),
  step('us.t41-self-removed', 'left-under-order', 'The person left while an order was outstanding: self-removed.', {
    authority: [readAt('8 USC 1101(g)', USC), readAt('8 CFR 241.7', '67 FR 39260')],
    by: ['officer', 'source'],
    adverse: 2,
    moves: [
      move('order', ['final', 'window-open', 'appeal-pending'], 'self-executed'),
      move('departure', ['none', 'requested', 'vd-ended', 'vd-before', 'vd-after'], 'self-removed'),
    ],
    brings: ['left-on'],
    gates: ['us.t41-not-in-period', 'us.g28-identity'],
  }),
  step(
    'us.t42-programme',
    'programme-registered',
    'The person registers to leave under a programme, without an order.',
    {
      authority: [memory('programme terms', 'agency-policy')],
      by: ['person', 'counsel'],
      moves: [move('departure', ['none', 'requested'], 'programme'), move('order', ['none', 'rescinded'], 'same')],
      gates: voluntary,
    },
  ),
  step(
    'us.t42-programme-left',
    'left-under-programme',
    'The person left under a programme, without an order: neither voluntary departure nor removal.',
    {
      authority: [memory('programme terms', 'agency-policy')],
      by: ['person', 'counsel', 'officer', 'source'],
      moves: [move('departure', ['programme'], 'programme-left'), move('order', ['none', 'rescinded'], 'same')],
      brings: ['left-on'],
    },
  ),
  step('us.t12-left', 'left-after-withdrawal', 'The person left after withdrawing the application for admission.', {
    authority: [readAt('8 USC 1225(a)(4)', USC)],
    by: ['officer', 'source', 'person', 'counsel'],
    moves: [
      move('charging', ['withdrawn-admission'], 'same'),
      move('departure', ['none', 'requested'], 'withdrawn-left'),
    ],
    brings: ['left-on'],
  }),
  step('us.g20-document', 'travel-document-requested', 'A travel document is asked for from a country.', {
    authority: [readAt('8 CFR 1208.6', '65 FR 76133 (2000-12-06)')],
    by: ['officer'],
    adverse: 2,
    moves: [move('departure', '*', 'same')],
    gates: ['us.g1-final', 'us.g20-asylum-secrecy', 'us.g19-disclosure', 'us.g6-citizenship'],
  }),
  step('us.t32-removed', 'removed', 'The order is executed by the State, under a warrant.', {
    authority: [readAt('8 USC 1231', USC), secondary('8 CFR 241.2, 241.3')],
    by: ['supervisor'],
    adverse: 2,
    moves: [move('departure', LEAVING, 'removed'), move('order', '*', 'executed'), move('custody', '*', 'released')],
    brings: ['removal-country', 'left-on'],
    gates: executionGates,
  }),
]
