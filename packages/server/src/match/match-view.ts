import type { Day } from '@passage/domain/calendar/day'
import { refuseAway } from '@passage/domain/linking/hand-over'
import { linkingRules } from '@passage/domain/linking/linking.rules'
import { allMatchReasons, matchAnswers, matchReasons } from '@passage/domain/linking/match-answer'
import { whyNot } from '@passage/domain/linking/match-refusal'
import { turnAfter } from '@passage/domain/linking/match-review'
import type { Rule } from '@passage/domain/rules/rule'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import type { GivenAt, Round } from '@passage/ledger/links/review/rounds'
import { compareIdentities } from '../records/compare.ts'
import { whoIs } from '../records/looks.ts'
import type { Pill } from '../views/common.ts'
import type { MatchGiven, MatchView } from '../views/match.ts'
import type { Turn } from '../views/turn.ts'
import { fullDate, writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { choicesOf } from './choices.ts'
import { handOverOf } from './hand-over-view.ts'
import { headOf, tabWordsOf } from './heads-view.ts'
import { holdOf } from './hold-view.ts'
import { toldIn } from './told-in.ts'
import { HIDDEN, weighed } from './weigh.ts'
import { questionTitle, turnWords } from './words.ts'

/** Who reads, and what is theirs to do. */
export interface MatchReader {
  readonly reader: string
  readonly today: Day
  readonly answer: Turn
  readonly again: Turn
  /** Of other questions about either record, those that the reader may open. */
  readonly open: ReadonlySet<string>
}

const hiddenFields = new Set(['Name', 'Nationality', 'Issued by'])

/** Whether the own answer of a reader is still to come. What all comes to is then not said, so that it does not pull. */
export const isBefore = ({ state, rounds }: MatchQuestion, reader: string): boolean =>
  state === 'undetermined' && !(rounds.at(-1)?.given ?? []).some(({ by }) => by === reader)

/** A sample hides who it is about from whoever has not answered yet. */
export const isHidden = (question: MatchQuestion, reader: string): boolean =>
  question.sampled && isBefore(question, reader)

/** An answer is seen once the reader has given one, or the round is over. */
function shownGiven({ given, settled }: Round, reader: string): readonly GivenAt[] {
  return settled !== undefined || given.some(({ by }) => by === reader) ? given : []
}

const givenRow = ({ by, answer, reasons, words, at }: GivenAt, today: Day): MatchGiven => ({
  byWords: whoIs(by),
  answerWords: matchAnswers[answer].words,
  reasons: reasons.map((code) => matchReasons[code]),
  ...(words === '' ? {} : { words }),
  atWords: writtenInstant(at, today),
})

const pills: Readonly<Record<MatchQuestion['state'], Pill>> = {
  undetermined: { code: 'identity-open', words: 'Not decided', tone: 'unknown' },
  linked: { code: 'identity-same', words: 'Same person', tone: 'settled' },
  apart: { code: 'identity-apart', words: 'Not the same', tone: 'settled' },
  withdrawn: { code: 'identity-apart', words: 'Not the same', tone: 'settled' },
}

const ruleOf = ({ id, text, authority }: Rule) => ({
  id,
  text,
  citation: authority.map(({ citation }) => citation).join('; '),
})

function comparisonOf({ sides: [one, other] }: MatchQuestion, hidden: boolean): MatchView['comparison'] {
  // A day that both say is written out; where they differ, the characters stand one above the other.
  const rows = compareIdentities(one.record, other.record).map((row) =>
    row.field === 'Born' && row.result === 'Same'
      ? { ...row, one: fullDate(row.one), other: fullDate(row.other), exact: false }
      : row,
  )
  return {
    oneHead: recordLabel(one.record.recordId),
    otherHead: recordLabel(other.record.recordId),
    otherRecord: other.record.recordId,
    rows: rows.map((row) =>
      hidden && hiddenFields.has(row.field)
        ? { ...row, one: HIDDEN, other: HIDDEN, result: 'Hidden', tone: 'plain', exact: false }
        : row,
    ),
  }
}

const CONTESTED =
  'It is open, too, whether somebody else fits one of these records. Weigh both questions: nobody says “same person” alone here.'

const rulesOf = ({ contested }: MatchQuestion): readonly Rule[] => [
  linkingRules.ownAnswer,
  linkingRules.twoPeople,
  ...(contested ? [linkingRules.rivals] : []),
  linkingRules.reasons,
]

/** Whether it is the reader’s to answer: not once it is settled, nor after it was handed to a colleague. */
function answerTurn({ state, rounds }: MatchQuestion, { reader, answer }: MatchReader): Turn {
  if (state !== 'undetermined') return { may: false, why: 'It is answered.' }
  const away = refuseAway(rounds.at(-1)?.handed ?? [], reader)
  return away === undefined ? answer : { may: false, why: `${away.title}. ${whyNot(away)}` }
}

/** The question as the screen shows it. Nothing is chosen, and how others answered appears only after the own answer. */
export function matchView(question: MatchQuestion, viewer: MatchReader): MatchView {
  const { sides, rounds, state, reasons, rivals, since } = question
  const isOpen = state === 'undetermined'
  // No source sends the language of a person, and nothing guesses it.
  const notices = toldIn(undefined)
  const last = rounds.at(-1) ?? { given: [], held: [], handed: [] }
  const answered = last.given.some(({ by }) => by === viewer.reader)
  const hidden = isHidden(question, viewer.reader)
  const shown = rounds.flatMap((round) => shownGiven(round, viewer.reader))
  const [one, other] = [sides[0].record.recordId, sides[1].record.recordId]
  return {
    recordId: one,
    otherRecord: other,
    pill: pills[state],
    title: isOpen ? questionTitle(reasons, hidden) : 'This question is answered. It can be asked again.',
    lead: isOpen
      ? 'The rules leave this to people. Until then, nothing adverse is read from either record.'
      : 'Any answer can be reversed, and the person has been told.',
    facts: [
      { term: 'Records', words: `${recordLabel(one)}, ${recordLabel(other)}` },
      { term: isOpen ? 'Waits since' : 'Answered', words: writtenInstant(since, viewer.today) },
      { term: 'Notices in', words: notices.language },
    ],
    heads: [headOf(sides[0], viewer.today), headOf(sides[1], viewer.today)],
    comparison: comparisonOf(question, hidden),
    ...(hidden ? { hidden: `${HIDDEN}: name, nationality and issuer. One question in ten is a sample.` } : {}),
    ...weighed(question, { hidden, before: isBefore(question, viewer.reader) }),
    rivals: rivals.map(({ linkId, a, b }) => {
      const words = `${recordLabel(a)} and ${recordLabel(b)}`
      return viewer.open.has(linkId) ? { words, records: [a, b] } : { words: 'A question that is not yours to open' }
    }),
    tabWords: tabWordsOf(question, viewer.today),
    ...(question.contested && isOpen ? { contested: CONTESTED } : {}),
    rules: rulesOf(question).map(ruleOf),
    choices: isOpen ? choicesOf(question) : [],
    toldIn: notices,
    reasons: allMatchReasons.map((code) => ({ code, words: matchReasons[code] })),
    given: shown.map((one) => givenRow(one, viewer.today)),
    givenWords: isOpen
      ? answered
        ? 'Your answer is recorded.'
        : turnWords[turnAfter(last.given.length)]
      : 'It is settled.',
    answered,
    hold: holdOf(question, viewer),
    handOver: handOverOf(question, viewer),
    answer: answerTurn(question, viewer),
    again: isOpen ? { may: false, why: 'It is open.' } : viewer.again,
  }
}
