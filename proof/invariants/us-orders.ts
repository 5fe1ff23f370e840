import { daysSince, type Edge, fact, has, type Invariant, inState, reached, signed } from '../invariant.ts'
import { CHILD, rule, type While } from './us-common.ts'

/** The one exception of 8 USC 1229a(b)(5)(B): the duty was explained, that is proven, and no address was given. */
const noAddress: While = (e) => has(e, 'address-duty-explained', 'proven') && has(e, 'address-given', 'no')

/** The step is one of those that a fact names. */
const names = (e: Edge, set: string): boolean => {
  const steps = fact(e, set)
  return Array.isArray(steps) && steps.includes(e.asked.type)
}

/** Notice, hearings, orders and waivers. */
export const usOrders: readonly Invariant[] = [
  rule(
    'in-absentia-notice',
    'No order in absentia without proof that the notices were served, except the proven address exception.',
    ['8 USC 1229a(b)(5)(A),(B)', 'Passage invariant 10'],
    ['ordered-in-absentia'],
    (e) => !(reached(e, 'nta', 'nta-issued-on') && reached(e, 'hearing-notice', 'hearing-set-on')) && !noAddress(e),
  ),
  rule(
    'in-absentia-burden',
    'No order in absentia unless the agency proved removability, and notice where notice is needed.',
    ['8 USC 1229a(b)(5)(A)'],
    ['ordered-in-absentia'],
    (e) => !has(e, 'removability-burden', 'met') || !(has(e, 'notice-burden', 'met') || noAddress(e)),
  ),
  rule(
    'in-absentia-custody',
    'No order in absentia against somebody who was held that day.',
    ['8 USC 1229a(b)(5)(C)(ii)'],
    ['ordered-in-absentia'],
    (e) => !has(e, 'in-custody-at-hearing', 'no'),
  ),
  rule(
    'in-absentia-wrong-notice',
    'No order in absentia after a notice of this hearing went out wrong.',
    ['adjournment code 10'],
    ['ordered-in-absentia'],
    (e) => !has(e, 'notice-sent-wrong', 'no'),
  ),
  rule(
    'ten-days',
    'No hearing earlier than ten days after service of the notice to appear, unless the person asked in writing.',
    ['8 USC 1229(b)(1)'],
    ['hearing-set', 'hearing-held', 'ordered-in-absentia'],
    (e) => {
      const [served, hearing] = [fact(e, 'nta-served-on'), fact(e, 'hearing-on')]
      const known = typeof served === 'number' && typeof hearing === 'number'
      return !(known && hearing - served >= 10) && !has(e, 'earlier-hearing-asked', 'yes')
    },
  ),
  rule(
    'interpreter',
    'Nothing is heard, ordered or waived without a qualified interpreter where one is needed, or where nobody asked.',
    ['8 CFR 1240.5', '8 CFR 208.30(d)(5)'],
    ['hearing-held', 'order-made', 'appeal-waived', 'removability-admitted', 'fear-negative', 'vd-requested'],
    (e) => !has(e, 'language-needed', 'no') && !has(e, 'interpreter-qualified', 'yes'),
  ),
  rule(
    'minor-admission',
    'No admission and no waiver is taken from a minor, or somebody whose competency is in doubt, whom nobody accompanies.',
    ['8 CFR 1240.10(c)'],
    ['removability-admitted', 'appeal-waived'],
    (e) =>
      !has(e, 'accompanied', 'lawyer', 'near-relative', 'guardian', 'friend') &&
      (CHILD(e) || inState(e, 'protection/competency', 'indicia')),
  ),
  rule(
    'counsel-told',
    'Counsel of record is told before an interview, a waiver or a settlement, by a notice of this step that was served after it was made.',
    ['8 CFR 292.5(a)'],
    [
      'appeal-waived',
      'removability-admitted',
      'vd-requested',
      'fear-negative',
      'asylum-withdrawn',
      'stipulated-order-made',
    ],
    (e) =>
      !has(e, 'counsel-present', 'yes') &&
      !(names(e, 'announced-steps') && reached(e, 'step-notice', 'step-announced-on')),
  ),
  rule(
    'correction',
    'Nothing adverse is done on a record whose correction is open, without a finding of a lawyer.',
    ['5 USC 552a(d)(2)-(4)', 'Passage design, section 7'],
    ['removed', 'overstay-found', 'nta-issued', 'order-made', 'order-reinstated', 'admin-removal-ordered'],
    (e) => !has(e, 'correction-open', 'no') && !signed(e, 'us.g30-correction'),
  ),
  rule(
    'class-order',
    'Nothing is done to a member of a protected class that an order forbids, or whose order nobody read.',
    ['orders of courts'],
    ['removed', 'nta-issued', 'order-made', 'ordered-in-absentia', 'appeal-dismissed'],
    (e) =>
      inState(e, 'protection/class', 'member') &&
      !(has(e, 'class-order', 'no') && names(e, 'class-order-read-for')) &&
      !signed(e, 'us.g27-class-order'),
  ),
  rule(
    'competency',
    'While it is open whether the person can follow the proceeding nothing is heard, ordered, waived or executed without a finding of a lawyer.',
    ['8 USC 1229a(b)(3)', '8 CFR 1003.18(d)'],
    ['removed', 'hearing-held', 'removability-admitted', 'order-made', 'appeal-waived', 'asylum-withdrawn'],
    (e) => inState(e, 'protection/competency', 'indicia') && !signed(e, 'us.g17-competency'),
  ),
  rule(
    'order-citizen',
    'Nobody is ordered removed while a claim to be a citizen is open or nobody asked, without a finding of a lawyer.',
    ['8 CFR 235.3(b)(5)', 'Passage design, section 6'],
    [
      'order-made',
      'ordered-in-absentia',
      'nta-issued',
      'admin-removal-ordered',
      'order-reinstated',
      'er-approved',
      'vwp-removal-ordered',
    ],
    (e) =>
      (inState(e, 'protection/citizenship', 'claimed', 'verified') || !has(e, 'citizenship-asked', 'yes')) &&
      !signed(e, 'us.g6-citizenship'),
  ),
  rule(
    'order-identity',
    'Nobody is charged or ordered removed while it is not confirmed by two whose record this is.',
    ['Passage design, section 5(2)'],
    [
      'order-made',
      'ordered-in-absentia',
      'nta-issued',
      'nta-filed',
      'reinstatement-noticed',
      'admin-removal-noticed',
      'vwp-removal-ordered',
      'overstay-found',
      'left-after-vd-time',
      'left-under-order',
    ],
    (e) => !has(e, 'identity', 'confirmed-by-two'),
  ),
  rule(
    'order-sole-source',
    'Nothing adverse is found from what an abuser alone furnished, unless the person was convicted of a listed crime.',
    ['8 USC 1367(a)(1)'],
    ['order-made', 'nta-issued', 'asylum-denied', 'overstay-found'],
    (e) => !has(e, 'sole-source-barred', 'no') && !has(e, 'convicted-237a2', 'yes'),
  ),
  rule(
    'protected-place',
    'After an act at a protected place no notice to appear is issued without its certificate.',
    ['INA 239(e)'],
    ['nta-issued'],
    (e) => !has(e, 'protected-place', 'no') && !has(e, 'place-certificate', 'yes'),
  ),
  rule(
    'charge-served',
    'A notice to appear counts as served only when that is proven; only then is it filed.',
    ['8 USC 1229(a)(1)'],
    ['nta-served'],
    (e) => !reached(e, 'nta', 'nta-issued-on'),
  ),
  rule(
    'waiver',
    'No appeal is waived unless a judge found that it was waived knowingly.',
    ['8 CFR 1241.1(b)'],
    ['appeal-waived'],
    (e) => !has(e, 'appeal-choice', 'waived') || !has(e, 'waiver-knowing', 'yes'),
  ),
  rule(
    'window',
    'The time to appeal is not said to be over on or before its thirtieth day, nor on an order that was not served and understood.',
    ['8 CFR 1003.38(b)', '8 CFR 1241.1(c)'],
    ['appeal-time-over'],
    (e) =>
      (daysSince(e, 'decided-on') ?? 0) <= 30 ||
      !reached(e, 'order', 'order-made-on', 'both') ||
      !has(e, 'language-understood', 'yes'),
  ),
]
