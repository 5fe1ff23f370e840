import { d } from '../toy.ts'
import { asking, grantAfter, grantBefore, grantByBoard, preCharge, programme } from './paths.ts'
import { law, open, path, type Row, refused, unknown } from './table.ts'

const granted = (departure: string, order = 'window-open') => ({
  charging: 'docketed',
  proceeding: 'decided',
  departure,
  order,
})
const until = { 'vd-until': d('2026-03-02') }
const endedBy = path('vd-ended-by-motion', { regions: granted('vd-after'), facts: until })
const inTime = path('left-in-vd-time', {
  regions: granted('vd-after'),
  facts: { ...until, 'left-on': d('2026-03-02') },
})
const late = path('left-after-vd-time', {
  regions: granted('vd-after', 'final'),
  facts: { ...until, 'left-on': d('2026-03-03') },
  on: '2026-03-10',
})
const underOrder = path('left-under-order', {
  regions: { charging: 'docketed', order: 'final' },
  facts: { 'left-on': d('2026-03-03') },
})
const overstayed = path('vd-overstayed', { regions: granted('vd-after'), facts: until })
const bondMissed = path('vd-bond-missed', {
  regions: granted('vd-after'),
  facts: { 'vd-bond-posted': 'no', 'vd-granted-on': d('2026-01-02') },
})
const bondMissedFinal = path('vd-bond-missed-final', {
  regions: granted('vd-after'),
  facts: {
    'vd-bond-posted': 'no',
    'vd-granted-on': d('2026-01-02'),
    'appeal-choice': 'waived',
    'waiver-knowing': 'yes',
  },
})
const reinstated = path('vd-reinstated', {
  regions: granted('vd-after', 'appeal-pending'),
  facts: { 'vd-bond-proof': 'yes', 'advised-before': 'yes', 'penalties-in-order': 'yes' },
})

const vacated = path('vd-vacated', {
  regions: granted('vd-before', 'none'),
  facts: { 'travel-document': 'no', 'vd-granted-on': d('2026-01-05') },
})

