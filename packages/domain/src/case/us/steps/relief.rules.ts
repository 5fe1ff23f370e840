import { secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { ANYBODY, movesUnless } from './protects.ts'

const kinds = ['asylum', 'withholding', 'cancellation', 'adjustment', 'other'] as const

/** T18: relief and protection that a judge grants. */
export const reliefSteps: readonly Transition[] = [
  ...kinds.flatMap((kind) => relief(kind)),
  step('us.t18-convention', 'convention-granted', 'Protection under the Convention against Torture is granted.', {
    authority: [secondary('8 CFR 208.16(c)')],
    by: ANYBODY,
    protective: true,
    brings: ['barred-countries'],
    anew: ['barred-countries'],
    adds: ['barred-countries'],
    moves: [move('protection/convention', '*', 'granted')],
  }),
  step('us.t18-deferral', 'convention-deferral', 'Deferral under the Convention is granted.', {
    authority: [secondary('8 CFR 208.17')],
    by: ANYBODY,
    protective: true,
    brings: ['barred-countries'],
    anew: ['barred-countries'],
    adds: ['barred-countries'],
    moves: [move('protection/convention', '*', 'deferral')],
  }),
]

/** T18. One kind of relief: filed at any time, decided by whoever decides it. */
function relief(kind: (typeof kinds)[number]): readonly Transition[] {
  const region = `relief/${kind}` as const
  const authority = [secondary('8 USC 1158, 1229b, 1231(b)(3), 1255; 8 CFR 1208.4, 1240.20')]
  const decided = kind === 'asylum' ? { meets: ['us.asylum-180'] } : {}
  return [
    step(`us.t18-${kind}-filed`, `${kind}-filed`, 'An application for relief is filed.', {
      authority,
      by: ['person', 'counsel'],
      protective: true,
      // Whoever was granted it and files once more keeps the grant until somebody ends it.
      moves: movesUnless(region, 'filed', ['granted']),
      ...(kind === 'asylum' || kind === 'withholding' ? { sets: { 'asylum-ever': 'yes' } } : {}),
      // 8 USC 1158(d)(5)(A)(iii): an alert to the court, and no gate.
      ...(kind === 'asylum' ? { opens: ['us.asylum-180'] } : {}),
    }),
    step(`us.t18-${kind}-granted`, `${kind}-granted`, 'An application for relief is granted.', {
      authority,
      by: ['judge', 'board', 'asylum-officer'],
      moves: [
        move(region, ['filed', 'reserved', 'denied'], 'granted'),
        ...(kind === 'withholding' ? [move('protection/withholding', '*', 'granted')] : []),
      ],
      ...(kind === 'withholding'
        ? { brings: ['barred-countries'], anew: ['barred-countries'], adds: ['barred-countries'] }
        : {}),
      // Five years are counted from it (8 USC 1256(a)).
      ...(kind === 'adjustment' || kind === 'cancellation' ? ({ setsDay: `${kind}-granted-on` } as const) : {}),
      ...decided,
    }),
    step(`us.t18-${kind}-denied`, `${kind}-denied`, 'An application for relief is denied.', {
      authority,
      by: ['judge', 'board', 'asylum-officer'],
      adverse: 1,
      moves: [move(region, ['filed', 'reserved'], 'denied')],
      gates: ['us.g19-sole-source', 'us.g30-correction'],
      ...decided,
    }),
    step(`us.t18-${kind}-withdrawn`, `${kind}-withdrawn`, 'An application for relief is withdrawn by the person.', {
      authority,
      by: ['person', 'counsel'],
      moves: [move(region, ['filed', 'reserved'], 'withdrawn')],
      gates: ['us.g15-counsel', 'us.g16-interpreter', 'us.g17-competency'],
      ...decided,
    }),
  ]
}
