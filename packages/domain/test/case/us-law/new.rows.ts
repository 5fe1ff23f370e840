import { d } from '../toy.ts'
import {
  adminOrder,
  expeditedApproved,
  expeditedOrder,
  grantAfter,
  noticeServed,
  refusedAtPort,
  reinstatement,
  removal,
  waiverRemoval,
} from './paths.ts'
import { law, open, paper, path, type Row, refused, unknown } from './table.ts'

const at = (event: string, regions: Readonly<Record<string, string>> = {}, facts = {}, more = {}) =>
  path(event, { regions, facts })({}, {}, more)
const detainerClass = (facts = {}, more = {}) =>
  at('detainer-class-found', { custody: 'criminal-custody' }, { 'mandatory-basis': '236(c)(1)(E)', ...facts }, more)
const penalty = (facts = {}, more = {}) =>
  at(
    'penalty-decided',
    { departure: 'vd-late' },
    { 'failed-voluntarily': 'yes', 'penalties-in-order': 'yes', 'penalty-in-writing': 'yes', ...facts },
    more,
  )
const board = { proceeding: 'decided', order: 'appeal-pending' }

/** N2 to N18: rules that the check of the law added. N1 is a calendar, N6 a consequence: they are told where those are. */
export const newRows: readonly Row[] = [
  ...law(
    'N2',
    '8 USC 1232(a)(4),(b)(2)',
    open(
      'any suspicion that somebody held is a child starts the duty',
      at('minority-claimed', { custody: 'held-arriving' }),
      { duties: ['us.child-notified'] },
    ),
    open('it is told', at('children-office-told', { 'protection/child': 'claimed' }), { met: ['us.child-notified'] }),
    open('a child from a contiguous country owes a screening', at('contiguous-child-met'), {
      duties: ['us.child-screened', 'us.child-notified'],
    }),
    open('it is screened', at('contiguous-child-screened', { 'protection/child': 'unaccompanied' }), {
      met: ['us.child-screened'],
    }),
  ),
  ...law(
    'N3',
    '8 CFR 235.3(b)(7)',
    open('a second-line supervisor approves', expeditedApproved(), { leads: { charging: 'er-approved' } }),
    refused('nobody of that line did', expeditedApproved({}, { 'second-line-approved': 'no' }), 'us.n3-second-line'),
    unknown('nobody knows', expeditedApproved({}, { 'second-line-approved': undefined }), 'us.n3-second-line'),
    refused('not the officer', expeditedApproved({}, {}, { by: 'officer' }), 'case.not-theirs'),
  ),
  ...law(
    'N4',
    '8 CFR 235.3(b)(2)(i)',
    open('read, answered and signed', expeditedOrder(), { leads: { charging: 'er-ordered' } }),
    refused('not read', expeditedOrder({}, { 'advisals-read': 'no' }), 'us.n4-advisals'),
    unknown('nobody knows', expeditedOrder({}, { 'advisals-read': undefined }), 'us.n4-advisals'),
  ),
  ...law(
    'N5',
    '8 USC 1229c(d)(3),(f); 8 CFR 1240.26(c)(3)',
    open('advised before, and the order states the penalties', grantAfter()),
    refused('not advised before', grantAfter({}, { 'advised-before': 'no' }), 'us.n5-advised-before'),
    refused('the order is silent on them', grantAfter({}, { 'penalties-in-order': 'no' }), 'us.n5-advised-before'),
    unknown('nobody knows of advice', grantAfter({}, { 'advised-before': undefined }), 'us.n5-advised-before'),
    refused(
      'the Board gives it again in an order that is silent',
      at('vd-reinstated', { ...board, departure: 'vd-after' }, { 'vd-bond-proof': 'yes', 'penalties-in-order': 'no' }),
      'us.n5-order-states',
    ),
    unknown(
      'nobody knows what that order states',
      at('vd-reinstated', { ...board, departure: 'vd-after' }, { 'vd-bond-proof': 'yes' }),
      'us.n5-order-states',
    ),
    open(
      'no court stays a removal on a claim about it',
      at('departure-claim-stay-refused', { departure: 'vd-ended', 'review/court-stay': 'requested' }),
      { leads: { 'review/court-stay': 'refused' } },
    ),
  ),
  ...law(
    'N7',
    '8 USC 1254a(a)(3)',
    open('a designation while proceedings are open owes notice', at('country-designated', { proceeding: 'pending' }), {
      duties: ['us.status-notice'],
    }),
    open('at their start, too', at('nta-filed', { charging: 'nta-served' }, {}, { services: [paper('nta')] }), {
      duties: ['us.status-notice'],
    }),
    open('it is given', at('temporary-status-explained', { proceeding: 'pending' }), { met: ['us.status-notice'] }),
  ),
  ...law(
    'N8',
    '8 USC 1228(b)(4)(D); 8 CFR 238.1(a),(b)(2)(iii)',
    refused('no notice in writing', adminOrder({}, { 'written-notice': 'no' }), 'us.n8-two-officers'),
    open('another officer decides', adminOrder()),
    refused('the same officer', adminOrder({}, { 'same-officer': 'yes' }), 'us.n8-two-officers'),
    refused('no finding on who was served', adminOrder({}, { 'person-is-named': 'no' }), 'us.n8-two-officers'),
    unknown('nobody knows', adminOrder({}, { 'same-officer': undefined }), 'us.n8-two-officers'),
  ),
  ...law(
    'N9',
    '8 USC 1226(c)(1)(E),(3) as amended by Pub. L. 119-1',
    open('the class of 2025 owes a detainer', detainerClass(), { duties: ['us.detainer'] }),
    refused('another basis owes none', detainerClass({ 'mandatory-basis': '236(c)' }), 'us.n9-detainer-class'),
    unknown('nobody found the basis', detainerClass({ 'mandatory-basis': undefined }), 'us.n9-detainer-class'),
    refused('in 2024 there was no such class', detainerClass({}, { on: '2024-06-03' }), 'case.no-such-event'),
    open('it is issued', at('detainer-issued', { custody: 'criminal-custody' }), { met: ['us.detainer'] }),
    refused(
      'not for a possible citizen',
      at('detainer-issued', { custody: 'criminal-custody', 'protection/citizenship': 'claimed' }),
      'us.g6-citizenship',
    ),
  ),
  ...law(
    'N10',
    '8 CFR 217.4(a)(3),(b)(2)',
    open('refused at the port: no removal', refusedAtPort(), {
      leads: { charging: 'refused-at-port', departure: 'none' },
    }),
    open('after admission: a removal', waiverRemoval(), { leads: { charging: 'vwp-removal' } }),
  ),
  ...law(
    'N11',
    'Form EOIR-33 (2026), agency policy',
    open(
      'a form of an earlier year took such an address',
      noticeServed({}, { 'in-care-of': 'yes', 'safe-contact': 'no' }, { on: '2025-12-15' }),
    ),
    refused(
      'an address in care of somebody',
      noticeServed({}, { 'in-care-of': 'yes', 'safe-contact': 'no' }),
      'us.n11-address',
    ),
    open('with a safe contact kept here', noticeServed({}, { 'in-care-of': 'yes', 'safe-contact': 'yes' })),
    unknown('nobody knows', noticeServed({}, { 'in-care-of': undefined }), 'us.n11-address'),
  ),
  ...law(
    'N12',
    '8 CFR 1241.8(a)(2),(b)',
    refused(
      'disputed, and no fingerprints',
      reinstatement({}, { identity: 'disputed', 'fingerprint-match': 'no' }),
      'us.n12-fingerprints',
    ),
    unknown('disputed, and nobody compared', reinstatement({}, { identity: 'disputed' }), 'us.n12-fingerprints'),
    open(
      'disputed, and the fingerprints match',
      reinstatement({}, { identity: 'disputed', 'fingerprint-match': 'yes' }),
    ),
    refused('no notice in writing', reinstatement({}, { 'written-notice': 'no' }), 'us.n12-fingerprints'),
    refused(
      'the data systems were not checked',
      reinstatement({}, { 'data-systems-checked': 'no' }),
      'us.n12-fingerprints',
    ),
  ),
  ...law(
    'N14',
    '8 CFR 281.1(c)(2)(i); 8 USC 1229c(d)',
    refused('the person was not told of it in the order', penalty({ 'penalties-in-order': 'no' }), 'us.t39-penalty'),
    refused(
      'a motion inside the period ended it: no penalty',
      at(
        'penalty-decided',
        { departure: 'vd-ended' },
        { 'failed-voluntarily': 'yes', 'penalties-in-order': 'yes', 'penalty-in-writing': 'yes' },
      ),
      'case.step-not-open',
    ),
    open('decided in writing, with its appeal', penalty(), {
      met: ['us.penalty-notice'],
      duties: ['us.penalty-appeal'],
    }),
    refused('the person did not fail of own will', penalty({ 'failed-voluntarily': 'no' }), 'us.t39-penalty'),
    refused('not in writing', penalty({ 'penalty-in-writing': 'no' }), 'us.t39-penalty'),
    unknown('no lawyer found on it', penalty({ 'failed-voluntarily': undefined }), 'us.t39-penalty'),
    refused('before 27 June 2025 there was no such process', penalty({}, { on: '2025-06-26' }), 'case.no-such-event'),
    open('appealed', at('penalty-appealed', { departure: 'vd-late' }), { met: ['us.penalty-appeal'] }),
  ),
  ...law(
    'N15',
    '8 CFR 204.11(e)',
    refused(
      'it needs contact with the alleged abuser',
      removal({ 'protection/juvenile': 'filed' }, { 'abuser-contact': 'yes' }),
      'us.n15-abuser-contact',
    ),
    unknown('nobody knows', removal({ 'protection/juvenile': 'filed' }), 'us.n15-abuser-contact'),
    open('it needs none', removal({ 'protection/juvenile': 'filed' }, { 'abuser-contact': 'no' })),
  ),
  ...law(
    'N16',
    '8 CFR 1003.1(d)(6)',
    open('held, with notice to both sides', at('identity-check-held', board, { 'both-sides-told': 'yes' }), {
      duties: ['us.identity-hold'],
    }),
    refused('one side was not told', at('identity-check-held', board, { 'both-sides-told': 'no' }), 'us.n16-both-told'),
    unknown('nobody knows', at('identity-check-held', board), 'us.n16-both-told'),
    open('reported', at('identity-check-reported', { ...board, 'protection/hold': 'identity-check' }), {
      met: ['us.identity-hold'],
    }),
    open(
      '180 days without a report',
      at(
        'identity-check-remanded',
        { ...board, 'protection/hold': 'identity-check' },
        { 'held-for-check-on': d('2025-08-06') },
      ),
      {
        leads: { proceeding: 'remanded', order: 'rescinded' },
      },
    ),
    refused(
      'a day earlier',
      at(
        'identity-check-remanded',
        { ...board, 'protection/hold': 'identity-check' },
        { 'held-for-check-on': d('2025-08-07') },
      ),
      'us.n16-180-days',
    ),
    unknown(
      'nobody knows since when',
      at('identity-check-remanded', { ...board, 'protection/hold': 'identity-check' }),
      'us.n16-180-days',
    ),
  ),
  ...law(
    'N17',
    '8 CFR 1239.2(e)',
    open('a cancelled notice takes the warrant of arrest with it', at('nta-cancelled', { charging: 'nta-issued' }), {
      duties: ['us.warrant-cancelled'],
    }),
    open('which is taken out of every system', at('arrest-warrant-cancelled', { charging: 'nta-cancelled' }), {
      met: ['us.warrant-cancelled'],
    }),
  ),
]
