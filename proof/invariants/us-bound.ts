import { eventOf, type Invariant } from '../invariant.ts'

/** Steps of which counsel is told by a notice. */
const TOLD_BY_NOTICE = [
  'removability-admitted',
  'appeal-waived',
  'stipulated-order-made',
  'fear-negative',
  'vd-requested',
  'asylum-withdrawn',
  'custody-transferred',
  'special-danger-begun',
  'release-revoked',
] as const
/** Steps after which the hearing that was on the calendar is over. */
const HEARING_OVER = ['hearing-set', 'hearing-continued', 'hearing-vacated', 'venue-changed', 'order-made'] as const
/** Steps with which an order falls. */
const FALLS = [
  'motion-granted',
  'in-absentia-rescinded',
  'appeal-sustained',
  'appeal-remanded',
  'identity-check-remanded',
  'case-terminated',
  'case-terminated-by-law',
] as const
const TO_LEAVE = ['us.vd-bond', 'us.vd-bond-proof', 'us.vd-bond-missed', 'us.vd-documents', 'us.penalty-notice']

/** What is of one step, one hearing, one order of a court or one order of removal, and of no other. */
export const usBound: readonly Invariant[] = [
  {
    id: 'us.notice-for-one-step',
    text: 'A notice of an interview, a waiver or a settlement is used up by the step: the next one has a notice of its own.',
    law: ['8 CFR 292.5(a)', 'Passage design, section 6'],
    pack: 'us',
    about: TOLD_BY_NOTICE,
    see: (edge) => {
      if (eventOf(edge) === undefined || edge.entry.kind !== 'done') return 'out'
      if (edge.after.facts['announced-steps'] !== undefined) return 'broken'
      return edge.before.facts['announced-steps'] === undefined ? 'open' : 'held'
    },
  },
  {
    id: 'us.one-hearing',
    text: 'An appearance for one hearing ends with it: no later paper reaches the person through that counsel.',
    law: ['8 CFR 1003.17(b)'],
    pack: 'us',
    about: HEARING_OVER,
    see: ({ entry, before, after }) => {
      if (entry.kind !== 'done') return 'out'
      const stands = (one: (typeof after.appearances)[number]) =>
        one.scope === 'one-hearing' && one.endedOn === undefined
      if (after.appearances.some(stands)) return 'broken'
      return before.appearances.some(stands) ? 'held' : 'open'
    },
  },
  {
    id: 'us.class-order-anew',
    text: 'What was read in an order of a court for a class is of that order: another one, or its end, leaves nothing of it.',
    law: ['orders of courts'],
    pack: 'us',
    about: ['class-member-found', 'class-order-ended'],
    see: ({ entry, before, after }) => {
      if (entry.kind !== 'done') return 'out'
      const read = ({ facts }: typeof after) =>
        facts['class-order'] !== undefined || facts['class-order-read-for'] !== undefined
      if (read(after)) return 'broken'
      return read(before) ? 'held' : 'open'
    },
  },
  {
    id: 'us.fallen-order-owes-nothing',
    text: 'With an order falls what the person owed to leave under it, unmet; nothing of it is left to be missed.',
    law: ['8 CFR 1240.26(c)(3),(4)', '8 USC 1229c(d)'],
    pack: 'us',
    about: FALLS,
    see: ({ entry, before, after }) => {
      if (entry.kind !== 'done') return 'out'
      const owed = ({ duties }: typeof after) => duties.some(({ duty }) => TO_LEAVE.includes(duty))
      if (owed(after)) return 'broken'
      return owed(before) ? 'held' : 'open'
    },
  },
]
