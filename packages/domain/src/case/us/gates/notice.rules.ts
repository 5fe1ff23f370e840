import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, is, served } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const duty = all(is('address-duty-explained', 'proven'), is('address-given', 'no'))

/** Notice, and who speaks for the person. */
export const noticeGates: readonly Gate[] = [
  gateH(
    'us.g13-notice',
    'Nobody is ordered removed in absentia without proof that the notice was served, unless the person gave no address although the duty was explained, and that is proven.',
    {
      clear: any(all(served('nta'), served('hearing-notice')), duty),
      wayOn:
        'Serve the notice and prove it, on counsel where counsel appears; or prove that the address duty was explained and no address given.',
      authority: [
        read(
          '8 USC 1229a(b)(5)(A),(B)',
          'No written notice shall be required under subparagraph (A) if the alien has failed to provide the address required under section 1229(a)(1)(F) of this title',
          USC,
        ),
        readAt('8 USC 1229(a),(c)', USC),
        memory('Pereira (2018), Niz-Chavez (2021), Campos-Chaves (2024)', 'case'),
      ],
    },
  ),
  gateH('us.g13-burden', 'The agency proves notice and removability by clear, unequivocal and convincing evidence.', {
    clear: all(any(is('notice-burden', 'met'), duty), is('removability-burden', 'met')),
    wayOn: 'The judge finds both.',
    authority: [
      read(
        '8 USC 1229a(b)(5)(A)',
        'shall be ordered removed in absentia if the Service establishes by clear, unequivocal, and convincing evidence that the written notice was so provided and that the alien is removable',
        USC,
      ),
    ],
  }),
  gateH('us.g13-custody', 'Nobody who was held on the day of the hearing failed to appear.', {
    clear: is('in-custody-at-hearing', 'no'),
    wayOn: 'It is recorded that the person was free that day; else the person is brought, or the hearing is moved.',
    authority: [readAt('8 USC 1229a(b)(5)(C)(ii)', USC)],
  }),
  gateH(
    'us.g13-earlier-notice',
    'After a notice of this hearing went out wrong, nobody failed to appear. This is a data rule of Passage.',
    {
      clear: is('notice-sent-wrong', 'no'),
      wayOn: 'Give notice again, and set another hearing.',
      authority: [design('adjournment code 10: notice sent or served incorrectly')],
    },
  ),
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
  // Read from the appearances on record, not from a word of the officer: a service on the person alone proves nothing here.
  gateH('us.g15-counsel', 'Where counsel appears, counsel is told before an interview, a waiver or a settlement.', {
    clear: any(served('step-notice'), is('counsel-present', 'yes')),
    wayOn:
      'Serve counsel of record with the notice of the step. Whoever only helped with a paper (Form EOIR-60) is not counsel: then serve the person.',
    authority: [
      read(
        '8 CFR 1003.38(g)',
        'A respondent who received assistance pursuant to this paragraph is not represented, remains pro se, and is subject to service of process of all documents filed in the proceedings',
        '87 FR 56258 (2022-09-14)',
      ),
      readAt('8 CFR 292.5(a)', 'as checked 2024-05-25'),
    ],
  }),
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
    'us.order-served',
    'An order is executed only after it was served on whom the law names, in a language understood. Passage requires the language.',
    {
      clear: all(served('order'), is('language-understood', 'yes')),
      wayOn: 'Serve the order and prove it, and have it explained.',
      authority: [secondary('8 CFR 292.5; 1003.37'), design('Passage design, section 6')],
    },
  ),
  gateH(
    'us.n11-address',
    'The court takes no address in care of somebody else; Passage keeps a safe contact address of its own.',
    {
      clear: any(is('in-care-of', 'no'), is('safe-contact', 'yes')),
      wayOn: 'The person names an address for the court, and a safe contact that only Passage keeps.',
      authority: [secondary('Form EOIR-33 (2026), statement of EOIR to OMB', 'agency-policy')],
    },
  ),
  gateH(
    'us.t2-nta-served',
    'A notice to appear is filed only when it was served; by mail only where handing it over was not practicable.',
    {
      clear: served('nta'),
      wayOn: 'Serve it, and record why it went by mail.',
      authority: [
        read(
          '8 USC 1229(a)(1)',
          'shall be given in person to the alien (or, if personal service is not practicable, through service by mail to the alien or to the alien’s counsel of record, if any) specifying the following',
          USC,
        ),
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
