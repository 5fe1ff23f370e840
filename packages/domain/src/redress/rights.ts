import type { History } from '../facts/fact.ts'
import type { Rule } from '../rules/rule.ts'
import { designOfRedress, lawOfRedress } from './redress.rules.ts'

type Jurisdiction = History['jurisdiction']
/** Whom a statute covers can turn on what somebody is. `unknown`: the record does not say, and nothing is assumed. */
export type PersonClass = 'citizen' | 'lawful-permanent-resident' | 'other' | 'unknown'

export const rightCodes = [
  'ask',
  'overstay-entry',
  'receipt',
  'answer',
  'reasons',
  'review',
  'statement',
  'notation',
  'onward',
  'not-adversely',
] as const
export type RightCode = (typeof rightCodes)[number]

/**
 * Where a right comes from. `law`: a statute gives it to this person. `design`: no statute does, we hold ourselves to it.
 * `unknown`: a statute gives it to some, and the record does not say whether to this person; we hold ourselves to it.
 */
export type Basis = 'law' | 'design' | 'unknown'

export interface Right {
  readonly code: RightCode
  readonly basis: Basis
  /** The statute, where there is one that gives it or may give it. */
  readonly law?: Rule
  /** What holds anyhow. */
  readonly design: Rule
}

interface Source {
  readonly design: Rule
  readonly us?: Rule
  readonly schengen?: Rule
}

const sources: Readonly<Record<RightCode, Source>> = {
  ask: { design: designOfRedress.ask, us: lawOfRedress.usAmend, schengen: lawOfRedress.eesCorrect },
  'overstay-entry': { design: designOfRedress.overstayEntry, schengen: lawOfRedress.eesCorrect },
  receipt: { design: designOfRedress.receipt, us: lawOfRedress.usAcknowledge },
  answer: { design: designOfRedress.answer, schengen: lawOfRedress.eesAnswer },
  reasons: { design: designOfRedress.reasons, us: lawOfRedress.usAmend },
  review: { design: designOfRedress.review, us: lawOfRedress.usReview },
  statement: { design: designOfRedress.statement, us: lawOfRedress.usStatement },
  notation: { design: designOfRedress.notation, us: lawOfRedress.usNotation },
  onward: { design: designOfRedress.onward, us: lawOfRedress.usOnward },
  'not-adversely': { design: designOfRedress.notAdversely },
}

/** The Privacy Act covers citizens and lawful permanent residents; the Entry/Exit System covers whoever is in it. */
function basisOf(law: Rule | undefined, jurisdiction: Jurisdiction, personClass: PersonClass): Basis {
  if (law === undefined) return 'design'
  if (jurisdiction === 'schengen') return 'law'
  if (personClass === 'unknown') return 'unknown'
  return personClass === 'other' ? 'design' : 'law'
}

/** One right of one person: by law with its citation, or by our design. */
export function rightOf(code: RightCode, jurisdiction: Jurisdiction, personClass: PersonClass): Right {
  const { design, ...laws } = sources[code]
  const law = laws[jurisdiction]
  const basis = basisOf(law, jurisdiction, personClass)
  return { code, basis, design, ...(law === undefined || basis === 'design' ? {} : { law }) }
}

/** Every right of redress of a person, in the order in which they are met. */
export function rightsOf(jurisdiction: Jurisdiction, personClass: PersonClass): readonly Right[] {
  return rightCodes.map((code) => rightOf(code, jurisdiction, personClass))
}

/** Where a right comes from, in the words that stand beside it on a screen. */
export function basisWords({ basis, law, design }: Right): string {
  const cited = law?.authority.map(({ citation }) => citation).join('; ')
  if (basis === 'law') return `By law: ${cited}`
  if (basis === 'design') return 'By our design: no statute gives it here'
  return `By our design; by law for citizens and lawful permanent residents: ${cited ?? design.id}`
}

/** What the record says that somebody is; contradicting or no statements are unknown. */
export function personClassOf(standings: readonly string[]): PersonClass {
  const said = new Set(standings.filter((one) => one === 'citizen' || one === 'lawful-permanent-resident'))
  if (said.size !== 1) return 'unknown'
  return said.has('citizen') ? 'citizen' : 'lawful-permanent-resident'
}
