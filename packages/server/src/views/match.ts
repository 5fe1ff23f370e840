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
export const Reason = Type.Unsafe<MatchReason>(Type.Union(allMatchReasons.map((code) => Type.Literal(code))))

/** One of the two records: what crossed where, and when it became known. */
export const MatchHead = Type.Object(
  {
    recordId: Type.String(),
    recordLabel: Type.String(),
    title: Type.String(),
    lines: Type.Array(Type.Object({ words: Type.String(), late: Type.Boolean() })),
  },
  { $id: 'MatchHead' },
)
export type MatchHead = Static<typeof MatchHead>

/** One step of the weighing. The bits of all steps add up to the weight exactly. */
export const MatchStepRow = Type.Object(
  {
    what: Type.String(),
    found: Type.String(),
    bits: Type.Number(),
    bitsWords: Type.String({ description: 'Signed, two decimals' }),
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
    rivals: Type.Array(Type.Object({ words: Type.String(), href: Type.Optional(Type.String()) })),
    rules: Type.Array(Type.Object({ id: Type.String(), text: Type.String(), citation: Type.String() })),
    choices: Type.Array(ref(MatchChoice)),
    reasons: Type.Array(Type.Object({ code: Reason, words: Type.String() })),
    given: Type.Array(ref(MatchGiven)),
    givenWords: Type.String({ description: 'Whose turn it is, and what of other answers is shown' }),
    answered: Type.Boolean({ description: 'The reader has answered in this round' }),
    answer: ref(Turn),
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
