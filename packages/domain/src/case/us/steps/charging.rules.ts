import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import type { UsFact } from '../facts.ts'
import { move, orderFell, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** What was set, told and found at hearings of proceedings that ended says nothing of those that begin. */
const hearingAnew = [
  'hearing-on',
  'hearing-advisals',
  'country-asked',
  'admission-source',
  'oral-notice',
  'in-custody-at-hearing',
  'notice-sent-wrong',
  'notice-burden',
  'removability-burden',
  'earlier-hearing-asked',
  'request-timely',
  'vd-bar',
  'vd-asked-before-judge',
  'termination-ground',
  'agency-position',
] as const satisfies readonly UsFact[]

/** T1 to T5: from an encounter to a charging document. */
export const chargingSteps: readonly Transition[] = [
  step(
    'us.t1-encountered',
    'encountered',
    'Somebody is encountered; another officer examines and decides on custody and charges.',
    {
      authority: [readAt('8 USC 1357(a)(2)', USC), secondary('8 CFR 287.3(a),(d)')],
      by: ['officer'],
      moves: [move('charging', ['none'], 'encountered')],
      brings: ['arrested-on', 'entry-class'],
      opens: ['us.charging-decision'],
    },
  ),
  step(
    'us.t2-nta-issued',
    'nta-issued',
    'A notice to appear is issued, with time, place, conduct, charges, counsel and address duty.',
    {
      authority: [readAt('8 USC 1229(a)(1)', USC)],
      by: ['officer'],
      adverse: 2,
      moves: [
        move(
          'charging',
          [
            'encountered',
            'er-opened',
            'er-ordered',
            'er-approved',
            'none',
            // Cancelled or dismissed without prejudice, ended, or left uncharged for a period that is over.
            'nta-cancelled',
            'docketed',
            'pre-charge-vd',
            // Withdrawn to leave at once, and nobody left.
            'withdrawn-admission',
          ],
          'nta-issued',
        ),
        // What was granted before is no grant in what begins now.
        move('departure', ['vd-before', 'vd-after'], 'vd-ended', true),
      ],
      setsDay: 'nta-issued-on',
      gates: [
        'us.t2-no-open-case',
        'us.t34-charge-after',
        'us.t12-nobody-left',
        'us.g6-citizenship',
        'us.g28-identity',
        'us.g30-correction',
        'us.g19-place',
        'us.g19-sole-source',
        'us.g27-class-order',
      ],
    },
  ),
  step('us.t3-nta-served', 'nta-served', 'The notice to appear is served.', {
    authority: [readAt('8 USC 1229(a)(1),(c)', USC)],
    by: ['officer'],
    moves: [move('charging', ['nta-issued'], 'nta-served')],
    brings: ['nta-served-on'],
    gates: ['us.t2-nta-served', 'us.n11-address', 'us.t2-by-hand'],
  }),
  step('us.t4-nta-filed', 'nta-filed', 'The notice to appear is filed with the court: proceedings commence.', {
    authority: [readAt('8 CFR 1239.1(a); 1003.14(a)', '69 FR 44907 (2004-07-28)')],
    by: ['officer'],
    adverse: 1,
    moves: [
      move('charging', ['nta-served'], 'docketed'),
      move('proceeding', ['none', 'terminated', 'dismissed'], 'pending'),
      // No hearing of proceedings before is one of these.
      move('hearing', '*', 'none'),
    ],
    anew: hearingAnew,
    gates: ['us.t2-nta-served', 'us.g28-identity', 'us.g30-correction', 'us.g6-citizenship'],
    opens: ['us.status-notice'],
  }),
  step(
    'us.t5-nta-cancelled',
    'nta-cancelled',
    'The notice to appear is cancelled before it is filed. A warrant of arrest falls with it (N17).',
    {
      authority: [readAt('8 CFR 1239.2(e); 239.2(a),(b)', '89 FR 46794 (2024-05-29)')],
      by: ['officer'],
      moves: [move('charging', ['nta-issued', 'nta-served'], 'nta-cancelled')],
      opens: ['us.warrant-cancelled'],
      sets: { 'warrant-issued': 'no', 'arrest-warrant': 'no' },
    },
  ),
  step(
    'us.t5-dismissed',
    'case-dismissed',
    'On motion of the Department alone the case is dismissed without prejudice. A warrant of arrest falls with it (N17).',
    {
      authority: [readAt('8 CFR 1239.2(c),(e)', '89 FR 46794 (2024-05-29)')],
      by: ['judge'],
      moves: [
        move('proceeding', ['pending', 'closed', 'reopened', 'remanded'], 'dismissed'),
        // With the case goes any order that was made in it.
        move('order', ['window-open', 'appeal-pending', 'certified', 'final'], 'rescinded', true),
      ],
      endsScope: 'one-hearing',
      opens: ['us.warrant-cancelled'],
      ...orderFell,
      sets: { ...orderFell.sets, 'warrant-issued': 'no', 'arrest-warrant': 'no' },
    },
  ),
  step(
    'us.t1-decided',
    'custody-and-charges-decided',
    'It is decided whether the person is held or released, and charged or not.',
    {
      authority: [secondary('8 CFR 287.3(d)')],
      by: ['officer', 'supervisor'],
      adverse: 1,
      moves: [move('charging', '*', 'same')],
      sets: { 'charging-decided': 'yes' },
      meets: ['us.charging-decision'],
    },
  ),
  step(
    'us.n17-warrant-cancelled',
    'arrest-warrant-cancelled',
    'The warrant of arrest is taken out of every system, which is shown.',
    {
      authority: [readAt('8 CFR 1239.2(e)', '89 FR 46794 (2024-05-29)')],
      by: ['officer', 'supervisor', 'legal-officer'],
      protective: true,
      moves: [move('charging', '*', 'same')],
      sets: { 'arrest-warrant': 'no' },
      meets: ['us.warrant-cancelled'],
    },
  ),
  step(
    'us.n7-country-designated',
    'country-designated',
    'The country of the person is designated for temporary protected status.',
    {
      authority: [readAt('8 USC 1254a(a)(3)', USC)],
      by: ['officer', 'legal-officer', 'judge', 'source'],
      protective: true,
      moves: [move('charging', '*', 'same')],
      opens: ['us.status-notice'],
    },
  ),
  step(
    'us.n7-status-notice',
    'temporary-status-explained',
    'The person is told of temporary protected status, in a language understood.',
    {
      authority: [readAt('8 USC 1254a(a)(3)', USC)],
      by: ['officer', 'legal-officer', 'judge'],
      protective: true,
      moves: [move('charging', '*', 'same')],
      meets: ['us.status-notice'],
    },
  ),
]
