import type { Rule } from '../rules/rule.ts'
import { recordRules } from '../stay/record/record.rules.ts'
import { schengenRules } from '../stay/schengen/rules.ts'
import { usRules } from '../stay/us/rules.ts'

/** Every rule of stay, with the part of the register it stands in. */
export const registers = {
  record: Object.values(recordRules) as readonly Rule[],
  schengen: schengenRules,
  us: usRules,
} as const satisfies Record<string, readonly Rule[]>

/** All rules in the order of the register. */
export const allRules: readonly Rule[] = Object.values(registers).flat()

const byId: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]))

/** The rule of that id, if the register has it. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id)
}

/** Ids that stand more than once; a register with any is broken. */
export function repeatedIds(rules: readonly Rule[]): readonly string[] {
  const seen = new Set<string>()
  const repeated: string[] = []
  for (const { id } of rules) {
    if (seen.has(id)) repeated.push(id)
    seen.add(id)
  }
  return repeated
}
