import type { Authority, Rule } from './rule.ts'

/** Words of a statute or regulation as read, in a copy of a named day. */
export const read = (citation: string, quote: string, copy: string): Authority => ({
  citation,
  quote,
  read: copy,
  kind: 'text',
  basis: 'read',
})

/** A statute or regulation whose words were read and are not quoted here. */
export const readAt = (citation: string, copy: string): Authority => ({
  citation,
  read: copy,
  kind: 'text',
  basis: 'read',
})

/** Known from a digest, a manual or a page that quotes it. */
export const secondary = (citation: string, kind: Authority['kind'] = 'text'): Authority => ({
  citation,
  kind,
  basis: 'secondary',
})

/** From memory: nobody read it for this rule. */
export const memory = (citation: string, kind: Authority['kind'] = 'text'): Authority => ({
  citation,
  kind,
  basis: 'memory',
})

/** Passage requires it; no law does. */
export const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })

/** A rule that stands since before Passage looks back, and that no named human has compared with the official text. */
export const standing = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Pick<Rule, 'inForce' | 'legalStatus' | 'lastCheckedOn'>

/** The same, where courts or texts differ. */
export const contested = { ...standing, legalStatus: 'contested' } as const
