import { refuseAway } from '@passage/domain/linking/hand-over'
import type { MatchAnswer, MatchReason } from '@passage/domain/linking/match-answer'
import { type MatchRefusal, matchRefusal } from '@passage/domain/linking/match-refusal'
import { answerStep, isSampled, type MatchStep, type MatchWeight } from '@passage/domain/linking/match-review'
import { appendEntry } from '../../append/append.ts'
import { headsOf } from '../../append/heads.ts'
import { linkId } from '../../entry/derived-id.ts'
import { EMPTY } from '../../entry/stream.ts'
import { fieldKeysOf } from '../../field-keys/of-session.ts'
import { conflictedAmong } from '../../guard-rows/conflicted.ts'
import { holdPersons } from '../../guard-rows/guard.ts'
import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import type { SignatureText } from '../../sign-in/entries.ts'
import { carriedBy } from '../rule-inside.ts'
import { type MatchBodies, protectWords } from './entries.ts'
import { endMoves } from './moved.ts'
import { isContested, previewMatch } from './preview.ts'
import { notOpen, ownInterest, type Question, questionOf } from './question.ts'
import { repeatedAnswer } from './repeated.ts'
import { answeredBefore, type GivenAt, readRounds, saidSame } from './rounds.ts'
import { settleCheck, settleMatch } from './settle.ts'

/** One reviewer’s answer to “is this the same person?”. */
export interface SentAnswer {
  /** The two records, in either order. */
  readonly records: readonly [string, string]
  readonly by: string
  /** UUID: the same answer sent again gets what it came to. */
  readonly requestId: string
  readonly answer: MatchAnswer
  readonly reasons: readonly MatchReason[]
  readonly words: string
  /** Absent: an answer that is against the person is not taken yet. */
  readonly signature?: SignatureText
}
/** What somebody signs who gives an answer against a person. Own words are no part of it, so that they can be erased. */
export type SignedMatch = Pick<MatchBodies['match-answered'], 'a' | 'b' | 'answer' | 'reasons' | 'against'>
/** What an answer came to. `open`: it would be taken, when this is signed. */
export type AnsweredMatch =
  | { readonly ok: true; readonly step: MatchStep; readonly recorded: string; readonly repeated: boolean }
  | { readonly ok: 'open'; readonly over: SignedMatch }
  | { readonly ok: false; readonly refusal: MatchRefusal }

/**
 * Records an answer in the stream of the link, and where that settles the question, rules in the same transaction. What
 * the answer means for the person is computed here, not taken from the caller. Undefined: no such question.
 */
export function answerMatch(pools: Pools, sent: SentAnswer, now: Date): Promise<AnsweredMatch | undefined> {
  return inTransactionAgain(pools.write, async (tx) => {
    const [a, b] = [...sent.records].sort() as [string, string]
    // The guards first, as every ruling has it: a stop, a link or an erasure that comes in meanwhile is met.
    const { members } = await holdPersons(tx, [a, b], 0)
    const question = await questionOf(tx, a, b)
    if (question === undefined) return undefined
    const rounds = await readRounds(tx, linkId(a, b), fieldKeysOf(tx))
    const again = await repeatedAnswer(tx, linkId(a, b), sent, rounds)
    if (again !== undefined) return again
    if (question.state !== 'undetermined' && !question.isCheck) return { ok: false, refusal: notOpen }
    const conflicted = await conflictedAmong(tx, members, [sent.by, ...namesIn(rounds.at(-1)?.given)], now)
    if (conflicted.includes(sent.by)) return { ok: false, refusal: ownInterest }
    const away = refuseAway(rounds.at(-1)?.handed ?? [], sent.by)
    if (away !== undefined) return { ok: false, refusal: away }
    if (question.isDisputed && saidSame(rounds, sent.by)) return { ok: false, refusal: ownAnswerDisputed }
    if (question.isDisputed && answeredBefore(rounds, sent.by)) return { ok: false, refusal: answeredOnce }
    const given = (rounds.at(-1)?.given ?? []).filter(({ by }) => !conflicted.includes(by))
    return answerInside(tx, { ...sent, records: [a, b] }, { ...question, given }, now)
  })
}

const answeredOnce = matchRefusal(
  'match.same-reviewer',
  'You have answered this question before it was decided, and the person disputes what was decided.',
  'Somebody who has not answered it answers.',
)
const ownAnswerDisputed = matchRefusal(
  'match.same-reviewer',
  'You have said that the two are one person, and the person disputes it.',
  'Somebody who has not said so answers.',
)
const namesIn = (given: readonly GivenAt[] = []): readonly string[] => given.map(({ by }) => by)

async function answerInside(
  tx: Tx,
  sent: SentAnswer,
  round: Pick<Question, 'isDisputed' | 'isCheck'> & { readonly given: readonly GivenAt[] },
  now: Date,
): Promise<AnsweredMatch> {
  const { records, by, answer, reasons, words, signature } = sent
  const [a, b] = records
  const preview = await previewMatch(tx, a, b, now)
  const { consequences } = preview
  const against = answer !== 'cannot-tell' && consequences[answer].against
  const carries = (await carriedBy(tx, a, b)).every(Boolean)
  const sampled = round.isCheck || isSampled(linkId(a, b))
  const contested = isContested(preview)
  const weight: MatchWeight = { against, carries, sampled, disputed: round.isDisputed, contested }
  const step = answerStep(round.given, { by, answer, reasons, words, against }, weight)
  if (step.kind === 'refused') return { ok: false, refusal: step.refusal }
  const over: SignedMatch = { a, b, answer, reasons, against }
  if (against && signature === undefined) return { ok: 'open', over }
  const signed = against && signature !== undefined ? { signature } : {}
  const body = {
    ...over,
    by: { signers: [by] },
    sampled,
    ...(round.isCheck ? { ofCode: true as const } : {}),
    ...signed,
  } as const
  await writeAnswer(tx, sent, body, now)
  if (step.kind === 'settled' && round.isCheck) await settleCheck(tx, sent, step, now)
  else if (step.kind === 'settled') await settleMatch(tx, sent, step, round.given, round.isDisputed, now)
  return { ok: true, step, recorded: now.toISOString(), repeated: false }
}

/** The answer, and right after it the words. */
async function writeAnswer(
  tx: Tx,
  { by, words, requestId }: SentAnswer,
  body: MatchBodies['match-answered'],
  now: Date,
): Promise<void> {
  const { a, b } = body
  const stream = { kind: 'link', id: linkId(a, b) } as const
  const recorded = now.toISOString()
  const head = (await headsOf(tx, [stream.id])).get(stream.id) ?? EMPTY
  const answered = await appendEntry(tx, stream, head.seq, { type: 'match-answered', body, recorded, requestId })
  if (!answered.ok) throw moved()
  await endMoves(tx, stream.id)
  if (words.trim() === '') return
  const { seq } = answered.receipt
  const said = { a, b, by, answer: seq, words: protectWords(fieldKeysOf(tx), stream.id, by, words) }
  const kept = await appendEntry(tx, stream, seq, { type: 'match-words', body: said, recorded })
  if (!kept.ok) throw moved()
}

const moved = () => Object.assign(new Error('the link changed in the same moment'), { code: '40001' })
