import type { Forum } from '@passage/domain/case/case'
import type { DoneText, EventText, RefusedText, ToldEntryText, UnderText } from '@passage/domain/case/text/entry-text'
import type { ToldText } from '@passage/domain/case/text/told-text'
import type { GuardVersion } from '../guard-rows/guard.ts'
import type { SignatureText } from '../sign-in/entries.ts'
import type { CorrectedBody, FamilyProposedBody, JoinedBody, RuledText, SeveredBody } from './family/entries.ts'

/** Under which guards an entry of a case was written: versions of the rows of every record of the person. */
interface Guarded {
  readonly guard: readonly GuardVersion[]
}

/** What somebody signs who acts against a person in a case: one step of one case, and nothing else. */
export interface StepToSign {
  readonly case: string
  readonly record: string
  /** The step with its facts and reasons. It happens on the day of the last signature. */
  readonly event?: Omit<EventText, 'on' | 'signers'>
  /** A finding of a lawyer, in place of a step. */
  readonly told?: ToldText
  /** What is said about this case and another, in place of a step. */
  readonly family?: { readonly other: string; readonly ruled: RuledText }
  /** `done` by this one signature, or `proposed` to somebody else, or `proposal`, what somebody else has proposed. */
  readonly as: 'done' | 'proposed' | 'signed'
  readonly proposal?: string
}

/** Entry types of the stream of a case. */
export interface CaseBodies {
  readonly 'case-opened': {
    readonly case: string
    /** The record that the case is about. */
    readonly record: string
    readonly pack: string
    readonly forum: Forum
    /** The stay that gave rise to it: its facts are what an act against the person rests on. */
    readonly stay?: string
    readonly reason: string
    readonly by: string
  } & Guarded
  readonly 'case-step': DoneText &
    Guarded & {
      /** Who wrote it down: of an act whoever did it, of a report whoever reported it. */
      readonly writtenBy: string
      /** Of a report: from which source it is known. */
      readonly source?: string
      readonly proposal?: string
      readonly signatures?: readonly SignatureText[]
      readonly witness?: 'not-yet-witnessed' | 'unwitnessed'
    }
  readonly 'case-told': ToldEntryText &
    Guarded & {
      readonly writtenBy: string
      /** From which paper or message it is known, where somebody else than whoever wrote it down says it. */
      readonly source?: string
      /** Of a finding of a lawyer. */
      readonly signatures?: readonly SignatureText[]
    }
  /** What was tried and is not lawful now. It moves nothing, and stays. */
  readonly 'case-refused': RefusedText & Guarded & { readonly writtenBy: string; readonly proposal?: string }
  /** A step against the person, signed by one, that waits for the signature of another. */
  readonly 'case-proposed': {
    readonly proposal: string
    readonly event: Omit<EventText, 'on' | 'signers'>
    readonly under: UnderText
    readonly writtenBy: string
    readonly signatures: readonly SignatureText[]
    readonly witness?: 'not-yet-witnessed' | 'unwitnessed'
  } & Guarded
  readonly 'case-proposal-ended': { readonly proposal: string; readonly reason: string; readonly by: string }
  readonly 'case-family-joined': JoinedBody & Guarded
  readonly 'case-family-severed': SeveredBody & Guarded
  /** A line about the family was wrong. It stays, and counts for nothing. */
  readonly 'case-family-corrected': CorrectedBody & Guarded
  /** What would take something from the rider, signed by one, that waits for the signature of another. */
  readonly 'case-family-proposed': FamilyProposedBody & Guarded
}
export type CaseEntryType = keyof CaseBodies
