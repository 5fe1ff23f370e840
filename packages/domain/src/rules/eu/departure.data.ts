import type { Authority } from '../rule.ts'

/** Directive 2008/115/EC, articles 7 to 9: period, enforcement and postponement. */
export const departure = {
  'RD-11': {
    citation: 'Directive 2008/115/EC art. 7(1)',
    quote:
      'La décision de retour prévoit un délai approprié allant de sept à trente jours [...] Les États membres peuvent prévoir [...] que ce délai n’est accordé qu’à la suite d’une demande [...]. Dans ce cas, les États membres informent [fr]',
    read: 'doctrine.fr EULEGARTIA8C728E936B00B448C0D; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-12': {
    citation: 'Directive 2008/115/EC art. 7(1) sub 2',
    quote: 'Le délai prévu au premier alinéa n’exclut pas la possibilité [...] de partir plus tôt. [fr]',
    read: 'doctrine.fr (same); OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-13': {
    citation: 'Directive 2008/115/EC art. 7(2)',
    quote:
      'Si nécessaire, les États membres prolongent le délai [...] telles que la durée du séjour, l’existence d’enfants scolarisés et d’autres liens familiaux et sociaux. [fr]',
    read: 'doctrine.fr (same); OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-14': {
    citation: 'Directive 2008/115/EC art. 7(3)',
    quote:
      'Certaines obligations visant à éviter le risque de fuite [...] peuvent être imposées pendant le délai de départ volontaire. [fr]',
    read: 'doctrine.fr (same); OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-15': {
    citation: 'Directive 2008/115/EC art. 7(4)',
    quote:
      'les États membres peuvent s’abstenir d’accorder un délai de départ volontaire ou peuvent accorder un délai inférieur à sept jours. [fr]',
    read: 'doctrine.fr (same); OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-16': {
    citation: 'Directive 2008/115/EC art. 8(1)',
    quote:
      'shall take all necessary measures to enforce the return decision if no period for voluntary departure has been granted in accordance with Article 7(4) or if the obligation to return has not been complied with within the period [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62143; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-17': {
    citation: 'Directive 2008/115/EC art. 8(2)',
    quote:
      'the return decision may be enforced only after the period has expired, unless a risk as referred to in Article 7(4) arises during that period. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62143; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-18': {
    citation: 'Directive 2008/115/EC art. 8(3)',
    quote: 'Member States may adopt a separate administrative or judicial decision or act ordering the removal. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62143; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-19': {
    citation: 'Directive 2008/115/EC art. 8(4),(6)',
    quote: 'Member States shall provide for an effective forced-return monitoring system. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62143; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-20': {
    citation: 'Directive 2008/115/EC art. 9(1)',
    quote:
      'Member States shall postpone removal: (a) when it would violate the principle of non-refoulement, or (b) for as long as a suspensory effect is granted in accordance with Article 13(2). [en]',
    read: 'legislation.gov.uk/eudr/2008/115/article/9; same in German at gesetze.legal/eu/rl_2008_115_eg/9; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-21': {
    citation: 'Directive 2008/115/EC art. 9(2)-(3)',
    quote:
      'Member States may postpone removal for an appropriate period taking into account the specific circumstances of the individual case. [en]',
    read: 'legislation.gov.uk/eudr/2008/115/article/9; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
} as const satisfies Record<string, Authority>
