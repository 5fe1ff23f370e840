import type { Authority } from '../rule.ts'

/** Directive 2008/115/EC, articles 10 to 14: minors, entry ban, form, remedies and safeguards. */
export const banAndRemedies = {
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
} as const satisfies Record<string, Authority>
