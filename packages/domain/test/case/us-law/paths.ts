import { d } from '../toy.ts'
import { mailed, paper, path } from './table.ts'

/** Good paths: a step as it is done when nothing stands against it. What each needs is written from the law that the rows cite. */

const ORDER = { charging: 'docketed', proceeding: 'decided', order: 'final', custody: 'held-order' }
const EXECUTION = {
  'warrant-issued': 'yes',
  'removal-country': 'A',
  'designated-countries': ['A', 'B'],
  'barred-countries': [],
}
export const removal = path('removed', { regions: ORDER, facts: EXECUTION, services: [mailed('order')] })
/** The quick orders have no order of a judge. */
export const quickRemoval = (charging: string) =>
  path('removed', {
    regions: { charging, custody: 'held-arriving' },
    facts: { ...EXECUTION, 'issued-on': d('2026-01-02') },
    services: [paper('order')],
  })
export const warrant = path('removal-warrant-signed', { regions: ORDER, facts: {} })
export const travel = path('removal-travel-arranged', { regions: ORDER, facts: EXECUTION })
export const travelDocument = path('travel-document-requested', { regions: ORDER, facts: {} })
export const disclosure = path('record-disclosed', {
  regions: {},
  facts: { 'disclosed-to': 'other', 'exception-1367': 'none' },
})

export const encounter = path('encountered', { regions: {}, facts: {} })
export const notice = path('nta-issued', { regions: { charging: 'encountered' }, facts: { 'protected-place': 'no' } })
export const noticeServed = path('nta-served', {
  regions: { charging: 'nta-issued' },
  facts: { 'in-care-of': 'no', 'nta-handed': 'in-person' },
  services: [paper('nta')],
})
export const noticeFiled = path('nta-filed', {
  regions: { charging: 'nta-served' },
  facts: {},
  services: [paper('nta')],
})

const EXPEDITED = { 'entry-class': 'arriving', 'advisals-read': 'yes' }
export const expeditedOpened = path('er-opened', { regions: { charging: 'encountered' }, facts: EXPEDITED })
export const expeditedOrder = path('er-ordered', { regions: { charging: 'er-opened' }, facts: EXPEDITED })
export const expeditedApproved = path('er-approved', {
  regions: { charging: 'er-ordered' },
  facts: { ...EXPEDITED, 'second-line-approved': 'yes' },
})
export const withdrawal = path('admission-withdrawn', {
  regions: { charging: 'encountered' },
  facts: {
    'person-asked': 'yes',
    'agreed-to-terms': 'yes',
    'advised-in-language': 'yes',
    'counsel-chance': 'yes',
    'cooling-off-over': 'yes',
    'able-to-leave': 'yes',
  },
})
const WAIVER = { 'entry-class': 'visa-waiver', 'waiver-signed': 'yes' }
export const refusedAtPort = path('vwp-refused-at-port', { regions: { charging: 'encountered' }, facts: WAIVER })
export const waiverRemoval = path('vwp-removal-ordered', { regions: { charging: 'encountered' }, facts: WAIVER })
export const reinstatementNotice = path('reinstatement-noticed', { regions: { charging: 'encountered' }, facts: {} })
export const reinstatement = path('order-reinstated', {
  regions: { charging: 'reinstatement-noticed' },
  facts: {
    'prior-order': 'yes',
    're-entered-unlawfully': 'yes',
    'written-notice': 'yes',
    'data-systems-checked': 'yes',
    'special-programme-pending': 'no',
  },
})
export const adminNotice = path('admin-removal-noticed', { regions: { charging: 'encountered' }, facts: {} })
export const adminOrder = path('admin-removal-ordered', {
  regions: { charging: 'admin-noticed' },
  facts: {
    'aggravated-felony': 'yes',
    'permanent-resident': 'no',
    'answer-given': 'yes',
    'same-officer': 'no',
    'person-is-named': 'yes',
    'written-notice': 'yes',
  },
})
export const interview = path('fear-negative', { regions: { 'protection/fear': 'expressed' }, facts: {} })
export const reviewDeclined = path('fear-review-declined', {
  regions: { 'protection/fear': 'negative' },
  facts: { 'asked-for-review': 'declined' },
})

