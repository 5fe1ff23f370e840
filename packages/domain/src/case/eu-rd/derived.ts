import { addDays, type Day, parseDay } from '../../calendar/day.ts'
import { compute } from '../../deadline/compute.ts'
import { euDeadline, euSurroundings } from '../../deadline/eu/deadlines.ts'
import { detentionLimit, type Held, limitsOf } from '../../deadline/eu/detention.ts'
import { periodRule } from '../../deadline/eu/procedure.rules.ts'
import type { StateLaw } from '../../deadline/eu/state-law.ts'
import type { Reader } from '../condition.ts'
import type { FactValue } from '../fact.ts'
import type { Pack } from '../pack.ts'
import { noticeDerived } from './notice-facts.ts'

/** Facts that follow from others and from the law of the State. Without that law they are unknown, and open nothing. */
export function derivedOf(law: StateLaw | undefined): Pack['derived'] {
  return {
    'national-law': () => law?.state,
    'decided-destinations': ({ fact }) => {
      const decided = fact('decided-destination')
      return typeof decided === 'string' ? [decided] : undefined
    },
    'scope-opt-out': ({ fact }) => {
      const own = law?.scopeOptOut?.value
      const which = fact('carve-out')
      if (own === undefined || which === undefined) return undefined
      return (which === 'border' ? own.border : own.criminal) ? 'yes' : 'no'
    },
    'period-fits-state': ({ fact }) => {
      const [own, days] = [law?.period?.value, fact('period-days')]
      if (own === undefined || typeof days !== 'number') return undefined
      return own.min <= days && days <= own.max ? 'yes' : 'no'
    },
    ...noticeDerived,
    'period-rule': () => yesNo(law?.period?.value.onApplication, 'on-application', 'always'),
    'language-rule': () => law?.languageRule?.value,
    'information-limits': () => yesNo(law?.informationLimits?.value, 'allowed', 'not-allowed'),
    'legal-aid-rule': () => law?.legalAid?.value,
    'appeal-effect': () => law?.appeal?.value.suspensive,
    'removal-order-rule': () => yesNo(law?.removalOrderSeparate?.value, 'separate', 'combined'),
    'ban-fits-state': ({ fact }) => {
      const [own, months] = [law?.ban?.value.maxMonths, fact('ban-months')]
      return own === undefined || typeof months !== 'number' ? undefined : yesNo(months <= own, 'yes', 'no')
    },
    'period-ends': (reader) => (law === undefined ? undefined : periodEnds(reader, law)),
    'period-may-begin': mayBegin,
    // How long somebody may ask is not said by the Union: the shortest period of the State is ours, and protects.
    'period-asked-until': ({ fact }) => askedUntil(law, fact('period-information-on')),
    'period-asked-in-time': ({ fact }) => {
      const [until, asked] = [askedUntil(law, fact('period-information-on')), fact('period-asked-on')]
      if (typeof asked !== 'number') return 'no'
      return until === undefined ? undefined : yesNo(asked <= until, 'yes', 'no')
    },
    'detention-review-by': ({ fact }) => {
      const [every, on] = [law?.detention?.value.reviewEveryDays, fact('detention-examined-on')]
      return every === undefined || typeof on !== 'number' ? undefined : on + every
    },
    'appeal-ends': (reader) => (law === undefined ? undefined : appealEnds(reader, law)),
    'first-limit-day': (reader) => (law === undefined ? undefined : limitDay(reader, limitsOf(law)?.first)),
    'absolute-limit-day': (reader) => (law === undefined ? undefined : limitDay(reader, limitsOf(law)?.absolute)),
    'border-last-day': ({ fact, region }) => {
      const ended = fact('right-ended-on')
      if (typeof ended !== 'number') return undefined
      return ended + (region('border') === 'crisis-extended' ? 18 : 12) * 7
    },
  }
}

const yesNo = (value: boolean | undefined, yes: string, no: string): string | undefined =>
  value === undefined ? undefined : value ? yes : no

function askedUntil(law: StateLaw | undefined, told: FactValue | undefined): number | undefined {
  const own = law?.period?.value.min
  return own === undefined || typeof told !== 'number' ? undefined : told + own
}

/** A period is counted from service of the decision, or from the end of what suspended it (Gnandi). */
function mayBegin({ fact }: Reader): FactValue | undefined {
  const [served, ended] = [fact('decision-served-on'), fact('suspension-ended-on')]
  if (typeof served !== 'number') return undefined
  return typeof ended === 'number' ? Math.max(served, ended) : served
}

/** The last day by the later of two readings: nothing adverse follows before it is over. */
function periodEnds({ fact, region }: Reader, law: StateLaw): FactValue | undefined {
  const [days, from, extended] = [fact('period-days'), fact('period-from'), fact('period-extended-to')]
  if (typeof days !== 'number' || typeof from !== 'number' || law.computation === undefined) return undefined
  const found = compute(periodRule(days, law), { entry: 'period', on: addDays(from as Day, 0) }, euSurroundings(law))
  // A period that was extended nobody said until when has no last day that is known.
  if (found.kind !== 'deadline' || (region('period') === 'extended' && extended === undefined)) return undefined
  return typeof extended === 'number' ? Math.max(extended, found.adverseAfter) : found.adverseAfter
}

/** The last day of the window by the later reading, or a later one that the person was told. */
function appealEnds({ fact, toldUntil }: Reader, law: StateLaw): FactValue | undefined {
  const [served, rule] = [fact('decision-served-on'), euDeadline('eu.ed6-appeal', law)]
  if (typeof served !== 'number' || 'kind' in rule) return undefined
  const found = compute(rule, { entry: 'served', on: served as Day }, euSurroundings(law))
  if (found.kind !== 'deadline') return undefined
  return Math.max(found.adverseAfter, toldUntil(rule.id) ?? found.adverseAfter)
}

/** Detention adds up: whoever was not asked about earlier stretches has no known limit, and is not taken to have had none. */
function limitDay({ fact }: Reader, months: number | undefined): FactValue | undefined {
  const [since, told] = [fact('detained-since'), fact('detention-periods')]
  const earlier = told === undefined ? undefined : stretchesOf(told)
  if (months === undefined || typeof since !== 'number' || earlier === undefined) return undefined
  return detentionLimit(months, earlier, since as Day).last
}

/** Stretches as they are recorded: `2025-01-10/2025-03-20`. One that cannot be read makes the limit unknown. */
export function stretchesOf(value: FactValue): readonly Held[] | undefined {
  if (!Array.isArray(value)) return undefined
  const stretches: Held[] = []
  for (const text of value) {
    const [from, to] = String(text).split('/').map(parseDay)
    if (from === undefined || to === undefined || to < from) return undefined
    stretches.push({ from, to })
  }
  return stretches
}
