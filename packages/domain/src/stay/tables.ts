import type { FactId } from '../facts/envelope.ts'

/** The two tables that the runs of a determination point into. Each entry stands once, in order of first use. */
export class Tables {
  readonly facts: FactId[] = []
  readonly rules: string[] = []

  /** Places of the facts in the table, entering those that are new. */
  factNumbers(ids: readonly FactId[]): number[] {
    return ids.map((id) => place(this.facts, id))
  }

  ruleNumbers(...rules: readonly { readonly id: string }[]): number[] {
    return rules.map((rule) => place(this.rules, rule.id))
  }
}

function place(table: string[], entry: string): number {
  const known = table.indexOf(entry)
  return known >= 0 ? known : table.push(entry) - 1
}
