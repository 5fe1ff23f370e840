import { matchRefusal } from '@passage/domain/linking/match-refusal'
import { type MatchStep, turnAfter } from '@passage/domain/linking/match-review'
import type { Tx } from '../../pools/transaction.ts'
import type { AnsweredMatch, SentAnswer } from './answer-match.ts'
import type { GivenAt, Round } from './rounds.ts'

/**
 * What an answer that came before under the same id came to, as the question stands now; another answer under that id is
 * refused. Words that were erased, or whose key is not here, cannot be compared and count as the same. Undefined: it is new.
 */
export async function repeatedAnswer(
  tx: Tx,
  link: string,
  sent: SentAnswer,
  rounds: readonly Round[],
): Promise<AnsweredMatch | undefined> {
  const found = await tx.query<{ seq: number }>(
    'select stream_seq as seq from ledger.entry where stream_id = $1 and request_id = $2',
    [link, sent.requestId],
  )
  const seq = found.rows[0]?.seq
  if (seq === undefined) return undefined
  const round = rounds.find(({ given }) => given.some((one) => one.seq === seq))
  const first = round?.given.find((one) => one.seq === seq)
  if (round === undefined || first === undefined || !isSame(first, sent)) return { ok: false, refusal: keyReused }
  return { ok: true, step: stepOf(round), recorded: first.at, repeated: true }
}

const keyReused = matchRefusal('match.key-reused', 'It came before with another answer.', 'Send it with a new key.')

function isSame(first: GivenAt, { by, answer, reasons, words }: SentAnswer): boolean {
  const sameWords = !first.wordsKnown || first.words === (words.trim() === '' ? '' : words)
  return first.by === by && first.answer === answer && first.reasons.join() === reasons.join() && sameWords
}

function stepOf({ settled, setAside, given }: Round): MatchStep {
  if (settled !== undefined) return { kind: 'settled', ...settled }
  return { kind: 'waits', turn: turnAfter(setAside ? 0 : given.length) }
}
