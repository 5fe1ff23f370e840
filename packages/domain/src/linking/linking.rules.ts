import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const text = (citation: string): Authority => ({ citation, kind: 'text', basis: 'secondary' })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** Who may say that two records are one person. */
export const linkingRules = {
  twoPeople: {
    id: 'linking.two-people',
    text: 'Records that each carry a case, an adverse finding or a stop are joined by two people, never by one and never by a computation.',
    authority: [design('Passage design, section 5(2)'), text('5 USC 552a(e)(5)')],
    ...common,
  },
  ownAnswer: {
    id: 'linking.own-answer',
    text: 'An answer that is against the person, one that joins what each carries something, one that the person asked for, and every sampled one are given by two people. Neither sees the other answer before giving the own; where two differ, a third decides.',
    authority: [design('Passage design, sections 2 and 5(2)')],
    ...common,
  },
  reasons: {
    id: 'linking.reasons',
    text: 'Whoever says whether two records are one person says why, in words that the person reads.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  rivals: {
    id: 'linking.rivals',
    text: 'Where it is open whether somebody else fits one of the two records, nobody joins them alone: two people say so, each with both questions in sight.',
    authority: [design('Passage design, section 5(2)')],
    ...common,
  },
  hold: {
    id: 'linking.hold',
    text: 'A question is put aside by name, with a reason, to a day at most 30 days away, and at most twice. On that day it is in the queue again. Meanwhile nothing adverse is read from either record. What the person asked is never put aside. Any reviewer takes it up before that day, by name, with a reason.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  handOver: {
    id: 'linking.hand-over',
    text: 'A reviewer hands a question to a named colleague who may answer it, with a reason, at most three times between rulings, and answers it no more unless it is handed back. Whoever has answered chooses nobody. It stays in the queue of all.',
    authority: [design('Passage design, sections 2 and 6')],
    ...common,
  },
  open: {
    id: 'linking.open',
    text: 'A question is answered while it is open. What was answered is opened again by an entry of its own, and nothing that was said is taken away.',
    authority: [design('Passage design, section 5(2)')],
    ...common,
  },
} as const satisfies Record<string, Rule>
