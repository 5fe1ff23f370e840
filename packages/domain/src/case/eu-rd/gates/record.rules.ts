import type { Gate } from '../../pack.ts'
import { all, gateH, gateL, is } from '../make.ts'

/** Schengen Borders Code art. 12, and the entry/exit system: what a missing exit does not prove. */
export const recordGates: readonly Gate[] = [
  gateH(
    'eu.eg28-presumption',
    'A presumption is no finding while it may be rebutted, scope is unclear or exits were not recorded.',
    {
      clear: all(is('rebuttal', 'none', 'failed'), is('scope-clear', 'yes'), is('exit-coverage', 'sufficient')),
      wayOn: 'The evidence is examined, the scope is cleared, and it is shown that exits were recorded there and then.',
      law: ['SBC-12', 'SBC-12b', 'SBC-12c', 'EES-20', 'EES-22c'],
    },
  ),
  gateL('eu.eg29-correction', 'A record whose correction was asked for is not used against the person.', {
    clear: is('correction-request', 'none', 'decided'),
    wayOn: 'The request is decided within its time, and every recipient is told.',
    law: ['EES-35', 'EES-35b', 'EES-52', 'EES-52b'],
  }),
]
