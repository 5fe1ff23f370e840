import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { free, move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Every gate between an order and the aeroplane. `executable` asks exactly these. */
const executionGates: readonly string[] = [
  'us.g1-final',
  'us.g2-appeal',
  'us.t18-relief-granted',
  'us.g3a-in-absentia-motion',
  'us.g3b-in-absentia-appeal',
  'us.g4-battered-motion',
  'us.g5-court-stay',
  'us.g5-tribunal-stay',
  'us.g5-agency-stay',
  'us.t32-warrant',
  'us.g6-citizenship',
  'us.g6-citizen',
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
const LEAVING = ['none', 'requested', 'vd-before', 'vd-after', 'vd-ended', 'vd-overstayed', 'programme'] as const

/** T32: what the State does on a final order. */
export const executionSteps: readonly Transition[] = [
  step('us.g20-document', 'travel-document-requested', 'A travel document is asked for from a country.', {
    authority: [readAt('8 CFR 1208.6', '65 FR 76133 (2000-12-06)')],
    by: ['officer'],
    adverse: 2,
    moves: [move('departure', '*', 'same')],
    brings: ['disclosed-to', 'reveals-claim', 'exception-1367'],
    anew: ['disclosed-to', 'reveals-claim', 'exception-1367'],
    gates: [
      'us.g1-final',
      'us.g20-asylum-secrecy',
      'us.g19-disclosure',
      'us.g6-citizenship',
      'us.g2-appeal',
      'us.g28-identity',
    ],
  }),
  step('us.t32-removed', 'removed', 'The order is executed by the State, under a warrant.', {
    authority: [readAt('8 USC 1231', USC), secondary('8 CFR 241.2, 241.3')],
    by: ['supervisor'],
    adverse: 2,
    moves: [move('departure', LEAVING, 'removed'), move('order', '*', 'executed'), move('custody', '*', 'released')],
    anew: free,
    brings: ['removal-country', 'left-on'],
    gates: executionGates,
  }),
  step(
    'us.t32-warrant-signed',
    'removal-warrant-signed',
    'A listed officer signs the warrant of removal, Form I-205.',
    {
      authority: [secondary('8 CFR 241.2(a)(1)')],
      by: ['officer', 'supervisor'],
      adverse: 1,
      moves: [move('departure', LEAVING, 'same')],
      gates: [
        'us.g1-final',
        'us.g2-appeal',
        'us.g6-citizenship',
        'us.g6-citizen',
        'us.g28-identity',
        'us.g27-class-order',
      ],
      sets: { 'warrant-issued': 'yes' },
    },
  ),
  step(
    'us.g1-travel',
    'removal-travel-arranged',
    'Travel for a removal is booked, and the list of those aboard is written.',
    {
      authority: [secondary('8 USC 1231(a)(1); 8 CFR 1241.1'), readAt('8 CFR 1208.6', '65 FR 76133 (2000-12-06)')],
      by: ['officer'],
      adverse: 2,
      moves: [move('departure', LEAVING, 'same')],
      brings: ['removal-country', 'disclosed-to', 'reveals-claim'],
      anew: ['removal-country', 'disclosed-to', 'reveals-claim'],
      gates: [
        'us.g1-final',
        'us.g2-appeal',
        'us.g3a-in-absentia-motion',
        'us.g4-battered-motion',
        'us.g5-court-stay',
        'us.g5-tribunal-stay',
        'us.g5-agency-stay',
        'us.t32-warrant',
        'us.g6-citizenship',
        'us.g8-fear',
        'us.g9-barred-country',
        'us.g10-third-country',
        'us.g11-temporary',
        'us.g12-victim-stay',
        'us.g20-asylum-secrecy',
        'us.g28-identity',
      ],
    },
  ),
  step('us.g19-disclosed', 'record-disclosed', 'Something of the record is disclosed to somebody outside.', {
    authority: [readAt('8 USC 1367(a)(2)', USC), readAt('8 CFR 1208.6', '65 FR 76133 (2000-12-06)')],
    by: ['officer', 'legal-officer'],
    adverse: 1,
    moves: [move('charging', '*', 'same')],
    brings: ['disclosed-to', 'reveals-claim', 'exception-1367'],
    // What is told, to whom and why is of this message alone.
    anew: ['disclosed-to', 'reveals-claim', 'exception-1367'],
    gates: ['us.g19-disclosure', 'us.g20-asylum-secrecy'],
  }),
]
