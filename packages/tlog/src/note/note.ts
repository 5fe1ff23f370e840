import { decodeBase64 } from './base64.ts'
import { isKeyName, NOTE_SIGNATURE, type Signer, type Verifier } from './key.ts'

/** One signature of a note. `bytes` are those behind the key id. */
export interface NoteSignature {
  readonly name: string
  /** Eight hex digits. */
  readonly id: string
  readonly bytes: Buffer
}

/** C2SP signed-note: a text that ends in a newline, and who signed it. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Far above the 16 that must be accepted. */
const MOST_SIGNATURES = 64
const LINE = /^\u2014 (\S+) (\S+)$/u

/** Reads a signed note; undefined where it is none. That it is one says nothing: nothing is verified here. */
export function parseNote(text: string): Note | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids exactly these
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text) || !text.isWellFormed()) return undefined
  const split = text.lastIndexOf('\n\n')
  if (split < 0 || !text.endsWith('\n')) return undefined
  const signatures = parseSignatureLines(text.slice(split + 2))
  if (signatures === undefined || signatures.length === 0) return undefined
  return { text: text.slice(0, split + 1), signatures }
}

/** Reads signature lines, each with its newline; undefined where one is none, or there are too many. */
export function parseSignatureLines(text: string): readonly NoteSignature[] | undefined {
  if (text !== '' && !text.endsWith('\n')) return undefined
  const lines = text.split('\n').slice(0, -1)
  if (lines.length > MOST_SIGNATURES) return undefined
  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const [, name = '', encoded = ''] = LINE.exec(line) ?? []
    const bytes = decodeBase64(encoded)
    if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined
    signatures.push({ name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) })
  }
  return signatures
}

/** The line of a signature, with its newline. */
export function signatureLine({ name, id, bytes }: NoteSignature): string {
  return `\u2014 ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`
}

/** The note as it is stored and sent. */
export function noteText({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`
}

/** Signs a text with a plain note key. @throws RangeError for a text without its newline, or a key of another type */
export function signNote(text: string, signer: Signer): Note {
  if (!text.endsWith('\n')) throw new RangeError('the text of a note ends in a newline')
  if (signer.verifier.type !== NOTE_SIGNATURE) throw new RangeError('this key signs no notes')
  const { name, id } = signer.verifier
  return { text, signatures: [{ name, id, bytes: signer.sign(Buffer.from(text)) }] }
}

/** Whether a signature claims to be of this key. */
export function isOf(signature: NoteSignature, verifier: Verifier): boolean {
  return signature.name === verifier.name && signature.id === verifier.id
}

/**
 * Whether the holder of a plain note key signed this text. Signatures of other keys are passed over; one of this key
 * that does not verify spoils the note, whatever else stands there.
 */
export function isSignedBy(note: Note, verifier: Verifier): boolean {
  const own = note.signatures.filter((signature) => isOf(signature, verifier))
  const message = Buffer.from(note.text)
  return own.length > 0 && own.every(({ bytes }) => verifier.verify(message, bytes))
}
