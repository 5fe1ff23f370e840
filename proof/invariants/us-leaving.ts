import { daysSince, fact, has, type Invariant, inState } from '../invariant.ts'
import { rule, type While } from './us-common.ts'

const within: While = (e) => {
  const [left, until] = [fact(e, 'left-on'), fact(e, 'vd-until')]
  return typeof left === 'number' && typeof until === 'number' && left <= until
}

/** What is told to others, what an overstay brings, and leaving by one’s own will. */
export const usLeaving: readonly Invariant[] = [
  rule(
    'secrecy',
    'No message goes to the country of origin that could reveal a claim of asylum, or a protected filing.',
    ['8 CFR 1208.6(a)', '8 USC 1367(a)(2)'],
    ['travel-document-requested'],
    (e) =>
      (!has(e, 'asylum-ever', 'no') && !has(e, 'reveals-claim', 'no')) ||
      (!has(e, 'confidential-filing', 'none', 'finally-denied') && !has(e, 'exception-1367', ...EXCEPTIONS)),
  ),
  {
    id: 'us.filing-is-secret',
    text: 'From the filing of a victim on, what 8 USC 1367 protects is protected, and an earlier sign-off is none in view of it.',
    law: ['8 USC 1367(a)(2)'],
    pack: 'us',
    about: ['victim-filed', 'battered-motion-filed'],
    see: ({ entry, before, after }) => {
      if (entry.kind !== 'done') return 'out'
      const secret = after.facts['confidential-filing'] === 'made' && after.facts['senior-sign-off'] === undefined
      if (!secret) return 'broken'
      return before.facts['confidential-filing'] === 'none' ? 'held' : 'open'
    },
  },
  rule(
    'overstay-evidence',
    'No overstay is found without a searched exit record, or while a timely filing is pending.',
    ['8 USC 1202(g)', '8 USC 1182(a)(9)(B)', 'Passage invariant 11'],
    ['overstay-found'],
    (e) =>
      !has(e, 'exit-searched', 'yes') || !has(e, 'timely-filing-pending', 'no') || !has(e, 'duration-of-status', 'no'),
  ),
  {
    id: 'us.overstay-alone',
    text: 'An overstay alone moves nothing: it charges, holds and removes nobody.',
    law: ['Passage design, section 2', 'Passage invariant 11'],
    pack: 'us',
    about: ['overstay-found'],
    see: ({ entry }) =>
      entry.kind !== 'done' ? 'out' : entry.moved.length > 0 || Object.keys(entry.sets).length > 0 ? 'broken' : 'held',
  },
  rule(
    'departure-asked-again',
    'Voluntary departure that was granted and ended is asked for again only in proceedings that are open.',
    ['8 CFR 1240.26(e)(1),(h)'],
    ['vd-requested'],
    (e) =>
      inState(e, 'departure', 'vd-before', 'vd-after', 'vd-ended', 'vd-overstayed') &&
      !inState(e, 'proceeding', 'pending', 'reopened', 'remanded'),
  ),
  rule(
    'departure-barred',
    'Voluntary departure is granted to nobody of whom it is not found in these proceedings that no bar stands against it.',
    ['8 USC 1229c(c),(d)(1)(B)'],
    ['vd-granted-before', 'vd-granted-after', 'vd-granted-by-board', 'vd-before-charge'],
    (e) => !has(e, 'vd-bar', 'none'),
  ),
  rule(
    'departure-asked',
    'Nobody leaves voluntarily, withdraws or registers for a programme who did not ask for it and agree.',
    ['8 CFR 240.25(c)', '8 CFR 235.4', 'Passage invariant 9'],
    ['vd-granted-before', 'vd-granted-after', 'vd-before-charge', 'programme-registered', 'admission-withdrawn'],
    (e) => !has(e, 'person-asked', 'yes') || !has(e, 'agreed-to-terms', 'yes'),
  ),
  {
    id: 'us.departure-by-the-person',
    text: 'Only the person or counsel asks for voluntary departure, and only they say that it was asked for.',
    law: ['8 USC 1229c', 'Passage invariant 9'],
    pack: 'us',
    about: ['vd-requested', 'programme-registered', 'fact-recorded'],
    see: ({ asked, entry }) => {
      if ('mode' in asked ? asked.mode !== 'act' : asked.type !== 'fact-recorded' || !ASKED.includes(asked.fact))
        return 'out'
      const own = asked.by.role === 'person' || asked.by.role === 'counsel'
      if (entry.kind !== 'refused') return own ? 'open' : 'broken'
      return own ? 'out' : 'held'
    },
  },
  {
    id: 'us.departure-taken-back',
    text: 'What the person asked for can be taken back until departure.',
    law: ['8 CFR 1240.26(c)(3)', 'Passage invariant 9'],
    pack: 'us',
    about: ['departure-request-withdrawn'],
    see: ({ asked, before, entry, after }) => {
      const given = ['requested', 'vd-before', 'vd-after', 'programme'].includes(before.regions.departure ?? '')
      if (!given || asked.by.role !== 'person') return 'out'
      return entry.kind === 'done' && after.regions.departure === 'none' ? 'held' : 'broken'
    },
  },
  rule(
    'departure-advised',
    'Nobody is led into leaving: it is explained in a language understood, counsel may advise, and there is time.',
    ['8 CFR 1003.25(b)', 'Passage design, sections 2 and 6'],
    ['vd-granted-before', 'vd-granted-after', 'vd-before-charge', 'programme-registered', 'admission-withdrawn'],
    (e) => !['advised-in-language', 'counsel-chance', 'cooling-off-over'].every((name) => has(e, name, 'yes')),
  ),
  rule(
    'departure-consequences',
    'No voluntary departure is granted before the person was told what leaving does, and the judge advised of the penalties.',
    ['8 CFR 1240.26(c)(3)', '8 USC 1229c(d)(3)'],
    ['vd-granted-before', 'vd-granted-after'],
    (e) => !['consequences-told', 'advised-before', 'penalties-in-order'].every((name) => has(e, name, 'yes')),
  ),
  rule(
    'left-in-time',
    'Whoever left inside the period is never recorded as late, and never as self-removed.',
    ['8 CFR 241.7', '8 USC 1229c(d)'],
    ['left-after-vd-time', 'left-under-order'],
    (e) => inState(e, 'departure', 'vd-before', 'vd-after') && within(e),
  ),
  rule(
    'left-late-order',
    'Leaving late carries out only an alternate order that stands: none after the case was reopened or ended, none under appeal, none that was carried out.',
    ['8 USC 1229c(d)', '8 CFR 1241.1(f)'],
    ['left-after-vd-time'],
    (e) =>
      !inState(e, 'proceeding', 'decided') ||
      inState(e, 'order', 'appeal-pending', 'certified', 'executed', 'self-executed') ||
      (daysSince(e, 'vd-until') ?? 0) < 1,
  ),
  rule(
    'stipulated-asked',
    'No order is made by agreement that the person did not ask for and agree to as such. An agreement to leave voluntarily is none.',
    ['8 CFR 1003.25(b)'],
    ['stipulated-order-made'],
    (e) => !['order-asked', 'order-agreed', 'order-explained'].every((name) => has(e, name, 'yes')),
  ),
  rule(
    'left-in-time-proven',
    'Leaving in time is recorded only with a day of departure inside the period.',
    ['8 USC 1229c'],
    ['left-in-vd-time'],
    (e) => !within(e),
  ),
  rule(
    'motion-in-period',
    'Only a motion inside the period ends voluntary departure.',
    ['8 CFR 1240.26(b)(3)(iii),(e)(1),(i)'],
    ['vd-ended-by-motion'],
    (e) => (daysSince(e, 'vd-until') ?? 1) > 0,
  ),
]
const ASKED: readonly string[] = ['person-asked', 'agreed-to-terms']
const EXCEPTIONS = [
  'statistics',
  'law-enforcement',
  'judicial-review',
  'all-adults-waive',
  'benefits',
  'congress',
  'national-security',
  'nonprofit-referral',
]
