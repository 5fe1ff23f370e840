import type { Gate } from '../../pack.ts'
import { all, any, gateH, is } from '../make.ts'

/** Articles 5, 10 and 12, and the right to be heard: what comes before a decision, and its form. */
export const guaranteeGates: readonly Gate[] = [
  gateH('eu.eg10-triad', 'Child, family life and health are considered, and that is recorded.', {
    clear: all(is('child-considered', 'yes'), is('family-considered', 'yes'), is('health-considered', 'yes')),
    wayOn: 'Record what was considered about each of them.',
    law: ['RD-06'],
  }),
  gateH('eu.eg27-heard', 'The person is heard on stay, destination, period, child, family and health.', {
    clear: is('heard', 'yes'),
    wayOn: 'Hear the person, in a language understood.',
    law: ['RD-06', 'RD-28'],
  }),
  gateH(
    'eu.eg25-form',
    'A decision is in writing, with reasons and remedies, is served, and translated where that was asked.',
    {
      clear: all(
        { served: 'return-decision' },
        any(
          is('decision-form', 'complete'),
          all(is('decision-form', 'part-withheld'), is('information-limits', 'allowed')),
        ),
        any(
          is('translation', 'given', 'not-needed'),
          all(is('translation', 'not-asked'), is('language-rule', 'on-request')),
        ),
      ),
      wayOn: 'Serve the complete decision with the translation that was asked for. Until then no clock runs.',
      law: ['RD-28', 'RD-29', 'RD-30'],
    },
  ),
  gateH(
    'eu.eg9-minor-decision',
    'Before a decision on a minor alone, reception in the country of return is examined.',
    {
      clear: any(is('minor-alone', 'no'), all(is('reception-examined', 'yes'), is('reception-adequate', 'yes'))),
      wayOn:
        'Other bodies assist, reception is examined, and the authorities are satisfied of family, guardian or facility.',
      law: ['RD-22', 'CJ-14'],
    },
  ),
  gateH('eu.eg9-parking', 'A decision on a minor is not held back until the minor is eighteen.', {
    clear: is('postponed-for', 'health', 'transport', 'identity'),
    wayOn: 'Withdraw the decision, or carry it out with reception assured.',
    law: ['CJ-14'],
  }),
]
