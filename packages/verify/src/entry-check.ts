import { canonicalise } from '@passage/tlog/canonical'
import { matchesCommitment, SALT_BYTES } from '@passage/tlog/commitment'
import type { EntryLine } from './line.ts'
import type { FaultCode } from './report.ts'

/** The text of an entry, read back. */
export interface EntryText {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly prev?: string
  readonly recorded: string
  readonly body: Readonly<Record<string, unknown>>
}

export type EntryCheck =
  | { readonly kind: 'reproduced'; readonly text: EntryText }
  | { readonly kind: 'erased'; readonly by: string }
  | { readonly kind: 'failed'; readonly code: FaultCode; readonly text: string }

/** Where a stream stands before the next entry. */
export interface StreamHead {
  readonly stream: string
  readonly seq: number
  /** Hex digits; undefined before the first entry. */
  readonly commitment: string | undefined
}

/** Holds one entry against its commitment, its place and the entry before it. */
export function checkEntry(entry: EntryLine, head: StreamHead): EntryCheck {
  if (entry.seq !== head.seq + 1) {
    return failed('verify.gap', `Entry ${head.seq + 1} should stand here; it is entry ${entry.seq}.`)
  }
  if (entry.text === undefined || entry.salt === undefined) {
    if (entry.erasedBy !== undefined) return { kind: 'erased', by: entry.erasedBy }
    return failed('verify.erased-without-act', 'The text is gone and no erasure is named.')
  }
  const salt = Buffer.from(entry.salt, 'base64url')
  const commitment = Buffer.from(entry.commitment, 'hex')
  // One text for one salt: what is written otherwise and read as the same would be a change that nobody sees.
  const isPlain = salt.length === SALT_BYTES && salt.toString('base64url') === entry.salt
  if (!isPlain || !matchesCommitment(commitment, salt, entry.text)) {
    return failed('verify.commitment', 'Text and salt are not the ones that were committed to.')
  }
  return checkPlace(entry, entry.text, head)
}

/** The committed text names its own place; a copy that was moved says so itself. */
function checkPlace(entry: EntryLine, text: string, head: StreamHead): EntryCheck {
  const value = entryText(text)
  if (value === undefined) return failed('verify.unreadable-entry', 'The text is not that of an entry.')
  const canonical = canonicalise(value)
  if (!canonical.ok || canonical.text !== text) return failed('verify.not-canonical', 'The text is not canonical.')
  if (value.stream !== entry.stream || value.seq !== entry.seq || value.type !== entry.type) {
    return failed('verify.place', 'The text belongs to another place than the one it stands in.')
  }
  const before = head.commitment === undefined ? undefined : Buffer.from(head.commitment, 'hex').toString('base64url')
  if (value.prev !== before) {
    return failed('verify.chain', 'It does not follow the entry before it: something was changed, put in or left out.')
  }
  return { kind: 'reproduced', text: value }
}

/** Whoever has the database can commit to any text, also to one that is no entry. */
function entryText(text: string): EntryText | undefined {
  let value: Partial<EntryText> | null
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value?.recorded !== 'string' || typeof value.body !== 'object' || value.body === null) return undefined
  return value as EntryText
}

function failed(code: FaultCode, text: string): EntryCheck {
  return { kind: 'failed', code, text }
}
