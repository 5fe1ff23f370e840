import { d } from '../toy.ts'
import { dismissed, quickRemoval, removal, transferred, travel, warrant, windowOver } from './paths.ts'
import { law, open, paper, type Row, refused, unknown } from './table.ts'

/** G1 to G5: an order that is final, and nothing that stays it. */
export const stayRows: readonly Row[] = [
  ...law(
    'G1',
    '8 USC 1231(a)(1); 8 CFR 1241.1; 8 CFR 1003.1(d)(7)',
    open('a final order of a judge is executed', removal(), { leads: { order: 'executed', departure: 'removed' } }),
    open('an expedited order that a second-line supervisor approved is final', quickRemoval('er-approved')()),
    open('a reinstated order is final', quickRemoval('reinstated')()),
    refused('an expedited order that nobody approved is not', quickRemoval('er-ordered')(), 'us.g1-final'),
    refused('no order was made', removal({ order: 'none', proceeding: 'pending' }), 'us.g1-final'),
    refused(
      'a remand by the Board is no final decision',
      removal({ order: 'rescinded', proceeding: 'remanded' }),
      'us.g1-final',
    ),
    refused(
      'before the Attorney General it is not final',
      removal({ order: 'certified' }),
      'us.g1-final',
      'us.g2-appeal',
    ),
    open('the warrant is signed on a final order', warrant()),
    refused(
      'no warrant is signed while an appeal is pending',
      warrant({ order: 'appeal-pending' }),
      'us.g1-final',
      'us.g2-appeal',
    ),
    open('travel is booked on a final order', travel()),
    refused('no travel is booked before', travel({ order: 'none' }), 'us.g1-final'),
  ),
  ...law(
    'G2',
    '8 CFR 1003.6(a) as stated in BIA Practice Manual 6.2',
    refused('the time to appeal runs', removal({ order: 'window-open' }), 'us.g1-final', 'us.g2-appeal'),
    refused('an appeal is pending', removal({ order: 'appeal-pending' }), 'us.g1-final', 'us.g2-appeal'),
    open('the Board dismissed it', dismissed(), { leads: { order: 'final' } }),
    open(
      'what a judge said of credible fear is not stayed by an appeal: there is none',
      quickRemoval('er-approved')({ 'protection/fear': 'negative-final' }),
    ),
  ),
  ...law(
    'G3',
    '8 USC 1229a(b)(5)(C); BIA Practice Manual 6.2(d)(1)',
    refused(
      'a motion to rescind is before the judge',
      removal({ 'review/in-absentia': 'pending-judge' }),
      'us.g3a-in-absentia-motion',
    ),
    refused(
      'its refusal is on appeal: the manual stays it, the statute does not say so',
      removal({ 'review/in-absentia': 'denied-on-appeal' }),
      'us.g3b-in-absentia-appeal',
    ),
    open(
      'the chief legal officer applied the statute',
      removal(
        { 'review/in-absentia': 'denied-on-appeal' },
        {},
        {
          signed: [{ gate: 'us.g3b-in-absentia-appeal', rival: 'statute' }],
        },
      ),
    ),
    open('the appeal is over', removal({ 'review/in-absentia': 'denied' })),
    open('another motion to reopen stays nothing', removal({ 'review/motion': 'pending' })),
  ),
  ...law(
    'G4',
    '8 USC 1229a(c)(7)(C)(iv)',
    refused(
      'the motion shows a qualified person',
      removal({ 'review/battered': 'pending' }, { 'battered-qualified': 'yes' }),
      'us.g4-battered-motion',
    ),
    unknown(
      'nobody has decided whether it shows one',
      removal({ 'review/battered': 'pending' }),
      'us.g4-battered-motion',
    ),
    open('a judge found that it shows none', removal({ 'review/battered': 'pending' }, { 'battered-qualified': 'no' })),
    open('all appeals of the motion are over', removal({ 'review/battered': 'ended' })),
  ),
  ...law(
    'G5',
    '8 USC 1252(b)(3)(B); 8 CFR 241.6',
    open(
      'the order of the court was read, and does not forbid the move',
      transferred({ 'review/court-stay': 'in-force' }, { 'transfer-forbidden': 'no' }),
    ),
    refused('a court has stayed it', removal({ 'review/court-stay': 'in-force' }), 'us.g5-court-stay'),
    open('a petition for review by itself stays nothing', removal({ 'review/petition': 'pending' })),
    open('a stay that was only asked for is an alert, no stay', removal({ 'review/court-stay': 'requested' })),
    open('the court refused it', removal({ 'review/court-stay': 'refused' })),
    refused(
      'a stay of a court holds also after boarding',
      removal({ 'review/court-stay': 'in-force' }, { 'stay-told': 'after-boarding' }),
      'us.g5-court-stay',
    ),
    refused(
      'the Board stayed it before boarding was complete',
      removal({ 'review/tribunal-stay': 'in-force' }, { 'stay-told': 'before-boarding' }),
      'us.g5-tribunal-stay',
    ),
    unknown(
      'nobody knows when that stay was told',
      removal({ 'review/tribunal-stay': 'in-force' }),
      'us.g5-tribunal-stay',
    ),
    open(
      'a stay of the Board that was told after boarding has no effect',
      removal({ 'review/tribunal-stay': 'in-force' }, { 'stay-told': 'after-boarding' }),
    ),
    refused('the Department granted a stay', removal({ 'review/agency-stay': 'in-force' }), 'us.g5-agency-stay'),
    open('the Department was asked for one', removal({ 'review/agency-stay': 'requested' })),
    open('nothing forbids a move to another place', transferred()),
    refused(
      'a court forbids the move',
      transferred({ 'review/court-stay': 'in-force' }, { 'transfer-forbidden': 'yes' }),
      'us.g5-transfer',
    ),
    unknown(
      'a court was asked, and nobody read its order',
      transferred({ 'review/court-stay': 'requested' }),
      'us.g5-transfer',
    ),
  ),
  ...law(
    'T25',
    '8 CFR 1241.1(c); 8 CFR 1003.38(b)',
    refused(
      'the order was not explained in a language understood: Passage design',
      removal({}, { 'language-understood': 'no' }),
      'us.order-served',
    ),
    open('thirty days and the later reading of the last one have passed', windowOver({}, {}, { on: '2026-01-03' }), {
      leads: { order: 'final' },
    }),
    refused('the last day is not over', windowOver({}, {}, { on: '2025-12-31' }), 'us.d12-window-over'),
    unknown('the day of the decision is not known', windowOver({}, { 'decided-on': undefined }), 'us.d12-window-over'),
    refused(
      'the order never reached the person',
      windowOver({}, {}, { services: [paper('order', { proof: 'none' })] }),
      'us.order-served',
    ),
    unknown('nobody knows whether it did', windowOver({}, {}, { services: [] }), 'us.order-served'),
    open('it was served on the day on which it was made', removal({}, { 'order-made-on': d('2025-12-01') })),
    unknown(
      'an order that fell was served; the one in force was made later, and nothing shows its service',
      removal({}, { 'order-made-on': d('2025-12-02') }),
      'us.order-served',
    ),
  ),
  ...law(
    'T32',
    '8 CFR 241.2, 241.3; 8 USC 1228(b)(3)',
    refused('cancellation was granted', removal({ 'relief/cancellation': 'granted' }), 'us.t18-relief-granted'),
    refused('adjustment was granted', removal({ 'relief/adjustment': 'granted' }), 'us.t18-relief-granted'),
    refused('no warrant was signed', removal({}, { 'warrant-issued': 'no' }), 'us.t32-warrant'),
    unknown('nobody knows of a warrant', removal({}, { 'warrant-issued': undefined }), 'us.t32-warrant'),
    refused(
      'an administrative order, on the thirteenth day',
      quickRemoval('admin-ordered')({}, { 'issued-on': d('2026-01-20') }),
      'us.d7-fourteen-days',
    ),
    open('on the fourteenth', quickRemoval('admin-ordered')({}, { 'issued-on': d('2026-01-19') })),
    open(
      'earlier, where the person waived it in writing',
      quickRemoval('admin-ordered')({}, { 'issued-on': d('2026-01-30'), 'waiver-14-days': 'yes' }),
    ),
    unknown(
      'the day of issue is not known',
      quickRemoval('admin-ordered')({}, { 'issued-on': undefined }),
      'us.d7-fourteen-days',
    ),
    refused('asylum was granted meanwhile', removal({ 'relief/asylum': 'granted' }), 'us.t18-relief-granted'),
  ),
]
