import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, step } from '../make.ts'

/** T17 and D26: who decides on bond again, and the hold of the Department on a bond order. */
export const bondSteps: readonly Transition[] = [
  step(
    'us.t17-redetermination',
    'bond-redetermination-asked',
    'The person asks a judge to decide on bond again, apart from the removal case.',
    {
      authority: [secondary('8 CFR 1003.19, 1236.1(d)')],
      by: ['person', 'counsel'],
      protective: true,
      moves: [move('custody', '*', 'same')],
      opens: ['us.bond-hearing'],
    },
  ),
  step(
    'us.t17-redetermined',
    'bond-refused',
    'The judge leaves custody as it is; changed circumstances allow another request.',
    {
      authority: [secondary('8 CFR 1003.19(e)'), memory('8 CFR 1003.19(e), on changed circumstances')],
      by: ['judge'],
      moves: [move('custody', ['held-discretion', 'held-arriving', 'held-mandatory', 'bond-set'], 'same')],
      gates: ['us.g16-interpreter', 'us.g24-mandatory'],
      meets: ['us.bond-hearing'],
    },
  ),
  step(
    'us.t17-hold',
    'bond-hold-filed',
    'The Department holds a bond order by its own appeal. Whether it can is contested since 2025.',
    {
      authority: [readAt('8 CFR 1003.19(i)(2)', '71 FR 57873 (2006-10-02)')],
      by: ['legal-officer'],
      adverse: 2,
      moves: [move('custody', ['bond-set'], 'same')],
      gates: ['us.t17-hold-open', 'us.g6-citizenship'],
      sets: { 'bond-stay': 'timely' },
      opens: ['us.bond-hold-appeal'],
      ...dated('2006-11-01'),
      legalStatus: 'contested',
    },
  ),
  step(
    'us.t17-hold-appealed',
    'bond-hold-appealed',
    'The Department files the appeal on which the hold rests; it lapses ninety days later.',
    {
      authority: [secondary('8 CFR 1003.6(c), by the EOIR practice manual', 'agency-policy')],
      by: ['legal-officer'],
      moves: [move('custody', ['bond-set'], 'same')],
      meets: ['us.bond-hold-appeal'],
      opens: ['us.bond-hold-lapse'],
    },
  ),
  step('us.t17-hold-lapsed', 'bond-hold-over', 'The hold on the bond order lapsed, or a court or the Board ended it.', {
    authority: [secondary('8 CFR 1003.6(c); 71 FR 57873')],
    by: ['officer', 'legal-officer', 'judge', 'board', 'court'],
    protective: true,
    moves: [move('custody', '*', 'same')],
    sets: { 'bond-stay': 'lapsed' },
    meets: ['us.bond-hold-appeal', 'us.bond-hold-lapse'],
    opens: ['us.bond-release'],
  }),
]
