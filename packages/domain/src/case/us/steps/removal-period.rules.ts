import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { free, move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const FREE = [
  'never',
  'released',
  'released-bond',
  'released-recognizance',
  'parole',
  'supervision',
  'criminal-custody',
] as const

/** T27 to T30 and N13: custody under a final order. */
export const removalPeriodSteps: readonly Transition[] = [
  step(
    'us.t27-removal-period',
    'removal-period-begun',
    'The removal period begins under the warrant, with the latest of its three beginnings.',
    {
      brings: ['other-custody-ended-on'],
      authority: [readAt('8 USC 1231(a)(1),(2)', USC), secondary('8 CFR 241.3')],
      by: ['officer'],
      adverse: 2,
      moves: [
        move('custody', [...FREE, 'held-arriving', 'held-discretion', 'held-mandatory', 'bond-set'], 'held-order'),
      ],
      gates: [
        'us.g1-final',
        'us.g2-appeal',
        'us.t32-warrant',
        'us.g6-citizenship',
        'us.g11-temporary',
        'us.g18-child-quick',
        'us.g5-court-stay',
        'us.g5-tribunal-stay',
        'us.g5-agency-stay',
        'us.t27-latest',
        'us.g28-identity',
      ],
      opens: ['us.custody-review'],
      // A review, a likelihood and a refusal of documents of an earlier period say nothing of this one.
      sets: { 'custody-reviewed': 'not-done' },
      anew: ['custody-reviewed-on', 'removal-likely', 'documents-refused', 'removal-prevented', 'written-notice'],
    },
  ),
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
      gates: [
        'us.g25-custody-review',
        'us.g25-six-months',
        'us.g6-citizenship',
        'us.g11-temporary',
        'us.g18-child-quick',
        'us.g28-identity',
      ],
      opens: ['us.six-months'],
    },
  ),
  step('us.t29-reviewed', 'custody-reviewed', 'Custody is reviewed. The result is owed to the person.', {
    authority: [secondary('8 CFR 241.4(k)')],
    by: ['supervisor'],
    protective: true,
    moves: [move('custody', '*', 'same')],
    sets: { 'custody-reviewed': 'done' },
    setsDay: 'custody-reviewed-on',
    meets: ['us.custody-review', 'us.revocation-review'],
    opens: ['us.custody-review-served'],
  }),
  step('us.t29-result-served', 'custody-review-served', 'The result of the custody review is served.', {
    authority: [secondary('8 CFR 241.4(k)')],
    by: ['officer', 'supervisor'],
    moves: [move('custody', '*', 'same')],
    sets: { 'custody-reviewed': 'done-and-served' },
    gates: ['us.t29-review-served'],
    meets: ['us.custody-review-served'],
  }),
  step('us.t29-supervision', 'released-under-supervision', 'The person is released under an order of supervision.', {
    authority: [readAt('8 USC 1231(a)(3)', USC)],
    by: ['officer', 'supervisor', 'judge'],
    protective: true,
    moves: [move('custody', '*', 'supervision')],
    anew: [...free, 'revocation-reasons', 'special-danger-rights'],
    meets: ['us.custody-review', 'us.six-months', 'us.revocation-review'],
  }),
  step('us.t30-revoked', 'release-revoked', 'A release is revoked. Three months later custody is reviewed.', {
    authority: [secondary('8 CFR 241.4(l), 241.13(i)')],
    by: ['supervisor'],
    adverse: 2,
    moves: [move('custody', ['supervision', 'released'], 'held-after-period')],
    gates: [
      'us.t30-revocation',
      'us.g1-final',
      'us.g6-citizenship',
      'us.g15-counsel',
      'us.g11-temporary',
      'us.g18-child-quick',
      'us.g28-identity',
      'us.g16-interpreter',
    ],
    opens: ['us.revocation-review'],
    sets: { 'custody-reviewed': 'not-done' },
    anew: ['custody-reviewed-on', 'removal-likely'],
  }),
  step(
    'us.t29-likelihood-asked',
    'likelihood-review-asked',
    'The person asks the Department to find that removal is not likely in the foreseeable future.',
    {
      authority: [secondary('8 CFR 241.13(d)(3), by a practice book of 2011')],
      by: ['person', 'counsel'],
      protective: true,
      moves: [move('custody', '*', 'same')],
      opens: ['us.likelihood-review'],
    },
  ),
  step(
    'us.t29-likelihood-decided',
    'likelihood-decided',
    'The Department answers in writing whether removal is likely.',
    {
      authority: [secondary('8 CFR 241.13')],
      by: ['legal-officer'],
      moves: [move('custody', ['held-order', 'held-after-period', 'special-danger', 'supervision'], 'same')],
      brings: ['removal-likely'],
      meets: ['us.likelihood-review', 'us.six-months'],
    },
  ),
]
