import { leafHash } from '@passage/tlog/leaf-hash'
import { parseCheckpoint, type SignedCheckpoint } from '@passage/tlog/note/checkpoint'
import { checkTrust, type TrustFault, type TrustPolicy } from '@passage/tlog/note/policy'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import { checkEntry } from '../entry-check.ts'
import type { EntryLine } from '../line.ts'
import type { FaultCode } from '../report.ts'

/** A log as it was handed over: every entry, in the order of the log, and the checkpoint that vouches for them. */
export interface HandedLog {
  readonly entries: readonly EntryLine[]
  /** A signed checkpoint, with the cosignatures that came for it. */
  readonly checkpoint: string
}

export interface LogTrust {
  /** Public keys of the log and its witnesses, and how many of them are needed. */
  readonly policy: TrustPolicy
  /**
   * The newest witnessed checkpoint that the verifier, or a witness, holds itself: text from outside the operator's
   * reach. Without it a shorter log with an older, honest checkpoint cannot be told from a whole one.
   */
  readonly lastSeen?: string
}

export type LogFault =
  | TrustFault
  | 'log.checkpoint.unreadable'
  | 'log.last-seen.unreadable'
  /** There are more or fewer entries than the checkpoint counts. */
  | 'log.size'
  /** The entries do not give the root of the checkpoint. */
  | 'log.root'
  /** It ends before what was witnessed. */
  | 'log.shorter-than-seen'
  /** It begins otherwise than what was witnessed. */
  | 'log.other-than-seen'

export type LogAnswer =
  | { readonly ok: true; readonly size: number; readonly witnessedAt: number | undefined }
  | { readonly ok: false; readonly code: LogFault }
  /** The tree holds, and what stands in it does not: an entry that was committed to wrongly, or left out before. */
  | { readonly ok: false; readonly code: FaultCode; readonly entry: string; readonly text: string }

/** Checks a log offline: signatures, cosignatures, the tree over all commitments, what was seen before, each entry. */
export function verifyLog({ entries, checkpoint: text }: HandedLog, { policy, lastSeen }: LogTrust): LogAnswer {
  const checkpoint = parseCheckpoint(text)
  if (checkpoint === undefined) return { ok: false, code: 'log.checkpoint.unreadable' }
  const trusted = checkTrust(checkpoint, policy)
  if (!trusted.ok) return trusted
  if (entries.length !== checkpoint.size) return { ok: false, code: 'log.size' }
  const tree = new MemoryTree()
  for (const { commitment } of entries) tree.append(leafHash(Buffer.from(commitment, 'hex')))
  if (!tree.root().equals(checkpoint.root)) return { ok: false, code: 'log.root' }
  const fault = lastSeen === undefined ? undefined : disagrees(tree, parseCheckpoint(lastSeen), policy)
  if (fault !== undefined) return { ok: false, code: fault }
  return checkEntries(entries) ?? { ok: true, size: checkpoint.size, witnessedAt: trusted.witnessedAt }
}

/** What was seen counts only with the signatures that the policy asks for; a forged one must not raise an alarm. */
function disagrees(tree: MemoryTree, seen: SignedCheckpoint | undefined, policy: TrustPolicy): LogFault | undefined {
  if (seen === undefined) return 'log.last-seen.unreadable'
  const trusted = checkTrust(seen, policy)
  if (!trusted.ok) return trusted.code
  if (tree.size < seen.size) return 'log.shorter-than-seen'
  return tree.root(seen.size).equals(seen.root) ? undefined : 'log.other-than-seen'
}

/** Each entry against its commitment and its stream. The log interleaves streams, and may hold one out of sequence. */
function checkEntries(entries: readonly EntryLine[]): LogAnswer | undefined {
  const streams = Map.groupBy(entries, ({ stream }) => stream)
  for (const [stream, found] of streams) {
    let head = { stream, seq: 0, commitment: undefined as string | undefined }
    for (const entry of found.toSorted((a, b) => a.seq - b.seq)) {
      const checked = checkEntry(entry, head)
      if (checked.kind === 'failed') {
        return { ok: false, code: checked.code, entry: `${stream}/${entry.seq}`, text: checked.text }
      }
      head = { stream, seq: entry.seq, commitment: entry.commitment }
    }
  }
  return undefined
}
