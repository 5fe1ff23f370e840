import { d } from '../toy.ts'
import {
  dismissed,
  encounter,
  notice,
  noticeFiled,
  noticeServed,
  removal,
  terminated,
  terminatedByLaw,
} from './paths.ts'
import { law, open, path, type Row, refused, unknown } from './table.ts'

const at = (event: string, regions: Readonly<Record<string, string>> = {}, more = {}) =>
  path(event, { regions, facts: {} })({}, {}, more)
const appeal = { charging: 'docketed', proceeding: 'decided', order: 'appeal-pending' }

/** The steps of T1 to T50 that no gate carries: where they begin, where they lead, whose they are, what they owe. */
export const transitionRows: readonly Row[] = [
  ...law(
    'T1',
    '8 USC 1357(a)(2); 8 CFR 287.3(a),(d)',
    open('an encounter owes a decision on custody and charges', encounter(), {
      leads: { charging: 'encountered' },
      duties: ['us.charging-decision'],
    }),
    open('another arrest owes another one', at('arrested', { charging: 'docketed', custody: 'released-bond' }), {
      duties: ['us.charging-decision'],
    }),
    refused(
      'whoever is held is not arrested once more to make the time run again',
      at('arrested', { charging: 'docketed', custody: 'held-discretion' }),
      'case.step-not-open',
    ),
    open('it is made', at('custody-and-charges-decided', { charging: 'encountered' }), {
      met: ['us.charging-decision'],
    }),
  ),
  ...law(
    'T2',
    '8 USC 1229(a)(1)',
    open('issued', notice(), { leads: { charging: 'nta-issued' } }),
    refused('not by the person', notice({}, {}, { by: 'person' }), 'case.not-theirs'),
    open('again after the first was cancelled', notice({ charging: 'nta-cancelled' }), {
      leads: { charging: 'nta-issued' },
    }),
    open('again after a dismissal without prejudice', notice({ charging: 'docketed', proceeding: 'dismissed' }), {
      leads: { charging: 'nta-issued' },
    }),
    open(
      'after a termination, and what was granted before is no grant any more',
      notice({ charging: 'docketed', proceeding: 'terminated', departure: 'vd-after' }),
      { leads: { charging: 'nta-issued', departure: 'vd-ended' } },
    ),
    refused(
      'not beside proceedings that are open',
      notice({ charging: 'docketed', proceeding: 'pending' }),
      'us.t2-no-open-case',
    ),
    open(
      'after the period that was granted before a charge',
      notice({ charging: 'pre-charge-vd', departure: 'vd-before' }, { 'vd-until': d('2026-02-01') }),
      { leads: { charging: 'nta-issued', departure: 'vd-ended' } },
    ),
    refused(
      'not on its last day',
      notice({ charging: 'pre-charge-vd', departure: 'vd-before' }, { 'vd-until': d('2026-02-02') }),
      'us.t34-charge-after',
    ),
    unknown(
      'nobody knows its last day',
      notice({ charging: 'pre-charge-vd', departure: 'vd-before' }),
      'us.t34-charge-after',
    ),
    open('it was given up', notice({ charging: 'pre-charge-vd', departure: 'none' })),
    open(
      'an application for admission was withdrawn to leave at once, and nobody left that day',
      notice({ charging: 'withdrawn-admission' }, { 'withdrawn-on': d('2026-02-01') }),
      { leads: { charging: 'nta-issued' } },
    ),
    refused(
      'not on that day',
      notice({ charging: 'withdrawn-admission' }, { 'withdrawn-on': d('2026-02-02') }),
      'us.t12-nobody-left',
    ),
    unknown('nobody knows the day', notice({ charging: 'withdrawn-admission' }), 'us.t12-nobody-left'),
    refused(
      'the person left',
      notice({ charging: 'withdrawn-admission', departure: 'withdrawn-left' }, { 'withdrawn-on': d('2026-01-05') }),
      'us.t12-nobody-left',
    ),
  ),
  ...law(
    'T3',
    '8 USC 1229(a)(1),(c)',
    refused(
      'by mail, and nobody kept a reason',
      noticeServed({}, { 'nta-handed': 'mail-without-reason' }),
      'us.t2-by-hand',
    ),
    unknown('nobody knows how', noticeServed({}, { 'nta-handed': undefined }), 'us.t2-by-hand'),
    open(
      'by mail, because handing it over was not practicable',
      noticeServed({}, { 'nta-handed': 'mail-not-practicable' }),
    ),
    open('served', noticeServed(), { leads: { charging: 'nta-served' } }),
    unknown('no service is on record', noticeServed({}, {}, { services: [] }), 'us.t2-nta-served'),
  ),
  ...law(
    'T4',
    '8 CFR 1239.1(a), 1003.14(a)',
    open('filed: proceedings commence', noticeFiled(), { leads: { charging: 'docketed', proceeding: 'pending' } }),
    unknown('not where nothing proves the service', noticeFiled({}, {}, { services: [] }), 'us.t2-nta-served'),
    unknown(
      'not where only a notice was served that was cancelled, and another was issued later',
      noticeFiled({}, { 'nta-issued-on': d('2025-12-02') }),
      'us.t2-nta-served',
    ),
  ),
  ...law(
    'T5',
    '8 CFR 1239.2(c),(e), 239.2(a)',
    open('cancelled before filing', at('nta-cancelled', { charging: 'nta-served' }), {
      leads: { charging: 'nta-cancelled' },
      duties: ['us.warrant-cancelled'],
    }),
    refused('not after it', at('nta-cancelled', { charging: 'docketed' }), 'case.step-not-open'),
    open('dismissed by the judge on motion of the Department', at('case-dismissed', { proceeding: 'pending' }), {
      leads: { proceeding: 'dismissed' },
    }),
    refused(
      'no officer dismisses',
      at('case-dismissed', { proceeding: 'pending' }, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T15',
    '8 CFR 1003.20',
    open('venue is changed by the judge', at('venue-changed', { proceeding: 'pending' })),
    refused('not by an officer', at('venue-changed', { proceeding: 'pending' }, { by: 'officer' }), 'case.not-theirs'),
  ),
  ...law(
    'T16',
    '8 USC 1229a(b)(3)',
    open('signs are seen', at('competency-doubted'), { leads: { 'protection/competency': 'indicia' } }),
    open('the judge sets safeguards', at('safeguards-set', { 'protection/competency': 'indicia' }), {
      leads: { 'protection/competency': 'safeguards' },
    }),
    refused(
      'an officer does not',
      at('competency-found', { 'protection/competency': 'indicia' }, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T18',
    '8 USC 1158, 1229b, 1231(b)(3); 8 CFR 1208.4',
    open('asylum is filed at any time', at('asylum-filed', { order: 'final' }), {
      leads: { 'relief/asylum': 'filed' },
      duties: ['us.asylum-180'],
    }),
    open('and decided', at('asylum-granted', { 'relief/asylum': 'filed' }), { met: ['us.asylum-180'] }),
    open('withholding is granted', at('withholding-granted', { 'relief/withholding': 'filed' }), {
      leads: { 'protection/withholding': 'granted' },
    }),
    refused(
      'an officer does not grant it',
      at('withholding-granted', { 'relief/withholding': 'filed' }, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T19',
    '8 CFR 1003.18(c),(d), 1003.1(l),(m)',
    refused(
      'what the law commands is no matter of discretion',
      terminated({}, { 'termination-ground': 'joint-or-unopposed', 'agency-position': 'no-objection' }),
      'us.t19-discretionary',
    ),
    open(
      'naturalisation, and the Department joins',
      terminated({}, { 'termination-ground': 'naturalisation', 'agency-position': 'joins' }),
    ),
    open(
      'no safeguards suffice: it must be terminated',
      terminatedByLaw({}, { 'termination-ground': 'incompetent-without-safeguards' }),
      { leads: { proceeding: 'terminated' } },
    ),
    open('a joint motion', terminatedByLaw({}, { 'termination-ground': 'joint-or-unopposed' })),
    refused('no mandatory ground', terminatedByLaw({}, { 'termination-ground': 'humanitarian' }), 'us.t19-mandatory'),
    unknown('no ground is named', terminatedByLaw(), 'us.t19-mandatory'),
    refused(
      'purely humanitarian, against the Department',
      terminated({}, { 'termination-ground': 'humanitarian', 'agency-position': 'opposes' }),
      'us.t19-discretionary',
    ),
    open(
      'humanitarian, and it does not oppose',
      terminated({}, { 'termination-ground': 'humanitarian', 'agency-position': 'no-objection' }),
    ),
    refused(
      'naturalisation, against the Department',
      terminated({}, { 'termination-ground': 'naturalisation', 'agency-position': 'opposes' }),
      'us.t19-discretionary',
    ),
    open(
      'another ground, against the Department',
      terminated({}, { 'termination-ground': 'other-discretionary', 'agency-position': 'opposes' }),
    ),
    unknown(
      'the Department was not asked',
      terminated({}, { 'termination-ground': 'humanitarian' }),
      'us.t19-discretionary',
    ),
    open('under the law of 2023 the text of 2024 is not applied', terminated({}, {}, { on: '2023-06-01' }), {
      leads: { proceeding: 'terminated' },
    }),
    refused('and the mandatory step is not known', terminatedByLaw({}, {}, { on: '2023-06-01' }), 'case.no-such-event'),
    open('closed', at('case-closed', { proceeding: 'pending' }), { leads: { proceeding: 'closed' } }),
    open('and back on the calendar', at('case-recalendared', { proceeding: 'closed' }), {
      leads: { proceeding: 'pending' },
    }),
  ),
  ...law(
    'T22',
    '8 USC 1229a(b)(5)(C),(c)(6),(7)',
    open('a motion to rescind', at('in-absentia-motion-filed', { order: 'final' }), {
      leads: { 'review/in-absentia': 'pending-judge' },
    }),
    open(
      'granted: the order is gone',
      at('in-absentia-rescinded', { order: 'final', 'review/in-absentia': 'pending-judge' }),
      { leads: { order: 'rescinded', proceeding: 'reopened' } },
    ),
    open('a motion to reopen', at('motion-filed', { order: 'final' }), { leads: { 'review/motion': 'pending' } }),
    open('granted', at('motion-granted', { order: 'final', 'review/motion': 'pending' }), {
      leads: { order: 'rescinded', proceeding: 'reopened' },
    }),
  ),
  ...law(
    'T23',
    '8 CFR 1003.6(a), 1003.38',
    open('an appeal in time', at('appeal-filed', { ...appeal, order: 'window-open' }), {
      leads: { order: 'appeal-pending' },
    }),
    open('one that comes late is received, and stays nothing', at('appeal-filed', { ...appeal, order: 'final' }), {
      leads: { order: 'final' },
    }),
  ),
  ...law(
    'T24',
    '8 CFR 1003.1(d)(2),(d)(7),(e),(l),(m)',
    open('a summary dismissal is final', dismissed({}, { 'board-outcome': 'summary-dismissal' }), {
      leads: { order: 'final' },
    }),
    refused('not with an open correction', dismissed({}, { 'correction-open': 'yes' }), 'us.g30-correction'),
    open('a remand is not', at('appeal-remanded', appeal), { leads: { order: 'rescinded', proceeding: 'remanded' } }),
    open('sustained', at('appeal-sustained', appeal), { leads: { order: 'rescinded' } }),
    open('closed by the Board: still not final', at('appeal-closed', appeal), {
      leads: { order: 'appeal-pending', proceeding: 'closed' },
    }),
  ),
  ...law(
    'T26',
    '8 USC 1252(b)(1),(b)(3)(B)',
    open('a petition stays nothing', at('petition-filed', { order: 'final' }), {
      leads: { 'review/petition': 'pending', 'review/court-stay': 'none' },
    }),
    open('a stay is told at once', at('court-stay-granted', { order: 'final' }), {
      leads: { 'review/court-stay': 'in-force' },
      duties: ['us.stay-told'],
    }),
    open('which is acknowledged', at('stay-acknowledged', { 'review/court-stay': 'in-force' }), {
      met: ['us.stay-told'],
    }),
  ),
  ...law(
    'T31',
    '8 CFR 241.6',
    open('a request stays nothing', at('agency-stay-requested', { order: 'final' }), {
      leads: { 'review/agency-stay': 'requested' },
    }),
    open('a grant does', at('agency-stay-granted', { order: 'final' }), {
      leads: { 'review/agency-stay': 'in-force' },
    }),
    open('a stay of the Board is told at once', at('tribunal-stay-granted', { order: 'final' }), {
      duties: ['us.stay-told'],
    }),
  ),
  ...law(
    'T33',
    '8 USC 1231(b)(1)-(3)',
    refused('a country that the order does not name', removal({}, { 'removal-country': 'C' }), 'us.g10-third-country'),
  ),
  ...law(
    'T43',
    'Passage design, section 6; 8 CFR 235.3(b)(5)',
    open('a claim to be a citizen, at any time', at('citizenship-claimed', { order: 'final', custody: 'held-order' }), {
      leads: { 'protection/citizenship': 'claimed' },
    }),
    refused(
      'the officer who gains by it does not reject it',
      at('citizenship-rejected', { 'protection/citizenship': 'claimed' }, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T44',
    '8 USC 1254a(a)(4)',
    open('a first showing', at('temporary-first-showing'), { leads: { 'protection/temporary': 'prima-facie' } }),
    refused(
      'not ended by an officer',
      at('temporary-status-ended', { 'protection/temporary': 'in-effect' }, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T45',
    '8 CFR 236.21, 236.22',
    open('a grant', at('childhood-arrival-granted'), { leads: { 'protection/deferred': 'childhood-arrival' } }),
  ),
  ...law(
    'T46',
    '8 USC 1227(d); 8 USC 1229a(c)(7)(C)(iv)',
    open('a filing is no stay', at('victim-filed'), { leads: { 'protection/victim': 'filed' } }),
    open('a stay that is granted is one', at('victim-stay-granted', { 'protection/victim': 'filed' }), {
      leads: { 'protection/victim': 'stay-in-force' },
    }),
    open('a filing does not end a stay', at('victim-filed', { 'protection/victim': 'stay-in-force' }), {
      leads: { 'protection/victim': 'stay-in-force' },
    }),
    open('the motion of a battered person stays', at('battered-motion-filed', { order: 'final' }), {
      leads: { 'review/battered': 'pending' },
    }),
  ),
  ...law(
    'T47',
    '8 CFR 204.11',
    open('a petition', at('juvenile-filed'), { leads: { 'protection/juvenile': 'filed' } }),
    open('it says nothing of removal', removal({ 'protection/juvenile': 'approved' }, { 'abuser-contact': 'no' })),
  ),
  ...law(
    'T48',
    '8 USC 1232(b)',
    open('a child alone is handed over within 72 hours', at('unaccompanied-found', { 'protection/child': 'claimed' }), {
      leads: { 'protection/child': 'unaccompanied' },
      duties: ['us.child-transfer'],
    }),
    open('handed over', at('handed-to-children-office', { custody: 'held-arriving' }), {
      leads: { custody: 'children-office' },
      met: ['us.child-transfer'],
    }),
    refused(
      'no officer finds that a child is an adult',
      at('adult-found', { 'protection/child': 'claimed' }, { by: 'officer' }),
      'case.not-theirs',
    ),
  ),
  ...law(
    'T50',
    '8 CFR 1003.1(h),(d)(7)(i)',
    open('a final order is not final before the Attorney General', at('case-referred', { order: 'final' }), {
      leads: { order: 'certified' },
    }),
    open('the Department, too, has a door', at('case-referred', { order: 'final' }, { by: 'legal-officer' }), {
      leads: { order: 'certified' },
    }),
    open('sent back without a final decision', at('attorney-general-returned', { order: 'certified' }), {
      leads: { order: 'appeal-pending' },
    }),
    open('decided', at('attorney-general-decided', { order: 'certified' }), { leads: { order: 'final' } }),
  ),
]
