import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** What is asked of every step in every jurisdiction, before its own gates. */
export const coreRules = {
  noSuchEvent: {
    id: 'case.no-such-event',
    text: 'The law of that day knows no such step.',
    authority: [design('Passage design, decision 7')],
    ...common,
  },
  stepNotOpen: {
    id: 'case.step-not-open',
    text: 'The case does not stand where this step begins.',
    authority: [design('Passage design, decision 7')],
    ...common,
  },
  notTheirs: {
    id: 'case.not-theirs',
    text: 'This step belongs to somebody else.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  factNotOfEvent: {
    id: 'case.fact-not-of-event',
    text: 'A step brings the facts that its row names, in the form that they have, and no others. What it gives does not end before it.',
    authority: [design('Passage design, decision 7')],
    ...common,
  },
  signatures: {
    id: 'case.signatures',
    text: 'An act against a person is signed by two people. Neither has an own interest in it, and both were asked.',
    authority: [design('Passage design, sections 2 and 6')],
    ...common,
  },
  reasons: {
    id: 'case.reasons',
    text: 'An act against a person gives its reasons in words.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  ownBreach: {
    id: 'case.own-breach',
    text: 'Whoever did, or signed, what no rule allowed does not answer for it.',
    authority: [design('Passage design, sections 2 and 6')],
    ...common,
  },
  factNotTheirs: {
    id: 'case.fact-not-theirs',
    text: 'A fact is recorded by whoever may record it, in the form that it has. One that is derived is recorded by nobody.',
    authority: [design('Passage design, decision 7')],
    ...common,
  },
  personsWord: {
    id: 'case.persons-word',
    text: 'What the person claims is answered, and taken back by nobody else; the person and counsel claim, and decide nothing.',
    authority: [design('Passage design, sections 2 and 5')],
    ...common,
  },
  notALawyer: {
    id: 'case.not-a-lawyer',
    text: 'A finding on a gate is signed by a named lawyer, with reasons, for a gate that a finding can open.',
    authority: [design('Passage design, decision 6')],
    ...common,
  },
  rivalNotNamed: {
    id: 'case.rival-not-named',
    text: 'Whoever decides contested law names the reading that is applied, among those that are held there.',
    authority: [design('Passage design, decision 6')],
    ...common,
  },
  permission: {
    id: 'case.permission',
    text: 'An appearance that ends by permission lasts until it is permitted to end.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  unknownThing: {
    id: 'case.unknown-thing',
    text: 'What is named here is not on record in this case.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
} as const satisfies Record<string, Rule>

export type CoreRule = keyof typeof coreRules
