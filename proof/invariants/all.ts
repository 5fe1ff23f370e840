import type { Invariant } from '../invariant.ts'
import { coreInvariants, noDeadEnd } from './core.ts'
import { euDays } from './eu-days.ts'
import { euLiberty, euRr } from './eu-liberty.ts'
import { euReturn } from './eu-return.ts'
import { euWord } from './eu-word.ts'
import { usAnew } from './us-anew.ts'
import { usBound } from './us-bound.ts'
import { usCustody } from './us-custody.ts'
import { usExecution } from './us-execution.ts'
import { usGrantEnd } from './us-grant-end.ts'
import { usLeaving } from './us-leaving.ts'
import { usOrders } from './us-orders.ts'
import { usQuick } from './us-quick.ts'

/** Everything that must hold, in the order in which the artefact shows it. */
export const invariants: readonly Invariant[] = [
  ...coreInvariants,
  noDeadEnd,
  ...usExecution,
  ...usOrders,
  ...usAnew,
  ...usBound,
  ...usQuick,
  ...usLeaving,
  ...usCustody,
  ...usGrantEnd,
  ...euReturn,
  ...euDays,
  ...euLiberty,
  ...euWord,
  ...euRr,
]
/** Those that are asked of a pack. */
export const invariantsOf = (pack: string): readonly Invariant[] =>
  invariants.filter((one) => one.pack === 'every' || one.pack === pack)
