import { d } from '../toy.ts'
import { counsel, law, open, paper, path, type Row, refused, unknown } from './table.ts'

const served = paper('grant-end-notice', { on: d('2026-01-02') })
const NOTICE = {
  'ending-ground': 'fraud',
  'ending-noticed-on': d('2026-01-02'),
  'ending-served-on': d('2026-01-02'),
  'ending-answer': 'contests',
  'ending-heard': 'yes',
  'ending-proof': 'met',
}
const ofAsylum = { ...NOTICE, 'ending-grant': 'asylum' }
const ofStatus = {
  ...NOTICE,
  'ending-grant': 'adjustment',
  'ending-ground': 'not-eligible',
  'adjustment-granted-on': d('2023-06-01'),
}
const ofCancellation = {
  ...ofStatus,
  'ending-grant': 'cancellation',
  'cancellation-of': 'other',
  'cancellation-granted-on': d('2023-06-01'),
}
const ASYLEE = { 'relief/asylum': 'granted' }
const RESIDENT = { 'relief/adjustment': 'granted' }
const CANCELLED = { 'relief/cancellation': 'granted' }
const noticed = path('grant-end-noticed', { regions: ASYLEE, facts: ofAsylum })
const noticeServed = path('grant-end-notice-served', { regions: ASYLEE, facts: ofAsylum, services: [served] })
const both = [served, paper('step-notice')]
const interviewed = path('grant-end-interviewed', { regions: ASYLEE, facts: ofAsylum, services: both })
const heard = path('grant-end-heard', { regions: RESIDENT, facts: ofStatus, services: both })
const byAgency = path('asylum-ended-by-agency', { regions: ASYLEE, facts: ofAsylum, services: [served] })
const byJudge = path('asylum-ended-by-judge', {
  regions: { ...ASYLEE, proceeding: 'reopened' },
  facts: ofAsylum,
  services: [served],
})
const rescinded = path('adjustment-rescinded-by-judge', { regions: RESIDENT, facts: ofStatus, services: [served] })
const unanswered = path('adjustment-rescinded-unanswered', {
  regions: RESIDENT,
  facts: { ...ofStatus, 'ending-answer': 'none', 'ending-heard': undefined },
  services: [served],
})
const cancelledUnanswered = path('cancellation-rescinded-unanswered', {
  regions: CANCELLED,
  facts: { ...ofCancellation, 'ending-answer': 'admits' },
  services: [served],
})
const cancelledByJudge = path('cancellation-rescinded-by-judge', {
  regions: CANCELLED,
  facts: ofCancellation,
  services: [served],
})
const ofWithholding = { ...NOTICE, 'ending-grant': 'withholding' }
const ofConvention = { ...NOTICE, 'ending-grant': 'convention', 'ending-ground': 'danger-over' }
const WITHHELD = { 'protection/withholding': 'granted', 'relief/withholding': 'granted' }
const DEFERRED = { 'protection/convention': 'deferral' }
const withholding = path('withholding-ended', { regions: WITHHELD, facts: ofWithholding, services: [served] })
const convention = path('convention-ended', { regions: DEFERRED, facts: ofConvention, services: [served] })
const byOrder = path('adjustment-ended-by-order', {
  regions: { ...RESIDENT, order: 'final' },
  facts: { 'adjustment-granted-on': d('2010-06-01'), 'order-made-on': d('2025-11-03') },
})
const cancelledByOrder = path('cancellation-ended-by-order', {
  regions: { ...CANCELLED, order: 'final' },
  facts: { 'cancellation-granted-on': d('2010-06-01'), 'order-made-on': d('2025-11-03') },
})

