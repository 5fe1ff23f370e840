import { d } from '../toy.ts'
import {
  adminNotice,
  adminOrder,
  expeditedApproved,
  expeditedOpened,
  expeditedOrder,
  held,
  interview,
  notice,
  order,
  quickRemoval,
  refusedAtPort,
  reinstatement,
  reinstatementNotice,
  removal,
  reviewDeclined,
  waiverRemoval,
  withdrawal,
} from './paths.ts'
import { law, open, path, type Row, refused, unknown } from './table.ts'

const affirmed = path('fear-negative-affirmed', { regions: { 'protection/fear': 'review-requested' }, facts: {} })
const verified = { 'protection/citizenship': 'verified' }
const claim = { 'protection/citizenship': 'claimed' }
const sworn = { 'protection/status': 'sworn' }
/** Fear was found, and the order came after it. */
const foundFirst = { 'fear-found-on': d('2025-11-03'), 'order-made-on': d('2025-11-17') }
const inside = { 'entry-class': 'without-admission', 'two-years-shown': 'no' }

/** G6 to G8 and T6 to T12: the quick orders, and the claims that stop them. */
export const quickRows: readonly Row[] = [
  ...law(
    'G6',
    'Passage design, section 6; 8 CFR 235.3(b)(5)',
    refused('a claim to be a citizen is open', removal(claim), 'us.g6-citizenship'),
    refused('nobody is held on such a claim', held(claim), 'us.g6-citizenship'),
    refused('no notice to appear is issued', notice(claim), 'us.g6-citizenship'),
    refused('no order is made', order(claim), 'us.g6-citizenship'),
    refused('citizenship was verified', removal(verified), 'us.g6-citizenship', 'us.g6-citizen'),
    refused(
      'citizenship was verified, and no lawyer signs that away',
      { ...removal(verified), signed: [{ gate: 'us.g6-citizenship' }] },
      'us.g6-citizen',
    ),
    unknown('nobody asked about citizenship', removal({}, { 'citizenship-asked': undefined }), 'us.g6-citizenship'),
    open('the claim was decided against the person', removal({ 'protection/citizenship': 'rejected' })),
    open('a named lawyer signed', removal(claim, {}, { signed: [{ gate: 'us.g6-citizenship' }] })),
  ),
  ...law(
    'G7',
    '8 USC 1225(b)(1)(C); 8 CFR 235.3(b)(5)',
    open('an unverified claim under oath: the order is issued', expeditedOrder(sworn, { 'perjury-warning': 'yes' })),
    refused('it is not executed before the judge has ruled', expeditedApproved(sworn), 'us.g7-sworn-status'),
    refused(
      'nor after approval, when the claim is made then',
      quickRemoval('er-approved')(sworn),
      'us.g7-sworn-status',
    ),
    open('the judge ruled against it', expeditedApproved({ 'protection/status': 'rejected' })),
    refused(
      'a verified resident is not ordered removed',
      expeditedOrder({ 'protection/status': 'verified' }, { 'perjury-warning': 'yes' }),
      'us.g7-verified-status',
    ),
    refused(
      'nor is a verified citizen',
      expeditedOrder({ 'protection/citizenship': 'verified' }),
      'us.g7-verified-status',
    ),
    refused(
      'the claim was taken without a warning of perjury',
      expeditedOrder(sworn, { 'perjury-warning': 'no' }),
      'us.g7-warning',
    ),
    unknown('nobody knows of a warning', expeditedOrder(sworn), 'us.g7-warning'),
    open('a resident whom a judge ordered removed in full proceedings', removal({ 'protection/status': 'verified' })),
  ),
  ...law(
    'G8',
    '8 USC 1225(b)(1)(B); 8 CFR 235.3(b)(4), 208.31, 217.4, 238.1(f)(3), 1241.8(e)',
    refused(
      'fear that is stated after a final order is screened first: Passage design',
      removal({ 'protection/fear': 'expressed' }),
      'us.g8-fear',
    ),
    refused(
      'fear was found, and the reinstated order is not decided by full proceedings',
      quickRemoval('reinstated')({ 'protection/fear': 'positive', order: 'final' }, foundFirst),
      'us.g8-fear',
    ),
    refused(
      'fear was found, and full proceedings are not over',
      removal({ 'protection/fear': 'positive', order: 'none' }, foundFirst),
      'us.g1-final',
      'us.g8-fear',
    ),
    refused(
      'fear was stated, and no officer has decided',
      expeditedOrder({ 'protection/fear': 'expressed' }),
      'us.g8-fear',
    ),
    refused('review was asked for', expeditedApproved({ 'protection/fear': 'review-requested' }), 'us.g8-fear'),
    refused(
      'the finding is negative, and review is still open',
      expeditedApproved({ 'protection/fear': 'negative' }),
      'us.g8-fear',
    ),
    refused('fear was found', quickRemoval('er-approved')({ 'protection/fear': 'positive' }), 'us.g8-fear'),
    open('a judge affirmed that there is none', expeditedApproved({ 'protection/fear': 'negative-final' })),
    refused('reinstated order', quickRemoval('reinstated')({ 'protection/fear': 'expressed' }), 'us.g8-fear'),
    open('its fear was finally decided', quickRemoval('reinstated')({ 'protection/fear': 'decided' })),
    refused('visa waiver', quickRemoval('vwp-removal')({ 'protection/fear': 'expressed' }), 'us.g8-fear'),
    refused('administrative order', quickRemoval('admin-ordered')({ 'protection/fear': 'expressed' }), 'us.g8-fear'),
    open(
      'fear was found, full proceedings followed, and their order is final',
      removal({ 'protection/fear': 'positive' }, foundFirst),
    ),
    refused('fear was stated anew after it', removal({ 'protection/fear': 'expressed' }, foundFirst), 'us.g8-fear'),
    refused(
      'fear was found after the order was made: no order has decided it',
      removal(
        { 'protection/fear': 'positive' },
        { 'fear-found-on': d('2025-11-18'), 'order-made-on': d('2025-11-17') },
      ),
      'us.g8-fear',
    ),
    unknown(
      'when fear was found is not known',
      removal({ 'protection/fear': 'positive' }, { 'order-made-on': d('2025-11-17') }),
      'us.g8-fear',
    ),
  ),
  ...law(
    'T6',
    '8 USC 1225(b)(1)(A)(i),(iii)(II); 8 CFR 235.3(b)(2)',
    refused(
      'somebody who was admitted and shows nothing',
      expeditedOpened(
        {},
        { 'entry-class': 'admitted', 'two-years-shown': 'no' },
        { signed: [{ gate: 'us.t6-scope', rival: 'nationwide' }] },
      ),
      'us.t6-two-years',
    ),
    open('somebody who arrives', expeditedOpened(), { leads: { charging: 'er-opened' } }),
    refused(
      'somebody who was admitted is not reached',
      expeditedOpened({}, { 'entry-class': 'admitted' }),
      'us.t6-two-years',
      'us.t6-scope',
    ),
    refused(
      'somebody inside who shows two years is not reached, whatever the designation',
      expeditedOpened(
        {},
        { ...inside, 'two-years-shown': 'yes' },
        { signed: [{ gate: 'us.t6-scope', rival: 'nationwide' }] },
      ),
      'us.t6-two-years',
    ),
    refused('somebody inside who does not: contested', expeditedOpened({}, inside), 'us.t6-scope'),
    open(
      'the chief legal officer applied the reading that it reaches inside',
      expeditedOpened({}, inside, { signed: [{ gate: 'us.t6-scope', rival: 'nationwide' }] }),
    ),
    unknown(
      'nobody asked about two years',
      expeditedOpened({}, { ...inside, 'two-years-shown': undefined }),
      'us.t6-two-years',
      'us.t6-scope',
    ),
    unknown(
      'nobody knows how the person came',
      expeditedOpened({}, { 'entry-class': undefined }),
      'us.t6-two-years',
      'us.t6-scope',
    ),
  ),
  ...law(
    'T7',
    '8 USC 1225(b)(1)(B); 8 CFR 208.30(g)(1), 208.31(g), 1003.42',
    open('an officer finds no fear', interview(), {
      leads: { 'protection/fear': 'negative' },
      duties: ['us.fear-review'],
    }),
    open('review is given up in words', reviewDeclined(), {
      leads: { 'protection/fear': 'negative-final' },
      met: ['us.fear-review'],
    }),
    refused('silence gives nothing up', reviewDeclined({}, { 'asked-for-review': 'silent' }), 'us.t7-declined'),
    unknown('nobody recorded an answer', reviewDeclined({}, { 'asked-for-review': undefined }), 'us.t7-declined'),
    refused(
      'what a judge was asked to review is not given up by an officer',
      reviewDeclined({ 'protection/fear': 'review-requested' }),
      'case.step-not-open',
    ),
    open('a judge affirms', affirmed(), { leads: { 'protection/fear': 'negative-final' }, met: ['us.fear-review'] }),
    refused(
      'no judge affirms what nobody brought there',
      affirmed({ 'protection/fear': 'negative' }),
      'case.step-not-open',
    ),
    open(
      'after fear was found full proceedings are begun',
      notice({ charging: 'er-opened', 'protection/fear': 'positive' }),
      { leads: { charging: 'nta-issued' } },
    ),
  ),
  ...law(
    'T8',
    '8 CFR 235.3(b)(5)',
    open('a claim is made at any time', path('status-claimed', { regions: { charging: 'er-opened' }, facts: {} })(), {
      leads: { 'protection/status': 'claimed' },
    }),
    open('a judge rejects it', path('status-rejected', { regions: sworn, facts: {} })(), {
      leads: { 'protection/status': 'rejected' },
    }),
    refused(
      'an officer does not reject it',
      path('status-rejected', { regions: sworn, facts: {} })({}, {}, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T9',
    '8 USC 1187(b)(2); 8 CFR 217.4',
    open('refused at the port', refusedAtPort(), { leads: { charging: 'refused-at-port', order: 'none' } }),
    open('ordered removed after admission', waiverRemoval(), { leads: { charging: 'vwp-removal' } }),
    refused('somebody who came on a visa', waiverRemoval({}, { 'entry-class': 'admitted' }), 'us.t9-visa-waiver'),
    refused('without the waiver', waiverRemoval({}, { 'waiver-signed': 'no' }), 'us.t9-visa-waiver'),
    unknown('nobody knows of a waiver', waiverRemoval({}, { 'waiver-signed': undefined }), 'us.t9-visa-waiver'),
    refused('after a wish for asylum', waiverRemoval({ 'protection/fear': 'expressed' }), 'us.g8-fear'),
    open(
      'asylum alone goes to a judge',
      path('asylum-only-referred', {
        regions: { charging: 'encountered', 'protection/fear': 'expressed' },
        facts: {},
      })(),
      { leads: { proceeding: 'pending', 'protection/fear': 'positive' }, met: ['us.fear-review'] },
    ),
  ),
  ...law(
    'T10',
    '8 USC 1231(a)(5); 8 CFR 1241.8',
    open('notice', reinstatementNotice(), { leads: { charging: 'reinstatement-noticed' } }),
    open('identity is not disputed', reinstatement(), { leads: { charging: 'reinstated' } }),
    refused('an order that was never carried out', reinstatement({}, { 'prior-order': 'no' }), 'us.t10-prior-order'),
    refused('the return was lawful', reinstatement({}, { 're-entered-unlawfully': 'no' }), 'us.t10-prior-order'),
    unknown('nobody obtained the prior order', reinstatement({}, { 'prior-order': undefined }), 'us.t10-prior-order'),
    refused(
      'a programme application is pending',
      reinstatement({}, { 'special-programme-pending': 'yes' }),
      'us.n12-fingerprints',
    ),
    open(
      'the case of fear found is decided by a judge',
      path('withholding-only-decided', {
        regions: { charging: 'reinstated', proceeding: 'pending', 'protection/fear': 'positive' },
        facts: {},
      })(),
      { leads: { 'protection/fear': 'decided' } },
    ),
  ),
  ...law(
    'T11',
    '8 USC 1228(b); 8 CFR 238.1',
    open('notice', adminNotice(), { leads: { charging: 'admin-noticed' } }),
    open('answered, and ordered', adminOrder(), { leads: { charging: 'admin-ordered' } }),
    refused('a permanent resident', adminOrder({}, { 'permanent-resident': 'yes' }), 'us.t11-scope'),
    refused('no aggravated felony', adminOrder({}, { 'aggravated-felony': 'no' }), 'us.t11-scope'),
    unknown('nobody knows whether a resident', adminOrder({}, { 'permanent-resident': undefined }), 'us.t11-scope'),
    refused(
      'no answer, on the thirteenth day after mailing',
      adminOrder({}, { 'answer-given': 'no', 'admin-noticed-on': d('2026-01-20') }),
      'us.t11-answer',
    ),
    open(
      'no answer, and the time is over',
      adminOrder({}, { 'answer-given': 'no', 'admin-noticed-on': d('2026-01-19') }),
    ),
    unknown('no answer, and no day of service', adminOrder({}, { 'answer-given': 'no' }), 'us.t11-answer'),
  ),
  ...law(
    'T12',
    '8 USC 1225(a)(4); 8 CFR 235.4',
    open(
      'it is taken back',
      path('admission-withdrawal-taken-back', { regions: { charging: 'withdrawn-admission' }, facts: {} })(),
      {
        leads: { charging: 'encountered' },
      },
    ),
    refused(
      'not after leaving',
      path('admission-withdrawal-taken-back', {
        regions: { charging: 'withdrawn-admission', departure: 'withdrawn-left' },
        facts: {},
      })(),
      'case.step-not-open',
    ),
    open('the person asks, is able to leave, and leaves', withdrawal(), { leads: { charging: 'withdrawn-admission' } }),
    refused('the person cannot leave at once', withdrawal({}, { 'able-to-leave': 'no' }), 'us.t12-leave-at-once'),
    unknown('nobody knows', withdrawal({}, { 'able-to-leave': undefined }), 'us.t12-leave-at-once'),
    refused('an officer asked for it', withdrawal({}, { 'person-asked': 'no' }), 'us.g21-asked'),
    refused('an officer does it', withdrawal({}, {}, { by: 'officer' }), 'case.not-theirs'),
  ),
]
