import { design, memory } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import type { UsFact } from '../facts.ts'
import { move, step } from '../make.ts'

const ASYLUM = memory('8 USC 1158(c)(2); 8 CFR 208.24, 1208.24')
const RESCISSION = memory('8 USC 1256(a); 8 CFR part 246')
/** Neither notice, answer nor hearing of another notice is one of this. */
const BEGUN_ANEW = [
  'ending-grant',
  'ending-ground',
  'ending-served-on',
  'ending-heard',
  'ending-proof',
] as const satisfies readonly UsFact[]
const OF_A_NOTICE = [...BEGUN_ANEW, 'ending-answer'] as const satisfies readonly UsFact[]
const AGAINST = ['us.g6-citizenship', 'us.g28-identity', 'us.g30-correction', 'us.g19-sole-source'] as const
const HEARD = {
  moves: [move('charging', '*', 'same')],
  sets: { 'ending-heard': 'yes' },
  meets: ['us.grant-end-answer'],
} as const
const HEARING = [
  'us.end-notice',
  'us.end-answer-time',
  'us.g16-interpreter',
  'us.g17-competency',
  'us.g15-counsel',
] as const
/** Asked before any grant is ended: the notice was served, and the person was heard or let the time pass. */
const ENDING_GATES = ['us.end-notice', ...AGAINST, 'us.g17-competency', 'us.g27-class-order'] as const

/** Served once more after the hearing, the time to answer runs again, and is told: nothing ends before it is over. */
const HEARD_IN_TIME = ['us.end-heard', 'us.end-answer-time'] as const

/** A notice ends one grant: whoever is granted it again keeps it until another notice. */
const ending = (...gates: readonly string[]) => ({ spends: OF_A_NOTICE, gates: [...gates, ...ENDING_GATES] })

