import { HASH_BYTES } from '../tree/hash.ts'
import { decodeHash, decodeNumber } from './base64.ts'
import type { Signer, Verifier } from './key.ts'
import { isSignedBy, type Note, noteText, parseNote, signNote } from './note.ts'

/** C2SP tlog-checkpoint: which log, how many leaves, which root. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
}

/** A checkpoint with the note that carries it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note
}

/** The text that is signed. Passage writes no extension lines: nobody can audit them. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n') || root.length !== HASH_BYTES) throw new RangeError('no checkpoint')
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}

/** Signs a checkpoint as the log. The caller answers for never signing two that do not agree. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): SignedCheckpoint {
  return { ...checkpoint, note: signNote(checkpointText(checkpoint), signer) }
}

/** The checkpoint as it is stored and sent. */
export function signedCheckpointText(checkpoint: SignedCheckpoint): string {
  return noteText(checkpoint.note)
}

/** Reads a signed checkpoint; undefined where it is none. Nothing is verified here. */
export function parseCheckpoint(text: string): SignedCheckpoint | undefined {
  const note = parseNote(text)
  if (note === undefined) return undefined
  const [origin = '', sizeText = '', rootText = '', ...more] = note.text.slice(0, -1).split('\n')
  const size = decodeNumber(sizeText)
  const root = decodeHash(rootText)
  if (origin === '' || size === undefined || root === undefined || more.includes('')) return undefined
  return { origin, size, root, note }
}

/** Whether the log signed it under its own name: the key is for this origin and no other. */
export function isSignedByLog(checkpoint: SignedCheckpoint, log: Verifier): boolean {
  return checkpoint.origin === log.name && isSignedBy(checkpoint.note, log)
}
