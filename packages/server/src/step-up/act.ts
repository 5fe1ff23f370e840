import { hash } from 'node:crypto'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'

/** What somebody signs: its kind, and everything that matters about it. Sets are given in order. */
export interface SignedAct {
  /** Stable name of the kind of act, such as `hand-over`. */
  readonly kind: string
  readonly [name: string]: CanonicalValue | undefined
}

/** SHA-256 of the canonical text of an act (RFC 8785): one other letter is another act. */
export const digestOfAct = (act: SignedAct): Buffer =>
  hash('sha256', canonicalText(act as unknown as CanonicalValue), 'buffer')
