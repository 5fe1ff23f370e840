import type { IsoDate } from '@passage/domain/calendar/day'
import type { HandReason } from '@passage/domain/linking/hand-over'
import type { HoldReason, TakeUpReason } from '@passage/domain/linking/hold'
import type { EntryText } from '../../entry/bodies.ts'
import type { MatchBodies } from './entries.ts'

/** That a question was put aside. */
export interface Held {
  readonly by: string
  readonly until: IsoDate
  readonly reason: HoldReason
  readonly at: string
  /** An answer, or somebody who took it up, ended it before its day. */
  readonly ended: boolean
  readonly takenUp?: { readonly by: string; readonly reason: TakeUpReason; readonly at: string }
}
/** That a question went from one reviewer to another; an answer ends it. */
export interface Handed {
  readonly by: string
  readonly to: string
  readonly reason: HandReason
  readonly at: string
  readonly ended: boolean
}

/** Of an entry that a question was put aside. */
export function heldOf(text: string): Held {
  const { recorded, body } = JSON.parse(text) as EntryText<MatchBodies['match-held']>
  return { by: body.by.signers[0], until: body.until, reason: body.reason, at: recorded, ended: false }
}

/** That the last of them was taken up before its day. */
export function takenUpBy(held: readonly Held[], text: string): readonly Held[] {
  const { recorded, body } = JSON.parse(text) as EntryText<MatchBodies['match-taken-up']>
  const takenUp = { by: body.by.signers[0], reason: body.reason, at: recorded }
  return held.map((one, at) => (at === held.length - 1 ? { ...one, ended: true, takenUp } : one))
}

/** Of an entry that a question was handed over. */
export function handedOf(text: string): Handed {
  const { recorded, body } = JSON.parse(text) as EntryText<MatchBodies['match-handed']>
  return { by: body.by.signers[0], to: body.to, reason: body.reason, at: recorded, ended: false }
}

/** The last time that it was put aside, where nothing ended that; its day may have come. */
export const standingHold = ({ held }: { readonly held: readonly Held[] }): Held | undefined => {
  const last = held.at(-1)
  return last?.ended === true ? undefined : last
}

/** The last time that it was handed over, where no answer came since. */
export const standingHandOver = ({ handed }: { readonly handed: readonly Handed[] }): Handed | undefined => {
  const last = handed.at(-1)
  return last?.ended === true ? undefined : last
}
