import { allHandReasons, type HandReason } from '@passage/domain/linking/hand-over'
import { allHoldReasons, allTakeUpReasons, type HoldReason, type TakeUpReason } from '@passage/domain/linking/hold'
import {
  allMatchAnswers,
  allMatchReasons,
  type MatchAnswer,
  type MatchReason,
} from '@passage/domain/linking/match-answer'
import { type Static, Type } from 'typebox'
import { Instant } from '../acts/words.ts'
import { Pill, Term } from './common.ts'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'
import { Comparison } from './why.ts'

export const Answer = Type.Unsafe<MatchAnswer>(Type.Union(allMatchAnswers.map((code) => Type.Literal(code))))
export const HoldCode = Type.Unsafe<HoldReason>(Type.Union(allHoldReasons.map((code) => Type.Literal(code))))
export const TakeUpCode = Type.Unsafe<TakeUpReason>(Type.Union(allTakeUpReasons.map((code) => Type.Literal(code))))
export const HandCode = Type.Unsafe<HandReason>(Type.Union(allHandReasons.map((code) => Type.Literal(code))))
export const Reason = Type.Unsafe<MatchReason>(Type.Union(allMatchReasons.map((code) => Type.Literal(code))))

/** One of the two records: what crossed where, and when it became known. */
export const MatchHead = Type.Object(
  {
    recordId: Type.String(),
    recordLabel: Type.String(),
    title: Type.String(),
    lines: Type.Array(Type.Object({ words: Type.String(), known: Type.Optional(Type.String()), late: Type.Boolean() })),
  },
  { $id: 'MatchHead' },
)
export type MatchHead = Static<typeof MatchHead>

/** One step of the weighing. The bits of all steps add up to the weight exactly; a sampled review keeps back those of what it hides. */
export const MatchStepRow = Type.Object(
  {
    what: Type.String(),
    found: Type.String(),
    bits: Type.Optional(Type.Number()),
    bitsWords: Type.Optional(Type.String({ description: 'Signed, two decimals' })),
    side: Type.Union([Type.Literal('for'), Type.Literal('against'), Type.Literal('not-known')]),
  },
  { $id: 'MatchStepRow' },
)
export type MatchStepRow = Static<typeof MatchStepRow>

/** One answer that can be given, with what it does. None is chosen before somebody chooses. */
export const MatchChoice = Type.Object(
  {
    answer: Answer,
    words: Type.String(),
    follows: Type.Array(Type.String(), { description: 'What changes, for each stay' }),
    takes: Type.String({ description: 'When it takes effect, and by whom' }),
    told: Type.String({ description: 'What the person reads' }),
    signed: Type.Boolean({ description: 'It is against the person, and signed' }),
  },
  { $id: 'MatchChoice' },
)
export type MatchChoice = Static<typeof MatchChoice>

/** In which language the person reads what is told, as far as it is known and the text exists. */
export const MatchToldIn = Type.Object(
  {
    language: Type.String({ description: 'Of the notices of this person, or that it is not on record' }),
    words: Type.String({ description: 'Whether the text exists in it' }),
    told: Type.Optional(
      Type.Object(
        { same: Type.String(), 'not-same': Type.String(), 'cannot-tell': Type.String() },
        { description: 'What the person reads after each answer; absent where no text exists' },
      ),
    ),
  },
  { $id: 'MatchToldIn' },
)
export type MatchToldIn = Static<typeof MatchToldIn>

/** What one reviewer answered. Shown after the own answer, or once it is settled. */
export const MatchGiven = Type.Object(
  {
    byWords: Type.String(),
    answerWords: Type.String(),
    reasons: Type.Array(Type.String()),
    words: Type.Optional(Type.String()),
    atWords: Type.String(),
  },
  { $id: 'MatchGiven' },
)
export type MatchGiven = Static<typeof MatchGiven>

/** Whether the question can be put aside, to which days, and why it can be. */
export const MatchHold = Type.Object(
  {
    turn: ref(Turn),
    held: Type.Optional(Type.String({ description: 'It is put aside: until when, by whom and why' })),
    reasons: Type.Array(Type.Object({ code: HoldCode, words: Type.String() })),
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    daysWords: Type.String({ description: 'From which day to which, written out' }),
    takeUp: ref(Turn),
    takeUpReasons: Type.Array(Type.Object({ code: TakeUpCode, words: Type.String() })),
    takenUp: Type.Optional(Type.String({ description: 'It was taken up before its day: by whom and why' })),
  },
  { $id: 'MatchHold' },
)
export type MatchHold = Static<typeof MatchHold>

