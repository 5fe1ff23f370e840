import type { Unit } from '@passage/domain/retention/hold'
import type { AccessBodies } from '../access/entries.ts'
import type { CaseBodies } from '../case/entries.ts'
import type { FindingBodies } from '../finding/entries.ts'
import type { StopBodies } from '../guard-rows/entries.ts'
import type { MatchBodies } from '../links/review/entries.ts'
import type { RedressEntryBodies } from '../redress/entries.ts'
import type { SignBodies } from '../sign-in/entries.ts'
import type { DeterminationBody, FactsBody, WithdrawalBody } from './bodies.ts'

/** Entry type `erasure` in each record stream of which entries are emptied. */
export interface ErasureBody {
  readonly erasure: string
  readonly unit: Unit
  readonly authority: string
  readonly reason: string
  readonly signers: readonly string[]
  /** Positions in this stream. */
  readonly entries: readonly number[]
}

/** Entry type `legal-hold`, in the stream of every record of the person when it was placed. */
export interface LegalHoldBody {
  readonly hold: string
  readonly unit: Unit
  readonly authority: string
  readonly reason: string
  readonly signers: readonly string[]
}

/** Entry type `legal-hold-lifted`, in the streams that hold the hold. */
export interface LegalHoldLiftedBody {
  readonly hold: string
  readonly authority: string
  readonly reason: string
  readonly signers: readonly string[]
}

/** Entry types of a link stream: who said that two records are one person, or are not. */
export interface LinkBody {
  readonly a: string
  readonly b: string
  /** `request`: what the person filed, by which it is asked again. */
  readonly by: { readonly rule?: string; readonly signers?: readonly string[]; readonly request?: string }
  readonly reasons: readonly string[]
}

/** Entry type `look` in the stream of an actor. */
export interface LookBody {
  readonly look: string
  readonly actor: string
  readonly purpose: string
  readonly case?: string
  readonly justification?: string
  readonly records: readonly string[]
  /** By what right. */
  readonly via: string
}

/** Entry type `look-counted`: how often a look was repeated within its quarter of an hour. */
export interface LookCountedBody {
  readonly look: string
  readonly times: number
  readonly last: string
}

/** Entry type `alert`: who was told of what somebody did, or of what is due. */
export interface AlertBody {
  readonly alert: string
  readonly kind: string
  readonly actor: string
  readonly record?: string
  readonly told: readonly string[]
  /** Of `erasure-due`: how many stays and files. */
  readonly due?: number
}

/** Entry type `look-refused` in the stream of an actor. */
export interface LookRefusedBody {
  readonly actor: string
  readonly code: string
  readonly path: string
  readonly purpose?: string
}

/** Every type of entry with its body. The register of stored fields is compared with this. */
export interface EntryBodies
  extends AccessBodies,
    SignBodies,
    StopBodies,
    CaseBodies,
    FindingBodies,
    MatchBodies,
    RedressEntryBodies {
  readonly facts: FactsBody
  readonly determination: DeterminationBody
  readonly 'stay-withdrawn': WithdrawalBody
  readonly erasure: ErasureBody
  readonly 'legal-hold': LegalHoldBody
  readonly 'legal-hold-lifted': LegalHoldLiftedBody
  readonly link: LinkBody
  readonly 'link-undetermined': LinkBody
  readonly 'link-apart': LinkBody
  readonly 'link-withdrawn': LinkBody
  readonly look: LookBody
  readonly 'look-refused': LookRefusedBody
  readonly 'look-counted': LookCountedBody
  readonly alert: AlertBody
}
