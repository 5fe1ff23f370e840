import type { Rule } from '../../rules/rule.ts'

const always = { from: undefined, until: undefined } as const
const common = { inForce: always, legalStatus: 'in-force', lastCheckedOn: undefined } as const

/** S7: a visa may be tighter than 90 in 180. */
export const visaSticker = {
  id: 'schengen.visa-sticker',
  text: 'A visa may allow fewer days, fewer entries or a shorter time than the general rule. Then the visa is the limit.',
  authority: [
    { citation: 'Reg. (EC) 810/2009 (Visa Code) art. 2(2), art. 24, annex VII', kind: 'text', basis: 'memory' },
    { citation: 'Commission short-stay calculator, warning on the visa sticker', kind: 'agency-policy', basis: 'read' },
  ],
  ...common,
} as const satisfies Rule

/** S6: a host State may extend; never by arithmetic. */
export const bilateralExtension = {
  id: 'schengen.bilateral-extension',
  text: 'A State may let a person stay longer under exceptional circumstances or an older bilateral agreement. That State must decide and record it; days are never added by computation.',
  authority: [
    {
      citation: 'Convention implementing the Schengen Agreement art. 20(2)-(2d), Reg. (EU) 2017/2226 art. 60',
      quote: 'най-късно в последния работен ден на 90-дневния му престой в рамките на всеки 180-дневен период',
      read: 'Bulgarian text, copy; paragraphs (2b) to (2d) not seen',
      kind: 'text',
      basis: 'read',
    },
  ],
  ...common,
} as const satisfies Rule

/** A pending asylum application or a protection gives a right to remain; its effect on the count is for a person. */
export const rightToRemain = {
  id: 'schengen.right-to-remain',
  text: 'While an asylum application is open or a protection is in force, days are not held against the person. Their place in the count is for a person to decide.',
  authority: [
    { citation: 'Directive 2013/32/EU art. 9; C-181/16 Gnandi', kind: 'case', basis: 'secondary' },
    { citation: 'Passage design, section 3: protective default', kind: 'design', basis: 'read' },
  ],
  ...common,
} as const satisfies Rule

/** CISA art. 21, point B of the stay reference. */
export const permitOfOtherState = {
  id: 'schengen.permit-of-other-state',
  text: 'Days that the holder of one State’s permit spends in another State are limited too, but no border record shows them.',
  authority: [
    {
      citation: 'Convention implementing the Schengen Agreement art. 21(1)',
      quote:
        'move freely for up to three months in any six-month period within the territories of the other Member States',
      read: 'version of Reg. (EU) 265/2010; the 90/180 wording from memory',
      kind: 'text',
      basis: 'read',
    },
  ],
  ...common,
} as const satisfies Rule

/** SBC art. 12 and EES art. 20: what a missing exit lets authorities do, and what takes it away. */
export const presumption = {
  id: 'schengen.presumption',
  text: 'Where no exit is recorded after the stay has ended, authorities may presume that the person is still here. Any credible evidence rebuts it. Passage presumes nothing.',
  authority: [
    {
      citation: 'Reg. (EU) 2016/399 art. 12(1)-(3)',
      quote:
        'durch jedweden glaubhaften Nachweis widerlegt werden, insbesondere durch Belege wie Beförderungsnachweise',
      read: 'German text with Reg. (EU) 2017/2225, copy',
      kind: 'text',
      basis: 'read',
    },
  ],
  ...common,
} as const satisfies Rule

/** EES art. 22 and Reg. 2025/1534: how little a missing exit proves before full operation. */
export const systemStart = {
  id: 'schengen.system-start',
  text: 'The Entry/Exit System did not record every crossing before September 2026. A missing exit from that time proves little.',
  authority: [
    {
      citation: 'Reg. (EU) 2025/1534 art. 4(2)',
      quote: 'By the 30th day [...] at least 10 % of the estimated number of border crossings',
      read: 'OJ L, 2025/1534, 23.7.2025 (copy)',
      kind: 'text',
      basis: 'read',
    },
    { citation: 'Commission statement on partial suspension, 90 + 60 days', kind: 'agency-policy', basis: 'secondary' },
  ],
  ...common,
} as const satisfies Rule

/** EES art. 34: when the record must go. */
export const retention = {
  id: 'schengen.retention',
  text: 'An entry and exit record is kept for three years after the exit, and for five years after the end of the authorised stay where no exit is recorded.',
  authority: [
    {
      citation: 'Reg. (EU) 2017/2226 art. 34(1)-(3)',
      quote:
        'If there is no exit record [...] five years following the date of expiry of the period of authorised stay.',
      read: 'legislation.gov.uk copy, EU text at 31.12.2020',
      kind: 'text',
      basis: 'read',
    },
  ],
  ...common,
} as const satisfies Rule

export const NO_EXIT_RETENTION_YEARS = 5
