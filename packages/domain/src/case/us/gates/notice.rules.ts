import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, dated, eventAfter, gateH, inState, is, notIn, served } from '../make.ts'

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
  // Read from the appearances on record, not from a word of the officer: a service on the person alone proves nothing here.
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
      // Of the new form only the year is known.
      ...dated('2026-01-01'),
      authority: [secondary('Form EOIR-33 (2026), statement of EOIR to OMB', 'agency-policy')],
    },
  ),
  gateH(
    'us.t2-no-open-case',
    'A second notice to appear is issued when the proceedings on the first were dismissed or terminated, and not beside them.',
    {
      clear: any(notIn('charging', 'docketed'), inState('proceeding', 'terminated', 'dismissed')),
      wayOn: 'The proceedings end first; a dismissal is without prejudice.',
      authority: [readAt('8 CFR 1239.2(c)', '89 FR 46794 (2024-05-29)'), memory('that one case is open at a time')],
    },
  ),
  gateH(
    'us.t34-charge-after',
    'Whoever was let go before a charge is charged when the period is over, or was given up, and not before.',
    {
      clear: any(
        notIn('charging', 'pre-charge-vd'),
        inState('departure', 'none', 'requested'),
        eventAfter('vd-until', 1),
      ),
      wayOn: 'The last day of the period passes, or the person takes the request back.',
      authority: [secondary('8 CFR 240.25'), design('Passage design, section 6')],
    },
  ),
  gateH(
    'us.t12-nobody-left',
    'Whoever withdrew the application for admission, to leave at once, is charged only when that day is over and nobody left.',
    {
      clear: any(
        notIn('charging', 'withdrawn-admission'),
        all(notIn('departure', 'withdrawn-left'), eventAfter('withdrawn-on', 1)),
      ),
      wayOn: 'Wait until the day is over; or the person leaves, or takes the withdrawal back.',
      authority: [readAt('8 USC 1225(a)(4)', USC), memory('8 CFR 235.4'), design('Passage design, section 6')],
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
    'us.t2-by-hand',
    'A notice to appear is handed over; it goes by mail only where that is not practicable, and the reason is kept.',
    {
      clear: is('nta-handed', 'in-person', 'mail-not-practicable'),
      wayOn: 'Hand it over, or record why that was not practicable.',
      authority: [readAt('8 USC 1229(a)(1)', USC)],
    },
  ),
]
