import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const CFR18 = '89 FR 46792 (2024-05-29), in force from 2024-07-29'
const OPEN = ['pending', 'reopened', 'remanded'] as const
const kinds = ['asylum', 'withholding', 'cancellation', 'adjustment', 'other'] as const

/** T13 to T21: hearings, relief, the end of the proceeding before the judge. */
export const proceedingSteps: readonly Transition[] = [
  step('us.t3-hearing-set', 'hearing-set', 'A hearing is set for a day.', {
    authority: [readAt('8 USC 1229(b)(1)', USC)],
    by: ['judge', 'officer'],
    moves: [move('proceeding', OPEN, 'same'), move('hearing', '*', 'scheduled')],
    brings: ['hearing-on'],
    gates: ['us.g14-ten-days'],
  }),
  step('us.t13-hearing-held', 'hearing-held', 'A hearing is held, with the advisals.', {
    authority: [readAt('8 CFR 1240.10(a),(f)', 'text of mid-2024 or later')],
    by: ['judge'],
    moves: [move('hearing', ['scheduled'], 'held')],
    gates: ['us.g16-interpreter', 'us.g17-competency', 'us.g14-ten-days'],
  }),
  step('us.t13-pleaded', 'removability-admitted', 'The person pleads and admits removability.', {
    authority: [readAt('8 CFR 1240.10(c)', 'text of mid-2024 or later')],
    by: ['person', 'counsel'],
    moves: [move('hearing', ['held'], 'same')],
    gates: ['us.g18-admission', 'us.g17-competency', 'us.g16-interpreter', 'us.g15-counsel'],
  }),
  step('us.t14-continued', 'hearing-continued', 'A hearing is moved for good cause, saying by whom and why.', {
    authority: [readAt('8 CFR 1003.29', '85 FR 81750 (2020-12-16)'), secondary('8 CFR 1240.6')],
    by: ['judge'],
    moves: [move('hearing', ['scheduled', 'held', 'no-show'], 'adjourned')],
  }),
  step('us.t14-vacated', 'hearing-vacated', 'A hearing is taken off the calendar.', {
    authority: [secondary('8 CFR 1003.18')],
    by: ['judge'],
    moves: [move('hearing', ['scheduled', 'adjourned'], 'vacated')],
  }),
  step(
    'us.t15-venue',
    'venue-changed',
    'On motion of a party, after the other could answer, the judge changes the venue. A change of address alone moves nothing.',
    {
      authority: [secondary('8 CFR 1003.20, by pages of 2025 and 2026')],
      by: ['judge'],
      moves: [move('proceeding', OPEN, 'same'), move('hearing', '*', 'vacated')],
    },
  ),
  step('us.t16-indicia', 'competency-doubted', 'Signs are seen that the person cannot follow the proceeding.', {
    authority: [readAt('8 USC 1229a(b)(3)', USC)],
    by: ['judge', 'officer', 'counsel', 'person', 'legal-officer'],
    protective: true,
    moves: [move('protection/competency', '*', 'indicia')],
  }),
  step('us.t16-safeguards', 'safeguards-set', 'The judge inquires and sets safeguards.', {
    authority: [readAt('8 USC 1229a(b)(3)', USC)],
    by: ['judge'],
    moves: [move('protection/competency', ['indicia'], 'safeguards')],
  }),
  step('us.t16-resolved', 'competency-found', 'The judge finds the person competent.', {
    authority: [readAt('8 USC 1229a(b)(3)', USC)],
    by: ['judge'],
    moves: [move('protection/competency', ['indicia', 'safeguards'], 'resolved')],
  }),
  ...kinds.flatMap((kind) => relief(kind)),
  step(
    'us.t19-terminated',
    'case-terminated',
    'The case is terminated; it must be where fair proceedings are not possible. A warrant of arrest falls with it (N17).',
    {
      authority: [readAt('8 CFR 1003.18(d), 1003.1(m)', CFR18)],
      by: ['judge', 'board'],
      moves: [
        move('proceeding', ['pending', 'closed', 'decided', 'reopened', 'remanded'], 'terminated'),
        move('order', ['window-open', 'appeal-pending'], 'rescinded', true),
      ],
      opens: ['us.warrant-cancelled'],
      sets: { 'warrant-issued': 'no' },
    },
  ),
  step('us.t19-closed', 'case-closed', 'The case is closed administratively.', {
    authority: [readAt('8 CFR 1003.18(c), 1003.1(l)', CFR18)],
    by: ['judge', 'board'],
    moves: [move('proceeding', OPEN, 'closed')],
  }),
  step('us.t19-recalendared', 'case-recalendared', 'A closed case goes on.', {
    authority: [readAt('8 CFR 1003.18(c)', CFR18)],
    by: ['judge', 'board'],
    moves: [move('proceeding', ['closed'], 'pending')],
  }),
  step('us.t20-ordered', 'order-made', 'The judge orders removal, orally or in writing, and asks about appeal.', {
    authority: [readAt('8 CFR 1003.37', '59 FR 1900 (1994-01-13)')],
    by: ['judge'],
    adverse: 1,
    moves: [
      move('proceeding', OPEN, 'decided'),
      move('hearing', ['held'], 'same'),
      move('order', ['none', 'rescinded', 'window-open'], 'window-open'),
    ],
    brings: ['decided-on'],
    gates: [
      'us.g6-citizenship',
      'us.g16-interpreter',
      'us.g17-competency',
      'us.g27-class-order',
      'us.g28-identity',
      'us.g30-correction',
      'us.g19-sole-source',
    ],
  }),
  step('us.t20-waived', 'appeal-waived', 'The person waives appeal: the order is final.', {
    authority: [secondary('8 CFR 1241.1(b)')],
    by: ['person', 'counsel'],
    moves: [move('order', ['window-open'], 'final')],
    brings: ['final-on'],
    gates: ['us.t25-waiver', 'us.g15-counsel', 'us.g16-interpreter', 'us.g17-competency', 'us.g18-admission'],
  }),
  step('us.t21-no-show', 'not-appeared', 'The person did not appear; whether notice was given is checked first.', {
    authority: [readAt('8 USC 1229a(b)(5)', USC)],
    by: ['judge'],
    moves: [move('hearing', ['scheduled'], 'no-show')],
  }),
  step('us.t21-in-absentia', 'ordered-in-absentia', 'The judge orders removal in absentia: final at once.', {
    authority: [readAt('8 USC 1229a(b)(5)(A)', USC), secondary('8 CFR 1241.1(e)')],
    by: ['judge'],
    adverse: 1,
    moves: [
      move('proceeding', OPEN, 'decided'),
      move('hearing', ['no-show'], 'same'),
      move('order', ['none', 'rescinded'], 'final'),
    ],
    brings: ['final-on'],
    gates: [
      'us.g13-notice',
      'us.g13-burden',
      'us.g13-custody',
      'us.g13-earlier-notice',
      'us.g14-ten-days',
      'us.g6-citizenship',
      'us.g17-competency',
      'us.g27-class-order',
      'us.g28-identity',
    ],
  }),
  step('us.g29-overstay-found', 'overstay-found', 'An overstay is found.', {
    authority: [readAt('8 USC 1202(g)', USC)],
    by: ['officer', 'judge'],
    adverse: 2,
    moves: [move('charging', '*', 'same')],
    gates: ['us.g29-overstay', 'us.g30-correction', 'us.g28-identity', 'us.g19-sole-source'],
  }),
]

