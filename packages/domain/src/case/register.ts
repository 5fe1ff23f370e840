import { euDeadlineIds } from '../deadline/eu/deadlines.ts'
import type { DeadlineRule } from '../deadline/rule.ts'
import { usDeadlines } from '../deadline/us/deadlines.ts'
import type { Rule } from '../rules/rule.ts'
import { coreRules } from './core.rules.ts'
import type { Gate, Transition } from './pack.ts'
import { type PackHead, packOf } from './packs.ts'
import { familyRules } from './us/family/family.rules.ts'

/** What a row of the register of case law is. */
export type LawKind = 'core' | 'gate' | 'step' | 'family' | 'deadline'

/** One rule of the law of cases with what it is in a case. */
export interface LawRow {
  readonly kind: LawKind
  readonly rule: Rule
  /** In a few words: the class of a gate and who decides it; the event of a step and whose it is; the term of a deadline. */
  readonly about: string
  /** What a legal reviewer has still to do with it; empty: nothing. */
  readonly toCheck: readonly string[]
}

/** Laws that cases can stand under, by the names of the register. The State of the second one is fictional. */
export const lawNames = ['us', 'eu-rd:XA'] as const
export type LawName = (typeof lawNames)[number]

/** Every rule of one law of cases: what is asked of each step, its gates, its steps, its deadlines. */
export function lawOfCases(name: LawName): readonly LawRow[] {
  const head = packOf(name)
  if (head === undefined) throw new RangeError(`no law ${name}`)
  const { pack } = head
  return [
    ...Object.values(coreRules).map((rule) => rowOf('core', rule, 'asked of every step')),
    ...pack.gates.map((gate) => rowOf('gate', gate, aboutGate(gate))),
    ...pack.transitions.map((row) => rowOf('step', row, aboutStep(row))),
    ...(name === 'us' ? Object.values(familyRules) : []).map((rule) =>
      rowOf('family', rule, 'joining and severing cases'),
    ),
    ...deadlinesOf(name, head).map((rule) => rowOf('deadline', rule, aboutDeadline(rule))),
  ]
}

function deadlinesOf(name: LawName, { time }: PackHead): readonly DeadlineRule[] {
  if (name === 'us') return usDeadlines
  return euDeadlineIds.flatMap((id) => time.ruleOf(id) ?? [])
}

function rowOf(kind: LawKind, rule: Rule, about: string): LawRow {
  return { kind, rule, about, toCheck: toCheck(rule) }
}

/** What stands between a rule and a reader who may rely on it. */
function toCheck({ authority, inForce, legalStatus, lastCheckedOn }: Rule): readonly string[] {
  const law = authority.filter(({ kind }) => kind !== 'design')
  if (law.length === 0) return []
  return [
    ...(lastCheckedOn === undefined ? ['compare with the official text'] : []),
    ...law.filter(({ basis }) => basis === 'memory').map(({ citation }) => `confirm ${citation}: from memory`),
    ...law.filter(({ basis }) => basis === 'secondary').map(({ citation }) => `read ${citation}: known from a digest`),
    ...(law.some(({ quote }) => quote !== undefined) ? [] : ['quote the operative words']),
    ...(inForce.from === undefined ? ['enter since when it is in force'] : []),
    ...(legalStatus === 'contested' ? ['decide, or say again that it is contested'] : []),
  ]
}

const classes = { H: 'refuses', L: 'passes by the finding of a lawyer', X: 'contested: refuses, and asks' } as const
function aboutGate(gate: Gate): string {
  const places = gate.where === undefined ? '' : `; in ${gate.where.join(', ')}`
  const by = gate.decider === undefined ? '' : `; decided by ${gate.decider}`
  return `${classes[gate.class]}${by}${places}`
}
function aboutStep({ event, by, adverse, protective }: Transition): string {
  const signed = adverse === undefined ? '' : `; signed by ${adverse === 2 ? 'two' : 'one'}`
  return `${event}; of ${by.join(', ')}${signed}${protective === true ? '; always open' : ''}`
}
const aboutDeadline = ({ term, trigger, owner }: DeadlineRule): string =>
  `${term.amount} ${term.unit} from ${trigger.words}; of the ${owner}`

const byId: ReadonlyMap<string, Rule> = new Map(
  lawNames.flatMap(lawOfCases).map(({ rule }) => [rule.id, rule] as const),
)
/** The rule of the law of cases with that id, if there is one. */
export const findCaseRule = (id: string): Rule | undefined => byId.get(id)
