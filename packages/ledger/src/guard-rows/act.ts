import type { WitnessMark } from '@passage/domain/access/witness-rule'
import type { AdverseKind } from '@passage/domain/finding/signers'
import type { Rule } from '@passage/domain/rules/rule'
import type { Stop } from '@passage/domain/stops/stop'
import type { Receipt } from '../append/append.ts'
import type { FindingBodies, Warranted } from '../finding/entries.ts'
import type { Tx } from '../pools/transaction.ts'
import type { SignatureText } from '../sign-in/entries.ts'

/** Why an act is not done. A value: what is refused is an entry, and nothing else is written. */
export interface ActRefusal {
  /** Stable. */
  readonly code: string
  readonly rule: Rule
  readonly title: string
  /** What would clear it, and who can. */
  readonly remedy: string
  readonly stops?: readonly Stop[]
}

/** What an act says, and what is signed: all but guard, signatures and mark. */
export type BodyOf<K extends AdverseKind> = Omit<FindingBodies[K], keyof Warranted>

/** What the act says, or why it cannot be said. Asked with the guard rows held, after the stops. */
export type Weighed<K extends AdverseKind> =
  | {
      readonly ok: true
      readonly body: BodyOf<K>
      /** Signatures that stand already, by those who signed before. */
      readonly signed?: readonly SignatureText[]
    }
  | { readonly ok: false; readonly refusal: ActRefusal }

/** An act by which power is used against a person. One record, one act: there is no way to do it to many at once. */
export interface AdverseAct<K extends AdverseKind> {
  readonly kind: K
  /** The record whose stream the act stands in. */
  readonly recordId: string
  /** UUID: the same act sent again gets the first receipt. */
  readonly requestId: string
  /** Who does it: in whose stream a refusal stands. */
  readonly actor: string
  /** What was asked for: the same request with something else in it is no repeat. */
  readonly asked: Readonly<Record<string, unknown>>
  /** Ids of the facts that it rests on: what is disputed is not used adversely. */
  readonly restsOn: (tx: Tx) => Promise<readonly string[]>
  readonly weigh: (tx: Tx) => Promise<Weighed<K>>
}

/** What gives the power to do it: the signature of whoever does it, given by an authenticator, and what the witness rule answered. */
export interface Warrant<K extends AdverseKind> {
  readonly signature: SignatureText | undefined
  /** What was signed: the act is done as it was signed, or not at all. */
  readonly over: BodyOf<K>
  readonly mark: WitnessMark | undefined
}

export type AdverseAnswer = AdverseDone | AdverseRefused
export interface AdverseDone {
  readonly ok: true
  readonly receipt: Receipt
}
export interface AdverseRefused {
  readonly ok: false
  readonly refusal: ActRefusal
}
/** It would be done now, when it is signed. */
export interface AdverseOpen<K extends AdverseKind> {
  readonly ok: 'open'
  readonly body: BodyOf<K>
}
