import type { Authority, LegalStatus } from '../rules/rule.ts'
import type { Audience, FactValue } from './fact.ts'
import type { GateClass, Pack, Rival } from './pack.ts'

/** One thing that a gate read, and what it found. */
export interface ReadValue {
  readonly name: string
  readonly words: string
  /** Absent: unknown. */
  readonly value?: FactValue
}

/** Why one gate does not let the step through. */
export interface FailedGate {
  /** Stable: the id of the gate, or of the core's own condition. */
  readonly code: string
  /** `core`: asked of every step of every pack. */
  readonly class: GateClass | 'core'
  /** `holds`: what it forbids is so. `unknown`: it is not known whether. `no-finding`: a lawyer has not signed. `contested`: nobody has decided. */
  readonly why: 'holds' | 'unknown' | 'no-finding' | 'contested'
  readonly text: string
  readonly authority: readonly Authority[]
  readonly legalStatus: LegalStatus
  /** The day a named human compared the rule with the official text; undefined until someone has. */
  readonly lastCheckedOn: string | undefined
  readonly reads: readonly ReadValue[]
  /** What would clear it, and who can. */
  readonly wayOn: string
  /** Who must decide, for L and X. */
  readonly decider?: string
  /** Between which rules nobody has decided. X only. */
  readonly rivals?: readonly Rival[]
}

/**
 * The same reasons for a reader. Officer, counsel and person get the same text; only what the law keeps from that reader about
 * somebody else is left out, and that it is left out is said.
 */
export function forAudience(pack: Pack, failing: readonly FailedGate[], audience: Audience): readonly FailedGate[] {
  const shown = failing.map((gate) => withholdFrom(pack, gate, audience))
  // Not even how many: that there are two would say that something more was filed.
  return shown.filter(({ code }, at) => code !== WITHHELD || shown.findIndex((one) => one.code === WITHHELD) === at)
}
const WITHHELD = 'case.withheld'

/** Whether the law keeps a fact, or a part of the case, from a reader. */
export const isWithheldFrom = (pack: Pick<Pack, 'facts' | 'regions'>, name: string, audience: Audience): boolean =>
  (pack.facts[name] ?? pack.regions[name])?.withheld?.from.includes(audience) === true

function withholdFrom(pack: Pack, gate: FailedGate, audience: Audience): FailedGate {
  if (!gate.reads.some(({ name }) => isWithheldFrom(pack, name, audience))) return gate
  const { rivals: _rivals, decider: _decider, ...rest } = gate
  return {
    ...rest,
    code: WITHHELD,
    text: 'A further rule stands against this step. The law does not let it be named to this reader.',
    // Not even the law that withholds it: its name alone would say what is protected.
    authority: [],
    reads: [],
    wayOn: 'Somebody who is cleared for it can say more, and decides whether it is cleared.',
  }
}

/** The reasons as lines of text, one gate after the other: what a screen, a letter and a terminal print alike. */
export function reasonLines(failing: readonly FailedGate[]): readonly string[] {
  return failing.flatMap((gate) => [
    `${gate.code}: ${gate.text}`,
    ...gate.reads.map(({ words, value }) => `  ${words}: ${value === undefined ? 'not known' : String(value)}`),
    ...(gate.rivals ?? []).map(({ text, where }) => `  one reading${where ? ` (${where.join(', ')})` : ''}: ${text}`),
    `  ${basisOf(gate)}`,
    ...(gate.decider === undefined ? [] : [`  decided by: ${gate.decider}`]),
    `  ${gate.wayOn}`,
  ])
}

/** On what the rule stands, and whether anybody has compared it with the official text. */
function basisOf({ authority, legalStatus, lastCheckedOn }: FailedGate): string {
  if (authority.length === 0) return 'its law is withheld with it'
  const own = authority.every(({ kind }) => kind === 'design')
  const source = authority.map(({ citation, basis }) => (basis === 'memory' ? `${citation} (from memory)` : citation))
  const checked = lastCheckedOn === undefined ? 'not yet checked by a named human' : `checked on ${lastCheckedOn}`
  return `${own ? 'Passage requires this, no law does' : source.join('; ')}; ${legalStatus}; ${checked}`
}
