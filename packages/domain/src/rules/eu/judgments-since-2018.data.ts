import type { Authority } from '../rule.ts'

/** Judgments on the Directive since 2018. A judgment says what the text has meant since it applied. */
export const judgmentsSince2018 = {
  'CJ-10': {
    citation: 'CJEU GC 19.6.2018, C-181/16',
    quote:
      'as long as they ensure that all judicial effects of the return decision are suspended during the time allowed to appeal and pending that appeal [en]',
    read: 'asylumlawdatabase.eu/summaries?legislations=6503; rechtslupe.de 3218271 (BVerwG: the departure period must not start on notification); 19.6.2018',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-11': {
    citation: 'CJEU 26.9.2018',
    quote:
      'National legislation providing for a second level of jurisdiction - Automatic suspensory effect limited to the action at first instance [en, headnote]',
    read: 'beta.bailii.org EUECJ/2018/C17517; 26.9.2018; question; answer from memory',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-12': {
    citation: 'CJEU GC 14.5.2020, C-924/19 PPU, C-925/19 PPU',
    quote:
      'A change of the destination country in a return decision by an administrative authority should be regarded as a new return decision requiring an effective remedy [en]',
    read: 'asylumlawdatabase.eu; operative part at curia docid 228889; 14.5.2020',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-13': {
    citation: 'CJEU 17.9.2020, C-806/18',
    quote:
      'if the criminal act is not defined as a breach of such an entry ban and the legislation itself is sufficiently accessible, precise and foreseeable [en]',
    read: 'asylumlawdatabase.eu/summaries?legislations=6503 (date from memory); 17.9.2020',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-14': {
    citation: 'CJEU 14.1.2021, C-441/19',
    quote:
      'before taking a return decision against an unaccompanied minor, the Member State concerned must carry out an in-depth assessment [en]',
    read: 'lawpluralism.unimib.it 737; asyl.net/rsdb/m29221; 14.1.2021',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-15': {
    citation: 'CJEU 24.2.2021, C-673/19',
    quote:
      'where that national has refused to comply with the order to go to that other Member State and it is not possible to issue a return decision to him or her [en]',
    read: 'fra.europa.eu cjeu-case-c-67319-judgment; 24.2.2021',
    kind: 'case',
    basis: 'read',
  },
  'CJ-16': {
    citation: 'CJEU 3.6.2021, C-546/19',
    quote:
      'Id-Direttiva 2008/115 [...] tipprekludi ż-żamma fis-seħħ ta’ projbizzjoni ta’ dħul [mt]; non possono essere mantenuti laddove la decisione di rimpatrio sia stata annullata o revocata [it, comment]',
    read: 'eur-lex CELEX:62019CA0546 (OJ C 289, 19.7.2021, p. 5); adimblog.com; 3.6.2021',
    kind: 'case',
    basis: 'read',
  },
  'CJ-17': {
    citation: 'CJEU 10.3.2022, C-519/20',
    quote: 'Article 16(1) - Direct effect - Specialised detention facility - Concept [en, headnote]',
    read: 'eur-lex CELEX:62020CJ0519; 10.3.2022',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-18': {
    citation: 'CJEU GC 8.11.2022, C-704/20, C-39/21',
    quote: 'judicial authorities have to review ex officio the lawfulness of detention decisions [en]',
    read: 'caselaw.euaa.europa.eu CaseLawID=2865; 8.11.2022',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-19': {
    citation: 'CJEU 1.8.2025, C-636/23, C-637/23',
    quote:
      'they preclude the decision not to grant a period for voluntary departure from being regarded merely as an enforcement measure which does not alter the legal position [en]',
    read: 'fra.europa.eu; asyl.net/rsdb/m33513; applied: CCE (BE) 1.12.2025 n° 336 990, rvv-cce.be; 1.8.2025',
    kind: 'case',
    basis: 'read',
  },
  'CJ-20': {
    citation: 'CJEU 5.3.2026, C-150/24',
    quote:
      'all periods of detention completed in the same Member State under Article 15 for the purpose of enforcing the same return decision must be taken [in]to account [en]',
    read: 'asylumlawdatabase.eu news (prints the number as C-150/34); 5.3.2026',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-21': {
    citation: 'BVerwG (DE) 21.8.2018, 1 C 21.17',
    quote:
      'Nach Unionsrecht kann ohne behördliche oder richterliche Entscheidung im Einzelfall [...] kein Einreise- und Aufenthaltsverbot entstehen. [de]',
    read: 'urteile-gesetze.de/rechtsprechung/1-c-21-17; 21.8.2018; national court',
    kind: 'case',
    basis: 'read',
  },
} as const satisfies Record<string, Authority>
