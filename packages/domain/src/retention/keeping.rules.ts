import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** How long everything else is kept: what is made from records, what proves that nothing was left out, and what runs. */
export const keepingRules = {
  withRecord: {
    id: 'retention.with-record',
    text: 'What is made from a record, or points at it, is kept as long as the record and goes with it.',
    authority: [design('Passage design, decision 4')],
    ...common,
  },
  caseFile: {
    id: 'retention.case-file',
    text: 'How long the file of a case is kept is set by a records schedule, or by the law of the State. None has been entered here, so nothing of a case falls due by time, and a record that carries a case is not erased.',
    authority: [{ citation: '44 USC 3303a', kind: 'text', basis: 'memory' }, design('Passage design, decision 4')],
    ...common,
  },
  quarantine: {
    id: 'retention.quarantine',
    text: 'What could not be read waits until a person has decided about it, and goes with the record that it is about.',
    authority: [design('Passage design, section 5(1)')],
    ...common,
  },
  looks: {
    id: 'retention.looks',
    text: 'Who looked at whom, and what for, is kept for five years or as long as the record, whichever is longer. It names records, not people.',
    authority: [
      { citation: '5 USC 552a(c)(2)', kind: 'text', basis: 'secondary' },
      {
        citation: 'Regulation (EU) 2017/2226 art. 46',
        read: 'gesetze.legal/eu/vo_eu_2017_2226/46, copy of 1998-2021',
        kind: 'text',
        basis: 'read',
      },
    ],
    ...common,
  },
  signIn: {
    id: 'retention.sign-in',
    text: 'What opens the door is kept until it has run out or is ended: ten minutes for what has begun, ten hours at most for a session.',
    authority: [design('Passage design, section 5(6)')],
    ...common,
  },
  erasures: {
    id: 'retention.erasures',
    text: 'That something was erased, when, by whom and by what authority, is kept for ever. What it was is not.',
    authority: [design('Passage design, decision 4')],
    ...common,
  },
  log: {
    id: 'retention.log',
    text: 'The log of commitments is never shortened. It holds nothing about anybody.',
    authority: [{ citation: 'C2SP tlog-tiles', kind: 'agency-policy', basis: 'secondary' }],
    ...common,
  },
  changes: {
    id: 'retention.changes',
    text: 'That a record changed is kept for a day, so that every screen hears of it.',
    authority: [design('Passage design, section 5(6)')],
    ...common,
  },
  running: {
    id: 'retention.running',
    text: 'Positions, counts and settings that the service runs on are kept while it needs them.',
    authority: [design('Passage design, section 5')],
    ...common,
  },
} as const satisfies Record<string, Rule>