/** Whether the question can be handed to a colleague, and whether it was. */
export const MatchHandOver = Type.Object(
  {
    turn: ref(Turn),
    handed: Type.Optional(Type.String({ description: 'To whom it was handed, by whom and why' })),
    reasons: Type.Array(Type.Object({ code: HandCode, words: Type.String() })),
  },
  { $id: 'MatchHandOver' },
)
export type MatchHandOver = Static<typeof MatchHandOver>

/** Whether two records are one person: both side by side, what speaks for it and against, and what each answer does. */
export const MatchView = Type.Object(
  {
    recordId: Type.String(),
    otherRecord: Type.String(),
    pill: ref(Pill),
    title: Type.String(),
    lead: Type.String(),
    facts: Type.Array(ref(Term)),
    heads: Type.Array(ref(MatchHead), { minItems: 2, maxItems: 2 }),
    comparison: ref(Comparison),
    hidden: Type.Optional(Type.String({ description: 'Names and nationality are hidden in this sampled review' })),
    steps: Type.Array(ref(MatchStepRow)),
    weightWords: Type.String(),
    tabWords: Type.String({ description: 'This question among others about either record, in a few words' }),
    rivals: Type.Array(
      Type.Object({
        words: Type.String(),
        records: Type.Optional(
          Type.Array(Type.String(), { minItems: 2, maxItems: 2, description: 'Where the reader may open it' }),
        ),
      }),
    ),
    contested: Type.Optional(
      Type.String({
        description: 'It is open, too, whether somebody else fits one of the two: nobody joins them alone',
      }),
    ),
    rules: Type.Array(Type.Object({ id: Type.String(), text: Type.String(), citation: Type.String() })),
    choices: Type.Array(ref(MatchChoice)),
    toldIn: ref(MatchToldIn),
    reasons: Type.Array(Type.Object({ code: Reason, words: Type.String() })),
    given: Type.Array(ref(MatchGiven)),
    givenWords: Type.String({ description: 'Whose turn it is, and what of other answers is shown' }),
    answered: Type.Boolean({ description: 'The reader has answered in this round' }),
    answer: ref(Turn),
    hold: ref(MatchHold),
    handOver: ref(MatchHandOver),
    again: ref(Turn),
  },
  { $id: 'MatchView' },
)
export type MatchView = Static<typeof MatchView>

/** What came of an answer. */
export const MatchDone = Type.Object(
  {
    recorded: Instant,
    settled: Type.Boolean(),
    words: Type.String(),
    repeated: Type.Boolean(),
  },
  { $id: 'MatchDone' },
)
export type MatchDone = Static<typeof MatchDone>

const RawReading = Type.Object({
  sent: Type.String({ description: 'As the source sent it; empty: it sent nothing' }),
  compared: Type.String({ description: 'As it is compared; nothing is corrected by it' }),
})
/** One field of both records, as the sources sent it beside what it is compared as. */
export const MatchRawRow = Type.Object(
  {
    field: Type.String(),
    one: RawReading,
    other: RawReading,
    exact: Type.Boolean({ description: 'Characters are compared one by one' }),
    note: Type.Optional(Type.String()),
  },
  { $id: 'MatchRawRow' },
)
export type MatchRawRow = Static<typeof MatchRawRow>

/** Both records as their sources sent them. Shown on demand; the look is written down. */
export const MatchRaw = Type.Object(
  {
    oneHead: Type.String(),
    otherHead: Type.String(),
    rows: Type.Array(ref(MatchRawRow)),
    sources: Type.Array(Type.String(), {
      description: 'Which source sent each of the two, and since when it is known',
    }),
    hidden: Type.Optional(Type.String({ description: 'A sampled review hides names and nationality here, too' })),
  },
  { $id: 'MatchRaw' },
)
export type MatchRaw = Static<typeof MatchRaw>

/** What a question stands on: both records weighed once more, and entries with the address of their receipts. */
export const MatchBasis = Type.Object(
  {
    again: Type.Object({
      words: Type.String({ description: 'When, with which model, and whether the result is the same' }),
      same: Type.Optional(Type.Boolean({ description: 'Absent: no computation had compared the two before' })),
      before: Type.Optional(Type.String({ description: 'What was found then, where that differs' })),
      now: Type.String(),
      weightWords: Type.String(),
    }),
    entries: Type.Array(Type.Object({ words: Type.String(), href: Type.String() })),
  },
  { $id: 'MatchBasis' },
)
export type MatchBasis = Static<typeof MatchBasis>
