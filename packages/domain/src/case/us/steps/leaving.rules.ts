import { design, memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const voluntary = [
  'us.g21-asked',
  'us.g21-advised',
  'us.g16-interpreter',
  'us.g17-competency',
  'us.g22-consequences',
] as const

/** T39 to T42: the ways out by one’s own feet. No two of them share an event, a state or a code. */
export const leavingSteps: readonly Transition[] = [
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
    moves: [
      move('departure', ['vd-before', 'vd-after', 'vd-overstayed'], 'vd-late'),
      // Only of the order to which the grant is the alternative: none that fell, that is under appeal, or that was carried out.
      move('order', ['none', 'window-open', 'final', 'rescinded'], 'self-executed'),
      move('proceeding', ['decided'], 'same'),
    ],
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
  step(
    'us.t38-left-25',
    'left-after-bond-missed',
    'After a missed bond the person left within twenty-five days, and proves it: that was no leaving under an order.',
    {
      authority: [readAt('8 CFR 1240.26(c)(4)', '86 FR 70724 (2021-12-13)')],
      by: ['officer', 'person', 'counsel', 'source'],
      moves: [move('departure', ['vd-after', 'vd-ended'], 'same')],
      brings: ['left-on'],
      gates: ['us.left-in-time'],
      meets: ['us.vd-bond-missed'],
      ...dated('2009-01-20'),
    },
  ),
  step(
    'us.t40-proved',
    'departure-proved-at-consulate',
    'The person proves at a consulate to have left: passport, ticket, the paper of the case.',
    {
      authority: [secondary('embassy pages of May 2022', 'agency-policy')],
      by: ['person', 'counsel', 'officer', 'source'],
      protective: true,
      brings: ['left-on'],
      moves: [move('departure', '*', 'same')],
      opens: ['us.exit-acknowledged'],
    },
  ),
  step(
    'us.t40-acknowledged',
    'departure-acknowledged',
    'The Department acknowledges the proof of departure, and gives a bond back.',
    {
      authority: [secondary('embassy pages of May 2022', 'agency-policy'), design('Passage design, section 6')],
      by: ['officer', 'supervisor'],
      protective: true,
      moves: [move('departure', '*', 'same')],
      meets: ['us.exit-acknowledged', 'us.vd-bond-missed'],
    },
  ),
]
