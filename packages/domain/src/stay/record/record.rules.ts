import type { Rule } from '../../rules/rule.ts'

const design = (citation: string) => ({ citation, kind: 'design', basis: 'read' }) as const
const always = { from: undefined, until: undefined } as const
const common = { inForce: always, legalStatus: 'in-force', lastCheckedOn: undefined } as const

/**
 * Rules about records, the same in every jurisdiction. Most are our own design: Passage requires them, no statute
 * does, and the screens say so. Why they exist: in every system with published figures a missing exit record mostly
 * means a missing record.
 */
export const recordRules = {
  localDay: {
    id: 'record.local-day',
    text: 'A crossing counts on the local date of its port, never on the date in another time zone.',
    authority: [design('Passage design, decision 8')],
    ...common,
  },
  portUnknown: {
    id: 'record.port-unknown',
    text: 'A crossing at a port without a known time zone is placed within a range of days, never on a guessed day.',
    authority: [design('Passage design, decision 8')],
    ...common,
  },
  manifestAlone: {
    id: 'record.manifest-alone',
    text: 'A passenger list, a ticket or a word alone never closes a stay. It takes a border record, an act of the agency, or a second signal.',
    authority: [design('Passage design, section 2; OIG-17-56 on false departures from manifests')],
    ...common,
  },
  secondSignal: {
    id: 'record.second-signal',
    text: 'A boarded passenger list line that a later arrival or a foreign entry record bears out closes the stay on its day.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  openStay: {
    id: 'record.open-stay',
    text: 'A stay without exit record is read as present up to its last authorised day. After it presence counts only to the last dated evidence.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  missingExit: {
    id: 'record.missing-exit',
    text: 'Where an exit was not recorded, the answer is a range of days. The longest reading is never used against the person.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  contradiction: {
    id: 'record.contradiction',
    text: 'Records that cannot all be true are kept side by side, and a person looks at them. They cannot be used against anybody.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  precedence: {
    id: 'record.precedence',
    text: 'Where two records of one crossing differ, the kind of record that weighs most on that day stands. The other is kept and cited.',
    authority: [
      {
        citation: 'Reg. (EU) 2025/1534 art. 5(3)',
        quote: 'consider stamps to prevail where there are no relevant EES data',
        read: 'OJ L, 2025/1534, 23.7.2025 (copy)',
        kind: 'text',
        basis: 'read',
      },
      {
        citation: 'Reg. (EU) 2017/2226 art. 22(2)',
        quote: 'Bei Abweichungen zwischen dem Einreisestempel und den EES-Daten ist der Stempel maßgebend.',
        read: 'German text, copy of 1998-2021',
        kind: 'text',
        basis: 'read',
      },
      design('Passage design, section 6: classes of evidence'),
    ],
    ...common,
  },
  orphanExit: {
    id: 'record.orphan-exit',
    text: 'An exit without a matching entry is kept as a stay of its own whose beginning is not known.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
} as const satisfies Record<string, Rule>
