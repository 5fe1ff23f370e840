import { standing } from './cite.ts'
import type { Rule } from './rule.ts'

type Dates = Pick<Rule, 'inForce' | 'legalStatus' | 'lastCheckedOn'>
const since = (from: string): Dates => ({ ...standing, inForce: { from, until: undefined } })

/**
 * Directive 2008/115/EC: to be applied from 24 December 2010 (art. 20(1); the day is from memory, source `RD-45`). A judgment says
 * what the text has meant since then, so a rule that rests on one has the same day. No named human has compared any of them.
 */
export const sinceDirective = since('2010-12-24')

/** The entry/exit system: progressive start on 12 October 2025 (source `EES-22c`). */
export const sinceEntryExit = since('2025-10-12')

/** Border and asylum instruments of the Pact: from 12 June 2026 (source `BP-01`, the press). */
export const sincePact = since('2026-06-12')
