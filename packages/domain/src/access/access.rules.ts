import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const text = (citation: string, basis: Authority['basis']): Authority => ({ citation, kind: 'text', basis })
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const
const needToKnow = text('5 USC 552a(b)(1)', 'memory')
const consultationLog = text('Directive (EU) 2016/680 art. 25', 'secondary')
const accounting = text('5 USC 552a(c)', 'secondary')
const confidentiality = text('8 USC 1367(a)(2)', 'secondary')

/** Who may read a person’s record, and what comes with it. Where no statute says so, the authority is our own design. */
export const accessRules = {
  purpose: {
    id: 'access.purpose',
    text: 'Whoever opens a person’s record states a purpose, and the look is written down before the answer is given.',
    authority: [design('Passage design, section 5(6)'), consultationLog],
    ...common,
  },
  assignment: {
    id: 'access.assignment',
    text: 'A record is opened for work by whoever is assigned to it: an assignment names records, one purpose and the day on which it ends.',
    authority: [design('Passage design, decision 9'), needToKnow],
    ...common,
  },
  linkAddsNothing: {
    id: 'access.link-adds-nothing',
    text: 'A link never widens anybody’s access by itself. An assignment gets a further record only by an entry of its own.',
    authority: [design('Passage design, section 5(2)')],
    ...common,
  },
  queue: {
    id: 'access.queue',
    text: 'A task that waits opens its record to those who work the queue, and for eight hours after it was met there, so that they can finish.',
    authority: [design('Passage design, sections 3 and 5(6)'), needToKnow],
    ...common,
  },
  search: {
    id: 'access.search',
    text: 'A person is found by document number, or by full name with date of birth. At most ten results are given.',
    authority: [design('Passage design, section 3')],
    ...common,
  },
  found: {
    id: 'access.found',
    text: 'A record that was found by an exact search is open for the same purpose for eight hours, to answer the person who asked.',
    authority: [design('Passage design, sections 3 and 5(6)')],
    ...common,
  },
  supervision: {
    id: 'access.supervision',
    text: 'A supervisor reads what waits in the queue and what the supervisor assigned to others.',
    authority: [design('Passage design, section 1'), needToKnow],
    ...common,
  },
  audit: {
    id: 'access.audit',
    text: 'An auditor reads the records that an audit assignment names, changes nothing, and is logged like everybody.',
    authority: [design('Passage design, section 1'), consultationLog],
    ...common,
  },
  statistics: {
    id: 'access.statistics',
    text: 'Whoever makes figures counts records and reads none.',
    authority: [design('Passage design, section 3')],
    ...common,
  },
  exchange: {
    id: 'access.exchange',
    text: 'A partner reads what a written agreement names, for the purpose of the agreement.',
    authority: [design('Passage design, section 1'), text('5 USC 552a(b)', 'secondary')],
    ...common,
  },
  ownRecord: {
    id: 'access.own-record',
    text: 'The person concerned, and whoever represents the person, reads the person’s own record.',
    authority: [text('5 USC 552a(d)(1)', 'secondary'), design('Passage design, section 1')],
    ...common,
  },
  redress: {
    id: 'access.redress',
    text: 'The person concerned, and whoever represents the person, asks for corrections of the own record and says what is disputed.',
    authority: [text('5 USC 552a(d)(2)', 'secondary'), design('Passage design, section 1')],
    ...common,
  },
  redressWork: {
    id: 'access.redress-work',
    text: 'A request is examined by a caseworker who is assigned to it or was asked, and a refusal is reviewed by a supervisor who did not refuse.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  notice: {
    id: 'access.notice',
    text: 'Whoever received something about a person is told when it is corrected or disputed, also when the agreement has ended since.',
    authority: [text('5 USC 552a(c)(4)', 'secondary'), design('Passage design, section 1')],
    ...common,
  },
  emergency: {
    id: 'access.emergency',
    text: 'In an emergency a record can be opened for fifteen minutes. Two people are told at once, and the person as soon as the law allows.',
    authority: [design('Passage design, decision 9')],
    ...common,
  },
  budget: {
    id: 'access.budget',
    text: 'Whoever works on records reads no more persons in a day than the work needs. It is noticed first, and then ends.',
    authority: [design('Passage design, decision 9')],
    ...common,
  },
  justification: {
    id: 'access.justification',
    text: 'Whoever searches for a person, or opens a record in an emergency, says why in words. They stand in the look.',
    authority: [design('Passage design, section 5(6)'), consultationLog],
    ...common,
  },
  sealed: {
    id: 'access.sealed',
    text: 'A sealed record is read only by the person, by the representative, and by whoever is cleared for it by name. To all others it does not exist.',
    authority: [design('Passage design, decision 9')],
    ...common,
  },
  protected1367: {
    id: 'access.protected-1367',
    text: 'Nothing that could disclose a protected application leaves, not even that it exists, but to those cleared for it by name.',
    authority: [confidentiality],
    ...common,
  },
  minor: {
    id: 'access.minor',
    text: 'The record of a child is read by those who work on the child’s matter, never on the strength of a search and never by a partner.',
    authority: [design('Passage design, decision 9')],
    ...common,
  },
  conflict: {
    id: 'access.conflict',
    text: 'Nobody works on the own record or on that of somebody close. It goes to another person.',
    authority: [design('Passage design, decision 9')],
    ...common,
  },
  looks: {
    id: 'access.looks',
    text: 'The person sees who looked, when and why. A look may be kept back for a time by law: it is counted, and appears when the time has passed.',
    authority: [accounting, design('Passage design, section 1')],
    ...common,
  },
  protect: {
    id: 'access.protect',
    text: 'Whoever works on a record may write down what protects the person: a stop, an answer, a finding taken back.',
    authority: [design('Passage design, decision 5')],
    ...common,
  },
  adverse: {
    id: 'access.adverse',
    text: 'A step against a person is taken by whoever is assigned to the work, and signed by a supervisor of it who is somebody else.',
    authority: [design('Passage design, sections 2 and 6')],
    ...common,
  },
  thirdPerson: {
    id: 'access.third-person',
    text: 'Nobody learns of another person’s confidential matter from the list of who looked at their own record.',
    authority: [confidentiality, design('Passage design, section 1')],
    ...common,
  },
} as const satisfies Record<string, Rule>
