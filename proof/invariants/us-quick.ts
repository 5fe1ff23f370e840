import { has, type Invariant, inState, signed } from '../invariant.ts'
import { CHILD, rule } from './us-common.ts'

const HOLD = ['custody-begun', 'custody-arriving', 'custody-mandatory', 'custody-continued', 'removal-period-begun']

/** Removal without a judge. */
export const usQuick: readonly Invariant[] = [
  rule(
    'child-quick',
    'A child, or somebody whose age is in doubt, is not put into expedited removal and is not held with adults.',
    ['8 USC 1232(a)(5)(D),(b)'],
    ['er-opened', 'er-ordered', 'admission-withdrawn', ...HOLD],
    CHILD,
  ),
  rule(
    'quick-fear',
    'No quick order goes on after fear was stated and before interview and review are over.',
    ['8 USC 1225(b)(1)(A)(ii)', '8 CFR 217.4'],
    ['er-ordered', 'er-approved', 'vwp-removal-ordered', 'vwp-refused-at-port'],
    (e) => inState(e, 'protection/fear', 'expressed', 'negative', 'review-requested', 'positive'),
  ),
  rule(
    'quick-status',
    'No expedited order becomes final against somebody who claims, swore or has a status, before a judge has ruled.',
    ['8 USC 1225(b)(1)(C)'],
    ['er-approved'],
    (e) => inState(e, 'protection/status', 'claimed', 'sworn', 'verified'),
  ),
  rule(
    'quick-verified',
    'A verified citizen, resident, refugee or asylee is not ordered removed in expedited removal.',
    ['8 CFR 235.3(b)(5)'],
    ['er-ordered'],
    (e) => inState(e, 'protection/status', 'verified') || inState(e, 'protection/citizenship', 'verified'),
  ),
  rule(
    'quick-advisals',
    'No expedited order without the advisals, and none that is final without a second-line supervisor.',
    ['8 CFR 235.3(b)(2)(i),(7)'],
    ['er-ordered', 'er-approved'],
    (e) => (e.asked.type === 'er-ordered' ? !has(e, 'advisals-read', 'yes') : !has(e, 'second-line-approved', 'yes')),
  ),
  rule(
    'quick-scope',
    'Expedited removal reaches nobody who shows two years, or was not asked; whom else inside the country a lawyer decides, by reading.',
    ['8 USC 1225(b)(1)(A)(iii)'],
    ['er-opened', 'er-ordered'],
    (e) => !has(e, 'entry-class', 'arriving') && (!has(e, 'two-years-shown', 'no') || !signed(e, 'us.t6-scope')),
  ),
  rule(
    'reinstatement',
    'No prior order is reinstated without written notice and a check of the data systems, nor in a disputed case without matching fingerprints.',
    ['8 CFR 1241.8(a),(b)'],
    ['order-reinstated'],
    (e) =>
      !(has(e, 'identity', 'confirmed-by-two') || has(e, 'fingerprint-match', 'yes')) ||
      !['written-notice', 'data-systems-checked'].every((name) => has(e, name, 'yes')),
  ),
  rule(
    'two-officers',
    'No administrative order by the officer who issued the notice, or without a finding that the person is the one named.',
    ['8 USC 1228(b)(4)(D)', '8 CFR 238.1'],
    ['admin-removal-ordered'],
    (e) => !has(e, 'same-officer', 'no') || !has(e, 'person-is-named', 'yes') || !has(e, 'written-notice', 'yes'),
  ),
]
