import { design, memory } from '../../../rules/cite.ts'
import type { Condition } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, eventAfter, gateH, gateL, inState, is, served } from '../make.ts'

const ASYLUM = memory('8 USC 1158(c)(2); 8 CFR 208.24, 1208.24')
const RESCISSION = memory('8 USC 1256(a)')
const WITHHOLDING = memory('8 CFR 208.24(b), 1208.24')
const CONVENTION = memory('8 CFR 208.17(d), 208.24, 1208.17(d), 1208.24')
const OF = {
  asylum: ASYLUM,
  adjustment: RESCISSION,
  cancellation: RESCISSION,
  withholding: WITHHOLDING,
  convention: CONVENTION,
} as const
/** Status that was given by cancellation is rescinded like adjustment; that of a permanent resident was never lost. */
const nonPermanent = is('cancellation-of', 'other')

/** What the end of a grant rests on. */
export const grantEndGates: readonly Gate[] = [
  gateH('us.end-in-force', 'A notice of intent names a grant that is in force.', {
    clear: any(
      all(is('ending-grant', 'asylum'), inState('relief/asylum', 'granted')),
      all(is('ending-grant', 'adjustment'), inState('relief/adjustment', 'granted')),
      all(is('ending-grant', 'cancellation'), inState('relief/cancellation', 'granted'), nonPermanent),
      all(is('ending-grant', 'withholding'), inState('protection/withholding', 'granted')),
      all(is('ending-grant', 'convention'), inState('protection/convention', 'granted', 'deferral')),
    ),
    wayOn: 'Name the grant. Cancellation for a permanent resident is not rescinded: it gave no new status.',
    authority: [ASYLUM, RESCISSION, WITHHOLDING, CONVENTION],
  }),
  gateH('us.end-ground', 'A notice of intent names a ground that the law knows for that grant.', {
    clear: any(
      all(
        is('ending-grant', 'asylum'),
        is(
          'ending-ground',
          'fraud',
          'changed-circumstances',
          'bar',
          'safe-country-agreement',
          'own-protection',
          'new-nationality',
          'principal-ended',
        ),
      ),
      all(is('ending-grant', 'adjustment', 'cancellation'), is('ending-ground', 'not-eligible')),
      all(is('ending-grant', 'withholding'), is('ending-ground', 'fraud', 'changed-circumstances', 'bar')),
      all(is('ending-grant', 'convention'), is('ending-ground', 'fraud', 'danger-over')),
    ),
    wayOn:
      'Name the ground: one of 208(c)(2) and 208.24(a) for asylum, of 208.24(b) for withholding; that torture is not likely any more, or fraud, for the Convention; that the person was not eligible for the other two.',
    authority: [ASYLUM, RESCISSION, WITHHOLDING, CONVENTION],
  }),
  gateH(
    'us.end-five-years',
    'Status is rescinded only where notice is given within five years of the day on which it was given.',
    {
      clear: any(
        is('ending-grant', 'asylum', 'withholding', 'convention'),
        all(is('ending-grant', 'adjustment'), is('adjustment-time', 'runs')),
        all(is('ending-grant', 'cancellation'), is('cancellation-time', 'runs')),
      ),
      wayOn: 'There is none after five years. Whether removal may still be asked for is another question.',
      authority: [RESCISSION, memory('Matter of Onal, 18 I&N Dec. 147 (1983): the notice counts', 'case')],
    },
  ),
  gateH(
    'us.end-notice',
    'A grant is ended only on a notice of intent that was served, on the person and on counsel who appears.',
    {
      clear: served('grant-end-notice'),
      wayOn: 'Serve the notice, and prove it.',
      authority: [memory('8 CFR 208.24(c), 246.1'), memory('8 CFR 292.5')],
    },
  ),
  gateH('us.end-thirty-days', 'The interview on the end of asylum is thirty days after the notice at the earliest.', {
    clear: eventAfter('ending-served-on', 30),
    wayOn: 'Wait until the thirty days are over.',
    authority: [memory('8 CFR 208.24(c)')],
  }),
  gateH(
    'us.end-answer-time',
    'Nobody is heard on a notice of intent, and no grant ends on it, before the person answered it or the thirty days to answer are over. Of a judge Passage requires it.',
    {
      clear: any(is('ending-answer', 'admits', 'contests', 'hearing-asked'), is('ending-answer-time', 'over')),
      wayOn: 'Wait for the answer, or until the thirty days are over.',
      authority: [memory('8 CFR 246.1'), design('Passage design, section 6')],
    },
  ),
  gateH('us.end-heard', 'No grant is ended before the person was heard, and could show that it should stand.', {
    clear: is('ending-heard', 'yes'),
    wayOn: 'Hold the interview or the hearing.',
    authority: [ASYLUM, memory('8 CFR 246.3 to 246.5')],
  }),
  gateH(
    'us.end-unanswered',
    'Without a hearing status is rescinded only where the notice was admitted, or thirty days passed without an answer.',
    {
      clear: any(is('ending-answer', 'admits'), all(is('ending-answer', 'none'), is('ending-answer-time', 'over'))),
      wayOn: 'Wait; or bring what is contested before a judge.',
      authority: [memory('8 CFR 246.1, 246.2')],
    },
  ),
  gateH(
    'us.end-proof',
    'Before a judge the ground is proven: of asylum and withholding by a preponderance, of status by clear, unequivocal and convincing evidence; of the Convention the judge finds anew.',
    {
      clear: is('ending-proof', 'met'),
      wayOn: 'The judge finds that it was proven.',
      authority: [
        memory('8 CFR 1208.24(f), 1208.17(d)'),
        memory('Matter of Vilanova-Gonzalez, 13 I&N Dec. 399 (1969)', 'case'),
      ],
    },
  ),
  gateL(
    'us.end-who',
    'In the Ninth Circuit the Department ends no grant of asylum by itself: judges and the Board do.',
    {
      clear: { any: [] },
      where: ['circuit-9'],
      wayOn: 'The Department asks a judge to end it; or a lawyer finds that the decision does not reach this grant.',
      authority: [memory('Nijjar v. Holder, 689 F.3d 1077 (9th Cir. 2012)', 'case')],
    },
  ),
  ...(['asylum', 'adjustment', 'cancellation', 'withholding', 'convention'] as const).map((grant) =>
    gateH(`us.end-of-${grant}`, 'The notice that was given is of this grant, and of no other.', {
      clear: is('ending-grant', grant),
      wayOn: 'Give notice of intent to end this grant.',
      authority: [OF[grant]],
    }),
  ),
  ...(['adjustment', 'cancellation'] as const).map((grant) =>
    gateH(
      `us.end-${grant}-before-order`,
      'An order of removal ends a status that was given before it, and none given on its day or later.',
      {
        clear: laterThan(`${grant}-granted-on`),
        wayOn: 'A later order ends it, or it is rescinded.',
        authority: [memory('8 USC 1256(a), last sentence; 8 CFR 1.2')],
      },
    ),
  ),
]

function laterThan(from: 'adjustment-granted-on' | 'cancellation-granted-on'): Condition {
  return { from, to: 'order-made-on', daysAtLeast: 1 }
}
