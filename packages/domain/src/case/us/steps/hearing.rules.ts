import { design, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const OPEN = ['pending', 'reopened', 'remanded'] as const

/** T13 to T16 and the beginning of T21: hearings. */
export const hearingSteps: readonly Transition[] = [
  step(
    'us.g15-announced',
    'step-announced',
    'A notice is made of an interview, a waiver or a settlement that is to come. It is of these steps alone, and of no later one.',
    {
      authority: [readAt('8 CFR 292.5(a)', 'as checked 2024-05-25'), design('Passage design, section 6')],
      by: ['officer', 'supervisor', 'legal-officer', 'asylum-officer', 'judge', 'board'],
      protective: true,
      moves: [move('proceeding', '*', 'same')],
      brings: ['announced-steps'],
      anew: ['announced-steps'],
      setsDay: 'step-announced-on',
    },
  ),
  step('us.t3-hearing-set', 'hearing-set', 'A hearing is set for a day.', {
    authority: [readAt('8 USC 1229(b)(1)', USC)],
    by: ['judge', 'officer'],
    moves: [move('proceeding', OPEN, 'same'), move('hearing', '*', 'scheduled')],
    brings: ['hearing-on'],
    setsDay: 'hearing-set-on',
    anew: [
      'hearing-on',
      'in-custody-at-hearing',
      'notice-sent-wrong',
      'notice-burden',
      'oral-notice',
      'interpreter-qualified',
      'counsel-present',
      'accompanied',
      'admission-source',
      'good-cause',
      'continued-for',
      'adjournment-code',
    ],
    gates: ['us.g14-ten-days'],
    endsScope: 'one-hearing',
  }),
  step('us.t13-hearing-held', 'hearing-held', 'A hearing is held, with the advisals.', {
    authority: [readAt('8 CFR 1240.10(a),(f)', 'text of mid-2024 or later')],
    by: ['judge'],
    moves: [move('hearing', ['scheduled'], 'held')],
    brings: ['hearing-advisals', 'country-asked', 'designated-countries', 'oral-notice'],
    gates: ['us.g16-interpreter', 'us.g17-competency', 'us.g14-ten-days', 'us.t13-hearing-day'],
  }),
  step('us.t13-pleaded', 'removability-admitted', 'The person pleads and admits removability.', {
    authority: [readAt('8 CFR 1240.10(c)', 'text of mid-2024 or later')],
    by: ['person', 'counsel'],
    moves: [move('hearing', ['held'], 'same')],
    gates: [
      'us.g18-admission',
      'us.g17-competency',
      'us.g16-interpreter',
      'us.g15-counsel',
      'us.t49-institution',
      'us.t13-advisals',
    ],
  }),
  step('us.t14-continued', 'hearing-continued', 'A hearing is moved for good cause, saying by whom and why.', {
    authority: [readAt('8 CFR 1003.29', '85 FR 81750 (2020-12-16)'), secondary('8 CFR 1240.6')],
    by: ['judge'],
    moves: [move('hearing', ['scheduled', 'held', 'no-show'], 'adjourned')],
    brings: ['good-cause', 'continued-for', 'adjournment-code'],
    gates: ['us.t14-good-cause'],
    endsScope: 'one-hearing',
  }),
  step('us.t14-vacated', 'hearing-vacated', 'A hearing is taken off the calendar.', {
    authority: [secondary('8 CFR 1003.18')],
    by: ['judge'],
    moves: [move('hearing', ['scheduled', 'adjourned'], 'vacated')],
    endsScope: 'one-hearing',
  }),
  step(
    'us.t15-venue',
    'venue-changed',
    'On motion of a party, after the other could answer, the judge changes the venue. A change of address alone moves nothing.',
    {
      authority: [secondary('8 CFR 1003.20, by pages of 2025 and 2026')],
      by: ['judge'],
      moves: [move('proceeding', OPEN, 'same'), move('hearing', '*', 'vacated')],
      endsScope: 'one-hearing',
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
  step('us.t21-no-show', 'not-appeared', 'The person did not appear; whether notice was given is checked first.', {
    authority: [readAt('8 USC 1229a(b)(5)', USC)],
    by: ['judge'],
    moves: [move('hearing', ['scheduled'], 'no-show')],
    gates: ['us.t13-hearing-day'],
  }),
]
