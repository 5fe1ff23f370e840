import { commitmentOf } from '@passage/tlog/commitment'
import type { TrustPolicy } from '@passage/tlog/note/policy'
import { parseContent } from '@passage/tlog/proof/content'
import { parseProof } from '@passage/tlog/proof/tlog-proof'
import { type ReceiptFault, verifyLogged } from '@passage/tlog/proof/verify-proof'
import type { EntryText } from '../entry-check.ts'

export type ReceiptAnswer =
  | {
      readonly ok: true
      /** Stream, sequence, type and body of the entry, as they were committed to. */
      readonly entry: EntryText
      readonly index: number
      readonly size: number
      /** Seconds of POSIX; undefined where the policy asks for no witness. */
      readonly witnessedAt: number | undefined
    }
  | { readonly ok: false; readonly code: ReceiptFault | 'receipt.no-content' }

/**
 * Checks a receipt without any connection: that the entry in it is the one that was committed to, that the commitment
 * is in the log, and that log and witnesses say so. Nothing of the entry is given where one of these fails.
 */
export function verifyReceipt(text: string, policy: TrustPolicy): ReceiptAnswer {
  const proof = parseProof(text)
  if (proof === undefined) return { ok: false, code: 'tlog.proof.unreadable' }
  const content = proof.extra === undefined ? undefined : parseContent(proof.extra)
  if (content === undefined) return { ok: false, code: 'receipt.no-content' }
  const logged = verifyLogged(text, commitmentOf(content.salt, content.text), policy)
  if (!logged.ok) return logged
  const { index, size, witnessedAt } = logged
  return { ok: true, entry: JSON.parse(content.text) as EntryText, index, size, witnessedAt }
}