/** How a grant of asylum, cancellation or adjustment, withholding or protection under the Convention ends: by notice of intent, answer, hearing and an act of its own. */
export const grantEndSteps: readonly Transition[] = [
  step(
    'us.end-noticed',
    'grant-end-noticed',
    'A notice says that it is intended to end a grant: which one, on what ground, and how the person may answer.',
    {
      authority: [ASYLUM, RESCISSION],
      by: ['asylum-officer', 'officer', 'legal-officer'],
      adverse: 2,
      moves: [move('charging', '*', 'same')],
      brings: ['ending-grant', 'ending-ground'],
      anew: BEGUN_ANEW,
      sets: { 'ending-answer': 'none' },
      setsDay: 'ending-noticed-on',
      gates: ['us.end-in-force', 'us.end-ground', 'us.end-five-years', ...AGAINST],
    },
  ),
  step('us.end-served', 'grant-end-notice-served', 'That notice is served: the time to answer runs.', {
    authority: [ASYLUM, RESCISSION],
    by: ['officer', 'asylum-officer', 'legal-officer'],
    moves: [move('charging', '*', 'same')],
    gates: ['us.end-notice'],
    setsDay: 'ending-served-on',
    // It says nothing of an answer: one that was given before, or stands when it is served once more, is not lost.
    opens: ['us.grant-end-answer'],
  }),
  step('us.end-answered', 'grant-end-answered', 'The person answers the notice, or asks for a hearing.', {
    authority: [ASYLUM, RESCISSION],
    by: ['person', 'counsel'],
    protective: true,
    moves: [move('charging', '*', 'same')],
    brings: ['ending-answer'],
    meets: ['us.grant-end-answer'],
  }),
  step(
    'us.end-interviewed',
    'grant-end-interviewed',
    'An asylum officer hears the person on the notice, thirty days after it, and takes what shows that asylum should stand.',
    {
      authority: [memory('8 CFR 208.24(c)')],
      by: ['asylum-officer'],
      ...HEARD,
      gates: ['us.end-of-asylum', 'us.end-thirty-days', ...HEARING],
    },
  ),
  step('us.end-heard-judge', 'grant-end-heard', 'A judge hears the person on the notice.', {
    authority: [memory('8 CFR 1208.24(f), 246.3 to 246.5')],
    by: ['judge'],
    ...HEARD,
    gates: HEARING,
  }),
  step('us.end-asylum-agency', 'asylum-ended-by-agency', 'An asylum officer ends a grant of asylum, in writing.', {
    authority: [memory('8 CFR 208.24(a),(c)')],
    by: ['asylum-officer'],
    adverse: 2,
    moves: [move('relief/asylum', ['granted'], 'ended')],
    ...ending('us.end-of-asylum', ...HEARD_IN_TIME, 'us.end-who'),
  }),
  step('us.end-asylum-judge', 'asylum-ended-by-judge', 'A judge or the Board ends a grant of asylum.', {
    authority: [memory('8 CFR 1208.24(f)')],
    by: ['judge', 'board'],
    adverse: 1,
    moves: [
      move('relief/asylum', ['granted'], 'ended'),
      move('proceeding', ['pending', 'reopened', 'remanded'], 'same'),
    ],
    ...ending('us.end-of-asylum', ...HEARD_IN_TIME, 'us.end-proof'),
  }),
  step('us.g9-withholding-ended', 'withholding-ended', 'A judge or the Board ends withholding.', {
    authority: [memory('8 CFR 208.24(b),(f), 1208.24')],
    by: ['judge', 'board'],
    adverse: 1,
    moves: [
      move('protection/withholding', ['granted'], 'ended'),
      move('relief/withholding', ['granted'], 'ended', true),
    ],
    ...ending('us.end-of-withholding', ...HEARD_IN_TIME, 'us.end-proof'),
  }),
  step(
    'us.g9-convention-ended',
    'convention-ended',
    'A judge or the Board ends protection under the Convention, or its deferral.',
    {
      authority: [memory('8 CFR 208.17(d), 208.24, 1208.17(d), 1208.24')],
      by: ['judge', 'board'],
      adverse: 1,
      moves: [move('protection/convention', ['granted', 'deferral'], 'ended')],
      ...ending('us.end-of-convention', ...HEARD_IN_TIME, 'us.end-proof'),
    },
  ),
  ...(['adjustment', 'cancellation'] as const).flatMap((grant) => rescission(grant)),
  ...(['asylum', 'adjustment', 'cancellation'] as const).map((grant) =>
    step(
      `us.end-${grant}-undone`,
      `${grant}-restored`,
      'The end of a grant is set aside: the grant stands as before.',
      {
        authority: [memory('8 CFR 1003.1(b), 246.7, 1246.7'), design('Passage design, section 6')],
        by: ['judge', 'board', 'court', 'attorney-general', 'asylum-officer', 'legal-officer'],
        moves: [move(`relief/${grant}`, ['ended'], 'granted')],
      },
    ),
  ),
]

/** 8 USC 1256(a). The status that was given is taken back, or ends with an order of removal made after it. */
function rescission(grant: 'adjustment' | 'cancellation'): readonly Transition[] {
  const away = move(`relief/${grant}`, ['granted'], 'ended')
  return [
    step(
      `us.end-${grant}-unanswered`,
      `${grant}-rescinded-unanswered`,
      'The status is rescinded where the notice was admitted, or thirty days passed without an answer or a wish to be heard.',
      {
        authority: [memory('8 CFR 246.2')],
        by: ['officer'],
        adverse: 2,
        moves: [away],
        ...ending(`us.end-of-${grant}`, 'us.end-unanswered'),
      },
    ),
    step(`us.end-${grant}-judge`, `${grant}-rescinded-by-judge`, 'A judge, or the Board, rescinds the status.', {
      authority: [memory('8 CFR 246.3 to 246.7, 1246.1 to 1246.7')],
      by: ['judge', 'board'],
      adverse: 1,
      moves: [away],
      ...ending(`us.end-of-${grant}`, ...HEARD_IN_TIME, 'us.end-proof'),
    }),
    step(
      `us.end-${grant}-order`,
      `${grant}-ended-by-order`,
      'The status ended by itself with an order of removal of a judge that was made after it, and is final.',
      {
        authority: [memory('8 USC 1256(a), last sentence; 8 CFR 1.2')],
        by: ['legal-officer', 'judge', 'board'],
        adverse: 1,
        moves: [away, move('order', ['final'], 'same')],
        gates: [`us.end-${grant}-before-order`, 'us.g6-citizenship', 'us.g28-identity', 'us.g30-correction'],
      },
    ),
  ]
}