const OPEN = { charging: 'docketed', proceeding: 'pending' }
export const hearingSet = path('hearing-set', {
  regions: OPEN,
  facts: { 'nta-served-on': d('2026-02-02'), 'hearing-on': d('2026-02-12') },
})
const HEARING = { 'nta-served-on': d('2025-12-01'), 'hearing-on': d('2026-02-02') }
export const hearing = path('hearing-held', { regions: { ...OPEN, hearing: 'scheduled' }, facts: HEARING })
export const continued = path('hearing-continued', {
  regions: { ...OPEN, hearing: 'scheduled' },
  facts: { 'good-cause': 'yes', 'continued-for': 'person' },
})
export const pleading = path('removability-admitted', {
  regions: { ...OPEN, hearing: 'held' },
  facts: { 'hearing-advisals': 'yes', 'admission-source': 'respondent' },
})
export const order = path('order-made', {
  regions: { ...OPEN, hearing: 'held' },
  facts: { 'hearing-advisals': 'yes', 'country-asked': 'yes' },
})
export const inAbsentia = path('ordered-in-absentia', {
  regions: { ...OPEN, hearing: 'no-show' },
  facts: {
    ...HEARING,
    'notice-burden': 'met',
    'removability-burden': 'met',
    'in-custody-at-hearing': 'no',
    'notice-sent-wrong': 'no',
  },
  services: [mailed('nta'), mailed('hearing-notice')],
})
export const waived = path('appeal-waived', {
  regions: { ...OPEN, proceeding: 'decided', order: 'window-open' },
  facts: { 'appeal-choice': 'waived', 'waiver-knowing': 'yes' },
})
export const windowOver = path('appeal-time-over', {
  regions: { ...OPEN, proceeding: 'decided', order: 'window-open' },
  facts: { 'decided-on': d('2025-12-01') },
  services: [mailed('order')],
})
export const dismissed = path('appeal-dismissed', {
  regions: { ...OPEN, proceeding: 'decided', order: 'appeal-pending' },
  facts: {},
})
export const stipulated = path('stipulated-order-made', {
  regions: OPEN,
  facts: {
    'order-asked': 'yes',
    'order-agreed': 'yes',
    'order-explained': 'yes',
    'advised-in-language': 'yes',
    'counsel-chance': 'yes',
    'cooling-off-over': 'yes',
    'appeal-choice': 'waived',
    'waiver-knowing': 'yes',
  },
})
export const overstay = path('overstay-found', {
  regions: {},
  facts: {
    'entry-class': 'admitted',
    'duration-of-status': 'no',
    'admitted-until': d('2026-02-01'),
    'exit-searched': 'yes',
    'timely-filing-pending': 'no',
  },
})
export const terminated = path('case-terminated', { regions: OPEN, facts: {} })
export const terminatedByLaw = path('case-terminated-by-law', { regions: OPEN, facts: {} })

const ASKED = {
  'person-asked': 'yes',
  'agreed-to-terms': 'yes',
  'advised-in-language': 'yes',
  'counsel-chance': 'yes',
  'cooling-off-over': 'yes',
  'consequences-told': 'yes',
}
const GRANT = {
  ...ASKED,
  'vd-bar': 'none',
  'aggravated-felony': 'no',
  'advised-before': 'yes',
  'penalties-in-order': 'yes',
}
export const asking = path('vd-requested', { regions: OPEN, facts: {} })
export const grantBefore = path('vd-granted-before', {
  regions: { ...OPEN, departure: 'requested' },
  facts: {
    ...GRANT,
    'request-timely': 'yes',
    'other-relief': 'no',
    'appeal-choice': 'waived',
    'entry-class': 'admitted',
  },
})
export const grantAfter = path('vd-granted-after', {
  regions: { ...OPEN, departure: 'requested' },
  facts: {
    ...GRANT,
    'one-year-presence': 'yes',
    'good-character': 'yes',
    'means-and-intent': 'yes',
    'travel-document': 'yes',
  },
})
export const grantByBoard = path('vd-granted-by-board', {
  regions: { ...OPEN, proceeding: 'decided', order: 'appeal-pending', departure: 'requested' },
  facts: { ...GRANT, 'vd-asked-before-judge': 'yes' },
})
export const programme = path('programme-registered', { regions: {}, facts: ASKED })

/** The result of a custody review, handed over. */
const served = paper('custody-review', { on: d('2026-01-30') })
export const held = path('custody-begun', { regions: { charging: 'encountered' }, facts: { 'bond-paid': 'no' } })
export const heldOn = path('custody-continued', {
  regions: { charging: 'docketed', custody: 'held-discretion' },
  facts: { 'bond-paid': 'no', 'charging-decided': 'yes' },
  services: [served],
})
export const arriving = path('custody-arriving', {
  regions: { charging: 'encountered' },
  facts: { 'bond-paid': 'no', 'entry-class': 'arriving' },
})
export const mandatory = path('custody-mandatory', {
  regions: { charging: 'docketed', custody: 'held-discretion' },
  facts: { 'bond-paid': 'no', 'charging-decided': 'yes', 'mandatory-basis': '236(c)' },
  signed: [{ gate: 'us.g24-signed-basis' }],
})
export const removalPeriod = path('removal-period-begun', {
  regions: { ...ORDER, custody: 'released' },
  facts: { 'warrant-issued': 'yes', 'final-on': d('2026-01-15') },
})
export const afterPeriod = path('held-after-period', {
  regions: ORDER,
  facts: {
    'final-on': d('2025-10-01'),
    'custody-reviewed': 'done-and-served',
    'custody-reviewed-on': d('2025-12-15'),
  },
  services: [served],
})
export const reviewServed = path('custody-review-served', {
  regions: ORDER,
  facts: { 'custody-reviewed': 'done', 'custody-reviewed-on': d('2025-12-15') },
  services: [served],
})
export const preCharge = path('vd-before-charge', {
  regions: { charging: 'encountered', departure: 'requested' },
  facts: { ...ASKED, 'vd-bar': 'none' },
})
export const revoked = path('release-revoked', {
  regions: { ...ORDER, custody: 'supervision' },
  facts: { 'revocation-reasons': 'yes' },
})
export const transferred = path('custody-transferred', { regions: { custody: 'held-discretion' }, facts: {} })
