import type { Authority } from '../rule.ts'

/** Regulation (EU) 2017/2226: the entry/exit system. */
export const entryExit = {
  'EES-02': {
    citation: 'Reg. (EU) 2017/2226 art. 2(3)(a)',
    quote:
      'Diese Verordnung gilt nicht für a) Drittstaatsangehörige, die Familienangehörige eines unter die Richtlinie 2004/38/EG fallenden Unionsbürgers sind und die im Besitz einer Aufenthaltskarte [...] sind, unabhängig davon, ob sie diese Unionsbürger begleiten oder diesen nachziehen [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/2; copy (c) 1998-2021; a), (b)(i); the rest of the list cut off',
    kind: 'text',
    basis: 'read',
  },
  'EES-02b': {
    citation: 'Reg. (EU) 2017/2226 art. 2(1)(b)',
    quote: 'nicht im Besitz einer Aufenthaltskarte gemäß der Richtlinie 2004/38/EG oder eines Aufenthaltstitels [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/2; copy (c) 1998-2021',
    kind: 'text',
    basis: 'read',
  },
  'EES-20': {
    citation: 'Reg. (EU) 2017/2226 art. 20',
    quote:
      'wenn die Annahme gemäß Artikel 12 Absatz 3 [...] widerlegt wird, gehen die zuständigen Behörden wie folgt vor: a) [...] legen [...] ein persönliches Dossier [...] an; b) sie aktualisieren den letzten Ein-/Ausreisedatensatz [...]; oder c) sie löschen [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/20; copy (c) 1998-2021',
    kind: 'text',
    basis: 'read',
  },
  'EES-22': {
    citation: 'Reg. (EU) 2017/2226 art. 22(2)',
    quote: 'Bei Abweichungen zwischen dem Einreisestempel und den EES-Daten ist der Stempel maßgebend. [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/22; copy (c) 1998-2021; narrower than an earlier note says',
    kind: 'text',
    basis: 'read',
  },
  'EES-22b': {
    citation: 'Reg. (EU) 2025/1534 art. 5(3)',
    quote:
      '(a) consider stamps to prevail where there are no relevant EES data; (b) consider EES data to prevail: (i) where there is a discrepancy between the individual file containing biometric data and the stamp; or (ii) where a stamp is missing [en]',
    read: 'fantasticsearch.net 32025R1534 art. 5; OJ L, 2025/1534, 23.7.2025; point (c) cut off',
    kind: 'text',
    basis: 'read',
  },
  'EES-22c': {
    citation: 'Reg. (EU) 2025/1534 art. 4(2)',
    quote:
      'By the 30th day [...] at least 10 % of the estimated number of border crossings [...]. During the first 60 days [...] may operate the EES without biometric functionalities [en]',
    read: 'fantasticsearch.net 32025R1534 art. 4; OJ L, 2025/1534, 23.7.2025',
    kind: 'text',
    basis: 'read',
  },
  'EES-22d': {
    citation: 'Commission spokesman on Reg. (EU) 2025/1534',
    quote:
      'Member States will still be able to partially suspend EES operations where necessary during a period of an additional 90 days with a possible 60-day extension [en]',
    read: 'biometricupdate.com 2.2026; travelextra.ie; 2.2026; press',
    kind: 'text',
    basis: 'secondary',
  },
  'EES-34': {
    citation: 'Reg. (EU) 2017/2226 art. 34(1)-(4)',
    quote:
      'for three years following the date of the exit record [...] individual file [...] three years and one day [...] If there is no exit record [...] five years following the date of expiry of the period of authorised stay. [en]',
    read: 'legislation.gov.uk/eur/2017/2226/chapter/V; EU text at 31.12.2020',
    kind: 'text',
    basis: 'read',
  },
  'EES-34b': {
    citation: 'Reg. (EU) 2017/2226 art. 34(3)-(4)',
    quote:
      'The EES shall automatically inform the Member States three months in advance of the scheduled erasure of data on overstayers [en]',
    read: 'legislation.gov.uk/eur/2017/2226/chapter/V; EU text at 31.12.2020',
    kind: 'text',
    basis: 'read',
  },
  'EES-35': {
    citation: 'Reg. (EU) 2017/2226 art. 35(2)',
    quote:
      'berichtigt oder vervollständigt sie in bzw. löscht sie erforderlichenfalls unverzüglich aus dem EES und gegebenenfalls aus der in Artikel 12 Absatz 3 genannten Liste [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/35; copy (c) 1998-2021',
    kind: 'text',
    basis: 'read',
  },
  'EES-35b': {
    citation: 'Reg. (EU) 2017/2226 art. 35(3)',
    quote:
      'kontaktiert er die Behörden des verantwortlichen Mitgliedstaats innerhalb einer Frist von sieben Tagen, woraufhin der verantwortliche Mitgliedstaat [...] innerhalb eines Monats überprüft [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/35; copy (c) 1998-2021; an earlier note said 30 days for art. 35',
    kind: 'text',
    basis: 'read',
  },
  'EES-35c': {
    citation: 'Reg. (EU) 2017/2226 art. 35(6)',
    quote: 'zum Zwecke einer vorzeitigen Löschung nach Artikel 35 Absatz 6 [de]',
    read: 'gesetze-im-internet.de freiz_gg_eu_2004 par. 17; 2024 or later; that it exists; the five working days from memory',
    kind: 'text',
    basis: 'secondary',
  },
  'EES-46': {
    citation: 'Reg. (EU) 2017/2226 art. 46',
    quote:
      'den Namen der Behörde, die die Daten eingegeben oder abgefragt hat. [...] führt jeder Mitgliedstaat Protokolle über die zur Verarbeitung der EES-Daten befugten Bediensteten. [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/46; copy (c) 1998-2021',
    kind: 'text',
    basis: 'read',
  },
  'EES-52': {
    citation: 'Reg. (EU) 2017/2226 art. 52(1)',
    quote: 'beantwortet den Antrag innerhalb von 45 Tagen nach Antragseingang [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/52; copy (c) 1998-2021',
    kind: 'text',
    basis: 'read',
  },
  'EES-52b': {
    citation: 'Reg. (EU) 2017/2226 art. 52(2)-(3)',
    quote:
      'innerhalb einer Frist von 30 Tagen nach Antragseingang [...] innerhalb von sieben Tagen [...] innerhalb von 30 Tagen nach der Kontaktaufnahme [...] bestätigt der betroffenen Person unverzüglich schriftlich [de]',
    read: 'gesetze.legal/eu/vo_eu_2017_2226/52; copy (c) 1998-2021',
    kind: 'text',
    basis: 'read',
  },
} as const satisfies Record<string, Authority>
