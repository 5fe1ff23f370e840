import type { Authority } from '../rule.ts'

/** The Return Regulation: adopted, not applicable; nothing of it is encoded. */
export const comingRegulation = {
  'RR-01': {
    citation: 'COM(2025) 101 final, 2025/0059(COD)',
    quote:
      'Vorschlag für eine Verordnung [...] zur Einrichtung eines gemeinsamen Systems für die Rückkehr [...] und zur Aufhebung der Richtlinie 2008/115/EG [...], der Richtlinie 2001/40/EG [...] und der Entscheidung 2004/191/EG [de]',
    read: 'eur-lex CELEX:52025PC0101; 11.3.2025',
    kind: 'text',
    basis: 'read',
  },
  'RR-02': {
    citation: 'Council, 8.12.2025',
    quote:
      'Today the Council finalised its position on an EU law to speed up and simplify the procedures for the return [en]',
    read: 'pubaffairsbruxelles.eu; 8.12.2025',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-03': {
    citation: 'EP plenary 26.3.2026',
    quote: '389 votes in favour, 206 against, and 32 abstentions [en]',
    read: 'dip.euaa.europa.eu; 26.3.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-04': {
    citation: 'Council and EP, 1.6.2026',
    quote: 'informal agreement reached on 1 June with the Council [en]',
    read: 'livenewsmalta.com copy of the EP press release; global-political-spotlight.com; 1.6.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-05': {
    citation: 'EP plenary 17.6.2026',
    quote: 'approved by the plenary, with 418 votes in favour, 218 against and 30 abstentions [en]',
    read: 'livenewsmalta.com copy of the EP press release; 17.6.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-06': {
    citation: 'Council, 1.10.2026',
    quote:
      'Council adopts new rules on return for those with no right to stay in the EU [en, title of the press release]',
    read: 'five news digests of 3-8.10.2026 citing consilium.europa.eu/en/press/press-releases/2026/10/01/...; 1.10.2026; several digests, one primary link, page itself not seen',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-07': {
    citation: '-',
    kind: 'text',
    basis: 'memory',
  },
  'RR-08': {
    citation: 'Return Regulation, final article',
    quote: 'Return-hub provisions apply immediately; others one year after entry into force. [en]',
    read: 'same digests; democrata.es 1.6.2026 (adds Frontex rules at once); EP: "application period of 12 months"; 1.10.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-09': {
    citation: 'Return Regulation',
    quote:
      'Mutual recognition of return decisions stays voluntary and is reassessed three years after entry into force. [en]',
    read: 'same digests; 1.10.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-10': {
    citation: 'Return Regulation',
    quote: 'For security risks, member states may impose indefinite entry bans or detain beyond 24 months. [en]',
    read: 'same digests; global-political-spotlight.com 2.6.2026; 1.10.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-11': {
    citation: 'Return Regulation',
    quote:
      'return hubs in non-EU countries under agreements respecting non-refoulement; unaccompanied minors are excluded [en]',
    read: 'same digests; 1.10.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-12': {
    citation: 'Return Regulation',
    quote: 'Stronger rules on forced return, which becomes mandatory when [...] [en]',
    read: 'eubusiness.com; brusselstimes.com (June 2026); 2.6.2026',
    kind: 'text',
    basis: 'secondary',
  },
  'RR-13': {
    citation: 'Return Regulation',
    kind: 'text',
    basis: 'memory',
  },
} as const satisfies Record<string, Authority>
