import type { Authority, Rule } from '../rules/rule.ts'

const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })
const privacyActCopy = 'US Code, copy of 20 April 2023; the same words in the 2016 release point'
const eesCopy = 'German text of the regulation, copy of 1998-2021'
const us = (section: string, quote?: string): Authority => ({
  citation: `5 USC 552a${section}`,
  ...(quote === undefined ? {} : { quote, read: privacyActCopy }),
  kind: 'text',
  basis: quote === undefined ? 'secondary' : 'read',
})
const ees = (article: string, quote: string): Authority => ({
  citation: `Reg. (EU) 2017/2226 art. ${article}`,
  quote,
  read: eesCopy,
  kind: 'text',
  basis: 'read',
})
/** When a provision began to apply was not in the copies that were read: it is unknown, and said so. */
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** The statute, where it gives a right about what is recorded. Each row says whom it covers in its own words. */
export const lawOfRedress = {
  usIndividual: {
    id: 'redress.us.individual',
    text: 'The Privacy Act protects “individuals”: citizens of the United States and lawful permanent residents. Nobody else can rely on it.',
    authority: [us('(a)(2)')],
    ...common,
  },
  usAmend: {
    id: 'redress.us.amend',
    text: 'An individual may ask that a record be amended, and is told promptly that it is corrected, or that it is refused and why.',
    authority: [us('(d)(2)')],
    ...common,
  },
  usAcknowledge: {
    id: 'redress.us.acknowledge',
    text: 'A request to amend a record is acknowledged in writing within ten days, not counting Saturdays, Sundays and legal public holidays.',
    authority: [
      us(
        '(d)(2)(A)',
        'not later than 10 days (excluding Saturdays, Sundays, and legal public holidays) after the date of receipt of such request, acknowledge in writing such receipt',
      ),
    ],
    ...common,
  },
  usReview: {
    id: 'redress.us.review',
    text: 'A refusal is reviewed on request, within thirty working days, which can be extended for good cause.',
    authority: [us('(d)(3)')],
    ...common,
  },
  usStatement: {
    id: 'redress.us.statement',
    text: 'After a review that refuses, the individual may file a concise statement of the reasons for disagreement.',
    authority: [us('(d)(3)')],
    ...common,
  },
  usNotation: {
    id: 'redress.us.notation',
    text: 'In a later disclosure every disputed part is clearly noted, with a copy of the statement.',
    authority: [us('(d)(4)')],
    ...common,
  },
  usOnward: {
    id: 'redress.us.onward',
    text: 'Whoever received a record before is informed of a correction or of the notation of a dispute.',
    authority: [us('(c)(4)')],
    ...common,
  },
  eesCorrect: {
    id: 'redress.ees.correct',
    text: 'Data that are wrong, incomplete or unlawfully processed are corrected, completed or erased without delay, also on the list of identified overstayers.',
    authority: [
      ees(
        '35(2)',
        'berichtigt oder vervollständigt sie in bzw. löscht sie erforderlichenfalls unverzüglich aus dem EES und gegebenenfalls aus der in Artikel 12 Absatz 3 genannten Liste',
      ),
    ],
    ...common,
  },
  eesAnswer: {
    id: 'redress.ees.answer',
    text: 'A request about one’s own data in the Entry/Exit System can go to any Member State and is answered within 45 days of its receipt.',
    authority: [ees('52(1)', 'beantwortet den Antrag innerhalb von 45 Tagen nach Antragseingang')],
    ...common,
  },
  eesCheck: {
    id: 'redress.ees.check',
    text: 'The State that was asked checks within thirty days, or contacts the responsible State within seven, which checks within thirty; the person has it in writing without delay.',
    authority: [
      ees(
        '52(2)-(3)',
        'innerhalb einer Frist von 30 Tagen nach Antragseingang [...] innerhalb von sieben Tagen [...] innerhalb von 30 Tagen nach der Kontaktaufnahme [...] bestätigt der betroffenen Person unverzüglich schriftlich',
      ),
    ],
    ...common,
  },
  eesOtherState: {
    id: 'redress.ees.other-state',
    text: 'A State that finds an error in the data of another contacts it within seven days; that State checks within one month.',
    authority: [
      ees(
        '35(3)',
        'kontaktiert er die Behörden des verantwortlichen Mitgliedstaats innerhalb einer Frist von sieben Tagen, woraufhin der verantwortliche Mitgliedstaat [...] innerhalb eines Monats überprüft',
      ),
    ],
    ...common,
  },
  eesEarlyErasure: {
    id: 'redress.ees.early-erasure',
    text: 'Data are erased early when the person becomes a citizen or gets a residence card or permit.',
    authority: [{ citation: 'Reg. (EU) 2017/2226 art. 35(6)', kind: 'text', basis: 'secondary' }],
    ...common,
  },
} as const satisfies Record<string, Rule>

