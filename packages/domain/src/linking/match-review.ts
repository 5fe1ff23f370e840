import type { Given, MatchAnswer } from './match-answer.ts'
import { type MatchRefusal, refuseMatch } from './match-refusal.ts'

/** Whose word an open question waits for. */
export type MatchTurn = 'first' | 'second' | 'third'
/** What follows from one more answer. `settled`: with the names of those who signed it. */
export type MatchStep =
  | { readonly kind: 'waits'; readonly turn: MatchTurn }
  | { readonly kind: 'settled'; readonly answer: MatchAnswer; readonly signers: readonly string[] }
export type MatchAnswered = MatchStep | { readonly kind: 'refused'; readonly refusal: MatchRefusal }

/** One question in so many is a sample. Published, with how often the answers agreed. */
export const SAMPLED_OF = 10

/**
 * Whether this question is one of the sample: names and nationality stay hidden, and two people answer for themselves,
 * whatever it comes to. It follows from the id of the link, which is a digest, so that nobody chooses it.
 */
export const isSampled = (linkId: string): boolean => Number.parseInt(linkId.slice(-8), 16) % SAMPLED_OF === 0

/** Whose turn it is after so many answers. */
export const turnAfter = (count: number): MatchTurn => (count === 0 ? 'first' : count === 1 ? 'second' : 'third')

/** What an answer has in the scales besides itself. */
export interface MatchWeight {
  readonly against: boolean
  /** Each of the two persons carries a case, a finding or a stop. */
  readonly carries: boolean
  readonly sampled: boolean
  /** The person says that the records are not of one person: two people answer. */
  readonly disputed: boolean
  /** It is open, too, whether somebody else fits one of the two records. */
  readonly contested: boolean
}
/** Whether one person’s word is not enough for an answer. */
export const needsTwo = (
  answer: MatchAnswer,
  { against, carries, sampled, disputed, contested }: MatchWeight,
): boolean =>
  sampled || disputed || (answer !== 'cannot-tell' && against) || (answer === 'same' && (carries || contested))

/**
 * What one more answer comes to. Each reviewer answers once, without having seen the other answers. Two that agree settle
 * it; where two differ a third decides, and where all three differ nobody can tell.
 */
export function answerStep(given: readonly Given[], next: Omit<Given, 'at'>, weight: MatchWeight): MatchAnswered {
  const refusal = refuseMatch(next, given)
  if (refusal !== undefined) return { kind: 'refused', refusal }
  const all = [...given, next]
  const alike = all.filter(({ answer }) => answer === next.answer).map(({ by }) => by)
  const isEnough = given.length === 0 ? !needsTwo(next.answer, weight) : alike.length >= 2
  if (isEnough) return { kind: 'settled', answer: next.answer, signers: alike }
  if (all.length < 3) return { kind: 'waits', turn: turnAfter(all.length) }
  return { kind: 'settled', answer: 'cannot-tell', signers: all.map(({ by }) => by) }
}

/** How often the first two answers to a question agreed, of all questions that two people answered. */
export interface Agreement {
  readonly both: number
  readonly agreed: number
}
export function agreementOf(rounds: readonly (readonly Pick<Given, 'answer'>[])[]): Agreement {
  const both = rounds.filter(({ length }) => length >= 2)
  return { both: both.length, agreed: both.filter(([one, other]) => one?.answer === other?.answer).length }
}
