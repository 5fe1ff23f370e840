import type { Authority } from '../rule.ts'

/** Regulation (EU) 2024/1349: the return border procedure. */
export const border = {
  'BP-01': {
    citation: 'Reg. (EU) 2024/1348, 2024/1349 and others',
    quote: 'Teil des neuen EU-Asyl- und Migrationspakts, der ab 12. Juni 2026 gelten soll [de]',
    read: 'krone.at 5.3.2026; europeanconservative.com; theafricancourier.de; 2026; press; final article not seen',
    kind: 'text',
    basis: 'secondary',
  },
  'BP-02': {
    citation: 'Reg. (EU) 2024/1349 art. 4(1)',
    quote: 'shall not be authorised to enter the territory of the Member State concerned [en]',
    read: 'fantasticsearch.net 32024R1349 art. 4; OJ L, 2024/1349, 22.5.2024',
    kind: 'text',
    basis: 'read',
  },
  'BP-03': {
    citation: 'Reg. (EU) 2024/1349 art. 4(2)',
    quote:
      'to reside for a period not exceeding 12 weeks [...] The 12-week period shall start from the date on which the applicant [...] no longer has a right to remain and is not allowed to remain. [en]',
    read: 'fantasticsearch.net 32024R1349 art. 4; OJ L, 2024/1349, 22.5.2024',
    kind: 'text',
    basis: 'read',
  },
  'BP-04': {
    citation: 'Reg. (EU) 2024/1349 art. 4',
    quote:
      'If the people concerned cannot be returned within the 12-week window, the country has to continue the return process according to [...] the return directive [en, official summary]',
    read: 'eur-lex summary LEGISSUM 4764954; 2024; summary',
    kind: 'text',
    basis: 'secondary',
  },
  'BP-05': {
    citation: 'Reg. (EU) 2024/1349 art. 4',
    quote:
      'A voluntary departure period of up to 15 days may be granted (without the right to enter the country during this time), unless [...] [en, official summary]',
    read: 'eur-lex summary; oeil.europarl.europa.eu 1785317; 2024; summary',
    kind: 'text',
    basis: 'secondary',
  },
  'BP-06': {
    citation: 'Reg. (EU) 2024/1349 art. 6(1)',
    quote:
      'by an additional period of a maximum of six weeks [...] and shall be included in calculating the maximum periods of detention set out in Article 15(5) and (6) of Directive 2008/115/EC [en]',
    read: 'fantasticsearch.net 32024R1349 art. 6; OJ L, 2024/1349, 22.5.2024',
    kind: 'text',
    basis: 'read',
  },
} as const satisfies Record<string, Authority>
