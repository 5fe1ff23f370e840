import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, eventAfter, gateH, is, served, stepIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Hearings and who speaks at them: counsel, interpreter, advisals, cause to move a day. */
export const hearingGates: readonly Gate[] = [
  gateH(
    'us.g14-ten-days',
    'The first hearing is not earlier than ten days after service of the notice to appear, unless the person asked in writing.',
    {
      clear: any({ fact: 'days-to-hearing', atLeast: 10 }, is('earlier-hearing-asked', 'yes')),
      wayOn: 'A later hearing is set. Only the person, in writing, can ask for an earlier one.',
      authority: [
        read(
          '8 USC 1229(b)(1)',
          'the hearing date shall not be scheduled earlier than 10 days after the service of the notice to appear',
          USC,
        ),
      ],
    },
  ),
  gateH('us.t13-hearing-day', 'A hearing is not held, and nobody failed to appear at it, before its day.', {
    clear: eventAfter('hearing-on', 0),
    wayOn: 'Wait for the day that was told, or set another hearing, with its own notice and its own time.',
    authority: [readAt('8 USC 1229(b)(1), 1229a(b)(5)(A)', USC), design('Passage design, section 6')],
  }),
  gateH(
    'us.g15-counsel',
    'Where counsel appears, counsel is told before an interview, a waiver or a settlement, by a notice of this one.',
    {
      clear: any(all(stepIn('announced-steps'), served('step-notice')), is('counsel-present', 'yes')),
      wayOn:
        'Announce the step and serve counsel of record with its notice. Whoever only helped with a paper (Form EOIR-60) is not counsel: then serve the person.',
      authority: [
        read(
          '8 CFR 1003.38(g)',
          'A respondent who received assistance pursuant to this paragraph is not represented, remains pro se, and is subject to service of process of all documents filed in the proceedings',
          '87 FR 56258 (2022-09-14)',
        ),
        readAt('8 CFR 292.5(a)', 'as checked 2024-05-25'),
      ],
    },
  ),
  gateH(
    'us.g16-interpreter',
    'Where an interpreter is needed, nothing is heard, waived or asked without a qualified one.',
    {
      clear: any(is('language-needed', 'no'), is('interpreter-qualified', 'yes')),
      wayOn: 'A qualified interpreter is brought.',
      authority: [
        read(
          '8 CFR 208.30(d)(5)',
          "The interpreter must be at least 18 years of age and may not be the applicant's attorney or representative of record, a witness testifying on the applicant's behalf",
          '85 FR 29310 (2020-05-14), superseded several times since',
        ),
        memory('8 CFR 1240.5'),
      ],
    },
  ),
  gateH(
    'us.t13-advisals',
    'Nobody pleads before the seven advisals were given: rights, counsel, evidence, appeal, and the charges in plain words.',
    {
      clear: is('hearing-advisals', 'yes'),
      wayOn: 'The judge gives the advisals on the record, through an interpreter where one is needed.',
      authority: [readAt('8 CFR 1240.10(a)', 'text of mid-2024 or later')],
    },
  ),
  gateH('us.t13-country', 'The person names a country of removal first; only then does the judge name others.', {
    clear: is('country-asked', 'yes'),
    wayOn: 'The judge asks the person, and records the answer or that none was given.',
    authority: [readAt('8 CFR 1240.10(f)', 'text of mid-2024 or later')],
  }),
  gateH('us.t14-good-cause', 'A hearing is moved for good cause, which is recorded with the side that caused it.', {
    clear: all(is('good-cause', 'yes'), is('continued-for', 'person', 'agency', 'court')),
    wayOn: 'Good cause is shown and recorded. Beyond 180 days of an asylum case this is an alert, not a bar.',
    authority: [readAt('8 CFR 1003.29', '85 FR 81750 (2020-12-16)'), secondary('8 CFR 1240.6')],
  }),
]
