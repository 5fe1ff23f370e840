import type { UnderText } from '@passage/domain/case/text/entry-text'
import type { EffectText } from '@passage/domain/case/us/family/family-text'

/** A ruling of a judge, as it is written down by whoever reports it. */
export interface RulingText {
  /** By name. Judges do not sign in. */
  readonly judge: string
  /** ISO date. */
  readonly on: string
  /** The paper that it is known from. */
  readonly source: string
}

/** What stands in the streams of both cases, in each with what it does to that case alone. */
interface FamilyBody {
  /** What this case is in the family. */
  readonly as: 'lead' | 'rider'
  /** The other case. Nothing else of its person is written here. */
  readonly other: string
  readonly ruling: RulingText
  /** The effects that were shown before it was written down. */
  readonly effects: readonly EffectText[]
  readonly under: UnderText
  readonly writtenBy: string
}
export interface JoinedBody extends FamilyBody {
  /** The rider’s relief rests on the application of the lead. */
  readonly derivative: boolean
}
export interface SeveredBody extends FamilyBody {
  /** Of a child, in its own case: the decision whether it stays with the parent. */
  readonly child?: RulingText
}