/** T18. One kind of relief: filed at any time, decided by whoever decides it. */
function relief(kind: (typeof kinds)[number]): readonly Transition[] {
  const region = `relief/${kind}` as const
  const authority = [secondary('8 USC 1158, 1229b, 1231(b)(3), 1255; 8 CFR 1208.4, 1240.20')]
  return [
    step(`us.t18-${kind}-filed`, `${kind}-filed`, 'An application for relief is filed.', {
      authority,
      by: ['person', 'counsel'],
      protective: true,
      moves: [move(region, '*', 'filed')],
    }),
    step(`us.t18-${kind}-granted`, `${kind}-granted`, 'An application for relief is granted.', {
      authority,
      by: ['judge', 'board', 'asylum-officer'],
      moves: [
        move(region, ['filed', 'reserved', 'denied'], 'granted'),
        ...(kind === 'withholding' ? [move('protection/withholding', '*', 'granted')] : []),
      ],
    }),
    step(`us.t18-${kind}-denied`, `${kind}-denied`, 'An application for relief is denied.', {
      authority,
      by: ['judge', 'board', 'asylum-officer'],
      adverse: 1,
      moves: [move(region, ['filed', 'reserved'], 'denied')],
      gates: ['us.g19-sole-source', 'us.g30-correction'],
    }),
    step(`us.t18-${kind}-withdrawn`, `${kind}-withdrawn`, 'An application for relief is withdrawn by the person.', {
      authority,
      by: ['person', 'counsel'],
      moves: [move(region, ['filed', 'reserved'], 'withdrawn')],
      gates: ['us.g15-counsel', 'us.g16-interpreter', 'us.g17-competency'],
    }),
  ]
}
