import type { Rule } from '../rules/rule.ts'
import { findingRules } from './finding.rules.ts'

/** Acts against a person that Passage knows, with how many people sign each. There is none that is done to many at once. */
export const adverseActs = {
  'notice-given': { signers: 1, words: 'Give notice that an overstay may be found' },
  'finding-proposed': { signers: 1, words: 'Propose to find an overstay' },
  'overstay-found': { signers: 2, words: 'Find an overstay' },
} as const satisfies Record<string, { signers: 1 | 2; words: string }>

export type AdverseKind = keyof typeof adverseActs

export interface SignersRefusal {
  readonly code: 'act.unsigned' | 'act.one-person' | 'act.conflict'
  readonly rule: Rule
  readonly title: string
  readonly remedy: string
}

/**
 * Whether those who signed may do the act; undefined: they may.
 * @param signers names, one for each signature
 * @param conflicted everybody whose own interests are touched, by what is on record now
 */
export function refuseSigners(
  kind: AdverseKind,
  signers: readonly string[],
  conflicted: readonly string[],
): SignersRefusal | undefined {
  const rule = findingRules.twoPeople
  const needed = adverseActs[kind].signers
  if (signers.length < needed) {
    const remedy = needed === 2 ? 'Two people sign it.' : 'Whoever does it signs it.'
    return { code: 'act.unsigned', rule, title: 'A signature is missing', remedy }
  }
  if (new Set(signers).size < needed) {
    const remedy = 'Somebody else than proposed it signs it.'
    return { code: 'act.one-person', rule, title: 'One person alone cannot do this', remedy }
  }
  if (signers.some((name) => conflicted.includes(name))) {
    const remedy = 'The work goes to another person, from the beginning.'
    return { code: 'act.conflict', rule, title: 'Somebody who signed has an own interest', remedy }
  }
  return undefined
}
