import { leafHash } from '../leaf-hash.ts'
import { checkTrust, type TrustFault, type TrustPolicy } from '../note/policy.ts'
import { type ProofFault, verifyInclusion } from '../tree/verify.ts'
import { parseProof } from './tlog-proof.ts'

export type ReceiptFault = 'tlog.proof.unreadable' | ProofFault | TrustFault

export type LoggedAnswer =
  | { readonly ok: true; readonly index: number; readonly size: number; readonly witnessedAt: number | undefined }
  | { readonly ok: false; readonly code: ReceiptFault }

/** Checks offline that `leaf` is in the log, as the log and enough witnesses say. */
export function verifyLogged(text: string, leaf: Uint8Array, policy: TrustPolicy): LoggedAnswer {
  const proof = parseProof(text)
  if (proof === undefined) return { ok: false, code: 'tlog.proof.unreadable' }
  const { index, hashes, checkpoint } = proof
  const trusted = checkTrust(checkpoint, policy)
  if (!trusted.ok) return trusted
  const { size, root } = checkpoint
  const included = verifyInclusion({ index, size, leafHash: leafHash(leaf), proof: hashes, root })
  return included.ok ? { ok: true, index, size, witnessedAt: trusted.witnessedAt } : included
}
