import { d } from '../toy.ts'
import { afterPeriod, arriving, held, heldOn, mandatory, removalPeriod, reviewServed, revoked } from './paths.ts'
import { counsel, law, open, paper, path, type Row, refused, unknown } from './table.ts'

const undecided = { 'charging-decided': 'no', 'emergency-recorded': 'no' }
const long = { custody: 'held-after-period', order: 'final' }
const review = {
  'custody-reviewed': 'done-and-served',
  'custody-reviewed-on': d('2026-01-05'),
  'removal-likely': 'yes',
}
/** Held for years. */
const years = { ...review, 'final-on': d('2024-01-05') }
const hold = path('bond-hold-filed', {
  regions: { custody: 'bond-set' },
  facts: { 'initial-bond': 'denied-or-10000', 'bond-ordered-on': d('2026-02-02') },
})
const suspended = path('removal-period-suspended', {
  regions: { custody: 'held-order', order: 'final' },
  facts: { 'documents-refused': 'yes', 'removal-prevented': 'no', 'written-notice': 'yes' },
})
const danger = path('special-danger-begun', {
  regions: { custody: 'held-after-period', order: 'final' },
  facts: { 'special-danger-rights': 'yes' },
})

/** G23 to G26 and T17, T27 to T30: custody and its clocks. */
export const custodyRows: readonly Row[] = [
  ...law(
    'G23',
    '8 CFR 287.3(d)',
    open('undecided, on the day after the arrest', heldOn({}, { ...undecided, 'arrested-on': d('2026-02-01') })),
    refused(
      'undecided, two days after',
      heldOn({}, { ...undecided, 'arrested-on': d('2026-01-31') }),
      'us.g23-charging-decision',
    ),
    open(
      'an emergency is recorded',
      heldOn({}, { ...undecided, 'arrested-on': d('2026-01-31'), 'emergency-recorded': 'yes' }),
    ),
    open('it was decided', heldOn({}, { 'arrested-on': d('2025-12-01') })),
    unknown('nobody knows when the arrest was', heldOn({}, undecided), 'us.g23-charging-decision'),
    unknown(
      'held again after a release, and nothing is known of an arrest: a decision on an earlier one is none of this',
      held({ custody: 'released' }, { 'bond-paid': 'no' }),
      'us.g23-charging-decision',
    ),
    open(
      'under a final order, undecided: custody rests on the order, and its own reviews gate it',
      heldOn(
        { custody: 'held-order', order: 'final' },
        { ...undecided, 'arrested-on': d('2026-01-15'), 'final-on': d('2026-01-15') },
      ),
    ),
    refused(
      'in custody that began before the order and went on: its own decision is due still',
      heldOn({ order: 'final' }, { ...undecided, 'arrested-on': d('2026-01-15'), 'final-on': d('2026-01-15') }),
      'us.g23-charging-decision',
    ),
    open(
      'held again after a release, arrested today',
      held({ custody: 'released' }, { 'arrested-on': d('2026-02-02') }),
      {
        leads: { custody: 'held-discretion' },
      },
    ),
    open(
      'voluntary departure was granted',
      heldOn({ departure: 'vd-before' }, { ...undecided, 'arrested-on': d('2026-01-31') }),
    ),
  ),
  ...law(
    'G24',
    '8 USC 1225(b)(2)(A), 1226(a),(c)',
    refused(
      'held without bond, and no lawyer signed the basis',
      mandatory({}, {}, { signed: [] }),
      'us.g24-signed-basis',
    ),
    open('a lawyer signed', mandatory(), { leads: { custody: 'held-mandatory' } }),
    refused(
      'entered without admission, held as an applicant: the circuits differ',
      mandatory({}, { 'mandatory-basis': '235(b)(2)', 'entry-class': 'without-admission' }),
      'us.g24-mandatory',
    ),
    unknown('nobody knows the basis', mandatory({}, { 'mandatory-basis': undefined }), 'us.g24-mandatory'),
    open('somebody who arrives', arriving(), { leads: { custody: 'held-arriving' } }),
    unknown(
      'the record of the basis is nothing that a finding could replace',
      mandatory({}, { 'mandatory-basis': undefined }, { signed: [] }),
      'us.g24-mandatory',
      'us.g24-signed-basis',
    ),
  ),
  ...law(
    'G25',
    '8 CFR 241.4(k); Zadvydas v. Davis, 533 U.S. 678 (2001)',
    open(
      'the eighty-ninth day, not reviewed',
      heldOn(long, { 'final-on': d('2025-11-05'), 'custody-reviewed': 'not-done' }),
    ),
    refused(
      'the ninetieth, not reviewed',
      heldOn(long, { 'final-on': d('2025-11-04'), 'custody-reviewed': 'not-done' }),
      'us.g25-custody-review',
    ),
    unknown(
      'the ninetieth, and nobody knows of a review',
      heldOn(long, { 'final-on': d('2025-11-04') }),
      'us.g25-custody-review',
    ),
    refused(
      'the ninetieth, in custody that began before the order and went on',
      heldOn({ order: 'final' }, { 'final-on': d('2025-11-04'), 'custody-reviewed': 'not-done' }),
      'us.g25-custody-review',
    ),
    refused(
      'half a year, in custody that began before the order and went on',
      heldOn({ order: 'final' }, { ...review, 'removal-likely': 'no', 'final-on': d('2025-08-01') }),
      'us.g25-six-months',
    ),
    refused(
      'the ninetieth after an order was reinstated, which is final by itself',
      heldOn({ charging: 'reinstated' }, { 'order-made-on': d('2025-11-04'), 'custody-reviewed': 'not-done' }),
      'us.g25-custody-review',
    ),
    open(
      'the eighty-ninth after it',
      heldOn({ charging: 'reinstated' }, { 'order-made-on': d('2025-11-05'), 'custody-reviewed': 'not-done' }),
    ),
    refused(
      'half a year after it',
      heldOn({ charging: 'reinstated' }, { ...review, 'removal-likely': 'no', 'order-made-on': d('2025-08-01') }),
      'us.g25-six-months',
    ),
    open(
      'special danger has reviews and clocks of its own',
      heldOn({ order: 'final', custody: 'special-danger' }, { 'final-on': d('2025-08-01') }),
    ),
    open('reviewed', heldOn(long, { ...review, 'final-on': d('2025-11-04') })),
    open('a year to the day after the last review', heldOn(long, { ...years, 'custody-reviewed-on': d('2025-02-02') })),
    refused(
      'a year and a day after it: reviews are conducted annually',
      heldOn(long, { ...years, 'custody-reviewed-on': d('2025-02-01') }),
      'us.g25-custody-review',
    ),
    unknown(
      'reviewed in time, and nothing proves that the result was served',
      heldOn(long, { ...review, 'final-on': d('2025-11-04') }, { services: [] }),
      'us.g25-custody-review',
    ),
    refused(
      'the result came back',
      heldOn(
        long,
        { ...review, 'final-on': d('2025-11-04') },
        { services: [paper('custody-review', { on: d('2026-01-30'), undeliverable: true })] },
      ),
      'us.g25-custody-review',
    ),
    unknown(
      'only the result of an earlier review was served',
      heldOn(long, { ...review, 'final-on': d('2025-11-04') }, { services: [paper('custody-review')] }),
      'us.g25-custody-review',
    ),
    refused(
      'counsel appears in the custody matter, and only the person was served',
      heldOn(long, { ...review, 'final-on': d('2025-11-04') }, { appearances: [counsel('custody')] }),
      'us.g25-custody-review',
    ),
    unknown(
      'a review of which nobody knows the day',
      heldOn(long, { ...years, 'custody-reviewed-on': undefined }),
      'us.g25-custody-review',
    ),
    unknown(
      'the day of a review of which nobody knows that it was served',
      heldOn(long, { ...years, 'custody-reviewed': undefined }),
      'us.g25-custody-review',
    ),
    refused(
      'half a year, and removal is not likely',
      heldOn(long, { ...review, 'removal-likely': 'no', 'final-on': d('2025-08-01') }),
      'us.g25-six-months',
    ),
    unknown(
      'half a year, and the Government has not answered',
      heldOn(long, { ...review, 'removal-likely': undefined, 'final-on': d('2025-08-01') }),
      'us.g25-six-months',
    ),
    open(
      'half a year is a shift of burden, no date of release',
      heldOn(long, { ...review, 'final-on': d('2025-08-01') }),
    ),
    open(
      'a court that stayed removal gave its final order later: the period began then',
      heldOn(long, {
        ...review,
        'removal-likely': 'no',
        'final-on': d('2025-01-01'),
        'court-final-on': d('2025-12-15'),
      }),
    ),
  ),
  ...law(
    'G26',
    '8 CFR 1003.19(i); 8 CFR 1003.6(c)',
    refused(
      'bond is posted, and nothing holds the order',
      heldOn({ custody: 'bond-set' }, { 'bond-paid': 'yes', 'bond-stay': 'none' }),
      'us.g26-release',
    ),
    refused(
      'the hold lapsed',
      heldOn({ custody: 'bond-set' }, { 'bond-paid': 'yes', 'bond-stay': 'lapsed' }),
      'us.g26-release',
    ),
    refused(
      'a timely hold: contested',
      heldOn({ custody: 'bond-set' }, { 'bond-paid': 'yes', 'bond-stay': 'timely' }),
      'us.g26-bond-order',
    ),
    open(
      'in 2010 the regulation was applied',
      heldOn({ custody: 'bond-set' }, { 'bond-paid': 'yes', 'bond-stay': 'timely' }, { on: '2010-06-01' }),
    ),
    unknown(
      'nobody knows whether bond is posted',
      heldOn({}, { 'bond-paid': undefined }),
      'us.g26-release',
      'us.g26-bond-order',
    ),
    open('bond is not posted', heldOn({ custody: 'bond-set' })),
  ),
  ...law(
    'T17',
    '8 USC 1226(a); 8 CFR 1003.19(i)(2); 8 CFR 236.1',
    open(
      'a release on bond can be revoked at any time: 8 USC 1226(b)',
      held({ custody: 'released-bond' }, { 'bond-paid': 'yes', 'charging-decided': 'yes' }),
    ),
    open('held', held(), { leads: { custody: 'held-discretion' } }),
    open('bond is set', path('bond-set', { regions: { custody: 'held-discretion' }, facts: {} })(), {
      leads: { custody: 'bond-set' },
      duties: ['us.bond-release'],
    }),
    open(
      'a judge is asked to decide again',
      path('bond-redetermination-asked', { regions: { custody: 'held-discretion' }, facts: {} })(),
      {
        duties: ['us.bond-hearing'],
      },
    ),
    open('the Department holds the order on the day after', hold({}, {}, { on: '2026-02-03' }), {
      duties: ['us.bond-hold-appeal'],
    }),
    refused('two business days after', hold({}, {}, { on: '2026-02-04' }), 'us.t17-hold-open'),
    refused('it had set a small bond itself', hold({}, { 'initial-bond': 'less' }), 'us.t17-hold-open'),
    unknown('nobody knows what it had set', hold({}, { 'initial-bond': undefined }), 'us.t17-hold-open'),
    refused(
      'in 2005 there was no such regulation',
      hold({}, { 'bond-ordered-on': d('2005-06-01') }, { on: '2005-06-01' }),
      'case.no-such-event',
    ),
  ),
  ...law(
    'T27',
    '8 USC 1231(a)(1)(B); 8 CFR 241.3(a)',
    refused('the order is not final yet', removalPeriod({}, { 'final-on': d('2026-02-03') }), 'us.t27-latest'),
    open('the order is final', removalPeriod(), { leads: { custody: 'held-order' }, duties: ['us.custody-review'] }),
    refused(
      'a court stayed removal',
      removalPeriod({ 'review/court-stay': 'in-force' }, { 'court-final-on': d('2026-02-20') }),
      'us.g5-court-stay',
      'us.t27-latest',
    ),
    unknown(
      'its stay ended, and its final order is not known',
      removalPeriod({ 'review/court-stay': 'ended' }),
      'us.t27-latest',
    ),
    open(
      'the day of its final order',
      removalPeriod({ 'review/court-stay': 'ended' }, { 'court-final-on': d('2026-02-02') }),
    ),
    refused(
      'a day before it',
      removalPeriod({ 'review/court-stay': 'ended' }, { 'court-final-on': d('2026-02-03') }),
      'us.t27-latest',
    ),
    unknown('still in other custody', removalPeriod({ custody: 'criminal-custody' }), 'us.t27-latest'),
    open(
      'released from it',
      removalPeriod({ custody: 'criminal-custody' }, { 'other-custody-ended-on': d('2026-02-02') }),
    ),
  ),
  ...law(
    'T28',
    '8 USC 1231(a)(1)(C)',
    open('documents are refused, with notice', suspended()),
    open('or the person acts to prevent it', suspended({}, { 'documents-refused': 'no', 'removal-prevented': 'yes' })),
    refused('neither', suspended({}, { 'documents-refused': 'no' }), 'us.t28-suspension'),
    unknown('nobody knows of notice', suspended({}, { 'written-notice': undefined }), 'us.t28-suspension'),
  ),
  ...law(
    'T29',
    '8 USC 1231(a)(3),(6); 8 CFR 241.4, 241.13',
    open('custody goes on after a review', afterPeriod(), {
      leads: { custody: 'held-after-period' },
      duties: ['us.six-months'],
    }),
    refused('not of a child', afterPeriod({ 'protection/child': 'claimed' }), 'us.g18-child-quick'),
    refused('not with temporary protection', afterPeriod({ 'protection/temporary': 'in-effect' }), 'us.g11-temporary'),
    refused('not while identity is disputed', afterPeriod({}, { identity: 'disputed' }), 'us.g28-identity'),
    open('the result of a review is served', reviewServed(), { met: ['us.custody-review-served'] }),
    unknown('nothing proves the service', reviewServed({}, {}, { services: [] }), 'us.t29-review-served'),
    refused('there was no review', reviewServed({}, { 'custody-reviewed': 'not-done' }), 'us.t29-review-served'),
    unknown('nobody knows of a review', reviewServed({}, { 'custody-reviewed': undefined }), 'us.t29-review-served'),
    open(
      'a review is done, and its result is owed',
      path('custody-reviewed', { regions: { custody: 'held-order' }, facts: {} })(),
      { met: ['us.custody-review'], duties: ['us.custody-review-served'] },
    ),
    open(
      'the person asks whether removal is likely',
      path('likelihood-review-asked', { regions: { custody: 'held-after-period' }, facts: {} })(),
      {
        duties: ['us.likelihood-review'],
      },
    ),
    open(
      'the Department answers',
      path('likelihood-decided', { regions: { custody: 'held-after-period' }, facts: {} })(),
      {
        met: ['us.likelihood-review'],
      },
    ),
    open(
      'released under supervision',
      path('released-under-supervision', { regions: { custody: 'held-after-period' }, facts: {} })(),
      {
        leads: { custody: 'supervision' },
        met: ['us.six-months', 'us.custody-review'],
      },
    ),
  ),
  ...law(
    'T30',
    '8 CFR 241.4(l), 241.13(i)',
    open('reasons and an interview were given', revoked(), {
      leads: { custody: 'held-after-period' },
      duties: ['us.revocation-review'],
    }),
    refused('no reasons', revoked({}, { 'revocation-reasons': 'no' }), 'us.t30-revocation'),
    unknown('nobody knows of reasons', revoked({}, { 'revocation-reasons': undefined }), 'us.t30-revocation'),
    refused('not of a child', revoked({ 'protection/child': 'unaccompanied' }), 'us.g18-child-quick'),
    refused('not with temporary protection', revoked({ 'protection/temporary': 'in-effect' }), 'us.g11-temporary'),
    refused('not while identity is disputed', revoked({}, { identity: 'disputed' }), 'us.g28-identity'),
  ),
  ...law(
    'N13',
    '8 CFR 1241.14(f)-(k)',
    open('begun', danger(), { leads: { custody: 'special-danger' }, duties: ['us.reasonable-cause'] }),
    open(
      'reasonable cause is found',
      path('reasonable-cause-found', {
        regions: { custody: 'special-danger' },
        facts: { 'special-danger-rights': 'yes' },
      })(),
      {
        met: ['us.reasonable-cause'],
        duties: ['us.danger-merits'],
      },
    ),
    open(
      'dismissed: released promptly',
      path('special-danger-dismissed', { regions: { custody: 'special-danger' }, facts: {} })(),
      {
        leads: { custody: 'supervision' },
      },
    ),
  ),
  ...law(
    'N18',
    '8 CFR 1241.14(g)(3)',
    refused(
      'without counsel, interpreter or questions to the author',
      danger({}, { 'special-danger-rights': 'no' }),
      'us.n18-special-danger',
    ),
    unknown('nobody knows of the rights', danger({}, { 'special-danger-rights': undefined }), 'us.n18-special-danger'),
  ),
]
