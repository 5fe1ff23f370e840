import { design, memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { free, move, step } from '../make.ts'
import { ANYBODY, ends, protects } from './protects.ts'

const USC = 'US Code copy of 2023-04-20'

/** T26 and T31: courts, and stays of a court, a tribunal and the Department. */
export const staySteps: readonly Transition[] = [
  protects(
    'us.t26-petition',
    'petition-filed',
    'A court of appeals is asked for review. By itself that stays nothing.',
    ['review/petition', 'pending'],
    '8 USC 1252(b)(1)',
    ['person', 'counsel', 'court', 'source'],
  ),
  ends(
    'us.t26-petition-decided',
    'petition-decided',
    'The court decides the petition.',
    ['review/petition', ['pending'], 'decided'],
    '8 USC 1252',
    ['court', 'source'],
  ),
  step(
    'us.t26-court-stay',
    'court-stay-granted',
    'A court stays the removal. Whoever carries it out is told at once.',
    {
      authority: [readAt('8 USC 1252(b)(3)(B)', USC)],
      by: ANYBODY,
      protective: true,
      moves: [move('review/court-stay', '*', 'in-force')],
      anew: ['transfer-forbidden'],
      opens: ['us.stay-told'],
    },
  ),
  step('us.g5-stay-refused', 'court-stay-refused', 'The court refuses a stay.', {
    authority: [readAt('8 USC 1252(b)(3)(B)', USC)],
    by: ['court', 'source'],
    moves: [move('review/court-stay', ['requested'], 'refused')],
  }),
  step(
    'us.g5-stay-told',
    'stay-acknowledged',
    'Whoever carries out removals acknowledges the stay, or the request for one.',
    {
      authority: [readAt('8 CFR 241.6(c)', '67 FR 39259 (2002-06-07)'), design('Passage design, section 6')],
      by: ['officer', 'supervisor', 'source'],
      protective: true,
      moves: [move('review/court-stay', '*', 'same')],
      meets: ['us.stay-told'],
    },
  ),
  step('us.t26-court-stay-ended', 'court-stay-ended', 'The court ends its stay, by its final order or before.', {
    authority: [secondary('8 USC 1252(b)(3)(B)')],
    by: ['court', 'legal-officer'],
    brings: ['court-final-on'],
    anew: ['court-final-on'],
    moves: [move('review/court-stay', ['in-force'], 'ended')],
  }),
  step(
    'us.n5-stay-on-departure',
    'departure-claim-stay-refused',
    'No court stays a removal on a claim about voluntary departure; an appeal of a refusal does not lie.',
    {
      authority: [readAt('8 USC 1229c(f)', USC)],
      by: ['court', 'source'],
      moves: [
        move('review/court-stay', ['requested'], 'refused'),
        move('departure', ['requested', 'vd-before', 'vd-after', 'vd-ended', 'vd-overstayed'], 'same'),
      ],
    },
  ),
  step(
    'us.g5-stay-requested',
    'court-stay-requested',
    'A court is asked for a stay: an alert to whoever plans anything.',
    {
      authority: [memory('Nken v. Holder (2009)', 'case')],
      by: ANYBODY,
      protective: true,
      moves: [
        move('review/court-stay', ['none', 'ended', 'refused', 'requested'], 'requested'),
        move('review/court-stay', ['in-force'], 'same'),
      ],
      anew: ['transfer-forbidden'],
      opens: ['us.stay-told'],
    },
  ),
  step(
    'us.t31-tribunal-stay',
    'tribunal-stay-granted',
    'A judge or the Board stays the removal. The moment is kept to the second, and told at once.',
    {
      authority: [readAt('8 CFR 241.6(c)', '67 FR 39259')],
      by: ANYBODY,
      protective: true,
      moves: [move('review/tribunal-stay', '*', 'in-force')],
      anew: ['stay-told'],
      opens: ['us.stay-told'],
    },
  ),
  ends(
    'us.t31-tribunal-stay-ended',
    'tribunal-stay-ended',
    'The stay of the tribunal ends.',
    ['review/tribunal-stay', ['in-force'], 'ended'],
    '8 CFR 1003.6, 1003.23',
    ['judge', 'board'],
  ),
  step('us.t31-requested', 'agency-stay-requested', 'The Department is asked for a stay. That stays nothing.', {
    authority: [readAt('8 CFR 241.6', '67 FR 39259')],
    by: ['person', 'counsel'],
    protective: true,
    moves: [
      move('review/agency-stay', ['none', 'ended', 'requested'], 'requested'),
      move('review/agency-stay', ['in-force'], 'same'),
    ],
  }),
  protects(
    'us.t31-granted',
    'agency-stay-granted',
    'The Department grants a stay.',
    ['review/agency-stay', 'in-force'],
    '8 CFR 241.6',
    ['officer', 'supervisor', 'legal-officer'],
  ),
  ends(
    'us.t31-ended',
    'agency-stay-ended',
    'The stay of the Department ends.',
    ['review/agency-stay', ['in-force', 'requested'], 'ended'],
    '8 CFR 241.6',
    ['supervisor', 'legal-officer'],
    2,
  ),
  step('us.habeas', 'habeas-filed', 'A court is asked to release.', {
    authority: [memory('28 USC 2241')],
    by: ['person', 'counsel', 'court', 'source'],
    protective: true,
    moves: [move('review/habeas', '*', 'pending')],
  }),
  step('us.habeas-granted', 'habeas-granted', 'A court orders release.', {
    authority: [memory('28 USC 2241')],
    by: ['court', 'source'],
    moves: [move('review/habeas', ['pending'], 'granted'), move('custody', '*', 'released')],
    anew: free,
  }),
  step('us.habeas-denied', 'habeas-denied', 'The court refuses release.', {
    authority: [memory('28 USC 2241')],
    by: ['court', 'source'],
    moves: [move('review/habeas', ['pending'], 'denied')],
  }),
]
