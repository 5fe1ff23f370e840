import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const stays = [move('stay', '*', 'same')]

/** What an authority owes and has done: each meets a duty that another step opened, and moves nothing. */
export const dutySteps: readonly Transition[] = [
  step('eu.s14-corrected', 'records-corrected', 'Entries, the list and what recipients hold were corrected.', {
    law: ['EES-35', 'EES-52b', 'SBC-12c'],
    by: ['officer'],
    protective: true,
    moves: stays,
    meets: ['eu.correct-record'],
  }),
  step(
    'eu.s15-safeguards',
    'safeguards-given',
    'Family unity, urgent health care, schooling and special needs are met.',
    {
      law: ['RD-34'],
      by: ['officer', 'source'],
      protective: true,
      moves: stays,
      meets: ['eu.safeguards'],
    },
  ),
  step('eu.s16-judged', 'detention-judged', 'A judge has reviewed the lawfulness of the detention order.', {
    law: ['RD-37', 'RD-38', 'CJ-18'],
    by: ['judge', 'court'],
    protective: true,
    moves: stays,
    sets: { 'judge-seized': 'yes' },
    meets: ['eu.speedy-review'],
  }),
  step('eu.s17-commission', 'commission-told', 'The Commission was told of the emergency, or of its end.', {
    law: ['RD-44'],
    by: ['officer'],
    protective: true,
    moves: stays,
    meets: ['eu.tell-commission'],
  }),
  step('eu.s18-legal-aid', 'legal-aid-decided', 'The request for legal aid was decided.', {
    law: ['RD-33'],
    by: ['officer', 'court'],
    protective: true,
    moves: stays,
    sets: { 'legal-aid': 'decided' },
    meets: ['eu.decide-legal-aid'],
  }),
]
