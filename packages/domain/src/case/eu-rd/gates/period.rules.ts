import { from } from '../../../rules/eu-return.data.ts'
import { EVENT_DAY } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, gateX, inState, is } from '../make.ts'

/** Article 7, the period for voluntary departure; article 13, the time of an appeal. */
export const periodGates: readonly Gate[] = [
  gateH(
    'eu.eg2-period',
    'Nothing is enforced while the period runs, is extended, or has not begun, nor while one that was asked for in time is not decided on.',
    {
      clear: any(
        inState('period', 'refused', 'curtailed', 'expired'),
        all(
          inState('period', 'on-application-not-asked'),
          is('period-information', 'given'),
          is('period-asked-in-time', 'no'),
          {
            from: 'period-asked-until',
            to: EVENT_DAY,
            daysAtLeast: 1,
          },
        ),
      ),
      wayOn: 'The period ends, or is lawfully refused or curtailed.',
      law: ['RD-16', 'RD-17', 'RD-11'],
    },
  ),
  gateH('eu.eg2-last-day', 'A period is over when its last day is over, by the later of two readings.', {
    clear: { from: 'period-ends', to: EVENT_DAY, daysAtLeast: 1 },
    wayOn: 'Wait until the day after.',
    law: ['RD-17', 'TI-01', 'TI-02', 'TI-04'],
  }),
  gateH('eu.ed6-window', 'The window for an appeal is over when its last day is over, by the later of two readings.', {
    clear: { from: 'appeal-ends', to: EVENT_DAY, daysAtLeast: 1 },
    wayOn: 'Wait until the day after. A day that was told before stands where it is later.',
    law: ['RD-31', 'TI-01', 'TI-02', 'TI-04'],
  }),
  gateL(
    'eu.eg3-short-period',
    'A period is refused or shortened only on a ground of article 7(4) that rests on facts of this person.',
    {
      clear: all(
        is('period-ground', 'absconding', 'manifestly-unfounded', 'fraudulent', 'public-policy'),
        is('period-ground-basis', 'individual-facts'),
      ),
      wayOn: 'Name the ground and the facts. A conviction or a suspicion alone is not enough.',
      law: ['RD-15', 'CJ-07', 'CJ-19'],
    },
  ),
  gateH('eu.period-length', 'A period is seven to thirty days, within the bounds of the State.', {
    clear: all(
      { fact: 'period-days', atLeast: 7 },
      { not: { fact: 'period-days', atLeast: 31 } },
      is('period-fits-state', 'yes'),
    ),
    wayOn: 'Set a period within the bounds; a shorter one is an act of its own.',
    law: ['RD-11'],
  }),
  gateH(
    'eu.ed1-from',
    'A period is counted from service or the end of what suspended the decision, never from before.',
    {
      clear: all(
        { from: 'period-may-begin', to: 'period-from', daysAtLeast: 0 },
        { from: EVENT_DAY, to: 'period-ends', daysAtLeast: 7 },
      ),
      wayOn: 'Count it from a day that leaves the person seven days at least.',
      law: ['RD-11', 'CJ-10', 'TI-01'],
    },
  ),
  gateX(
    'eu.period-interrupted',
    'Whether a period that was over before a right to remain came stays over when that right ends was decided by nobody here.',
    {
      clear: { not: inState('period', 'interrupted') },
      wayOn: 'Grant a new period; or the chief legal officer names the reading.',
      law: ['CJ-10', 'CJ-22'],
      rivals: [
        {
          id: 'resumed-where-interrupted',
          text: 'The procedure goes on where it was interrupted: what was over stays over.',
          authority: from('CJ-22'),
        },
        {
          id: 'a-new-period',
          text: 'No effect is left of the time in which remaining is allowed: a period begins when it ends.',
          authority: from('CJ-10'),
          closes: true,
        },
      ],
    },
  ),
  gateH(
    'eu.permit-over',
    'A decision that is suspended for a permit does not go on before the last day of the permit is over.',
    {
      clear: { from: 'permit-until', to: EVENT_DAY, daysAtLeast: 1 },
      wayOn: 'Wait until the day after, or record that the permit was withdrawn, and when.',
      law: ['RD-10'],
    },
  ),
  gateH('eu.period-on-application', 'A period is given on application only where the State says so.', {
    clear: is('period-rule', 'on-application'),
    wayOn: 'Grant a period without being asked, or refuse it on a ground of article 7(4).',
    law: ['RD-11'],
  }),
]
