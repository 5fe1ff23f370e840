import type { UnderText } from '@passage/domain/case/text/entry-text'
import type { EffectText } from '@passage/domain/case/us/family/family-text'
import type { SignatureText } from '../../sign-in/entries.ts'

/** A ruling of a judge, as it is written down by whoever reports it. */
export interface RulingText {
  /** By name. Judges do not sign in. */
  readonly judge: string
  /** ISO date. */
  readonly on: string
  /** The paper that it is known from. */
  readonly source: string
}
/** What is said about two cases: that a judge joined or severed them, or that a line which says so is wrong. */
export type RuledText =
  | { readonly what: 'joined'; readonly ruling: RulingText; readonly derivative: boolean }
  | { readonly what: 'severed'; readonly ruling: RulingText; readonly child?: RulingText }
  | { readonly what: 'withdrawn'; readonly line: number; readonly why: string; readonly source: string }

/** Of what takes something away: by what proposal, and whose signatures. */
interface ByTwo {
  readonly proposal?: string
  readonly signatures?: readonly SignatureText[]
  readonly witness?: 'not-yet-witnessed' | 'unwitnessed'
}
/** What stands in the streams of both cases, in each with what it does to that case alone. */
export interface FamilyBody extends ByTwo {
  /** What this case is in the family. */
  readonly as: 'lead' | 'rider'
  /** The other case. Nothing else of its person is written here. */
  readonly other: string
  /** The effects that were shown before it was written down. */
  readonly effects: readonly EffectText[]
  readonly under: UnderText
  readonly writtenBy: string
}
export interface JoinedBody extends FamilyBody {
  readonly ruling: RulingText
  /** The rider’s relief rests on the application of the lead. */
  readonly derivative: boolean
}
export interface SeveredBody extends FamilyBody {
  readonly ruling: RulingText
  /** Of a child, in its own case: the decision whether it stays with the parent. */
  readonly child?: RulingText
}
/** A line about the family was wrong: from here on it counts for nothing, and stays. */
export interface CorrectedBody extends FamilyBody {
  /** Position of the line of this stream that it takes back, and the commitment of that line. */
  readonly line: number
  readonly commitment: string
  readonly why: string
  /** The paper or message by which the mistake is known. */
  readonly source: string
}
/** In the stream of the rider: what would take something away, signed by one, waiting for another. */
export interface FamilyProposedBody {
  readonly proposal: string
  readonly other: string
  readonly ruled: RuledText
  readonly effects: readonly EffectText[]
  readonly under: UnderText
  readonly writtenBy: string
  readonly signatures: readonly SignatureText[]
  readonly witness?: ByTwo['witness']
}
