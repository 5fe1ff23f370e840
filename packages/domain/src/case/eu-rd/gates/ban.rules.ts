import { EVENT_DAY } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, inState, is } from '../make.ts'

/** Article 11: the entry ban. */
export const banGates: readonly Gate[] = [
  gateH('eu.eg17-decision', 'A ban falls with the return decision and does not outlive it.', {
    clear: inState('return', 'served', 'suspended', 'enforceable', 'complied', 'executed'),
    wayOn: 'A return decision is in force.',
    law: ['RD-23', 'CJ-16'],
  }),
  gateH('eu.eg17-individual', 'Length and reasons of a ban are set for this person.', {
    clear: is('ban-individual', 'yes'),
    wayOn: 'Set length and reasons for this person.',
    law: ['RD-24', 'CJ-21'],
  }),
  gateH('eu.eg17-five-years', 'A ban over five years needs a finding of a serious threat.', {
    clear: any({ not: { fact: 'ban-months', atLeast: 61 } }, is('serious-threat', 'yes')),
    wayOn: 'Shorten it, or make the finding.',
    law: ['RD-24'],
  }),
  gateH('eu.ban-length', 'A ban is no longer than the State allows.', {
    clear: is('ban-fits-state', 'yes'),
    wayOn: 'Shorten it. Where the State has set no longest ban, none can be determined.',
    law: ['RD-24'],
  }),
  gateH('eu.eg18-ban-clock', 'A ban runs from departure from the Member States, when that is verified.', {
    clear: all(is('left-member-states', 'verified'), { from: 'departed-on', to: EVENT_DAY, daysAtLeast: 0 }),
    wayOn: 'Departure is verified. Whoever never left has no running ban.',
    law: ['CJ-09'],
  }),
  gateH(
    'eu.eg19-trafficking',
    'Whoever holds a permit as a victim of trafficking gets no ban without a finding of a threat.',
    {
      clear: any(is('trafficking-permit', 'none'), is('serious-threat', 'yes')),
      wayOn: 'The finding is made, or there is no ban.',
      law: ['RD-26'],
    },
  ),
]
