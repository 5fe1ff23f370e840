import type { Authority } from '../../../rules/rule.ts'
import type { FailedGate } from '../../refusal.ts'
import { familyRules } from './family.rules.ts'
import type { Effect } from './family.ts'

/** An effect of joining or severing as it is written down in the stream of the case that it is on: whole, with its law. */
export interface EffectText {
  readonly what: Effect['what']
  readonly words: string
  readonly rule: { readonly id: string; readonly text: string; readonly authority: readonly Authority[] }
}

/** The effects on one case. What happens to the other stands in the other. */
export const effectsOn = (caseId: string, effects: readonly Effect[]): readonly EffectText[] =>
  effects
    .filter(({ on }) => on === caseId)
    .map(({ what, words, rule: { id, text, authority } }) => ({ what, words, rule: { id, text, authority } }))

/** What stands against severing a child that nobody has decided about by itself. */
export function childStands(minor: 'yes' | 'unknown'): FailedGate {
  const { id, text, authority, legalStatus, lastCheckedOn } = familyRules.child
  return {
    code: id,
    class: 'H',
    why: minor === 'yes' ? 'holds' : 'unknown',
    text,
    authority,
    legalStatus,
    lastCheckedOn,
    reads: [
      { name: 'minor', words: 'under 18', ...(minor === 'yes' ? { value: 'yes' } : {}) },
      { name: 'child-decided', words: 'whether the child stays with the parent, decided by itself' },
    ],
    wayOn: 'A judge decides first whether the child stays with the parent. Name that decision and its paper.',
  }
}
