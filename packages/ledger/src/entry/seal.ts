import { randomFillSync } from 'node:crypto'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { commitmentOf, SALT_BYTES } from '@passage/tlog/commitment'
import { type Head, type Stream, streamName } from './stream.ts'

/** What somebody wants to say, before it has a place. */
export interface NewEntry {
  readonly type: string
  readonly body: object
  /** RFC 3339, UTC, milliseconds: when we knew. Stands in the text and in the row. */
  readonly recorded: string
  readonly requestId?: string
}

/** An entry with its place, text, salt and commitment: a row of `ledger.entry`. */
export interface SealedEntry {
  readonly stream: Stream
  readonly seq: number
  readonly type: string
  readonly text: string
  readonly salt: Buffer
  readonly commitment: Buffer
  readonly recorded: string
  readonly requestId: string | undefined
}

/**
 * Gives an entry its place after `head`. The text holds stream, position, the commitment before it, time, type and
 * body, so that an entry that was left out, moved or put in later shows.
 * @throws CanonicalFormError for a body that intake should have refused
 */
export function seal(stream: Stream, head: Head, entry: NewEntry): SealedEntry {
  const seq = head.seq + 1
  const text = canonicalText({
    body: entry.body as CanonicalValue,
    prev: head.commitment?.toString('base64url'),
    recorded: entry.recorded,
    seq,
    stream: streamName(stream),
    type: entry.type,
  })
  const salt = freshSalt()
  const commitment = commitmentOf(salt, text)
  return { stream, seq, type: entry.type, text, salt, commitment, recorded: entry.recorded, requestId: entry.requestId }
}

/** The head after an entry. */
export function headAfter(entry: SealedEntry): Head {
  return { seq: entry.seq, commitment: entry.commitment }
}

const SALTS_AT_ONCE = 512
let pool = Buffer.alloc(0)
let used = 0

/** Salts are drawn many at a time: one call into the system's generator for 512 entries, each a part of one buffer. */
function freshSalt(): Buffer {
  if (used >= pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(SALT_BYTES * SALTS_AT_ONCE))
    used = 0
  }
  used += SALT_BYTES
  return pool.subarray(used - SALT_BYTES, used)
}
