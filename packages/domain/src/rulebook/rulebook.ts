import { type Day, formatDay, type IsoDate, parseDay } from '../calendar/day.ts'
import type { Rule } from '../rules/rule.ts'
import { digest } from './digest.ts'
import { allRules } from './registry.ts'

/** Raised with every change of the arithmetic that can alter an answer. Rule data is covered by the version itself. */
export const ENGINE_VERSION = '1.3.0'

/** The rules as they stood on a day. */
export interface Rulebook {
  /** `stay-<engine>/<digest of the rules in force>`: two rulebooks with one version give the same answers. */
  readonly version: string
  /** First day of this state of the rules; undefined for the oldest. */
  readonly from: IsoDate | undefined
  readonly rules: readonly Rule[]
}

interface Epoch {
  readonly from: number
  readonly rulebook: Rulebook
}

/** Built once, on first use: the rules are data of the program and do not change while it runs. */
let epochs: readonly Epoch[] | undefined

/** The rulebook of a day: rules in force or adopted on it, with a version that depends on their whole content. */
export function rulebookAt(day: Day): Rulebook {
  epochs ??= epochsOf(allRules)
  let found = epochs[0] as Epoch
  for (const epoch of epochs) if (epoch.from <= day) found = epoch
  return found.rulebook
}

/** Cuts time where any rule begins or ends. */
function epochsOf(rules: readonly Rule[]): readonly Epoch[] {
  const starts = new Set<number>([Number.NEGATIVE_INFINITY])
  for (const { inForce } of rules) {
    const from = dayOrUndefined(inForce.from)
    const until = dayOrUndefined(inForce.until)
    if (from !== undefined) starts.add(from)
    if (until !== undefined) starts.add(until + 1)
  }
  return [...starts].sort((a, b) => a - b).map((from) => ({ from, rulebook: rulebookFrom(from, rules) }))
}

function rulebookFrom(from: number, rules: readonly Rule[]): Rulebook {
  const standing = rules.filter((rule) => holdsOn(rule, from))
  return {
    version: versionOf(standing),
    from: Number.isFinite(from) ? formatDay(from as Day) : undefined,
    rules: standing,
  }
}

/** Version text of a set of rules, independent of their order. */
export function versionOf(rules: readonly Rule[]): string {
  const texts = rules.map((rule) => JSON.stringify(rule)).sort()
  return `stay-${ENGINE_VERSION}/${digest(texts.join('\n'))}`
}

/** Whether the rule stands in the rulebook of that day. */
export function holdsOn({ inForce }: Rule, day: number): boolean {
  const from = dayOrUndefined(inForce.from)
  const until = dayOrUndefined(inForce.until)
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

function dayOrUndefined(date: IsoDate | undefined): Day | undefined {
  return date === undefined ? undefined : parseDay(date)
}
