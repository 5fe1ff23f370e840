import type { Outcome } from '@passage/domain/stay/determination'
import type { GuardVersion } from '../guard-rows/guard.ts'
import type { SignatureText } from '../sign-in/entries.ts'

/** What every act against a person says besides itself: under which guards, by whose signatures, and how it was witnessed. */
export interface Warranted {
  /** Versions of the guard rows that were held: equal to those at commit. */
  readonly guard: readonly GuardVersion[]
  readonly signatures: readonly SignatureText[]
  readonly witness?: 'not-yet-witnessed' | 'unwitnessed'
}

export interface NoticeText {
  readonly notice: string
  readonly stay: string
  /** What the record said then: position of the stored answer, and its outcome. */
  readonly determination: number
  readonly outcome: Outcome
  /** How it reached the person. */
  readonly means: 'in-person' | 'post' | 'portal' | 'representative'
  readonly servedOn: string
  readonly answerBy: string
  /** What the person was told. */
  readonly text: string
  readonly by: string
}
export interface AnswerText {
  readonly answer: string
  readonly notice: string
  readonly stay: string
  readonly receivedOn: string
  readonly text: string
  /** Who wrote it down. */
  readonly by: string
}
export interface ProposalText {
  readonly finding: string
  readonly notice: string
  readonly stay: string
  readonly determination: number
  readonly answers: readonly string[]
  readonly reasons: string
  readonly by: string
}

/** Entry types on the way to a finding, in the stream of the record that the stay is named by. */
export interface FindingBodies {
  readonly 'notice-given': NoticeText & Warranted
  readonly 'notice-answered': AnswerText
  readonly 'finding-proposed': ProposalText & Warranted
  readonly 'overstay-found': ProposalText & Warranted
  readonly 'finding-withdrawn': {
    readonly finding: string
    readonly stay: string
    readonly authority: string
    readonly reason: string
    readonly by: string
  }
  /** In the stream of whoever tried: an act against a person was refused. */
  readonly 'act-refused': {
    readonly actor: string
    readonly act: string
    readonly record: string
    readonly code: string
    readonly rule: string
    /** Ids of the stops that stood. */
    readonly stops: readonly string[]
    readonly guard: readonly GuardVersion[]
  }
}
export type FindingType = Exclude<keyof FindingBodies, 'act-refused'>
export const findingTypes = [
  'notice-given',
  'notice-answered',
  'finding-proposed',
  'overstay-found',
  'finding-withdrawn',
] as const satisfies readonly FindingType[]
