import type { Authority } from './rule.ts'

/**
 * The register of European return law: what was read, in which copy, of which day. A row with basis `memory` was read by nobody.
 * No row has been compared with the official text by a named human yet.
 */
export const sources = {
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
  'RD-22': {
    citation: 'Directive 2008/115/EC art. 10(1)-(2)',
    quote:
      'returned to a member of his or her family, a nominated guardian or adequate reception facilities in the State of return [en]',
    read: 'headnote of C-441/19 TQ, curia.europa.eu; asyl.net M20198 for 10(2); OJ L 348, 24.12.2008 (text never amended); in substance, article text itself not seen',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-23': {
    citation: 'Directive 2008/115/EC art. 11(1)',
    quote:
      'Rückkehrentscheidungen gehen mit einem Einreiseverbot einher, a) falls keine Frist für eine freiwillige Ausreise eingeräumt wurde oder b) falls der Rückkehrverpflichtung nicht nachgekommen wurde. In anderen Fällen kann [...] [de]',
    read: 'freirecht.de/g/EG2008RL115:11; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-24': {
    citation: 'Directive 2008/115/EC art. 11(2)',
    quote:
      'überschreitet grundsätzlich nicht fünf Jahre. Sie kann jedoch fünf Jahre überschreiten, wenn der Drittstaatsangehörige eine schwerwiegende Gefahr [...] darstellt. [de]',
    read: 'freirecht.de/g/EG2008RL115:11; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-25': {
    citation: 'Directive 2008/115/EC art. 11(3) sub 1',
    quote:
      'prüfen die Aufhebung oder Aussetzung eines Einreiseverbots, wenn Drittstaatsangehörige, gegen die ein Einreiseverbot nach Absatz 1 Unterabsatz 2 verhängt wurde, nachweisen können [de]',
    read: 'freirecht.de/g/EG2008RL115:11; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-26': {
    citation: 'Directive 2008/115/EC art. 11(3) sub 2',
    quote:
      'Gegen Opfer des Menschenhandels [...] wird unbeschadet des Absatzes 1 Unterabsatz 1 Buchstabe b kein Einreiseverbot verhängt, sofern [...] keine Gefahr [de]',
    read: 'freirecht.de/g/EG2008RL115:11; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-27': {
    citation: 'Directive 2008/115/EC art. 11(3) sub 3-4, 11(4)-(5)',
    kind: 'text',
    basis: 'memory',
  },
  'RD-28': {
    citation: 'Directive 2008/115/EC art. 12(1)',
    quote:
      'les décisions de retour et, le cas échéant, les décisions d’interdiction d’entrée ainsi que les décisions d’éloignement sont rendus par écrit, indiquent leur motif de fait et de droit et comportent des informations relatives aux voies de recours disponibles [fr]',
    read: 'senat.fr amendment 43 rect. (2011), quoting the article; Bulgarian full text at exlege.bg/normi/direktiva-2008-115-eo/links/73677; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-29': {
    citation: 'Directive 2008/115/EC art. 12(2)',
    quote:
      'осигуряват, при поискване, писмен или устен превод на основните елементи на решенията [...] на език, който гражданинът на трета страна разбира или който основателно може да се предполага, че разбира [bg]',
    read: 'exlege.bg/normi/direktiva-2008-115-eo/links/73677; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-30': {
    citation: 'Directive 2008/115/EC art. 12(3)',
    quote:
      'Държавите-членки могат да решат да не прилагат параграф 2 по отношение на граждани на трета страна, които са влезли незаконно [bg]',
    read: 'exlege.bg (same); the five-language sentence was cut off; OJ L 348, 24.12.2008 (text never amended); in part',
    kind: 'text',
    basis: 'read',
  },
  'RD-31': {
    citation: 'Directive 2008/115/EC art. 13(1)',
    quote: 'shall be afforded an effective remedy to appeal against or seek review of decisions related to return [en]',
    read: 'cld.bz/UEf7EY/286 (CYIL 2016) quoting the article; AG Bot in C-562/13, para 101, staging.fra.europa.eu; OJ L 348, 24.12.2008 (text never amended); in part (body composition cut off',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-32': {
    citation: 'Directive 2008/115/EC art. 13(2)',
    quote:
      'that provision does not oblige the Member States to provide for a remedy with suspensive effect where an appeal is lodged against a return decision [en, AG Bot]',
    read: 'staging.fra.europa.eu cjeu-c-56213-opinion, paras 102-103; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'secondary',
  },
  'RD-33': {
    citation: 'Directive 2008/115/EC art. 13(3)-(4)',
    kind: 'text',
    basis: 'memory',
  },
  'RD-34': {
    citation: 'Directive 2008/115/EC art. 14(1)',
    quote:
      '(a) family unity with family members present in their territory is maintained; (b) emergency health care and essential treatment of illness are provided; (c) minors are granted access to the basic education system subject to the length of their stay; (d) special needs of vulnerable persons are taken into account. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62186; fantasticsearch.net 32008L0115 art. 14; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
  'RD-35': {
    citation: 'Directive 2008/115/EC art. 14(2)',
    quote:
      'shall provide the persons referred to in paragraph 1 with a written confirmation [...] that the period for voluntary departure has been extended [...] or that the return decision will temporarily not be enforced. [en]',
    read: 'europeanmigrationlaw.eu/en/caselaw/62186; OJ L 348, 24.12.2008 (text never amended)',
    kind: 'text',
    basis: 'read',
  },
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
  'CJ-01': {
    citation: 'CJEU GC 30.11.2009, C-357/09 PPU',
    quote: 'On 21 October 2006 a person was arrested [...] placed in the detention centre on 3 November 2006 [en]',
    read: 'd8dev-litigation.statelessness.eu; asylumlawdatabase.eu summaries; 30.11.2009',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-02': {
    citation: 'CJEU 28.4.2011, C-61/11 PPU',
    quote:
      'Unzulässigkeit der Anwendung einer italienischen Regelung, nach welcher [...] allein deshalb eine Haftstrafe verhängt werden kann, weil er entgegen der Anordnung [...] bleibt [de]',
    read: 'asyl.net/rsdb/M18498; facts: rechtslupe.de 328833; 28.4.2011',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-03': {
    citation: 'CJEU GC 6.12.2011, C-329/11',
    quote:
      'während des Rückkehrverfahrens eine Freiheitsstrafe wegen des illegalen Aufenthalts verhängt werden kann [de; the rule that is precluded]',
    read: 'europalupe.eu 435799; facts: View AG Mazák, curia docid 116001; 6.12.2011',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-04': {
    citation: 'CJEU 5.6.2014, C-146/14 PPU',
    quote:
      'Entscheidung, die in Form einer schriftlichen Maßnahme ergehen muss, in der die tatsächlichen und rechtlichen Gründe angegeben sind [de]',
    read: 'eur-lex CELEX:62014CJ0146_SUM; 5.6.2014',
    kind: 'case',
    basis: 'read',
  },
  'CJ-05': {
    citation: 'CJEU GC 18.12.2014, C-562/13',
    quote:
      'precluding national legislation which: does not endow with suspensive effect an appeal against a decision ordering a third country national suffering from a serious illness to leave [en]',
    read: 'eur-lex CELEX:62013CA0562; fra.europa.eu; 18.12.2014',
    kind: 'case',
    basis: 'read',
  },
  'CJ-06': {
    citation: 'CJEU 23.4.2015, C-38/14',
    quote:
      'precluding legislation of a Member State which provides [...] depending on the circumstances, for either a fine or removal, since the two measures are mutually exclusive [en]',
    read: 'curia docid 173732 (summary); 23.4.2015',
    kind: 'case',
    basis: 'read',
  },
  'CJ-07': {
    citation: 'CJEU 11.6.2015, C-554/13',
    quote:
      'andere Kriterien wie die Art und die Schwere dieser Tat, der Zeitablauf [...] sowie der Umstand, dass dieser Drittstaatsangehörige dabei war, das Hoheitsgebiet [...] zu verlassen [de]',
    read: 'asyl.net/rsdb/m22973; 11.6.2015',
    kind: 'case',
    basis: 'secondary',
  },
  'CJ-08': {
    citation: 'CJEU GC 7.6.2016, C-47/15',
    quote:
      'prevents a national of a non-EU country who has not yet been subject to the return procedure being imprisoned solely because he or she has entered [...] across an internal border [en]',
    read: 'paperzz.com/doc/8317594; asylumlawdatabase.eu; 7.6.2016',
    kind: 'case',
    basis: 'read',
  },
  'CJ-09': {
    citation: 'CJEU 26.7.2017, C-225/16',
    quote:
      'the period of application of an entry ban under the Return Directive begins to run from the date on which the person concerned has actually left the territory of the Member States [en]',
    read: 'asylumlawdatabase.eu/nl/node/10115; OJ C 309/12, 18.9.2017; 26.7.2017',
    kind: 'case',
    basis: 'read',
  },
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
  'TI-01': {
    citation: 'Reg. 1182/71 art. 3(1)',
    quote:
      'the day during which that event occurs or that action takes place shall not be considered as falling within the period in question [en]',
    read: 'wordscope.be "day taking questions"; OJ L 124, 8.6.1971 (consolidated = original)',
    kind: 'text',
    basis: 'secondary',
  },
  'TI-02': {
    citation: 'Reg. 1182/71 art. 3(4)',
    quote:
      'where the last day of a period expressed otherwise than in hours is a public holiday, Sunday or Saturday, the period shall end with the expiry of the last hour of the following working day [en]',
    read: 'wordscope.be "ended last june"; glosbe.com in 11 languages; OJ L 124, 8.6.1971 (consolidated = original)',
    kind: 'text',
    basis: 'secondary',
  },
  'TI-03': {
    citation: 'Reg. 1182/71 art. 2(1)',
    quote: 'public holidays means all days designated as such in the Member State or [in the institution] [en]',
    read: 'dataverse.harvard.edu doi:10.7910/DVN/0EGYWY; OJ L 124, 8.6.1971 (consolidated = original)',
    kind: 'text',
    basis: 'read',
  },
  'TI-04': {
    citation: 'Reg. 1182/71 art. 1',
    quote: 'Save as otherwise provided, this Regulation shall apply to acts of the Council or Commission [en]',
    read: 'dataverse.harvard.edu (same); OJ L 124, 8.6.1971 (consolidated = original); use for periods that a national act sets is a national-law question',
    kind: 'text',
    basis: 'read',
  },
  'TI-05': {
    citation: 'Reg. 1182/71 art. 3(2)(c), 3(4) sub 2, 3(5)',
    kind: 'text',
    basis: 'memory',
  },
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
  'SBC-06': {
    citation: 'SBC (Reg. 2016/399) art. 6(1)',
    quote:
      'von bis zu 90 Tagen je Zeitraum von 180 Tagen, wobei der Zeitraum von 180 Tagen, der jedem Tag des Aufenthalts vorangeht, berücksichtigt wird [de]',
    read: 'freirecht.de/g/EU2016VO399:6; undated copy',
    kind: 'text',
    basis: 'read',
  },
  'SBC-06b': {
    citation: 'SBC art. 6(2)',
    quote:
      'The date of entry shall be considered as the first day of stay [...] and the date of exit shall be considered as the last day of stay [...]. Periods of stay authorised under a residence permit or a long-stay visa shall not be taken into account [en]',
    read: 'Commission user manual, studylib.net 18407872, quoting the text of Reg. 610/2013; in force since 18.10.2013',
    kind: 'text',
    basis: 'secondary',
  },
  'SBC-12': {
    citation: 'SBC art. 12(1) (as replaced by Reg. 2017/2225)',
    quote:
      'können die zuständigen Behörden [...] annehmen, dass der betreffende Drittstaatsangehörige die Voraussetzungen hinsichtlich der Dauer des zulässigen Aufenthalts [...] nicht oder nicht mehr erfüllt [de]',
    read: 'gesetze.legal/eu/vo_eu_2016_399/12; copy with Reg. 2017/2225',
    kind: 'text',
    basis: 'read',
  },
  'SBC-12b': {
    citation: 'SBC art. 12(2)',
    quote: 'gelten nicht für Drittstaatsangehörige, die durch jedweden glaubhaften Nachweis belegen können [de]',
    read: 'gesetze.legal/eu/vo_eu_2016_399/12; copy with Reg. 2017/2225',
    kind: 'text',
    basis: 'read',
  },
  'SBC-12c': {
    citation: 'SBC art. 12(3)',
    quote:
      'durch jedweden glaubhaften Nachweis widerlegt werden, insbesondere durch Belege wie Beförderungsnachweise oder Nachweise über ihre Anwesenheit außerhalb [de]',
    read: 'gesetze.legal/eu/vo_eu_2016_399/12; copy with Reg. 2017/2225',
    kind: 'text',
    basis: 'read',
  },
  'CISA-20': {
    citation: 'CISA art. 20(2) (Reg. 2017/2226 art. 60)',
    quote:
      'а) при извънредни обстоятелства; или б) в съответствие с двустранно споразумение, сключено преди влизането в сила на настоящата конвенция и за което Комисията е нотифицирана [bg]',
    read: 'exlege.bg/normi/reglament-es-2017-2226/links/59159; Reg. 2017/2226',
    kind: 'text',
    basis: 'read',
  },
  'CISA-20a': {
    citation: 'CISA art. 20(2a)',
    quote: 'най-късно в последния работен ден на 90-дневния му престой в рамките на всеки 180-дневен период [bg]',
    read: 'exlege.bg (same); Reg. 2017/2226; 2b)-(2d) cut off',
    kind: 'text',
    basis: 'read',
  },
  'CISA-21': {
    citation: 'CISA art. 21(1)',
    quote:
      'move freely for up to three months in any six-month period within the territories of the other Member States [en, version of Reg. 265/2010]',
    read: 'wordscope.be "moving freely across"; before 18.10.2013; in its old wording; "90 days in any 180-day period" (Reg. 610/2013) from memory',
    kind: 'text',
    basis: 'read',
  },
} as const satisfies Record<string, Authority>

export type SourceId = keyof typeof sources

/** The rows of the register by id, in the order given. */
export const from = (...ids: readonly SourceId[]): readonly Authority[] => ids.map((id) => sources[id])
