import type { Rule } from '../rules/rule.ts'
import { accessRules } from './access.rules.ts'

interface Flag {
  readonly words: string
  readonly rule: Rule
  /** The record’s existence is itself what is protected: whoever is not cleared gets the answer for no such record. */
  readonly hidesExistence: boolean
}

/** What stands on an identity record and narrows who may read it. A flag on one record holds for its whole person. */
export const flags = {
  sealed: { words: 'Sealed by an order', rule: accessRules.sealed, hidesExistence: true },
  'protected-1367': { words: 'Protected under 8 USC 1367', rule: accessRules.protected1367, hidesExistence: true },
  minor: { words: 'A child', rule: accessRules.minor, hidesExistence: false },
} as const satisfies Record<string, Flag>

export type FlagCode = keyof typeof flags
export const allFlags = Object.keys(flags) as readonly FlagCode[]
export const isFlag = (text: string): text is FlagCode => Object.hasOwn(flags, text)

/** Flags that an assignment must be cleared for by name. */
export const compartments: readonly FlagCode[] = allFlags.filter((code) => flags[code].hidesExistence)
