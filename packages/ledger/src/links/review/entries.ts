import type { IsoDate } from '@passage/domain/calendar/day'
import type { HandReason } from '@passage/domain/linking/hand-over'
import type { HoldReason, TakeUpReason } from '@passage/domain/linking/hold'
import type { MatchAnswer, MatchReason } from '@passage/domain/linking/match-answer'
import { decipher, encipher, type FieldKeys } from '../../field-keys/encipher.ts'
import type { SignatureText } from '../../sign-in/entries.ts'

/** What reviewers say about two records: entries of the link. */
export interface MatchBodies {
  readonly 'match-answered': {
    readonly a: string
    readonly b: string
    readonly by: { readonly signers: readonly [string] }
    readonly answer: MatchAnswer
    readonly reasons: readonly MatchReason[]
    readonly against: boolean
    /** Names and nationality were hidden from the reviewer. */
    readonly sampled: boolean
    /** Code had linked the two, and the reviewer did not know. */
    readonly ofCode?: true
    /** Over everything above but who answered and the sample; absent where the answer is not against the person. */
    readonly signature?: SignatureText
  }
  /** The question is put aside, and is in the queue again on that day. */
  readonly 'match-held': {
    readonly a: string
    readonly b: string
    readonly by: { readonly signers: readonly [string] }
    readonly until: IsoDate
    readonly reason: HoldReason
  }
  /** It is in the queue again before that day. */
  readonly 'match-taken-up': {
    readonly a: string
    readonly b: string
    readonly by: { readonly signers: readonly [string] }
    readonly reason: TakeUpReason
  }
  /** A reviewer handed the question to a colleague. */
  readonly 'match-handed': {
    readonly a: string
    readonly b: string
    readonly by: { readonly signers: readonly [string] }
    readonly to: string
    readonly reason: HandReason
  }
  /**
   * What a reviewer said in own words. An entry of its own: erasure takes the words, and whoever answered what stays counted.
   */
  readonly 'match-words': {
    readonly a: string
    readonly b: string
    readonly by: string
    /** Position of the answer in this stream. */
    readonly answer: number
    /** Enciphered: people say anything in free text. */
    readonly words: string
  }
}

const placeOf = (linkId: string, by: string): string => `entry.match-words.words|${linkId}|${by}`

/** The words of a reviewer as they are written down. */
export const protectWords = (keys: FieldKeys | undefined, linkId: string, by: string, words: string): string =>
  encipher(keys, placeOf(linkId, by), words)

/** Words as they are read; undefined where their key is not here. */
export function readWords(
  keys: FieldKeys | undefined,
  linkId: string,
  { by, words }: Pick<MatchBodies['match-words'], 'by' | 'words'>,
): string | undefined {
  const read = decipher(keys, placeOf(linkId, by), words)
  return read === 'no-key' ? undefined : read.text
}
