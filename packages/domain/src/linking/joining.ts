import type { Rule } from '../rules/rule.ts'
import { linkingRules } from './linking.rules.ts'

/** Why two records are not joined by those who signed. */
export interface JoiningRefusal {
  readonly code: 'link.two-signers-needed'
  readonly rule: Rule
  readonly title: string
  readonly remedy: string
}

/**
 * Whether those who signed may join two persons; undefined: they may. A wrong join puts what stands against one person on
 * another, so where each side carries something, one person's word is not enough.
 * @param carrying for each of the two persons, whether a case, a finding or a stop stands on any record of it
 */
export function refuseJoining(
  carrying: readonly [boolean, boolean],
  signers: readonly string[],
): JoiningRefusal | undefined {
  const people = new Set(signers.map((name) => name.trim()))
  if (!(carrying[0] && carrying[1]) || people.size >= 2) return undefined
  return {
    code: 'link.two-signers-needed',
    rule: linkingRules.twoPeople,
    title: 'Two people sign this',
    remedy: 'Each of the two carries a case, a finding or a stop. Somebody else reads both records and signs as well.',
  }
}
