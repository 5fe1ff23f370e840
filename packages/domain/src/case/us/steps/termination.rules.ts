import { memory, readAt } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, orderFell, step } from '../make.ts'

const CFR18 = '89 FR 46792 (2024-05-29), in force from 2024-07-29'
const OPEN = ['pending', 'reopened', 'remanded'] as const
const by = ['judge', 'board'] as const
const until = '2024-07-28'
const ends = {
  by,
  moves: [
    move('proceeding', ['pending', 'closed', 'decided', 'reopened', 'remanded'], 'terminated'),
    // None of its orders is left to carry out, whatever had become of it.
    move('order', ['window-open', 'appeal-pending', 'certified', 'final'], 'rescinded', true),
  ],
  opens: ['us.warrant-cancelled'],
  endsScope: 'one-hearing',
  ...orderFell,
  sets: { ...orderFell.sets, 'arrest-warrant': 'no' },
} as const

/** T19: termination and administrative closure, by the text of 2024 and by what stood before it. */
export const terminationSteps: readonly Transition[] = [
  step(
    'us.t19-terminated-mandatory',
    'case-terminated-by-law',
    'The case is terminated because the law says that it must be. A warrant of arrest falls with it (N17).',
    {
      authority: [readAt('8 CFR 1003.18(d)(1), 1003.1(m)', CFR18)],
      ...ends,
      brings: ['termination-ground', 'agency-position'],
      gates: ['us.t19-mandatory'],
      ...dated('2024-07-29'),
    },
  ),
  step(
    'us.t19-terminated',
    'case-terminated',
    'The case is terminated by discretion, on a named ground. A warrant of arrest falls with it (N17).',
    {
      authority: [readAt('8 CFR 1003.18(d)(2), 1003.1(m)', CFR18)],
      ...ends,
      brings: ['termination-ground', 'agency-position'],
      gates: ['us.t19-discretionary'],
      ...dated('2024-07-29'),
    },
  ),
  step(
    'us.t19-terminated-before',
    'case-terminated',
    'The case is terminated, by what decisions allowed before the text of 2024.',
    {
      authority: [memory('Matter of S-O-G- (2018), Matter of Coronado Acevedo (2022)', 'case')],
      ...ends,
      brings: ['termination-ground', 'agency-position'],
      ...dated(undefined, until),
    },
  ),
  step('us.t19-closed', 'case-closed', 'The case is closed administratively.', {
    authority: [readAt('8 CFR 1003.18(c), 1003.1(l)', CFR18)],
    by,
    moves: [move('proceeding', OPEN, 'closed')],
    endsScope: 'one-hearing',
    ...dated('2024-07-29'),
  }),
  step(
    'us.t19-closed-before',
    'case-closed',
    'The case is closed administratively, where decisions allowed it before the text of 2024.',
    {
      authority: [memory('Matter of Castro-Tum (2018), Matter of Cruz-Valdez (2021)', 'case')],
      by,
      moves: [move('proceeding', OPEN, 'closed')],
      endsScope: 'one-hearing',
      ...dated(undefined, until),
    },
  ),
  step('us.t19-recalendared', 'case-recalendared', 'A closed case goes on.', {
    authority: [readAt('8 CFR 1003.18(c)', CFR18)],
    by,
    moves: [move('proceeding', ['closed'], 'pending')],
  }),
  step(
    'us.t24-closed',
    'appeal-closed',
    'The Board closes an appeal administratively: the order stays as it was, and is not final.',
    {
      authority: [readAt('8 CFR 1003.1(l)', 'text in force from 2024-07-29')],
      by: ['board'],
      moves: [move('order', ['appeal-pending'], 'same'), move('proceeding', ['decided'], 'closed')],
      ...dated('2024-07-29'),
    },
  ),
  step('us.t24-recalendared', 'appeal-recalendared', 'A closed appeal goes on.', {
    authority: [readAt('8 CFR 1003.1(l)', 'text in force from 2024-07-29')],
    by: ['board'],
    moves: [move('order', ['appeal-pending'], 'same'), move('proceeding', ['closed'], 'decided')],
    ...dated('2024-07-29'),
  }),
]
