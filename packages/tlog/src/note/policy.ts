import { isSignedByLog, type SignedCheckpoint } from './checkpoint.ts'
import { cosignedAt } from './cosignature.ts'
import type { Verifier } from './key.ts'

/** Whom a verifier trusts: the log, and how many of which witnesses. `need` 0: nobody but the log. */
export interface TrustPolicy {
  readonly log: Verifier
  readonly witnesses: readonly Verifier[]
  readonly need: number
}

export type TrustFault = 'tlog.checkpoint.origin' | 'tlog.checkpoint.signature' | 'tlog.checkpoint.witnesses'

export type TrustAnswer =
  | {
      readonly ok: true
      /** Seconds of POSIX: so many witnesses as are needed had seen it by then. Undefined where none is needed. */
      readonly witnessedAt: number | undefined
    }
  | { readonly ok: false; readonly code: TrustFault }

/** Whether the log signed a checkpoint and enough of the witnesses saw it. One key counts once. */
export function checkTrust(checkpoint: SignedCheckpoint, policy: TrustPolicy): TrustAnswer {
  if (checkpoint.origin !== policy.log.name) return { ok: false, code: 'tlog.checkpoint.origin' }
  if (!isSignedByLog(checkpoint, policy.log)) return { ok: false, code: 'tlog.checkpoint.signature' }
  if (policy.need === 0) return { ok: true, witnessedAt: undefined }
  const byKey = new Map(policy.witnesses.map((witness) => [witness.publicKey.toString('hex'), witness]))
  const times = [...byKey.values()]
    .map((witness) => cosignedAt(checkpoint.note, witness))
    .filter((time) => time !== undefined)
    .sort((a, b) => b - a)
  const witnessedAt = times[policy.need - 1]
  return witnessedAt === undefined ? { ok: false, code: 'tlog.checkpoint.witnesses' } : { ok: true, witnessedAt }
}
