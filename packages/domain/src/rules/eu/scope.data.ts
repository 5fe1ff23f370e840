import type { Authority } from '../rule.ts'

/** Directive 2008/115/EC, articles 1 to 6: scope, definitions, art. 5 and the return decision. */
export const scope = {
  'RD-00': {
    citation: 'Directive 2008/115/EC, EUR-Lex relations table',
    quote: 'Corrected by 32008L0115R(01) (FI), R(02) (RO), R(03) (ET), R(04) (PL) [en]',
    read: 'eur-lex.europa.eu ALL/?uri=CELEX:32008L0115; in force copy, undated',
    kind: 'text',
    basis: 'read',
  },
  'RD-01': {
    citation: 'Directive 2008/115/EC art. 2(1)',
    quote:
      'This Directive applies to third-country nationals staying illegally on the territory of a Member State. [en]',
    read: 'legislation.gov.uk/eudr/2008/115/chapter/I; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-02': {
    citation: 'Directive 2008/115/EC art. 2(2)',
    quote:
      'Member States may decide not to apply this Directive to third-country nationals who: (a) are subject to a refusal of entry [...] (b) are subject to return as a criminal law sanction [en]',
    read: 'legislation.gov.uk/eudr/2008/115/chapter/I; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-03': {
    citation: 'Directive 2008/115/EC art. 2(3)',
    quote: 'This Directive shall not apply to persons enjoying the Community right of free movement [en]',
    read: 'legislation.gov.uk/eudr/2008/115/chapter/I; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-04': {
    citation: 'Directive 2008/115/EC art. 3(4)',
    quote:
      'stating or declaring the stay of a third-country national to be illegal and imposing or stating an obligation to return [en]',
    read: 'home-affairs.ec.europa.eu EMN glossary, "return decision"; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-05': {
    citation: 'Directive 2008/115/EC art. 3(8)',
    quote:
      'Compliance with the obligation to return within the time-limit fixed for that purpose in the return decision. [en]',
    read: 'home-affairs.ec.europa.eu EMN glossary, "voluntary departure"; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-06': {
    citation: 'Directive 2008/115/EC art. 5',
    quote:
      'Member States shall take due account of: the best interests of the child; family life; the state of health [...] and respect the principle of non-refoulement. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62123; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-07': {
    citation: 'Directive 2008/115/EC art. 6(1)',
    quote:
      'Member States shall issue a return decision to any third-country national staying illegally on their territory, without prejudice to the exceptions referred to in paragraphs 2 to 5. [en]',
    read: 'legislation.gov.uk/eudr/2008/115/article/6/adopted; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-08': {
    citation: 'Directive 2008/115/EC art. 6(2)',
    quote:
      'shall be required to go to the territory of that other Member State immediately. In the event of non-compliance [...] or where [...] immediate departure is required for reasons of public policy or national security, paragraph 1 shall apply. [en]',
    read: 'legislation.gov.uk/eudr/2008/115/article/6/adopted; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-09': {
    citation: 'Directive 2008/115/EC art. 6(3)',
    quote:
      'Member States may refrain from issuing a return decision [...] if the third-country national concerned is taken back by another Member State under bilater[al agreements] [en]',
    read: 'legislation.gov.uk/eudr/2008/115/article/6/adopted; OJ L 348, 24.12.2008 (text never amended); sentence cut in the copy; cut-off date 13.1.2009 from memory',
    kind: 'text',
    basis: 'read',
  },
  'RD-10': {
    citation: 'Directive 2008/115/EC art. 6(4)-(6)',
    kind: 'text',
    basis: 'memory',
  },
  'RD-45': {
    citation: 'Directive 2008/115/EC art. 20(1): to be applied from 24 December 2010',
    kind: 'text',
    basis: 'memory',
  },
} as const satisfies Record<string, Authority>