/** What Passage holds itself to for everybody, where no statute says so or the statute covers only some. */
export const designOfRedress = {
  ask: {
    id: 'redress.design.ask',
    text: 'Everybody may ask that something recorded about them be corrected, completed or taken out, whatever their nationality or status.',
    authority: [design('Passage design, section 1')],
    ...common,
  },
  overstayEntry: {
    id: 'redress.design.overstay-entry',
    text: 'A correction changes every answer about a stay that rests on what was corrected, and whatever list is made from the answers.',
    authority: [design('Passage design, section 6')],
    ...common,
  },
  second: {
    id: 'redress.design.second',
    text: 'Who says that a trip is not theirs is refused by two people, each with reasons, and never by one. What either of them grants is granted.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  ofReviewers: {
    id: 'redress.design.of-reviewers',
    text: 'Whether a trip on a linked record is this person’s is answered by two match reviewers, and on review by two others. No caseworker answers it beside them.',
    authority: [design('Passage design, sections 2 and 5(2)')],
    ...common,
  },
  receipt: {
    id: 'redress.design.receipt',
    text: 'Whatever comes in gets a numbered receipt at once, in the same transaction in which it is written down.',
    authority: [design('Passage design, section 7, decision 5')],
    ...common,
  },
  files: {
    id: 'redress.design.files',
    text: 'A picture or a scan can be sent with a request. It is kept enciphered, for whoever decides it, and goes when the request goes.',
    authority: [design('Passage design, section 1')],
    ...common,
  },
  answer: {
    id: 'redress.design.answer',
    text: 'A request is answered within 45 days. The clock is visible, is never extended, and is raised when it has run out.',
    authority: [design('Passage design, section 1')],
    ...common,
  },
  reasons: {
    id: 'redress.design.reasons',
    text: 'A refusal gives its reasons for each thing that was asked.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  review: {
    id: 'redress.design.review',
    text: 'A refusal is reviewed on request by somebody else, within 30 days. The request for it can be made for 30 days.',
    authority: [design('Passage design, section 2')],
    ...common,
  },
  statement: {
    id: 'redress.design.statement',
    text: 'Everybody may let a statement of disagreement stand beside what they dispute, at any time and without a decision first.',
    authority: [design('Passage design, section 1')],
    ...common,
  },
  notation: {
    id: 'redress.design.notation',
    text: 'What is disputed is marked wherever it is shown, and so is every answer that rests on it.',
    authority: [design('Passage design, section 1')],
    ...common,
  },
  onward: {
    id: 'redress.design.onward',
    text: 'Every earlier recipient is told of a correction and of a statement of disagreement, and says that it was received. This goes on when the log is not witnessed.',
    authority: [design('Passage design, section 1 and decision 5')],
    ...common,
  },
  notAdversely: {
    id: 'redress.design.not-adversely',
    text: 'What is disputed is not used against the person while the request, or the way to a review of it, is open.',
    authority: [design('Passage design, section 1')],
    ...common,
  },
  ownRecord: {
    id: 'redress.design.own-record',
    text: 'A request is about what stands on the person’s own record.',
    authority: [design('Passage design, section 5(6)')],
    ...common,
  },
} as const satisfies Record<string, Rule>
