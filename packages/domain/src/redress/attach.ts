import type { EvidenceKind } from './kinds.ts'
import { type RedressRefusal, refuse } from './refusal.ts'
import type { Request } from './request.ts'

/** Files with one request. */
export const MOST_FILES = 10
/** Bytes of one file. */
export const LARGEST_FILE = 5 * 1024 * 1024
/** Bytes of all files on one record together. */
export const LARGEST_OF_RECORD = 100 * 1024 * 1024
/** Characters of the name of a file. */
export const LONGEST_NAME = 120

/**
 * Forms in which evidence is kept, and the bytes that a file of each begins with. What follows is not read: a PDF can hold a script
 * and a photograph the place where it was taken, so files are handed out for saving only, and never opened by us.
 */
export const fileTypes = {
  'application/pdf': { words: 'PDF', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'image/jpeg': { words: 'JPEG', begins: [0xff, 0xd8, 0xff] },
  'image/png': { words: 'PNG', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const satisfies Record<string, { readonly words: string; readonly begins: readonly number[] }>

export type FileType = keyof typeof fileTypes
export const allFileTypes = Object.keys(fileTypes) as readonly FileType[]

/** What somebody sends along: described here, its content beside it. */
export interface Attaching {
  readonly kind: EvidenceKind
  /** As the sender calls it, such as `stamp.jpg`. */
  readonly name: string
  /** Media type by which it was sent. */
  readonly type: string
  /** Length of the content. */
  readonly bytes: number
  /** SHA-256 of the content, 64 hex digits. */
  readonly sha256: string
}

/** A file as it stands with a request. */
export interface AttachedFile extends Attaching {
  readonly file: string
  readonly type: FileType
}

/** Whether the content begins as this form does. */
export const beginsAs = (type: FileType, content: Uint8Array): boolean =>
  fileTypes[type].begins.every((byte, at) => content[at] === byte)

const isFileType = (type: string): type is FileType => Object.hasOwn(fileTypes, type)
// Characters that end a line, or turn the direction of what follows, would let a name look like another. The two that join and
// part letters are spelling, in Persian and in many scripts of India.
const strange = /[\p{Cc}\p{Zl}\p{Zp}/\\]|(?![\u200c\u200d])\p{Cf}/u

const nothing = 'Nothing was kept.'
const formsAre = 'Send it as PDF, JPEG or PNG.'

function contentFault({ name, type, bytes }: Attaching, content: Uint8Array): RedressRefusal | undefined {
  if (!isFileType(type) || !beginsAs(type, content)) {
    const detail = `A file is kept as PDF, JPEG or PNG, and begins as one does. ${nothing}`
    return refuse('redress.not-a-file', { detail, remedy: formsAre })
  }
  if (bytes > LARGEST_FILE) {
    const detail = `A file has at most ${LARGEST_FILE / 1024 / 1024} MB. ${nothing}`
    return refuse('redress.file-too-large', { detail, remedy: 'Send fewer pages in one file, or a smaller picture.' })
  }
  if (name.trim() !== '' && name.length <= LONGEST_NAME && name.isWellFormed() && !strange.test(name)) return undefined
  const detail = `A file has a name of at most ${LONGEST_NAME} characters, on one line, without slashes and without signs that are not seen. ${nothing}`
  return refuse('redress.file-name', { detail, remedy: 'Give it another name, and send it again.' })
}

/**
 * What is wrong with a file; undefined: nothing.
 * @param all every request on the record, for what is kept there already
 */
export function attachFault(
  attaching: Attaching,
  content: Uint8Array,
  request: Request,
  all: readonly Request[],
): RedressRefusal | undefined {
  const fault = contentFault(attaching, content)
  if (fault !== undefined) return fault
  const kept = all.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0)
  if (request.files.length < MOST_FILES && kept + attaching.bytes <= LARGEST_OF_RECORD) return undefined
  const detail = `${MOST_FILES} files go with one request, and ${LARGEST_OF_RECORD / 1024 / 1024} MB with one record. ${nothing}`
  const remedy = 'Describe what else there is: you may be asked to present it.'
  return refuse('redress.too-many-files', { detail, remedy })
}
