import type { Authority } from '../rule.ts'

/** Schengen Borders Code and Schengen Convention: the short stay. */
export const shortStay = {
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
