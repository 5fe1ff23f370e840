import { memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, eventAfter, gateH, inState, is, notIn, officerOrders } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** When an order is final and may be executed at all. */
export const finalityGates: readonly Gate[] = [
  gateH(
    'us.g1-final',
    'An order that is not final is not executed. A remand is not final, and a case before the Attorney General is not.',
    {
      clear: any(inState('order', 'final'), inState('charging', ...officerOrders)),
      wayOn:
        'The order becomes final by dismissal, waiver, the end of the time, in absentia entry, or an overstayed voluntary departure.',
      authority: [
        read('8 USC 1231(a)(1)(B)(i)', 'The date the order of removal becomes administratively final.', USC),
        secondary('8 CFR 1241.1; 1003.1(d)(7)'),
      ],
    },
  ),
  gateH(
    'us.g2-appeal',
    'While the time to appeal runs, and while an appeal or certification is pending, the order is stayed.',
    {
      clear: notIn('order', 'window-open', 'appeal-pending', 'certified'),
      wayOn: 'The time ends, the appeal is waived knowingly, or the Board gives a final decision.',
      authority: [
        read(
          'BIA Practice Manual 6.2 on 8 CFR 1003.6(a)',
          'The stay remains in effect until the Board renders a final decision in the case.',
          'undated, before 2026-03',
        ),
      ],
    },
  ),
  gateH('us.t32-warrant', 'Nobody is removed without a warrant of removal signed by an officer who may sign it.', {
    clear: is('warrant-issued', 'yes'),
    wayOn: 'A listed officer signs Form I-205 on a final order.',
    authority: [
      secondary('8 CFR 241.2(a)(1)'),
      read(
        '8 CFR 241.3(a)',
        'Once the removal period defined in section 241(a)(1) of the Act begins, an alien in the United States will be taken into custody pursuant to the warrant of removal.',
        'shown as current on 2026-04-05',
      ),
    ],
  }),
  gateH('us.d12-window-over', 'The time to appeal is over when the thirty days have passed by the later reading.', {
    clear: is('appeal-window', 'over'),
    wayOn: 'The day passes, or the appeal is waived knowingly.',
    authority: [
      read(
        '8 CFR 1241.1(c)',
        'Upon expiration of the time allotted for an appeal if the respondent does not file an appeal within that time',
        'edition of 2003',
      ),
    ],
  }),
  gateH('us.t25-waiver', 'An appeal is waived knowingly and voluntarily, or not at all.', {
    clear: all(is('appeal-choice', 'waived'), is('waiver-knowing', 'yes')),
    wayOn: 'The judge asks, through an interpreter where one is needed, and records the answer.',
    authority: [readAt('8 CFR 1241.1(b)', 'edition of 2003')],
  }),
  gateH('us.t18-relief-granted', 'Whoever was granted asylum, cancellation or adjustment is not removed.', {
    clear: all(
      notIn('relief/asylum', 'granted'),
      notIn('relief/cancellation', 'granted'),
      notIn('relief/adjustment', 'granted'),
    ),
    wayOn: 'The grant is ended by whoever may end it.',
    authority: [memory('8 USC 1158(c)(1), 1229b, 1255')],
  }),
  gateH(
    'us.t25-vd-over',
    'An alternate order becomes final when the last day of voluntary departure is over, and not before.',
    {
      clear: all(eventAfter('vd-until', 1), notIn('charging', 'pre-charge-vd')),
      wayOn: 'The last day passes. Voluntary departure before any charge has no alternate order.',
      authority: [secondary('8 CFR 1241.1(f), edition of 2003'), memory('8 CFR 1240.26(d)')],
    },
  ),
  gateH('us.t38-bond-time', 'No bond was posted, and the five business days for it are over by the later reading.', {
    clear: all(is('vd-bond-posted', 'no'), is('vd-bond-time', 'over')),
    wayOn: 'The time passes, or the bond is posted.',
    authority: [readAt('8 CFR 1240.26(c)(4)', '86 FR 70724 (2021-12-13)')],
  }),
]
