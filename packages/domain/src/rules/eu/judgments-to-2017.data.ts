import type { Authority } from '../rule.ts'

/** Judgments on the Directive up to 2017. A judgment says what the text has meant since it applied. */
export const judgmentsTo2017 = {
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
  // Not in the register that was read: nobody has read the judgment for Passage.
  'CJ-22': {
    citation: 'CJEU GC 15.2.2016, C-601/15 PPU (J.N.)',
    kind: 'case',
    basis: 'memory',
  },
} as const satisfies Record<string, Authority>
