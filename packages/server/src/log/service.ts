import type { Signer, Verifier } from '@passage/tlog/note/key'
import type { TrustPolicy } from '@passage/tlog/note/policy'

/** A witness that checkpoints are sent to. */
export interface WitnessPlace {
  /** Submission prefix, without a slash at the end. */
  readonly url: string
  readonly verifier: Verifier
}

/** How this service keeps its log: with which key, seen by whom. */
export interface LogSettings {
  /** Secret key of the log; its name is the origin. */
  readonly signer: Signer
  readonly witnesses: readonly WitnessPlace[]
  /** How many of them must have seen a checkpoint; 0 only where there is none. */
  readonly need: number
  /** In the demo adverse acts are tried out without a witness, marked as such. */
  readonly demo: boolean
}

/** What somebody outside would have to trust: our key and those of the witnesses. */
export function policyOf({ signer, witnesses, need }: LogSettings): TrustPolicy {
  return { log: signer.verifier, witnesses: witnesses.map(({ verifier }) => verifier), need }
}
