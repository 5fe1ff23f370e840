import type { Case, Finding } from './case.ts'
import type { FactValue } from './fact.ts'

/**
 * The case without findings that lapsed in the last entry: what they rest on became something else. One that has lapsed does not
 * come back when the old value does: that is another claim, another order, another stay. What began anew is another one on the same
 * day, too.
 * @param begins names of what the entry says is another one from here on
 */
export function lapsed(before: Case, after: Case, begins: readonly string[] = []): Case {
  if (before.findings.length === 0 || (before.facts === after.facts && before.regions === after.regions)) return after
  const findings = after.findings.filter((finding) => stands(finding, before, after, begins))
  return findings.length === after.findings.length ? after : { ...after, findings }
}

/** What a step would bring, such as the country, is not of the case yet: only what changed in the case is looked at. */
function stands(finding: Finding, before: Case, after: Case, begins: readonly string[]): boolean {
  return restedOn(finding).every(([name, value]) => {
    if (begins.includes(name)) return false
    const now = textOf(after, name)
    return now === textOf(before, name) || now === JSON.stringify(value)
  })
}

const textOf = ({ regions, facts }: Case, name: string): string => JSON.stringify(regions[name] ?? facts[name] ?? null)

type Rested = readonly (readonly [string, FactValue | null])[]
const read = new WeakMap<Finding, Rested>()

/** A finding of an old case may rest on nothing that can be read; then nothing of it changes. Each is read once. */
function restedOn(finding: Finding): Rested {
  const known = read.get(finding)
  if (known !== undefined) return known
  const { restsOn } = finding
  const rested: Rested = restsOn.startsWith('[') ? JSON.parse(restsOn) : []
  read.set(finding, rested)
  return rested
}
