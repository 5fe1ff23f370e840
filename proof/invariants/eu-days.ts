import { fact, has, type Invariant, inState } from '../invariant.ts'
import { REMOVAL, rule } from './eu-common.ts'

/** Directive 2008/115/EC: what waits for a day, a paper or the end of a right to remain, and nobody's word is enough for. */
export const euDays: readonly Invariant[] = [
  rule(
    'protection-window',
    'A refusal of protection does not stand on or before the last day of the window against it, while nobody has appealed.',
    ['Gnandi, C-181/16'],
    ['protection-finally-refused'],
    (e) => {
      const ends = fact(e, 'protection-window-ends')
      return inState(e, 'protection', 'refused-window-open') && (typeof ends !== 'number' || e.on <= ends)
    },
  ),
  {
    id: 'eu.period-stops',
    text: 'No period runs on while protection is asked for or a remedy suspends, and none that was over stays over by itself.',
    law: ['Gnandi, C-181/16', 'Directive 2008/115/EC art. 7(1), 13(2)', 'J.N., C-601/15 PPU (from memory)'],
    pack: 'eu-rd',
    about: ['protection-applied', 'appeal-suspends', 'suspension-granted'],
    see: ({ asked, entry, before, after }) => {
      if (entry.kind !== 'done') return 'out'
      const stopped = ['running', 'extended', ...(asked.type === 'protection-applied' ? ['expired'] : [])]
      if (stopped.includes(after.regions.period ?? '')) return 'broken'
      return stopped.includes(before.regions.period ?? '') ? 'held' : 'open'
    },
  },
  rule(
    'period-interrupted',
    'On a period that was over before a right to remain came nothing is enforced, unless a lawyer has named the reading.',
    ['Gnandi, C-181/16', 'J.N., C-601/15 PPU (from memory)'],
    ['removal-carried-out', 'period-resumed'],
    (e) =>
      inState(e, 'period', 'interrupted') &&
      !(
        e.asked.type === 'period-resumed' &&
        e.before.findings.some(
          ({ gate, rival }) => gate === 'eu.period-interrupted' && rival === 'resumed-where-interrupted',
        )
      ),
  ),
  rule(
    'period-from',
    'A period is not counted from before the decision was served, or what suspended it ended.',
    ['Directive 2008/115/EC art. 7(1)', 'Gnandi, C-181/16'],
    ['period-granted'],
    (e) => {
      const [from, served, ended] = ['period-from', 'decision-served-on', 'suspension-ended-on'].map((name) =>
        fact(e, name),
      )
      if (typeof from !== 'number' || typeof served !== 'number') return true
      return from < served || (typeof ended === 'number' && from < ended)
    },
  ),
  {
    id: 'eu.extension-is-longer',
    text: 'An extension of the period never ends earlier than the one before: to cut it takes a ground of article 7(4).',
    law: ['Directive 2008/115/EC art. 7(2), 8(2)'],
    pack: 'eu-rd',
    about: ['period-extended'],
    see: ({ asked, entry, before, after }) => {
      if (entry.kind !== 'done' || !('mode' in asked)) return 'out'
      const name = 'period-extended-to'
      const [was, is, brought] = [before.facts[name], after.facts[name], asked.facts?.[name]]
      if (typeof was !== 'number') return 'open'
      if (typeof is !== 'number' || is < was) return 'broken'
      return typeof brought === 'number' && brought < was ? 'held' : 'open'
    },
  },
  rule(
    'protected-elsewhere',
    'Whom another Member State protects is not removed by a decision that was made before.',
    ['M, C-673/19', 'Directive 2008/115/EC art. 5'],
    REMOVAL,
    (e) => inState(e, 'protection', 'protected-in-other-state'),
  ),
  rule(
    'go-to-state-day',
    'The order to go to another State counts as not complied with only when it was told whole and its day is over, or a risk was found.',
    ['Directive 2008/115/EC art. 6(2)'],
    ['go-to-state-failed'],
    (e) => {
      const by = fact(e, 'go-to-state-by')
      const over = has(e, 'go-to-state-told', 'yes') && typeof by === 'number' && e.on > by
      return !over && !has(e, 'order-risk', 'yes')
    },
  ),
  rule(
    'go-to-state-right',
    'Nobody is ordered to a State in which they have neither a permit nor protection, and nobody is transferred who did not refuse.',
    ['Directive 2008/115/EC art. 6(2)', 'M, C-673/19'],
    ['go-to-state-ordered', 'transferred-to-protecting-state'],
    (e) =>
      e.asked.type === 'go-to-state-ordered'
        ? !has(e, 'other-permit', 'valid') && !inState(e, 'protection', 'protected-in-other-state')
        : !inState(e, 'go-to-state', 'not-complied'),
  ),
]