/** G21, G22 and T34 to T42: leaving by one’s own will, and what leaving is. */
export const departureRows: readonly Row[] = [
  ...law(
    'G21',
    '8 CFR 240.25(c); 8 CFR 1240.26(c)(3); 8 CFR 235.4; Passage design, section 6',
    refused('the person did not ask', grantAfter({}, { 'person-asked': 'no' }), 'us.g21-asked'),
    refused('the person did not agree to the terms', grantAfter({}, { 'agreed-to-terms': 'no' }), 'us.g21-asked'),
    unknown('nobody knows who asked', programme({}, { 'person-asked': undefined }), 'us.g21-asked'),
    refused('no advisals in a language understood', grantAfter({}, { 'advised-in-language': 'no' }), 'us.g21-advised'),
    refused('counsel had no chance', programme({}, { 'counsel-chance': 'no' }), 'us.g21-advised'),
    refused('the time to think it over runs', programme({}, { 'cooling-off-over': 'no' }), 'us.g21-advised'),
    unknown('nobody knows of advisals', programme({}, { 'advised-in-language': undefined }), 'us.g21-advised'),
    refused('an officer registers the person', programme({}, {}, { by: 'officer' }), 'case.not-theirs'),
    open('the person registers', programme(), { leads: { departure: 'programme' } }),
  ),
  ...law(
    'G22',
    '8 CFR 1003.4; 8 CFR 208.8; 8 CFR 245.2(a)(4)',
    refused(
      'asylum is pending and nobody said what leaving does',
      programme({ 'relief/asylum': 'filed' }, { 'consequences-told': 'no' }),
      'us.g22-consequences',
    ),
    unknown(
      'nobody knows whether it was said',
      programme({}, { 'consequences-told': undefined }),
      'us.g22-consequences',
    ),
    open('it was said', programme({ 'relief/asylum': 'filed' })),
  ),
  ...law(
    'T34',
    '8 USC 1229c(a); 8 CFR 1240.26(b)(1)',
    refused(
      'documents were missing, and the sixty days run',
      vacated({}, {}, { on: '2026-03-02' }),
      'us.d17-sixty-days',
    ),
    open('they are over: the grant fell by itself', vacated({}, {}, { on: '2026-03-10' }), {
      leads: { departure: 'vd-ended' },
    }),
    refused(
      'the documents were shown',
      vacated({}, { 'travel-document': 'yes' }, { on: '2026-03-10' }),
      'us.d17-sixty-days',
    ),
    unknown('the day of the grant is not known', vacated({}, { 'vd-granted-on': undefined }), 'us.d17-sixty-days'),
    open(
      'missing documents are owed',
      path('vd-documents-missing', { regions: { departure: 'vd-before' }, facts: {} })(),
      { duties: ['us.vd-documents'] },
    ),
    open('and shown', path('vd-documents-shown', { regions: { departure: 'vd-before' }, facts: {} })(), {
      met: ['us.vd-documents'],
    }),
    open('the person asks', asking(), { leads: { departure: 'requested' } }),
    refused('an officer asks', asking({}, {}, { by: 'officer' }), 'case.not-theirs'),
    ...(['vd-ended', 'vd-after', 'vd-before', 'vd-overstayed'] as const).flatMap((departure) => [
      open(`asked again in a case that was reopened: ${departure}`, asking({ departure, proceeding: 'reopened' }), {
        leads: { departure: 'requested' },
      }),
      refused(
        `not while the case is decided: ${departure}`,
        asking({ departure, proceeding: 'decided' }),
        'us.t34-again',
      ),
    ]),
    open('asked for the first time after a decision, as ever', asking({ proceeding: 'decided' })),
    open('and in new proceedings', asking({ departure: 'vd-ended', proceeding: 'pending' })),
    open('or after a remand', asking({ departure: 'vd-ended', proceeding: 'remanded' })),
    refused(
      'let go before after being found present without admission (8 USC 1229c(c))',
      grantBefore({}, { 'vd-bar': 'let-go-before' }),
      'us.t34-no-bar',
    ),
    refused(
      'failed voluntarily to leave within ten years (8 USC 1229c(d)(1)(B))',
      grantAfter({}, { 'vd-bar': 'failed-to-leave' }),
      'us.t34-no-bar',
    ),
    unknown('nobody asked about a bar', grantByBoard({}, { 'vd-bar': undefined }), 'us.t34-no-bar'),
    refused('nor before a charge', preCharge({}, { 'vd-bar': 'failed-to-leave' }), 'us.t34-no-bar'),
    open('before a charge', preCharge(), { leads: { charging: 'pre-charge-vd', departure: 'vd-before' } }),
    open('granted before the hearing', grantBefore(), { leads: { departure: 'vd-before', proceeding: 'decided' } }),
    refused('asked too late', grantBefore({}, { 'request-timely': 'no' }), 'us.t34-before-hearing'),
    refused('other relief is still asked for', grantBefore({}, { 'other-relief': 'yes' }), 'us.t34-before-hearing'),
    refused('appeal was not waived', grantBefore({}, { 'appeal-choice': 'reserved' }), 'us.t34-before-hearing'),
    refused('an aggravated felony', grantBefore({}, { 'aggravated-felony': 'yes' }), 'us.t34-before-hearing'),
    refused('an arriving person', grantBefore({}, { 'entry-class': 'arriving' }), 'us.t34-before-hearing'),
    unknown('nobody knows of a felony', grantBefore({}, { 'aggravated-felony': undefined }), 'us.t34-before-hearing'),
  ),
  ...law(
    'T35',
    '8 USC 1229c(b)(1); 8 CFR 1240.26(c)',
    open('granted at the end', grantAfter(), {
      leads: { departure: 'vd-after', order: 'window-open' },
      duties: ['us.vd-bond'],
    }),
    refused('less than a year of presence', grantAfter({}, { 'one-year-presence': 'no' }), 'us.t35-after-hearing'),
    refused('no good character', grantAfter({}, { 'good-character': 'no' }), 'us.t35-after-hearing'),
    refused('an aggravated felony', grantAfter({}, { 'aggravated-felony': 'yes' }), 'us.t35-after-hearing'),
    refused('no means or intent', grantAfter({}, { 'means-and-intent': 'no' }), 'us.t35-after-hearing'),
    refused('no travel document', grantAfter({}, { 'travel-document': 'no' }), 'us.t35-after-hearing'),
    unknown('nobody found on character', grantAfter({}, { 'good-character': undefined }), 'us.t35-after-hearing'),
    open('the bond is posted', path('vd-bond-posted', { regions: granted('vd-after'), facts: {} })(), {
      met: ['us.vd-bond'],
    }),
  ),
  ...law(
    'D20',
    '8 CFR 1003.1(d)(7)(ii)',
    open('asked for before the judge and raised in the appeal', grantByBoard(), {
      leads: { departure: 'vd-after', order: 'final' },
    }),
    refused('raised for the first time', grantByBoard({}, { 'vd-asked-before-judge': 'no' }), 'us.d20-board-grant'),
    unknown('nobody knows', grantByBoard({}, { 'vd-asked-before-judge': undefined }), 'us.d20-board-grant'),
    refused(
      'under the law of 2023 the Board had no such step',
      grantByBoard({}, {}, { on: '2023-06-01' }),
      'case.no-such-event',
    ),
  ),
  ...law(
    'T36',
    '8 CFR 1240.26(b)(3)(iii),(e)(1),(i)',
    refused(
      'under the law of 2008 a motion did not end it by itself',
      endedBy({}, {}, { on: '2008-06-16' }),
      'case.no-such-event',
    ),
    open('a motion on the last day ends it', endedBy({}, {}, { on: '2026-03-02' }), {
      leads: { departure: 'vd-ended' },
    }),
    refused('a motion after it changes nothing', endedBy({}, {}, { on: '2026-03-03' }), 'us.t36-in-period'),
    unknown('the last day is not known', endedBy({}, { 'vd-until': undefined }), 'us.t36-in-period'),
  ),
  ...law(
    'T37',
    '8 CFR 1240.26(c)(3)(ii); Matter of Gamero, 25 I&N Dec. 164 (BIA 2010)',
    open('proof of the bond reached the Board', reinstated(), { leads: { order: 'final', departure: 'vd-after' } }),
    refused('no proof of the bond', reinstated({}, { 'vd-bond-proof': 'no' }), 'us.t37-bond-proof'),
    unknown('nobody knows of proof', reinstated({}, { 'vd-bond-proof': undefined }), 'us.t37-bond-proof'),
    open(
      'no proof, where the judge had not advised of it',
      reinstated({}, { 'vd-bond-proof': 'no', 'advised-before': 'no' }),
    ),
    open(
      'an appeal with voluntary departure owes proof',
      path('vd-appeal-filed', { regions: granted('vd-after', 'appeal-pending'), facts: {} })(),
      {
        duties: ['us.vd-bond-proof'],
      },
    ),
    open('it is sent', path('vd-bond-proved', { regions: granted('vd-after', 'appeal-pending'), facts: {} })(), {
      met: ['us.vd-bond-proof'],
    }),
  ),
  ...law(
    'T38',
    '8 CFR 1240.26(c)(4)',
    refused(
      'under the law of 2008 there was no such limb',
      bondMissedFinal({}, {}, { on: '2008-06-16' }),
      'case.no-such-event',
    ),
    open('no bond, and appeal not waived: the order is not final', bondMissed(), {
      leads: { order: 'window-open', departure: 'vd-after' },
      duties: ['us.vd-bond-missed'],
    }),
    open('no bond, and appeal waived: final at once', bondMissedFinal(), { leads: { order: 'final' } }),
    refused('appeal was reserved', bondMissedFinal({}, { 'appeal-choice': 'reserved' }), 'us.t25-waiver'),
    refused('the five business days run', bondMissed({}, { 'vd-granted-on': d('2026-01-26') }), 'us.t38-bond-time'),
    unknown('the day of the grant is not known', bondMissed({}, { 'vd-granted-on': undefined }), 'us.t38-bond-time'),
    refused('the bond was posted', bondMissed({}, { 'vd-bond-posted': 'yes' }), 'us.t38-bond-time'),
  ),
  ...law(
    'T25',
    '8 CFR 1241.1(f)',
    open('overstayed: the alternate order is final', overstayed({}, {}, { on: '2026-03-03' }), {
      leads: { order: 'final', departure: 'vd-overstayed' },
    }),
    refused('on the last day', overstayed({}, {}, { on: '2026-03-02' }), 'us.t25-vd-over'),
    unknown('the last day is not known', overstayed({}, { 'vd-until': undefined }), 'us.t25-vd-over'),
    refused(
      'while an appeal is pending',
      overstayed({ order: 'appeal-pending' }, {}, { on: '2026-03-03' }),
      'case.step-not-open',
    ),
    refused(
      'departure before any charge has no alternate order',
      overstayed(
        { charging: 'pre-charge-vd', departure: 'vd-before', order: 'none', proceeding: 'none' },
        {},
        { on: '2026-03-03' },
      ),
      'us.t25-vd-over',
    ),
  ),
  ...law(
    'T39',
    '8 USC 1229c(d)',
    open('left late: the alternate order is executed', late(), {
      leads: { departure: 'vd-late', order: 'self-executed' },
      duties: ['us.penalty-notice'],
    }),
    open('also after it was found overstayed', late({ departure: 'vd-overstayed' })),
    refused('the day of leaving is inside', late({}, { 'left-on': d('2026-03-02') }), 'us.t39-after-period'),
    unknown('no day of leaving', late({}, { 'left-on': undefined }), 'us.t39-after-period'),
    refused(
      'without an alternate order nothing is executed',
      late({ charging: 'pre-charge-vd' }),
      'us.t39-after-period',
    ),
    refused('while the period runs, whatever day is named', late({}, {}, { on: '2026-03-02' }), 'us.t39-after-period'),
    unknown(
      'no period is known',
      late({ departure: 'vd-overstayed' }, { 'vd-until': undefined }),
      'us.t39-after-period',
    ),
    refused('nothing was granted', late({ departure: 'requested' }), 'case.step-not-open'),
    refused(
      'the order fell: the case was reopened',
      late({ order: 'rescinded', proceeding: 'reopened' }),
      'case.step-not-open',
    ),
    refused('the case was terminated', late({ order: 'none', proceeding: 'terminated' }), 'case.step-not-open'),
    refused(
      'while an appeal is pending the order is not final',
      late({ order: 'appeal-pending' }),
      'case.step-not-open',
    ),
    refused(
      'an order that was carried out is not carried out again',
      late({ order: 'executed' }),
      'case.step-not-open',
    ),
    open('the alternate order of a grant before the hearing', late({ departure: 'vd-before', order: 'none' }), {
      leads: { order: 'self-executed' },
    }),
  ),
  ...law(
    'T40',
    '8 USC 1229c; embassy pages, agency policy',
    open('left on the last day', inTime(), { leads: { departure: 'vd-in-time', order: 'rescinded' } }),
    refused('left a day later', inTime({}, { 'left-on': d('2026-03-03') }), 'us.left-in-time'),
    unknown('no day of leaving', inTime({}, { 'left-on': undefined }), 'us.left-in-time'),
    open(
      'proof at a consulate is taken at any time',
      path('departure-proved-at-consulate', { regions: { departure: 'vd-late' }, facts: {} })(),
      {
        duties: ['us.exit-acknowledged'],
      },
    ),
    open('and is acknowledged', path('departure-acknowledged', { regions: { departure: 'vd-in-time' }, facts: {} })(), {
      met: ['us.exit-acknowledged'],
    }),
  ),
  ...law(
    'T41',
    '8 USC 1101(g); 8 CFR 241.7',
    open('left under an order', underOrder(), { leads: { departure: 'self-removed', order: 'self-executed' } }),
    refused('inside voluntary departure', underOrder({ departure: 'vd-after' }, until), 'us.t41-not-in-period'),
  ),
  ...law(
    'T42',
    'Passage design, section 6; 8 CFR 1003.4',
    open(
      'left under a programme, without an order: neither voluntary departure nor removal',
      path('left-under-programme', { regions: { departure: 'programme' }, facts: {} })(),
      { leads: { departure: 'programme-left', order: 'none' } },
    ),
    refused(
      'with an order it is not that',
      path('left-under-programme', { regions: { departure: 'programme', order: 'final' }, facts: {} })(),
      'case.step-not-open',
    ),
  ),
]
