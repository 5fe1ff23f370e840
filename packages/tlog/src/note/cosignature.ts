import { COSIGNATURE, SIGNATURE_BYTES, type Signer, type Verifier } from './key.ts'
import { isOf, type Note, type NoteSignature } from './note.ts'

const TIME_BYTES = 8

/** C2SP tlog-cosignature, Ed25519: `cosignature/v1`, the time, and the whole text of the checkpoint. */
function cosignedMessage(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)
}

/**
 * The statement of a witness that, at `time` (seconds of POSIX), this is the largest consistent tree it has seen.
 * @throws RangeError for a key of another type, or a time that is none
 */
export function cosign(text: string, time: number, signer: Signer): NoteSignature {
  if (signer.verifier.type !== COSIGNATURE) throw new RangeError('this key cosigns nothing')
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError('a time is a count of seconds')
  const stamp = Buffer.allocUnsafe(TIME_BYTES)
  stamp.writeBigUInt64BE(BigInt(time))
  const { name, id } = signer.verifier
  return { name, id, bytes: Buffer.concat([stamp, signer.sign(cosignedMessage(text, time))]) }
}

/** When a witness cosigned the note, in seconds of POSIX: the newest valid time; undefined where none is valid. */
export function cosignedAt(note: Note, witness: Verifier): number | undefined {
  let newest: number | undefined
  for (const signature of note.signatures) {
    if (!isOf(signature, witness)) continue
    const time = timeOf(signature, note.text, witness)
    // A signature of a known key that does not verify spoils the note.
    if (time === undefined) return undefined
    newest = Math.max(newest ?? 0, time)
  }
  return newest
}

function timeOf({ bytes }: NoteSignature, text: string, witness: Verifier): number | undefined {
  if (witness.type !== COSIGNATURE || bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined
  const time = Number(bytes.readBigUInt64BE())
  if (!Number.isSafeInteger(time)) return undefined
  return witness.verify(cosignedMessage(text, time), bytes.subarray(TIME_BYTES)) ? time : undefined
}
