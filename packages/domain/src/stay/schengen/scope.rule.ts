import type { Standing } from '../../facts/standing.ts'
import type { Rule } from '../../rules/rule.ts'

/** S8: who is outside the rules. Two different answers for family of Union citizens, with two codes. */
export const outOfScope = {
  id: 'schengen.scope',
  text: 'The short-stay count does not apply to Union citizens, to their family members, or to people whom the Entry/Exit System leaves out.',
  authority: [
    {
      citation: 'Reg. (EU) 2017/2226 art. 2(3)(a)',
      quote:
        'Diese Verordnung gilt nicht für a) Drittstaatsangehörige, die Familienangehörige eines unter die Richtlinie 2004/38/EG fallenden Unionsbürgers sind und die im Besitz einer Aufenthaltskarte [...] sind',
      read: 'German text, copy of 1998-2021',
      kind: 'text',
      basis: 'read',
    },
    {
      citation: 'Reg. (EU) 2017/2226 art. 2(1)(b) and 11(1)',
      quote: 'nicht im Besitz einer Aufenthaltskarte gemäß der Richtlinie 2004/38/EG oder eines Aufenthaltstitels',
      read: 'German text, copy of 1998-2021',
      kind: 'text',
      basis: 'read',
    },
    { citation: 'Reg. (EU) 2017/2226 art. 2(3), remaining letters', kind: 'text', basis: 'memory' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/**
 * Why a standing takes a person out of scope. Family without a card is inside the system, but the calculator does not
 * apply to them; a card that is not known leaves open which of the two holds, and a person is asked.
 */
export function scopeReason(standing: Standing): string | undefined {
  switch (standing.standing) {
    case 'union-citizen-family':
      if (standing.residenceCard === undefined) return 'eu-family-card-unknown'
      return standing.residenceCard ? 'eu-family-with-card' : 'calculator-does-not-apply'
    case 'union-citizen':
    case 'citizen':
      return 'union-citizen'
    case 'crew':
    case 'transit':
    case 'frontier-worker':
    case 'diplomat':
      return standing.standing
    case 'lawful-permanent-resident':
      return undefined
  }
}
