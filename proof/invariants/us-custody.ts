import { daysSince, has, type Invariant, inState, reached, signed } from '../invariant.ts'
import { rule, type While } from './us-common.ts'

const AFTER_ORDER: While = (e) => inState(e, 'custody', 'held-order', 'held-after-period')
const HOLD = ['custody-begun', 'custody-arriving', 'custody-mandatory', 'custody-continued']
/** Roles that gain by the end of a protection: none of them ends one. */
const UNIT = ['officer', 'supervisor', 'source']

/** Custody, the end of protections, and the way back. */
export const usCustody: readonly Invariant[] = [
  rule(
    'custody-ninety-days',
    'Beyond ninety days of the removal period custody goes on only after a served review, or a finding of a lawyer.',
    ['8 CFR 241.4(k)'],
    ['custody-continued', 'held-after-period'],
    (e) =>
      AFTER_ORDER(e) &&
      (daysSince(e, 'final-on') ?? Number.POSITIVE_INFINITY) >= 90 &&
      !(has(e, 'custody-reviewed', 'done-and-served') && reached(e, 'custody-review', 'custody-reviewed-on', 'both')) &&
      !signed(e, 'us.g25-custody-review'),
  ),
  rule(
    'custody-yearly',
    'Custody after the order does not go on where the last served review is more than a year old, or of no known day, without a finding.',
    ['8 CFR 241.4(k)'],
    ['custody-continued', 'held-after-period'],
    (e) =>
      AFTER_ORDER(e) &&
      (daysSince(e, 'final-on') ?? Number.POSITIVE_INFINITY) >= 90 &&
      (daysSince(e, 'custody-reviewed-on') ?? Number.POSITIVE_INFINITY) > 366 &&
      !signed(e, 'us.g25-custody-review'),
  ),
  rule(
    'custody-six-months',
    'Beyond six months custody goes on only where removal is likely soon, or a lawyer found an answer.',
    ['Zadvydas v. Davis, 533 U.S. 678, 701 (2001)'],
    ['custody-continued', 'held-after-period'],
    (e) =>
      AFTER_ORDER(e) &&
      (daysSince(e, 'final-on') ?? Number.POSITIVE_INFINITY) >= 180 &&
      !has(e, 'removal-likely', 'yes') &&
      !signed(e, 'us.g25-six-months'),
  ),
  rule(
    'custody-bond',
    'Nobody is kept whose bond is posted or whose release was ordered, and nothing holds the order.',
    ['8 CFR 1003.19'],
    [...HOLD],
    (e) => !has(e, 'bond-paid', 'no') && !has(e, 'bond-stay', 'timely') && inState(e, 'custody', ...HELD),
  ),
  rule(
    'custody-basis',
    'Nobody is held without bond who has no signed finding of the basis.',
    ['8 USC 1226(a),(c)'],
    ['custody-mandatory'],
    (e) => !signed(e, 'us.g24-signed-basis'),
  ),
  rule(
    'custody-charging',
    'Nobody is held beyond the decision on charging that is due, without an emergency on record or a finding.',
    ['8 CFR 287.3(d)'],
    ['custody-continued', 'custody-begun', 'custody-arriving', 'custody-mandatory'],
    (e) =>
      // Under a final order custody rests on the order, with reviews of its own.
      !inState(e, 'custody', 'never', 'children-office', 'held-order', 'held-after-period', 'special-danger') &&
      !((daysSince(e, 'arrested-on') ?? 2) < 2) &&
      !has(e, 'charging-decided', 'yes') &&
      !has(e, 'emergency-recorded', 'yes') &&
      !signed(e, 'us.g23-charging-decision'),
  ),
  rule(
    'custody-temporary-status',
    'Nobody with temporary protected status is held for being here.',
    ['8 USC 1254a(d)(4)'],
    [...HOLD, 'removal-period-begun'],
    (e) => inState(e, 'protection/temporary', 'prima-facie', 'in-effect'),
  ),
  rule(
    'custody-citizen',
    'Nobody is held on an open or verified claim to be a citizen without a finding of a lawyer.',
    ['18 USC 4001(a)', 'Passage design, section 6'],
    [...HOLD, 'removal-period-begun', 'held-after-period', 'release-revoked'],
    (e) =>
      (inState(e, 'protection/citizenship', 'claimed', 'verified') || !has(e, 'citizenship-asked', 'yes')) &&
      !signed(e, 'us.g6-citizenship'),
  ),
  rule(
    'removal-period',
    'No removal period begins without a final order and a warrant.',
    ['8 USC 1231(a)(1)', '8 CFR 241.3'],
    ['removal-period-begun'],
    (e) =>
      !has(e, 'warrant-issued', 'yes') ||
      (!inState(e, 'order', 'final') &&
        !inState(e, 'charging', 'er-approved', 'reinstated', 'admin-ordered', 'vwp-removal')),
  ),
  rule(
    'release-revoked',
    'No release is revoked without reasons and an interview, or where the order is not final.',
    ['8 CFR 241.4(l), 241.13(i)'],
    ['release-revoked'],
    (e) =>
      !has(e, 'revocation-reasons', 'yes') ||
      (!inState(e, 'order', 'final') &&
        !inState(e, 'charging', 'er-approved', 'reinstated', 'admin-ordered', 'vwp-removal')),
  ),
  rule(
    'special-danger',
    'No special danger procedure without counsel of choice, interpreter and cross-examination.',
    ['8 CFR 1241.14(g)(3)'],
    ['special-danger-begun'],
    (e) => !has(e, 'special-danger-rights', 'yes'),
  ),
  rule(
    'period-suspended',
    'The removal period is not suspended without a finding that documents were refused, and notice.',
    ['8 USC 1231(a)(1)(C)'],
    ['removal-period-suspended'],
    (e) => !(has(e, 'documents-refused', 'yes') && has(e, 'written-notice', 'yes')) && !signed(e, 'us.t28-suspension'),
  ),
  rule(
    'custody-review-served',
    'The result of a custody review counts as served only when it reached the person after that review, and counsel who appears.',
    ['8 CFR 241.4(k)', '8 CFR 292.5'],
    ['custody-review-served'],
    (e) => !reached(e, 'custody-review', 'custody-reviewed-on', 'both'),
  ),
  {
    id: 'us.release-is-open',
    text: 'Release is open in every state of custody, and leaves the person free.',
    law: ['8 CFR 241.13', '8 CFR 1241.14(j)'],
    pack: 'us',
    about: ['released'],
    see: ({ asked, entry, after }) => {
      if (!('mode' in asked)) return 'out'
      return entry.kind === 'done' && after.regions.custody === 'released' ? 'held' : 'broken'
    },
  },
  {
    id: 'us.protection-is-open',
    text: 'A claim, a stay, a motion or an application that protects is open to the person in every state.',
    law: ['Passage design, section 3'],
    pack: 'us',
    about: [
      'citizenship-claimed',
      'status-claimed',
      'fear-expressed',
      'minority-claimed',
      'competency-doubted',
      'motion-filed',
      'in-absentia-motion-filed',
      'battered-motion-filed',
      'petition-filed',
      'habeas-filed',
      'appeal-filed',
      'court-stay-requested',
      'agency-stay-requested',
      'asylum-filed',
      'court-stay-granted',
      'tribunal-stay-granted',
      'agency-stay-granted',
    ],
    see: ({ asked, entry }) => (!('mode' in asked) ? 'out' : entry.kind === 'done' ? 'held' : 'broken'),
  },
  {
    id: 'us.stay-ended-by-others',
    text: 'No stay and no protection is ended by the unit that would remove; only whoever may decide it ends it.',
    law: ['8 USC 1252(b)(3)(B)', '8 CFR 241.6', 'Passage design, section 6'],
    pack: 'us',
    about: [
      'court-stay-ended',
      'tribunal-stay-ended',
      'citizenship-rejected',
      'status-rejected',
      'temporary-status-ended',
      'deferred-action-ended',
      'victim-stay-ended',
      'convention-ended',
      'withholding-ended',
      'class-order-ended',
      'adult-found',
    ],
    see: ({ asked, entry }) => {
      if (!('mode' in asked) || asked.mode !== 'act') return 'out'
      const own = UNIT.includes(asked.by.role)
      if (entry.kind === 'done') return own ? 'broken' : 'open'
      return own ? 'held' : 'out'
    },
  },
  {
    id: 'us.way-back',
    text: 'After an execution, also one that a source reports, the case can be reopened: no state is the last.',
    law: ['8 USC 1229a(c)(6),(7)', 'Passage invariant 13'],
    pack: 'us',
    about: ['motion-granted', 'motion-filed'],
    see: ({ asked, before, entry, after }) => {
      if (!('mode' in asked) || before.regions.departure !== 'removed') return 'out'
      if (asked.type === 'motion-filed') return entry.kind === 'done' ? 'held' : 'broken'
      if (before.regions['review/motion'] !== 'pending') return 'out'
      return entry.kind === 'done' && after.regions.proceeding === 'reopened' ? 'held' : 'broken'
    },
  },
]
const HELD = ['held-arriving', 'held-discretion', 'held-mandatory', 'held-order', 'held-after-period', 'bond-set']
