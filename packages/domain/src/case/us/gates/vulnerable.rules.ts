import { memory, read, readAt } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, dated, gateH, gateL, inState, is } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Children, and people who cannot follow the proceeding. */
export const vulnerableGates: readonly Gate[] = [
  gateL(
    'us.g17-competency',
    'While signs that somebody cannot follow the proceeding are not resolved, there is no pleading, waiver or voluntary departure.',
    {
      clear: inState('protection/competency', 'none', 'safeguards', 'resolved'),
      wayOn:
        'The judge inquires and sets safeguards; where none suffice, termination is mandatory by the text of 2024.',
      authority: [
        read(
          '8 USC 1229a(b)(3)',
          'If it is impracticable by reason of an alien’s mental incompetency for the alien to be present at the proceeding, the Attorney General shall prescribe safeguards to protect the rights and privileges of the alien.',
          USC,
        ),
        readAt('8 CFR 1003.18(d)(1)(i)(B)', '89 FR 46792 (2024-05-29)'),
        memory('Matter of M-A-M-, 25 I&N Dec. 474', 'case'),
      ],
    },
  ),
  gateH(
    'us.g18-child-quick',
    'A child, or somebody whose age is in doubt, is not put into expedited removal, nor held with adults.',
    {
      clear: inState('protection/child', 'none', 'adult-found', 'accompanied'),
      wayOn: 'Full proceedings are open; Health and Human Services is told within 48 hours of any doubt.',
      authority: [readAt('8 USC 1232(a)(5)(D),(b)', USC)],
    },
  ),
  gateH(
    'us.g18-admission',
    'No admission of removability is taken from an unrepresented minor or incompetent person whom nobody accompanies.',
    {
      clear: any(
        all(inState('protection/child', 'none', 'adult-found'), inState('protection/competency', 'none', 'resolved')),
        is('accompanied', 'lawyer', 'near-relative', 'guardian', 'friend'),
      ),
      wayOn: 'A lawyer, near relative, guardian or friend accompanies: record who, and the relation.',
      authority: [
        read(
          '8 CFR 1240.10(c)',
          'shall not accept an admission of removability from an unrepresented respondent who is incompetent or under the age of 18 and is not accompanied by an attorney or legal representative, a near relative, legal guardian, or friend',
          'text of mid-2024 or later',
        ),
      ],
    },
  ),
  gateH('us.t49-institution', 'No admission of removability is taken from an officer of an institution.', {
    clear: is('admission-source', 'respondent'),
    wayOn: 'The person answers, with whoever accompanies.',
    authority: [readAt('8 CFR 1240.10(c)', 'text of mid-2024 or later')],
  }),
  gateH(
    'us.g18-departure-cost',
    'A child who came alone, or whose age is in doubt, leaves voluntarily at no cost, and posts no bond.',
    {
      clear: any(inState('protection/child', 'none', 'adult-found', 'accompanied'), is('vd-at-no-cost', 'yes')),
      wayOn: 'The grant says that it costs the child nothing.',
      authority: [readAt('8 USC 1232(a)(5)(D)', USC), memory('in force from 23 March 2009')],
      ...dated('2009-03-23'),
    },
  ),
]
