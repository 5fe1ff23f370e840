import { read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { gateH, gateX } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** To which country. Both gates are asked together: protection bars one country and leaves others open. */
export const countryGates: readonly Gate[] = [
  gateH('us.g9-barred-country', 'Nobody is removed to a country that withholding or the Convention rules out.', {
    clear: { fact: 'removal-country', notInSet: 'barred-countries' },
    wayOn: 'The grant is ended by whoever may end it; which countries are ruled out is recorded, also where none is.',
    authority: [
      read(
        '8 USC 1231(b)(3)(A)',
        'may not remove an alien to a country if the Attorney General decides that the alien’s life or freedom would be threatened in that country',
        USC,
      ),
      readAt('8 CFR 208.16(c),(f)', 'text of late 2020'),
    ],
  }),
  gateX(
    'us.g10-third-country',
    'What must come before removal to a country that the order does not name is contested.',
    {
      clear: { fact: 'removal-country', inSet: 'designated-countries' },
      wayOn:
        'The person is told in writing, in a language understood, and screened for fear of that country; then the decision is made.',
      authority: [
        read(
          '8 USC 1231(b)(2)(A)',
          'any alien not described in paragraph (1) who has been ordered removed may designate one country to which the alien wants to be removed',
          USC,
        ),
      ],
      rivals: [
        {
          id: 'notice-and-screening',
          text: 'Written notice, language, ten days, and fifteen days to move to reopen.',
          authority: [secondary('D.V.D. v. DHS (D. Mass. 18 April 2025), stayed 23 June 2025', 'case')],
        },
        {
          id: 'memorandum',
          text: 'Twenty-four hours, six hours or none.',
          authority: [secondary('ICE memorandum of 2025', 'agency-policy')],
        },
        {
          id: 'set-aside',
          text: 'The memorandum is set aside.',
          authority: [secondary('D. Mass. 2026; its effect is unclear', 'case')],
          closes: true,
        },
      ],
    },
  ),
]
