import type { Authority } from '../rule.ts'

/** Directive 2008/115/EC, articles 15 to 18: detention. */
export const detention = {
  'RD-36': {
    citation: 'Directive 2008/115/EC art. 15(1)',
    quote:
      'À moins que d’autres mesures suffisantes, mais moins coercitives, puissent être appliquées efficacement [...] Toute rétention est aussi brève que possible [...] avec toute la diligence requise. [fr]',
    read: 'doctrine.fr EULEGARTI2B51AF5BC7A3B6430428; German at lexparency.de/eu/32008L0115/ART_15; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-37': {
    citation: 'Directive 2008/115/EC art. 15(2)',
    quote:
      'Die Inhaftnahme wird schriftlich unter Angabe der sachlichen und rechtlichen Gründe angeordnet. [...] Ist die Inhaftnahme nicht rechtmäßig, so werden die betreffenden Drittstaatsangehörigen unverzüglich freigelassen. [de]',
    read: 'lexparency.de/eu/32008L0115/ART_15; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-38': {
    citation: 'Directive 2008/115/EC art. 15(3)',
    quote:
      'dans chaque cas, la rétention fait l’objet d’un réexamen à intervalles raisonnables soit à la demande [...] soit d’office [fr]',
    read: 'doctrine.fr (same); OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-39': {
    citation: 'Directive 2008/115/EC art. 15(4)',
    quote:
      'must be released immediately when it appears that, for legal or other considerations, a reasonable prospect of removal no longer exists [en, digest of the article]',
    read: 'statelessness case-law database, Kadzoev; OJ L 348, 24.12.2008 (text never amended); in substance',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-40': {
    citation: 'Directive 2008/115/EC art. 15(5)',
    quote: 'Chaque État membre fixe une durée déterminée de rétention, qui ne peut pas dépasser six mois. [fr]',
    read: 'archive.nossenateurs.fr intervention 341153, quoting the article; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-41': {
    citation: 'Directive 2008/115/EC art. 15(6)',
    quote: 'the duration of which may not in any case exceed 18 months [en, CJEU press release 58/16]',
    read: 'paperzz.com/doc/8317594 (press release in C-47/15); udi.no ad-hoc query on 15(6); OJ L 348, 24.12.2008 (text never amended); in substance',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-42': {
    citation: 'Directive 2008/115/EC art. 16',
    quote:
      'Detention shall take place as a rule in specialised detention facilities. [...] shall be systematically provided with information which explains the rules applied in the facility and sets out their rights and obligations. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62211; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-43': {
    citation: 'Directive 2008/115/EC art. 17',
    quote:
      'Unaccompanied minors and families with minors shall only be detained as a measure of last resort and for the shortest appropriate period of time. [en]',
    read: 'euredial.eu/blog/detention-unaccompanied-minors-not-certain-conditions; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-44': {
    citation: 'Directive 2008/115/EC art. 18',
    quote:
      'Article 18 - Emergency situation - Concept - Article 47 of the Charter - Effective judicial review [en, headnote]',
    read: 'C-519/20 K v Landkreis Gifhorn, eur-lex.europa.eu CELEX:62020CJ0519; OJ L 348, 24.12.2008 (text never amended); that a court must review it; article text from memory',
    kind: 'text',
    basis: 'secondary',
  },
} as const satisfies Record<string, Authority>