/** How a grant of asylum, adjustment or cancellation ends. From memory: reference law-us has no row of it. */
export const grantEndRows: readonly Row[] = [
  ...law(
    'E1',
    '8 USC 1158(c)(2); 8 CFR 208.24(a),(c)',
    open('a notice of intent', noticed()),
    refused('asylum was never granted', noticed({ 'relief/asylum': 'filed' }), 'us.end-in-force'),
    unknown(
      'it names no grant',
      noticed({}, { 'ending-grant': undefined }),
      'us.end-in-force',
      'us.end-ground',
      'us.end-five-years',
    ),
    refused('on no ground of the statute', noticed({}, { 'ending-ground': 'not-eligible' }), 'us.end-ground'),
    unknown('on no ground at all', noticed({}, { 'ending-ground': undefined }), 'us.end-ground'),
    refused('not by the person', noticed({}, {}, { by: 'person' }), 'case.not-theirs'),
    open('it is served, and an answer is owed', noticeServed(), { duties: ['us.grant-end-answer'] }),
    unknown('nothing proves that', noticeServed({}, {}, { services: [] }), 'us.end-notice'),
    refused(
      'counsel appears, and only the person was served',
      noticeServed({}, {}, { appearances: [counsel('whole')] }),
      'us.end-notice',
    ),
    open('the person answers', path('grant-end-answered', { regions: ASYLEE, facts: {} })(), {
      met: ['us.grant-end-answer'],
    }),
    open('the interview, thirty-one days later', interviewed()),
    open('thirty days later', interviewed({}, {}, { on: '2026-02-01' })),
    refused('twenty-nine', interviewed({}, {}, { on: '2026-01-31' }), 'us.end-thirty-days'),
    unknown(
      'nobody knows when it was served',
      interviewed({}, { 'ending-served-on': undefined }),
      'us.end-thirty-days',
    ),
    refused('no interview for a rescission', interviewed({}, { 'ending-grant': 'adjustment' }), 'us.end-of-asylum'),
    refused('in the Ninth Circuit no asylum officer ends it', byAgency(), 'us.end-who'),
    refused(
      'not while the time to answer runs: it was served once more after the hearing',
      byJudge({}, { 'ending-answer': 'none', 'ending-served-on': d('2026-01-30') }),
      'us.end-answer-time',
    ),
    open('a judge does', byJudge(), { leads: { 'relief/asylum': 'ended' } }),
    refused('not in proceedings that are over', byJudge({ proceeding: 'decided' }), 'case.step-not-open'),
    refused('the person was not heard', byJudge({}, { 'ending-heard': 'no' }), 'us.end-heard'),
    unknown('nobody knows that', byJudge({}, { 'ending-heard': undefined }), 'us.end-heard'),
    refused('the ground is not proven', byJudge({}, { 'ending-proof': 'not-met' }), 'us.end-proof'),
    unknown('nobody found on the ground', byJudge({}, { 'ending-proof': undefined }), 'us.end-proof'),
    refused('the notice was of another grant', byJudge({}, { 'ending-grant': 'adjustment' }), 'us.end-of-asylum'),
    unknown('nobody knows of which', byJudge({}, { 'ending-grant': undefined }), 'us.end-of-asylum'),
    unknown('no notice was served', byJudge({}, {}, { services: [] }), 'us.end-notice'),
    refused('not while citizenship is claimed', byJudge({ 'protection/citizenship': 'claimed' }), 'us.g6-citizenship'),
    refused('not by an officer', byJudge({}, {}, { by: 'officer' }), 'case.not-theirs'),
  ),
  ...law(
    'E2',
    '8 USC 1256(a); 8 CFR part 246',
    open('notice within five years', noticed(RESIDENT, ofStatus)),
    open('on the last day', noticed(RESIDENT, { ...ofStatus, 'adjustment-granted-on': d('2021-02-02') })),
    refused(
      'a day later',
      noticed(RESIDENT, { ...ofStatus, 'adjustment-granted-on': d('2021-02-01') }),
      'us.end-five-years',
    ),
    unknown(
      'nobody knows when the status was given',
      noticed(RESIDENT, { ...ofStatus, 'adjustment-granted-on': undefined }),
      'us.end-five-years',
    ),
    refused(
      'a notice on asylum ends no status',
      noticed({ ...RESIDENT, 'relief/asylum': 'none' }, ofAsylum),
      'us.end-in-force',
    ),
    refused(
      'nor one that cancellation gave',
      noticed({ ...CANCELLED, 'relief/asylum': 'none' }, { ...ofAsylum, 'cancellation-of': 'other' }),
      'us.end-in-force',
    ),
    refused(
      'five years of the adjustment are over, whenever removal was cancelled',
      noticed(RESIDENT, {
        ...ofStatus,
        'adjustment-granted-on': d('2021-02-01'),
        'cancellation-granted-on': d('2025-02-01'),
      }),
      'us.end-five-years',
    ),
    refused('no status was given', noticed({}, ofStatus), 'us.end-in-force'),
    refused(
      'fraud is a ground of asylum',
      noticed(RESIDENT, { ...ofStatus, 'ending-ground': 'fraud' }),
      'us.end-ground',
    ),
    open('cancellation that gave status', noticed(CANCELLED, ofCancellation)),
    refused('none was granted', noticed({}, ofCancellation), 'us.end-in-force'),
    refused(
      'of a permanent resident',
      noticed(CANCELLED, { ...ofCancellation, 'cancellation-of': 'permanent-resident' }),
      'us.end-in-force',
    ),
    refused(
      'after five years',
      noticed(CANCELLED, { ...ofCancellation, 'cancellation-granted-on': d('2021-02-01') }),
      'us.end-five-years',
    ),
    open('a judge hears the person', heard()),
    open('nobody answered, and the thirty days are over', heard({}, { 'ending-answer': 'none' }, { on: '2026-02-03' })),
    refused(
      'nobody answered, and they run',
      heard({}, { 'ending-answer': 'none' }, { on: '2026-02-01' }),
      'us.end-answer-time',
    ),
    unknown(
      'nobody knows when they began',
      heard({}, { 'ending-answer': 'none', 'ending-served-on': undefined }),
      'us.end-answer-time',
    ),
    refused(
      'the proof of service is of a day to come',
      heard({}, {}, { services: [paper('grant-end-notice', { on: d('2026-02-03') }), paper('step-notice')] }),
      'us.end-notice',
    ),
    open('the judge rescinds', rescinded(), { leads: { 'relief/adjustment': 'ended' } }),
    refused('it was not proven', rescinded({}, { 'ending-proof': 'not-met' }), 'us.end-proof'),
    refused('the notice was of asylum', rescinded({}, { 'ending-grant': 'asylum' }), 'us.end-of-adjustment'),
    unknown('nobody knows of what', rescinded({}, { 'ending-grant': undefined }), 'us.end-of-adjustment'),
    open('nobody answered in thirty days', unanswered({}, {}, { on: '2026-02-10' }), {
      leads: { 'relief/adjustment': 'ended' },
    }),
    refused(
      'the thirty days run',
      unanswered({}, { 'ending-served-on': d('2026-01-05') }, { on: '2026-02-04' }),
      'us.end-unanswered',
    ),
    refused(
      'a hearing was asked for',
      unanswered({}, { 'ending-answer': 'hearing-asked' }, { on: '2026-02-10' }),
      'us.end-unanswered',
    ),
    refused(
      'the notice is contested',
      unanswered({}, { 'ending-answer': 'contests' }, { on: '2026-02-10' }),
      'us.end-unanswered',
    ),
    unknown('nobody knows of an answer', unanswered({}, { 'ending-answer': undefined }), 'us.end-unanswered'),
    open('it was admitted', unanswered({}, { 'ending-answer': 'admits', 'ending-served-on': d('2026-02-01') })),
    open('cancellation, admitted', cancelledUnanswered(), { leads: { 'relief/cancellation': 'ended' } }),
    open('cancellation, by a judge', cancelledByJudge(), { leads: { 'relief/cancellation': 'ended' } }),
    refused(
      'the notice was of the adjustment',
      cancelledByJudge({}, { 'ending-grant': 'adjustment' }),
      'us.end-of-cancellation',
    ),
    unknown(
      'nobody knows of what it was',
      cancelledByJudge({}, { 'ending-grant': undefined }),
      'us.end-of-cancellation',
    ),
    open('by a final order that was made after it', byOrder(), { leads: { 'relief/adjustment': 'ended' } }),
    refused('the order is not final', byOrder({ order: 'appeal-pending' }), 'case.step-not-open'),
    refused(
      'the order is older than the status',
      byOrder({}, { 'adjustment-granted-on': d('2025-11-03') }),
      'us.end-adjustment-before-order',
    ),
    unknown(
      'nobody knows when the status was given',
      byOrder({}, { 'adjustment-granted-on': undefined }),
      'us.end-adjustment-before-order',
    ),
    open(
      'the end is set aside',
      path('adjustment-restored', { regions: { 'relief/adjustment': 'ended' }, facts: {} })(),
      {
        leads: { 'relief/adjustment': 'granted' },
      },
    ),
    refused(
      'no end, nothing to set aside',
      path('asylum-restored', { regions: ASYLEE, facts: {} })(),
      'case.step-not-open',
    ),
    open('the same of cancellation', cancelledByOrder(), { leads: { 'relief/cancellation': 'ended' } }),
    refused(
      'of a day before it',
      cancelledByOrder({}, { 'cancellation-granted-on': d('2025-11-04') }),
      'us.end-cancellation-before-order',
    ),
    unknown(
      'of a day that nobody knows',
      cancelledByOrder({}, { 'cancellation-granted-on': undefined }),
      'us.end-cancellation-before-order',
    ),
  ),
  ...law(
    'E3',
    '8 CFR 208.24(b),(f), 1208.24',
    open('notice on withholding', noticed(WITHHELD, ofWithholding)),
    refused('it was never granted', noticed({}, ofWithholding), 'us.end-in-force'),
    refused(
      'not because another protection is at hand',
      noticed(WITHHELD, { ...ofWithholding, 'ending-ground': 'own-protection' }),
      'us.end-ground',
    ),
    refused(
      'it names asylum, which was never granted',
      noticed({ ...WITHHELD, 'relief/asylum': 'none' }, ofAsylum),
      'us.end-in-force',
    ),
    open('a judge ends it', withholding(), {
      leads: { 'protection/withholding': 'ended', 'relief/withholding': 'ended' },
    }),
    unknown('no notice was served', withholding({}, {}, { services: [] }), 'us.end-notice'),
    refused('the person was not heard', withholding({}, { 'ending-heard': 'no' }), 'us.end-heard'),
    refused('it was not proven', withholding({}, { 'ending-proof': 'not-met' }), 'us.end-proof'),
    refused('the notice was of asylum', withholding({}, { 'ending-grant': 'asylum' }), 'us.end-of-withholding'),
    unknown('nobody knows of what', withholding({}, { 'ending-grant': undefined }), 'us.end-of-withholding'),
    refused('not by an officer', withholding({}, {}, { by: 'legal-officer' }), 'case.not-theirs'),
    refused(
      'not while citizenship is claimed',
      withholding({ 'protection/citizenship': 'claimed' }),
      'us.g6-citizenship',
    ),
  ),
  ...law(
    'E4',
    '8 CFR 208.17(d), 1208.17(d)',
    open('notice on a deferral', noticed(DEFERRED, ofConvention)),
    refused('there is none', noticed({}, ofConvention), 'us.end-in-force'),
    refused('a bar ends no deferral', noticed(DEFERRED, { ...ofConvention, 'ending-ground': 'bar' }), 'us.end-ground'),
    refused(
      'it names asylum, which was never granted',
      noticed({ ...DEFERRED, 'relief/asylum': 'none' }, ofAsylum),
      'us.end-in-force',
    ),
    open('a judge ends it', convention(), { leads: { 'protection/convention': 'ended' } }),
    unknown('no notice was served', convention({}, {}, { services: [] }), 'us.end-notice'),
    refused('the person was not heard', convention({}, { 'ending-heard': 'no' }), 'us.end-heard'),
    refused('torture is still likely', convention({}, { 'ending-proof': 'not-met' }), 'us.end-proof'),
    refused('the notice was of withholding', convention({}, { 'ending-grant': 'withholding' }), 'us.end-of-convention'),
    unknown('nobody knows of what', convention({}, { 'ending-grant': undefined }), 'us.end-of-convention'),
  ),
]
