import type { Day } from '@passage/domain/calendar/day'
import { addMonths } from '@passage/domain/deadline/add'
import { daysSince, type Edge, fact, has, type Invariant, inState, signed } from '../invariant.ts'
import { DETAIN, IN_FORCE, rule } from './eu-common.ts'

/** Whether more than so many calendar months have been used, the first day counted. Earlier periods only shorten it. */
const beyond = (edge: Edge, months: number): boolean => {
  const since = fact(edge, 'detained-since')
  return typeof since === 'number' && edge.on >= addMonths(since as Day, months)
}

/** Detention, the border, the national layer and the way back. */
export const euLiberty: readonly Invariant[] = [
  rule(
    'detention-absolute',
    'Detention never begins, goes on or is extended past eighteen months, whoever signs.',
    ['Directive 2008/115/EC art. 15(6)', 'Kadzoev, C-357/09 PPU'],
    DETAIN,
    (e) => beyond(e, 18),
  ),
  rule(
    'detention-first-limit',
    'Past six months detention goes on only with a ground of article 15(6), and it is not continued without a judge.',
    ['Directive 2008/115/EC art. 15(5),(6)'],
    DETAIN,
    (e) =>
      beyond(e, 6) &&
      (!has(e, 'extension-ground', 'non-cooperation', 'document-delay') ||
        (e.asked.type === 'detention-continued' && !has(e, 'judge-seized', 'yes'))),
  ),
  rule(
    'detention-adds-up',
    'Detention is not ordered or continued while nobody has asked about earlier periods.',
    ['Aroja, C-150/24', 'Directive 2008/115/EC art. 15(5)'],
    DETAIN,
    (e) => fact(e, 'detention-periods') === undefined,
  ),
  rule(
    'detention-earlier-periods',
    'Earlier periods under the same decision shorten what is left: with seventy days used, six months end after 111 more.',
    ['Aroja, C-150/24'],
    DETAIN,
    (e) => {
      const earlier = fact(e, 'detention-periods')
      const used = Array.isArray(earlier) && earlier.length > 0
      return used && (daysSince(e, 'detained-since') ?? 0) >= 111 && !has(e, 'extension-ground', 'non-cooperation')
    },
  ),
  rule(
    'detention-extension',
    'Detention is extended only before a judge, for a ground of article 15(6).',
    ['Directive 2008/115/EC art. 15(6)', 'Mahdi, C-146/14 PPU'],
    ['detention-extended'],
    (e) => !has(e, 'judge-seized', 'yes') || !has(e, 'extension-ground', 'non-cooperation', 'document-delay'),
  ),
  rule(
    'detention-grounds',
    'Nobody is detained without a reasoned order, removal work in hand and less coercive measures examined.',
    ['Directive 2008/115/EC art. 15(1),(2),(4)'],
    DETAIN,
    (e) =>
      !has(e, 'detention-order', 'complete') ||
      !has(e, 'removal-work', 'in-hand') ||
      !has(e, 'less-coercive-examined', 'yes'),
  ),
  {
    id: 'eu.detention-examined-anew',
    text: 'No review continues detention, and nothing extends it, on an examination that was made before.',
    law: ['Directive 2008/115/EC art. 15(3), (4), (6)', 'C, B and X, C-704/20', 'Mahdi, C-146/14 PPU'],
    pack: 'eu-rd',
    about: ['detention-continued', 'detention-extended'],
    see: ({ asked, entry }) => {
      if (!('mode' in asked) || asked.mode !== 'act') return 'out'
      const { facts = {} } = asked
      const own = [
        ['less-coercive-examined', 'yes'],
        ['detention-order', 'complete'],
        ['removal-work', 'in-hand'],
        ['removal-prospect', 'reasonable'],
        ...(asked.type === 'detention-extended' ? [['judge-seized', 'yes']] : []),
      ].every(([name = '', value]) => facts[name] === value)
      if (entry.kind === 'done') return own ? 'open' : 'broken'
      return own ? 'out' : 'held'
    },
  },
  rule(
    'detention-interval',
    'Detention is not extended, and nobody is moved to a prison, on an examination older than twenty-eight days.',
    ['Directive 2008/115/EC art. 15(3)', 'law of the fictional State XA'],
    ['detention-extended', 'prison-accommodation'],
    (e) => (daysSince(e, 'detention-examined-on') ?? 99) > 28,
  ),
  rule(
    'detention-procedure',
    'Nobody is detained for return where no return procedure is open.',
    ['Directive 2008/115/EC art. 15(1)'],
    [...DETAIN, 'less-coercive-measure'],
    (e) => inState(e, 'return', 'none', 'complied', 'executed', 'withdrawn', 'annulled', 'regularisation-suspended'),
  ),
  rule(
    'detention-minors',
    'Minors and families are detained as a last resort, in a separate place, or by the finding of a lawyer.',
    ['Directive 2008/115/EC art. 17'],
    DETAIN,
    (e) =>
      !has(e, 'minors-held', 'no') &&
      !['last-resort', 'separate-place', 'child-interest'].every((name) => has(e, name, 'yes')) &&
      !signed(e, 'eu.eg23-minors'),
  ),
  rule(
    'detention-prison',
    'Nobody is held in prison accommodation whose basis no court checked.',
    ['Directive 2008/115/EC art. 16(1)', 'K, C-519/20'],
    ['prison-accommodation'],
    (e) => !has(e, 'prison-court', 'yes') && !signed(e, 'eu.eg24-place'),
  ),
  {
    id: 'eu.release-is-open',
    text: 'Whoever is detained can be released by a court in every state of the case.',
    law: ['Directive 2008/115/EC art. 15(2),(4)'],
    pack: 'eu-rd',
    about: ['released'],
    see: ({ asked, before, entry, after }) => {
      const held = !['none', 'released'].includes(before.regions.detention ?? '')
      if (!('mode' in asked) || asked.by.role !== 'court' || !held) return 'out'
      return entry.kind === 'done' && after.regions.detention === 'released' ? 'held' : 'broken'
    },
  },
  {
    id: 'eu.annulment-is-open',
    text: 'A court can annul every return decision that was made, also one that was carried out.',
    law: ['Directive 2008/115/EC art. 13(1),(2)'],
    pack: 'eu-rd',
    about: ['return-decision-annulled'],
    see: ({ asked, before, entry }) => {
      const made = [...IN_FORCE, 'decided', 'amended', 'regularisation-suspended']
      if (!('mode' in asked) || asked.by.role !== 'court' || !made.includes(before.regions.return ?? '')) return 'out'
      return entry.kind === 'done' ? 'held' : 'broken'
    },
  },
  {
    id: 'eu.appeal-is-open',
    text: 'While the window is open, or an appeal is pending, the person can appeal with effect on the removal.',
    law: ['Directive 2008/115/EC art. 13'],
    pack: 'eu-rd',
    about: ['appeal-suspends'],
    see: ({ asked, before, entry }) => {
      const open = ['window-open', 'pending-not-suspensive'].includes(before.regions.remedy ?? '')
      if (!('mode' in asked) || !open) return 'out'
      return entry.kind === 'done' ? 'held' : 'broken'
    },
  },
  {
    id: 'eu.protection-is-open',
    text: 'Protection can be applied for, and a permit granted or free movement shown, in every state.',
    law: ['Directive 2008/115/EC art. 2(3), 6(4)', 'Directive 2013/32/EU art. 6'],
    pack: 'eu-rd',
    about: ['protection-applied', 'permit-granted', 'free-movement-shown', 'protection-granted'],
    see: ({ asked, entry }) => (!('mode' in asked) ? 'out' : entry.kind === 'done' ? 'held' : 'broken'),
  },
  {
    id: 'eu.nothing-outlives-the-decision',
    text: 'When the decision is annulled or withdrawn, a permit or protection is granted or free movement is shown, no ban, detention, measure or planned removal is left.',
    law: ['Directive 2008/115/EC art. 6(4), 11', 'BZ, C-546/19', 'Passage invariant 13'],
    pack: 'eu-rd',
    about: [
      'return-decision-annulled',
      'return-decision-withdrawn',
      'permit-granted',
      'protection-granted',
      'free-movement-shown',
    ],
    see: ({ entry, after }) => {
      if (entry.kind !== 'done') return 'out'
      const { ban = '', detention = '', removal = '' } = after.regions
      const left =
        ['proposed', 'issued-not-started', 'running', 'suspended'].includes(ban) ||
        !['none', 'released'].includes(detention) ||
        ['ordered-separately', 'scheduled'].includes(removal)
      return left ? 'broken' : 'held'
    },
  },
  {
    id: 'eu.nothing-outlives-the-country',
    text: 'When the country of return is changed no ban is left, and nobody is held on the examination for the country before.',
    law: ['FMS, C-924/19 PPU', 'BZ, C-546/19', 'Directive 2008/115/EC art. 11, 15(1)'],
    pack: 'eu-rd',
    about: ['destination-changed'],
    see: ({ entry, before, after }) => {
      if (entry.kind !== 'done') return 'out'
      const live = ({ ban = '', detention = '', removal = '' }: Readonly<Record<string, string>>) =>
        ['proposed', 'issued-not-started', 'running', 'suspended'].includes(ban) ||
        ['detained', 'extended', 'prison-exception'].includes(detention) ||
        ['ordered-separately', 'scheduled'].includes(removal)
      if (live(after.regions)) return 'broken'
      return live(before.regions) ? 'held' : 'open'
    },
  },
  rule(
    'border-within',
    'Nobody is put, or kept longer, at a border location when twelve weeks are over.',
    ['Regulation (EU) 2024/1349 art. 4(2)'],
    ['border-location', 'border-crisis-extended'],
    (e) => (daysSince(e, 'right-ended-on') ?? 99) > 84,
  ),
  rule(
    'border-term',
    'The term at the border is not said to be over before twelve weeks, or eighteen in a crisis.',
    ['Regulation (EU) 2024/1349 art. 4'],
    ['border-term-over'],
    (e) => (daysSince(e, 'right-ended-on') ?? 0) <= (inState(e, 'border', 'crisis-extended') ? 126 : 84),
  ),
  {
    id: 'eu.no-national-law',
    text: 'Without the law of the State nothing adverse is done under the Directive: it decides no case by itself.',
    law: ['TFEU art. 288', 'ADR 43'],
    pack: 'eu-rd',
    see: ({ engine, asked, entry }) => {
      if (!('mode' in asked) || asked.mode !== 'act') return 'out'
      const row = engine.pack.transitions.find(({ event }) => event === asked.type)
      // The border procedure is a regulation: it applies without any law of a State.
      if (row?.adverse === undefined || asked.type.startsWith('border-')) return 'out'
      const bare = !engine.pack.version.includes('+')
      if (entry.kind === 'done') return bare ? 'broken' : 'open'
      return bare ? 'held' : 'out'
    },
  },
]

export const euRr: readonly Invariant[] = [
  {
    id: 'eu.not-yet-law',
    text: 'No act stands on the Return Regulation before it applies; a report under it is a breach.',
    law: ['Return Regulation, not applicable'],
    pack: 'every',
    about: ['removal-carried-out'],
    see: ({ engine, asked, entry }) => {
      if (!('mode' in asked)) return 'out'
      if (engine.pack.id !== 'eu-rr') return entry.kind === 'done' && asked.mode === 'act' ? 'open' : 'out'
      if (asked.mode === 'report') return entry.kind === 'done' && entry.breach.length > 0 ? 'held' : 'broken'
      return entry.kind === 'refused' ? 'held' : 'broken'
    },
  },
]
