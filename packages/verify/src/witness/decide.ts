import { isSignedByLog } from '@passage/tlog/note/checkpoint'
import { cosign } from '@passage/tlog/note/cosignature'
import type { Signer, Verifier } from '@passage/tlog/note/key'
import { signatureLine } from '@passage/tlog/note/note'
import { EMPTY_ROOT } from '@passage/tlog/tree/hash'
import { verifyConsistency } from '@passage/tlog/tree/verify'
import { type AddCheckpoint, parseAddCheckpoint, SIZE_TYPE } from '@passage/tlog/witness-protocol'

/** The latest tree that was cosigned for a log. */
export interface Seen {
  readonly size: number
  readonly root: Buffer
}

export const NOTHING_SEEN: Seen = { size: 0, root: EMPTY_ROOT }

/** What the witness knows when it decides. */
export interface Knowledge {
  /** The keys that are trusted for an origin; none: the log is unknown. */
  readonly keysOf: (origin: string) => readonly Verifier[]
  readonly seenOf: (origin: string) => Seen
  readonly signers: readonly Signer[]
  /** Seconds of POSIX. */
  readonly now: number
}

export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly type: string
  readonly body: string
  /** What must be kept, durably, before the answer leaves. Present exactly when it cosigns. */
  readonly keep?: Seen & { readonly origin: string }
}

/**
 * C2SP tlog-witness, `add-checkpoint`, without any I/O. Whoever calls it lets no second decision about a log begin
 * before what this one says to keep is kept; otherwise the second could roll the first back.
 */
export function decide(text: string, known: Knowledge): WitnessAnswer {
  const request = parseAddCheckpoint(text)
  if (request === undefined) return refuse(400, 'The request is malformed.')
  const { oldSize, checkpoint } = request
  const keys = known.keysOf(checkpoint.origin)
  if (keys.length === 0) return refuse(404, 'This log is not known here.')
  if (!keys.some((key) => isSignedByLog(checkpoint, key))) return refuse(403, 'No trusted key signed it.')
  if (oldSize > checkpoint.size) return refuse(400, 'The old size is above the new one.')
  const seen = known.seenOf(checkpoint.origin)
  if (oldSize !== seen.size) return conflict(seen)
  if (oldSize === checkpoint.size && !seen.root.equals(checkpoint.root)) return conflict(seen)
  if (!isConsistent(request, seen)) return refuse(422, 'The consistency proof does not hold.')
  const lines = known.signers.map((signer) => signatureLine(cosign(checkpoint.note.text, known.now, signer)))
  const { origin, size, root } = checkpoint
  return { status: 200, type: 'text/plain; charset=utf-8', body: lines.join(''), keep: { origin, size, root } }
}

/** From nothing anything may grow, and there is nothing to prove. */
function isConsistent({ oldSize, proof, checkpoint: { size, root } }: AddCheckpoint, seen: Seen): boolean {
  if (oldSize === 0 && size > 0) return proof.length === 0
  return verifyConsistency({ oldSize, oldRoot: seen.root, size, root, proof }).ok
}

function refuse(status: 400 | 403 | 404 | 422, words: string): WitnessAnswer {
  return { status, type: 'text/plain; charset=utf-8', body: `${words}\n` }
}

/** Says which size was cosigned last, so that an honest log can prove from there. */
function conflict(seen: Seen): WitnessAnswer {
  return { status: 409, type: SIZE_TYPE, body: `${seen.size}\n` }
}
