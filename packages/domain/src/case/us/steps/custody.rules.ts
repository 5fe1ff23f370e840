import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { free, move, step } from '../make.ts'

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

/** T17: custody, bond and release. */
export const custodySteps: readonly Transition[] = [
  step(
    'us.t1-arrested',
    'arrested',
    'Somebody who was free is arrested: the time for the decision on custody and charges runs from this arrest.',
    {
      authority: [readAt('8 USC 1357(a)(2)', USC), secondary('8 CFR 287.3(d)')],
      by: ['officer', 'supervisor', 'source'],
      // From freedom only: whoever is held is not arrested once more to make time run again.
      moves: [move('custody', FREE, 'same')],
      setsDay: 'arrested-on',
      anew: free,
      opens: ['us.charging-decision'],
    },
  ),
  step('us.t17-held', 'custody-begun', 'Somebody is held while the case is open.', {
    authority: [readAt('8 USC 1226(a)', USC)],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', FREE, 'held-discretion')],
    gates: [...onHold, 'us.g28-identity', 'us.g27-class-order'],
  }),
  step('us.t17-held-arriving', 'custody-arriving', 'Somebody who arrives is held.', {
    authority: [readAt('8 USC 1225(b)', USC)],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', FREE, 'held-arriving')],
    gates: [...onHold, 'us.g24-mandatory', 'us.g27-class-order'],
  }),
  step('us.t17-held-mandatory', 'custody-mandatory', 'Somebody is held without bond, on a signed basis.', {
    authority: [readAt('8 USC 1226(c) as amended by Pub. L. 119-1', 'enrolled text of 2025-01, in part')],
    by: ['officer'],
    adverse: 2,
    moves: [move('custody', [...FREE, 'held-discretion', 'bond-set'], 'held-mandatory')],
    gates: [...onHold, 'us.g24-mandatory', 'us.g24-signed-basis', 'us.g28-identity', 'us.g27-class-order'],
  }),
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
    brings: ['initial-bond', 'bond-ordered-on'],
    // A hold is of one order; whoever sets bond again is not held by the hold on the last one.
    sets: { 'bond-stay': 'none' },
    anew: ['initial-bond', 'bond-ordered-on'],
    opens: ['us.bond-release'],
    meets: ['us.bond-hearing'],
  }),
  step('us.t17-bond-posted', 'released-on-bond', 'Bond is posted: the person is released.', {
    authority: [secondary('8 CFR 1003.19')],
    by: ['officer', 'judge', 'board'],
    protective: true,
    moves: [move('custody', '*', 'released-bond')],
    anew: free,
    meets: ['us.bond-release'],
  }),
  step('us.t17-recognizance', 'released-on-recognizance', 'The person is released on recognizance.', {
    authority: [secondary('8 CFR 236.1(c)')],
    by: ['officer', 'judge', 'board', 'supervisor'],
    protective: true,
    meets: ['us.bond-release', 'us.custody-review', 'us.six-months'],
    moves: [move('custody', '*', 'released-recognizance')],
    anew: free,
  }),
  step('us.t17-parole', 'paroled', 'The person is paroled.', {
    authority: [secondary('8 USC 1182(d)(5)')],
    by: ['officer', 'supervisor'],
    protective: true,
    meets: ['us.bond-release', 'us.custody-review', 'us.six-months'],
    moves: [move('custody', '*', 'parole')],
    anew: free,
  }),
  step('us.t17-released', 'released', 'The person is released.', {
    authority: [secondary('8 CFR 241.13, 1241.14(j)')],
    by: ['officer', 'supervisor', 'judge', 'board', 'court'],
    protective: true,
    meets: ['us.bond-release', 'us.custody-review', 'us.six-months'],
    moves: [move('custody', '*', 'released')],
    anew: [...free, 'revocation-reasons', 'special-danger-rights'],
  }),
  step(
    'us.g5-transferred',
    'custody-transferred',
    'The person is moved to another place of custody; counsel is told.',
    {
      authority: [secondary('agency standards of detention', 'agency-policy')],
      by: ['officer', 'supervisor'],
      adverse: 2,
      moves: [move('custody', HELD, 'same')],
      gates: ['us.g5-transfer', 'us.g15-counsel', 'us.g18-child-quick'],
    },
  ),
]
