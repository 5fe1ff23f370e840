import type { IsoDate } from '../../calendar/day.ts'
import { standing } from '../../rules/cite.ts'
import type { Authority, Rule } from '../../rules/rule.ts'
import { type Condition, EVENT_DAY } from '../condition.ts'
import type { FactValue } from '../fact.ts'
import type { Gate, Move, Transition } from '../pack.ts'
import type { Scope } from '../representation.ts'
import type { UsFact } from './facts.ts'
import type { StateOf, UsRegion } from './regions.ts'
import { requestOver } from './request-anew.ts'

/** The step that is asked for is one of the set. */
export const stepIn = (set: UsFact): Condition => ({ stepIn: set })
/** The fact is known and has one of these values. */
export const is = (fact: UsFact, ...values: readonly FactValue[]): Condition => ({ fact, is: values })
export const inState = <R extends UsRegion>(region: R, ...states: readonly StateOf<R>[]): Condition => ({
  region,
  in: states,
})
export const notIn = <R extends UsRegion>(region: R, ...states: readonly StateOf<R>[]): Condition => ({
  not: inState(region, ...states),
})
export const all = (...parts: readonly Condition[]): Condition => ({ all: parts })
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts })
export const served = (document: string): Condition => ({ served: document })
export const eventAfter = (from: UsFact, days: number): Condition => ({ from, to: EVENT_DAY, daysAtLeast: days })

/** From a day on, or until one, where the reference names it. A replay of an earlier day does not meet the row. */
export const dated = (from: IsoDate | undefined, until?: IsoDate): Pick<Rule, 'inForce'> => ({
  inForce: { from, until },
})

type Parts = Partial<Pick<Rule, 'inForce' | 'legalStatus'>>

/** A gate that refuses. */
export const gateH = (
  id: string,
  text: string,
  parts: Pick<Gate, 'clear' | 'wayOn' | 'authority'> & Parts & Pick<Partial<Gate>, 'alert' | 'where'>,
): Gate => ({ id, text, class: 'H', ...standing, ...parts })

/** A gate that a named lawyer can open. */
export const gateL = (id: string, text: string, parts: Parameters<typeof gateH>[2]): Gate => ({
  ...gateH(id, text, parts),
  class: 'L',
  decider: 'a named lawyer, by a signed finding',
})

/** A gate of contested law. */
export const gateX = (
  id: string,
  text: string,
  parts: Parameters<typeof gateH>[2] & Required<Pick<Gate, 'rivals'>>,
): Gate => ({
  ...gateH(id, text, parts),
  legalStatus: 'contested',
  rivals: parts.rivals,
  class: 'X',
  decider: 'the chief legal officer, by a signed decision that names the reading',
})

/** How a region moves. */
export const move = <R extends UsRegion>(
  region: R,
  from: readonly StateOf<R>[] | '*',
  to: StateOf<R> | 'same',
  optional?: true,
): Move => ({ region, from, to, ...(optional ? { optional } : {}) })

/** Orders that an officer makes, when they are final. */
export const officerOrders = ['er-approved', 'reinstated', 'admin-ordered', 'vwp-removal'] as const

/** No warrant was signed on an order, and it was not explained. */
const bare = { 'warrant-issued': 'no', 'language-understood': 'no' } as const

/** An order that was just made: it has no warrant, and was not explained; what was served before is another one. */
export const newOrder = { setsDay: 'order-made-on', sets: bare } as const

/** A review of an order before is none of a new one: the time to ask for it runs anew. */
export const reviewAnew: readonly Move[] = [
  { region: 'review/motion', from: ['granted', 'denied'], to: 'none', optional: true },
  { region: 'review/in-absentia', from: ['granted', 'denied'], to: 'none', optional: true },
  { region: 'review/petition', from: ['decided'], to: 'none', optional: true },
]

/** An order that fell: its days, its countries, what was proven for it and the waiver of appeal are none of the next one. */
export const orderFell = {
  sets: bare,
  anew: [
    'decided-on',
    'final-on',
    'appeal-choice',
    'waiver-knowing',
    'designated-countries',
    'notice-burden',
    'removability-burden',
    'senior-sign-off',
    'order-asked',
    'order-agreed',
    'order-explained',
    'vd-bar',
    ...requestOver,
  ],
  // What the person owed to leave under it, and a penalty for not leaving. What is owed to whoever is held stays owed.
  lifts: [
    'us.vd-bond',
    'us.vd-bond-proof',
    'us.vd-bond-missed',
    'us.vd-documents',
    'us.penalty-notice',
    'us.penalty-appeal',
  ],
} as const satisfies { readonly sets: object; readonly anew: readonly UsFact[]; readonly lifts: readonly string[] }

/** A filing that 8 USC 1367 protects from the day on which it is made. A sign-off before it was given in view of another one. */
export const protectedFiling = {
  sets: { 'confidential-filing': 'made' },
  anew: ['senior-sign-off'],
} as const satisfies { readonly sets: object; readonly anew: readonly UsFact[] }

/** Whoever is free again was held for the last time on that arrest: another one has its own day and its own decision. */
export const free = ['arrested-on', 'charging-decided', 'emergency-recorded'] as const satisfies readonly UsFact[]

/** A row of the table. */
export const step = (
  id: string,
  event: string,
  text: string,
  parts: {
    readonly authority: readonly Authority[]
    readonly by: readonly Role[]
    readonly moves: readonly Move[]
  } & Partial<Pick<Transition, 'adverse' | 'protective' | 'opens' | 'meets' | 'inForce' | 'legalStatus' | 'gates'>> & {
      readonly brings?: readonly UsFact[]
      readonly sets?: Partial<Record<UsFact, FactValue>>
      readonly setsDay?: UsFact
      readonly anew?: readonly UsFact[]
      readonly spends?: readonly UsFact[]
      readonly adds?: readonly UsFact[]
      readonly endsScope?: Scope
      readonly lifts?: readonly string[]
    },
): Transition =>
  ({
    id,
    event,
    text,
    gates: [],
    ...standing,
    // A notice belongs to the one step that it announced: whoever asks for it uses it up.
    ...(parts.gates?.includes('us.g15-counsel') ? { spends: ['announced-steps'] } : {}),
    ...parts,
  }) as Transition

/** Who acts in a removal case. `source` is whoever reports what happened. */
export type Role =
  | 'officer'
  | 'supervisor'
  | 'legal-officer'
  | 'asylum-officer'
  | 'judge'
  | 'board'
  | 'attorney-general'
  | 'court'
  | 'person'
  | 'counsel'
  | 'children-office'
  | 'source'
