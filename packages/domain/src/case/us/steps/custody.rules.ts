import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const HELD = [
  'held-arriving',
  'held-discretion',
  'held-mandatory',
  'held-order',
  'held-after-period',
  'special-danger',
  'bond-set',
] as const
const FREE = [
  'never',
  'released',
  'released-bond',
  'released-recognizance',
  'parole',
  'supervision',
  'criminal-custody',
] as const
const onHold = [
  'us.g6-citizenship',
  'us.g11-temporary',
  'us.g18-child-quick',
  'us.g23-charging-decision',
  'us.g26-release',
] as const

/** T17, T27 to T30, T48 and the special danger procedure: custody, bond, review and release. */
export const custodySteps: readonly Transition[] = [
  step('us.t17-held', 'custody-begun', 'Somebody is held while the case is open.', {
    authority: [readAt('8 USC 1226(a)', USC)],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', FREE, 'held-discretion')],
    gates: [...onHold, 'us.g28-identity'],
  }),
  step('us.t17-held-arriving', 'custody-arriving', 'Somebody who arrives is held.', {
    authority: [readAt('8 USC 1225(b)', USC)],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', FREE, 'held-arriving')],
    gates: [...onHold, 'us.g24-mandatory'],
  }),
  step(
    'us.t17-held-mandatory',
    'custody-mandatory',
    'Somebody is held without bond, on a signed basis; a detainer duty comes with the class of 2025 (N9).',
    {
      authority: [readAt('8 USC 1226(c) as amended by Pub. L. 119-1', 'enrolled text of 2025-01, in part')],
      by: ['officer'],
      adverse: 2,
      moves: [move('custody', [...FREE, 'held-discretion', 'bond-set'], 'held-mandatory')],
      gates: [...onHold, 'us.g24-mandatory', 'us.g24-signed-basis'],
      opens: ['us.detainer'],
    },
  ),
  step('us.t17-continued', 'custody-continued', 'Custody of the person goes on.', {
    authority: [readAt('8 USC 1226, 1231', USC)],
    by: ['officer', 'supervisor'],
    adverse: 2,
    moves: [move('custody', HELD, 'same')],
    gates: [...onHold, 'us.g25-custody-review', 'us.g25-six-months', 'us.g26-bond-order'],
  }),
  step('us.t17-bond', 'bond-set', 'A judge sets bond, at least 1,500 dollars.', {
    authority: [readAt('8 USC 1226(a)(2)(A)', USC)],
    by: ['judge', 'officer'],
    moves: [move('custody', ['held-discretion', 'held-arriving', 'held-mandatory', 'bond-set'], 'bond-set')],
    opens: ['us.bond-release'],
  }),
  step('us.t17-bond-posted', 'released-on-bond', 'Bond is posted: the person is released.', {
    authority: [secondary('8 CFR 1003.19')],
    by: ['officer', 'judge', 'board'],
    protective: true,
    moves: [move('custody', '*', 'released-bond')],
    meets: ['us.bond-release'],
  }),
  step('us.t17-recognizance', 'released-on-recognizance', 'The person is released on recognizance.', {
    authority: [secondary('8 CFR 236.1(c)')],
    by: ['officer', 'judge', 'board', 'supervisor'],
    protective: true,
    moves: [move('custody', '*', 'released-recognizance')],
  }),
  step('us.t17-parole', 'paroled', 'The person is paroled.', {
    authority: [secondary('8 USC 1182(d)(5)')],
    by: ['officer', 'supervisor'],
    protective: true,
    moves: [move('custody', '*', 'parole')],
  }),
  step('us.t17-released', 'released', 'The person is released.', {
    authority: [secondary('8 CFR 241.13, 1241.14(j)')],
    by: ['officer', 'supervisor', 'judge', 'board', 'court'],
    protective: true,
    moves: [move('custody', '*', 'released')],
  }),
  step('us.t48-transfer', 'handed-to-children-office', 'A child is handed to Health and Human Services.', {
    authority: [readAt('8 USC 1232(b)(3)', USC)],
    by: ['officer', 'children-office'],
    protective: true,
    moves: [move('custody', '*', 'children-office')],
    meets: ['us.child-transfer'],
  }),
  step('us.t27-removal-period', 'removal-period-begun', 'The removal period begins under the warrant.', {
    authority: [readAt('8 USC 1231(a)(1),(2)', USC), secondary('8 CFR 241.3')],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', [...FREE, 'held-arriving', 'held-discretion', 'held-mandatory', 'bond-set'], 'held-order')],
    gates: [
      'us.g1-final',
      'us.g2-appeal',
      'us.t32-warrant',
      'us.g6-citizenship',
      'us.g11-temporary',
      'us.g18-child-quick',
    ],
    opens: ['us.custody-review'],
  }),
  step('us.t28-suspended', 'removal-period-suspended', 'The removal period is suspended.', {
    authority: [readAt('8 USC 1231(a)(1)(C)', USC)],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', ['held-order'], 'same')],
    gates: ['us.t28-suspension'],
  }),
  step(
    'us.t29-after-period',
    'held-after-period',
    'Custody goes on after the removal period, by the result of a review.',
    {
      authority: [readAt('8 USC 1231(a)(6)', USC), secondary('8 CFR 241.4')],
      by: ['supervisor'],
      adverse: 2,
      moves: [move('custody', ['held-order'], 'held-after-period')],
      gates: ['us.g25-custody-review', 'us.g25-six-months', 'us.g6-citizenship'],
      opens: ['us.six-months'],
    },
  ),
  step('us.t29-reviewed', 'custody-reviewed', 'Custody is reviewed and the result served.', {
    authority: [secondary('8 CFR 241.4(k)')],
    by: ['supervisor'],
    protective: true,
    moves: [move('custody', '*', 'same')],
    sets: { 'custody-reviewed': 'done-and-served' },
    meets: ['us.custody-review'],
  }),
  step('us.t29-supervision', 'released-under-supervision', 'The person is released under an order of supervision.', {
    authority: [readAt('8 USC 1231(a)(3)', USC)],
    by: ['officer', 'supervisor', 'judge'],
    protective: true,
    moves: [move('custody', '*', 'supervision')],
    meets: ['us.custody-review', 'us.six-months'],
  }),
  step('us.t30-revoked', 'release-revoked', 'A release is revoked. Three months later custody is reviewed.', {
    authority: [secondary('8 CFR 241.4(l), 241.13(i)')],
    by: ['supervisor'],
    adverse: 2,
    moves: [move('custody', ['supervision', 'released'], 'held-after-period')],
    gates: ['us.t30-revocation', 'us.g1-final', 'us.g6-citizenship', 'us.g15-counsel'],
    opens: ['us.custody-review'],
    sets: { 'custody-reviewed': 'not-done' },
  }),
  step('us.n13-special-danger', 'special-danger-begun', 'A special danger procedure is begun before a judge.', {
    authority: [readAt('8 CFR 1241.14(f)', 'one stored version')],
    by: ['supervisor'],
    adverse: 2,
    moves: [move('custody', ['held-after-period'], 'special-danger')],
    gates: ['us.n18-special-danger', 'us.g16-interpreter', 'us.g15-counsel'],
    opens: ['us.reasonable-cause'],
  }),
]
